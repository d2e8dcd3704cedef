import type {Page} from 'playwright-core'
import {call, quantile, tell, visitor} from './browser'

const ROUNDS = Number(process.env.ROUNDS ?? 5)
/** 10 Mbps, and 40 ms from a request to its answer. */
const NETWORK = {offline: false, latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 10_000_000 / 8}
const QUIET_MS = 1500

interface Figures {
  fcp: number
  lcp: number
  cls: number
  longTask: number
}

/** First and largest paint with a slow line and with a slow processor, shifts and long tasks; each visit with an empty cache. */
export async function pages(): Promise<void> {
  const {items: [project]} = await call<{items: {id: string}[]}>('GET', 'registry', '/v1/projects?light=red,yellow,green&limit=1')
  const {items: [plan]} = await call<{items: {id: string}[]}>('GET', 'registry', '/v1/plans?limit=1')
  const paths = {
    overview: '/', projects: '/projects', project: `/projects/${project!.id}`, plan: `/plans/${plan!.id}`, events: '/events', audit: '/audit',
  }
  for (const path of Object.values(paths)) await measured(path, async () => undefined) // the server's first answers
  for (const [name, path] of Object.entries(paths)) {
    const rounds: Record<'line' | 'processor' | 'free', Figures[]> = {line: [], processor: [], free: []}
    for (let round = 0; round < ROUNDS; round++) {
      rounds.line.push(await measured(path, page => send(page, 'Network.emulateNetworkConditions', NETWORK)))
      rounds.processor.push(await measured(path, page => send(page, 'Emulation.setCPUThrottlingRate', {rate: 4})))
      rounds.free.push(await measured(path, async () => undefined))
    }
    const middle = (of: Figures[], figure: keyof Figures) => quantile(of.map(one => one[figure]), 0.5)
    const worst = (of: Figures[]) => `worst of ${ROUNDS}: ${Math.round(Math.max(...of.map(one => one.lcp)))}`
    tell(`${name}, first paint at 10 Mbps, ms`, middle(rounds.line, 'fcp'), '≤ 1000')
    tell(`${name}, largest paint at 10 Mbps, ms`, middle(rounds.line, 'lcp'), '≤ 2500', worst(rounds.line))
    tell(`${name}, largest paint at a quarter of the processor, ms`, middle(rounds.processor, 'lcp'), '≤ 2500', worst(rounds.processor))
    tell(`${name}, cumulative layout shift`, Math.max(...Object.values(rounds).flat().map(one => one.cls)), '≤ 0.05, worst of all visits')
    tell(`${name}, longest task after load, ms`, middle(rounds.free, 'longTask'), '≤ 200')
  }
}

async function send(page: Page, method: 'Network.emulateNetworkConditions' | 'Emulation.setCPUThrottlingRate', parameters: object): Promise<void> {
  const session = await page.context().newCDPSession(page)
  if (method.startsWith('Network')) await session.send('Network.enable')
  await session.send(method, parameters as never)
}

/** Visits a page until nothing has been fetched, painted or computed for a while. Tasks count from the load event on: the application is drawn after it. */
async function measured(path: string, prepare: (page: Page) => Promise<void>): Promise<Figures> {
  const context = await visitor()
  try {
    const page = await context.newPage()
    await prepare(page)
    await page.goto(path)
    return await page.evaluate(quietFor => new Promise<Figures>(resolve => {
      const figures = {fcp: 0, lcp: 0, cls: 0, longTask: 0}
      let last = performance.now()
      const loaded = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd
      const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
        new PerformanceObserver(list => list.getEntries().forEach(entry => {
          last = Math.max(last, performance.now())
          take(entry)
        })).observe({type, buffered: true})
      observe('paint', entry => { if (entry.name === 'first-contentful-paint') figures.fcp = entry.startTime })
      observe('largest-contentful-paint', entry => { figures.lcp = entry.startTime })
      observe('layout-shift', entry => { figures.cls += (entry as PerformanceEntry & {value: number}).value })
      observe('longtask', entry => { if (entry.startTime + entry.duration > loaded) figures.longTask = Math.max(figures.longTask, entry.duration) })
      observe('resource', () => undefined)
      const wait = setInterval(() => {
        if (performance.now() - last < quietFor || document.querySelector('main [aria-busy=true]')) return
        clearInterval(wait)
        resolve(figures)
      }, 100)
    }), QUIET_MS)
  } finally {
    await context.close()
  }
}
