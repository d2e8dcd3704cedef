import type {Locator} from 'playwright-core'
import {expect} from 'vitest'
import {CONSOLE, type Lang, type Page, type Role, silent, visit} from './support'

export const RAILWAY = '兰州至合作铁路'
export const TITLES = {zh: RAILWAY, en: 'Lanzhou–Hezuo railway'}
export const TABS: Record<Lang, string[]> = {
  zh: ['概况', '里程碑', '历史', '版本', '规划引用', '核验'], en: ['Summary', 'Milestones', 'Timeline', 'Versions', 'Citations', 'Verify'],
}
/** What must be shown as the text that it is. */
export const XSS = '<img src=x onerror="alert(1)">'

/** Finds a project of the catalogue by its name. */
export async function idOf(name: string): Promise<string> {
  const answer = await fetch(`${CONSOLE}/api/registry/v1/projects?q=${encodeURIComponent(name)}&limit=5`)
  const {items} = await answer.json() as {items: {id: string; nameZh: string}[]}
  return items.find(item => item.nameZh === name)!.id
}

/** Calls an API as the one who is signed in. */
export async function call<T>(page: Page, path: string, body?: unknown, ifMatch?: string): Promise<T> {
  const answer = await page.evaluate(async ([path, body, ifMatch]) => {
    const token = decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '')
    const headers = {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token, ...ifMatch ? {'If-Match': ifMatch} : {}}
    const init = body ? {method: 'POST', headers, body: JSON.stringify(body)} : undefined
    const response = await fetch(path, init)
    return {status: response.status, body: await response.json() as unknown}
  }, [path, body, ifMatch] as const)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`, {cause: answer.body})
  return answer.body as T
}

/** Repeats until a service has what another one told it. */
export async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  let last: T | undefined
  await expect.poll(async () => {
    last = await read().catch(() => undefined)
    return last !== undefined && holds(last)
  }, {timeout: 30_000, interval: 200}).toBe(true)
  return last as T
}

export async function as<T>(role: Role, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await visit('/method', {role})
  const result = await work(page)
  await silent(page)
  return result
}

/** Registers a project; those of earlier runs that it resembles are others. */
export function register(details: object): Promise<{id: string}> {
  const project = {nature: 'project', category: 'highway', regions: ['620722'], aliases: [], codes: [], ...details}
  return as('registrar', async page => {
    const send = (distinctFrom: object[]) => call<{id: string}>(page, '/api/registry/v1/projects', {...project, distinctFrom})
    return send([]).catch((refused: Error) => {
      const {candidates} = refused.cause as {candidates?: {id: string}[]}
      if (!candidates) throw refused
      return send(candidates.map(({id}) => ({id, reason: '另一条路'})))
    })
  })
}

/** Moves on with the keyboard alone until a control has the focus. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    if (await control.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${String(control)}`)
}

/** Waits until the page tells, within one screen, what was promised of the railway and what changed. */
export async function told(page: Page, lang: Lang): Promise<void> {
  const zh = lang === 'zh'
  await page.getByRole('heading', {level: 1, name: TITLES[lang]}).waitFor()
  const promises = page.getByRole('region', {name: zh ? '承诺与变化' : 'What was promised and what changed'})
  await promises.getByText(zh ? '承诺2019年完成' : 'Promised for 2019').waitFor()
  await promises.getByText(zh ? /改为2025年/ : /Moved to 2025/).waitFor()
  await promises.getByText(/设计时速由120公里提高到200公里/).waitFor()
  const bottom = await promises.getByText(zh ? /目标日期已过，尚未完成/ : /The date has passed/).evaluate(element => element.getBoundingClientRect().bottom)
  expect(bottom).toBeLessThan(900)
}
