import {createRequire} from 'node:module'
import {readFile} from 'node:fs/promises'
import {existsSync} from 'node:fs'
import {type Browser, chromium, type Locator, type Page} from 'playwright-core'
import {afterAll, beforeAll, expect} from 'vitest'

/** The address of the console that is tested; it runs with the catalogue loaded. */
export const CONSOLE = process.env.CONSOLE ?? 'http://127.0.0.1:8080'

export type Lang = 'zh' | 'en'
export type Theme = 'light' | 'dark'
export type Role = 'registrar' | 'reporter' | 'approver' | 'auditor' | 'subscriber' | 'operator'

export const LANGS: Lang[] = ['zh', 'en']

export interface Visitor {
  lang?: Lang
  theme?: Theme
  role?: Role
  width?: number
  height?: number
}

const CHROMIUMS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
let browser: Browser
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

beforeAll(async () => {
  const executablePath = CHROMIUMS.find(path => path && existsSync(path))
  if (!executablePath) throw new Error('No Chromium was found; CHROMIUM names one')
  browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
})

afterAll(() => browser?.close())

/** A browser of its own for one person. Whatever its console says as an error fails the test at the end, see {@link silent}. */
export async function visit(path: string, {lang = 'zh', theme = 'light', role, width = 1280, height = 900}: Visitor = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: CONSOLE, viewport: {width, height}, locale: lang === 'zh' ? 'zh-CN' : 'en-GB', colorScheme: theme, timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  })
  const page = heard(await context.newPage())
  if (role) await signIn(page, role)
  await page.goto(path)
  return page
}

/** Another tab of the same person. */
export async function anotherTab(page: Page): Promise<Page> {
  return heard(await page.context().newPage())
}

const faults = new WeakMap<Page, string[]>()

function heard(page: Page): Page {
  page.setDefaultTimeout(15_000)
  faults.set(page, [])
  page.on('console', message => {
    // A problem that a page shows is also logged by the browser as a failed resource.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.get(page)?.push(message.text())
  })
  page.on('pageerror', error => faults.get(page)?.push(error.message))
  return page
}

/** Fails if the browser's console said an error or a script threw one; closes the browser of the page. */
export async function silent(page: Page): Promise<void> {
  const said = faults.get(page)
  await page.context().close()
  expect(said).toEqual([])
}

async function signIn(page: Page, role: Role): Promise<void> {
  const password = process.env[`PASSWORD_${role.toUpperCase()}`]
  await page.goto(`/login?returnTo=/method&role=${role}`)
  if (password) {
    await page.getByLabel(/用户名|User name/).fill(role)
    await page.getByLabel(/密码|Password/).fill(password)
    await page.getByRole('button', {name: /登录|Sign in/}).click()
  }
  await page.waitForURL('**/method')
}

/** What axe finds against WCAG 2.2 A and AA and its best practices; empty if all is well. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe)
  return page.evaluate(async () => {
    const {axe} = window as unknown as {axe: {run: (...args: unknown[]) => Promise<{violations: Violation[]}>}}
    interface Violation { id: string; help: string; nodes: {target: string[]}[] }
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const {violations} = await axe.run(document, {runOnly: rules, resultTypes: ['violations']})
    return violations.map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.target.join(' ')).slice(0, 5).join(', ')}`)
  })
}

/** Waits until nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', {level: 1}).first().waitFor()
  await expect.poll(() => page.getByRole('status').filter({hasText: /正在加载|Loading/}).count()).toBe(0)
}

/** How far the page is wider than its window, in pixels; 0 if nobody must scroll sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
}

const CONTROL = /^\s*- (button|checkbox|combobox|link|listbox|radio|searchbox|slider|spinbutton|switch|tab|textbox)\b(?! ")/

/** Controls that assistive technology finds without a name, and what takes the focus without a role; empty if all is well. */
export async function namelessControls(page: Page): Promise<string[]> {
  const nameless = (await page.locator('body').ariaSnapshot()).split('\n').filter(line => CONTROL.test(line))
  const roleless = await page.evaluate(() => [...document.querySelectorAll('div, span, p, li, td, tr, svg')]
    .filter(one => one.getAttribute('tabindex') === '0' && !one.hasAttribute('role')).map(one => one.outerHTML.slice(0, 100)))
  return [...nameless, ...roleless]
}

export type {Locator, Page}
