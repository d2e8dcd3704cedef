import {describe, expect, test} from 'vitest'
import {PAGES, says, type Shown} from './pages'
import {axeFaults, type Lang, LANGS, namelessControls, overflow, type Page, settled, silent, visit} from './support'

const WIDTHS = [360, 640, 768, 1280, 1920, 3840] // 640 px is a window of 1280 px at 200 %
const DATA = /\/api\/(registry|progress|notify)\/(?!v1\/(vocabulary|stream))/
const BUSY = {status: 503, contentType: 'application/problem+json', body: JSON.stringify({title: 'Out of order', status: 503})}
const REFUSED = {status: 403, contentType: 'application/problem+json', body: JSON.stringify({title: 'Forbidden', status: 403})}
const loading = says('正在加载…', 'Loading…')
const failed = says('Out of order', 'Out of order')
const stale = says(/未能更新/, /Could not be updated/)
const refused = says(/没有权限查看|此页需要登录/, /You may not see this|This page needs you to sign in/)

describe.each(PAGES)('$page', ({page: _, empty, filtered, forbidden, renew, still, kiosk, ...data}) => {
  test('with its data', async () => {
    const page = await arrive(data)
    await holds(page, data)
    await page.goto(`${data.path}${data.path.includes('?') ? '&' : '?'}pseudo&lang=en`)
    await settled(page)
    expect(['pseudo', await overflow(page)]).toEqual(['pseudo', 0])
    await silent(page)
  })

  test.skipIf(still)('while it is loading, and when the services fail', async () => {
    const page = await opened(data)
    let fail: () => void = () => undefined
    const until = new Promise<void>(resolve => { fail = resolve })
    await page.route(DATA, async route => {
      await until
      await route.fulfill(BUSY)
    })
    await page.goto(data.path)
    await holds(page, {...data, shows: loading})
    fail()
    await holds(page, {...data, shows: failed})
    await silent(page)
  })

  test.skipIf(still)('for those who may not see it', async () => {
    const page = await opened(data)
    await page.route(DATA, route => route.fulfill(REFUSED))
    await page.goto(data.path)
    await holds(page, {...data, shows: refused})
    await silent(page)
  })

  test.runIf(renew)('with data that could not be loaded anew', async () => {
    // The language of a page without a switch is chosen when it is loaded, and then there is nothing old to be shown.
    for (const langs of kiosk ? LANGS.map(lang => [lang]) : [LANGS]) {
      const [lang = 'zh'] = langs
      const page = await opened(data, lang)
      let happened = false
      await page.route('**/api/notify/v1/stream*', route => route.fulfill({
        contentType: 'text/event-stream', body: `retry: 200\n\n${happened ? 'event: resync\nid: 7\ndata: {}\n\n' : ''}`,
      }))
      await page.goto(data.path)
      await seen(page, data, lang)
      await page.route(DATA, route => route.fulfill(BUSY))
      happened = true
      const pill = page.getByRole('button', {name: /新动态|新的变化/})
      await stale(page, lang).or(pill).first().waitFor()
      if (await pill.count()) await pill.first().click()
      await holds(page, {...data, shows: stale}, langs)
      await silent(page)
    }
  })

  test.each(Object.entries({forbidden, empty, filtered}).flatMap(([name, shown]) => shown ? [{name, shown}] : []))('$name', async ({shown}) => {
    const page = await arrive(shown.role || shown === forbidden ? shown : {role: data.role, ...shown})
    await holds(page, shown)
    await silent(page)
  })
})

/** Signed in, and not yet there. */
async function opened({role, prepare}: Shown, lang: Lang = 'zh'): Promise<Page> {
  const page = await visit('/nowhere', {role, lang})
  await page.emulateMedia({reducedMotion: 'reduce'})
  await prepare?.(page)
  return page
}

async function arrive(shown: Shown): Promise<Page> {
  const page = await opened(shown)
  await page.goto(shown.path)
  return page
}

/** What is on the page can be read and used by everyone: in both languages and themes, at every width. */
async function holds(page: Page, shown: Shown, langs: Lang[] = LANGS): Promise<void> {
  for (const lang of langs) {
    await speak(page, lang)
    await seen(page, shown, lang)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'})
      expect([lang, colorScheme, ...await axeFaults(page)]).toEqual([lang, colorScheme])
    }
    expect(await namelessControls(page)).toEqual([])
    expect(await page.getByRole('main').getByText(/\bundefined\b|\bNaN\b|\[object/).count()).toBe(0)
    for (const width of WIDTHS) {
      await page.setViewportSize({width, height: 900})
      expect([lang, width, await overflow(page)]).toEqual([lang, width, 0])
      // Tables are wider than a narrow screen, and are then scrolled.
      if (width === 360 && lang === langs[0]) expect([lang, width, ...await axeFaults(page)]).toEqual([lang, width])
    }
    await page.setViewportSize({width: 1280, height: 900})
  }
  await speak(page, langs[0]!)
}

async function seen(page: Page, {shows}: Shown, lang: Lang): Promise<void> {
  await page.getByRole('heading', {level: 1}).first().waitFor()
  if (shows) await shows(page, lang).first().waitFor()
  if (shows !== loading) await settled(page)
}

/** Changes the language on the page itself; the wall has no switch. */
async function speak(page: Page, lang: Lang): Promise<void> {
  if (await page.locator('html').getAttribute('lang') === (lang === 'zh' ? 'zh-CN' : 'en')) return
  const other = page.getByRole('button', {name: lang === 'zh' ? '切换到中文' : 'Switch to English'})
  if (await other.count()) return other.click()
  const address = new URL(page.url())
  address.searchParams.set('lang', lang)
  await page.goto(address.href)
}
