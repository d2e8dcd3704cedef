import {existsSync, readFileSync} from 'node:fs'
import {type Browser, type BrowserContext, chromium} from 'playwright-core'

export const CONSOLE = process.env.CONSOLE ?? 'http://127.0.0.1:8080'

const PORTS = {registry: 8081, progress: 8082}
const CHROMIUMS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
let browser: Browser | undefined

/** A visitor of a new browser: nothing is kept from visits before. */
export async function visitor(): Promise<BrowserContext> {
  if (!browser) {
    const executablePath = CHROMIUMS.find(path => path && existsSync(path))
    if (!executablePath) throw new Error('No Chromium was found; CHROMIUM names one')
    browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
  }
  return browser.newContext({baseURL: CONSOLE, viewport: {width: 1280, height: 900}, locale: 'zh-CN', timezoneId: 'Asia/Shanghai'})
}

export async function close(): Promise<void> {
  await browser?.close()
}

/** The seconds of processor time that the browser has taken, all of its processes together. */
export async function processorTime(): Promise<number> {
  const session = await browser!.newBrowserCDPSession()
  const {processInfo} = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.reduce((sum, one) => sum + one.cpuTime, 0)
}

/** Calls an API as the registrar, at the port of its service; each write is one change. */
export async function call<T>(method: string, service: keyof typeof PORTS, path: string, body?: unknown): Promise<T> {
  const {MILEPOST_OFFSET: offset = '0', MILEPOST_REGISTRAR: token} = process.env
  const answer = await fetch(`http://127.0.0.1:${PORTS[service] + Number(offset)}${path}`, {
    method, headers: {'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json'}, body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return await answer.json() as T
}

/** The value below which such a part of all lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN
}

/** Prints one figure beside its limit, and how busy the machine is. */
export function tell(what: string, figure: number, limit: string, more = ''): void {
  const load = existsSync('/proc/loadavg') ? readFileSync('/proc/loadavg', 'utf8').split(' ')[0] : '?'
  const text = Number.isInteger(figure) ? `${figure}` : figure.toFixed(figure < 1 ? 3 : 0)
  console.log(`${what}: ${text} (${limit})${more && `; ${more}`}; load ${load}`)
}
