import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'
import {grid, WORDS} from './projects'
import {axeFaults, type Lang, LANGS, overflow, silent, type Theme, visit} from './support'

const THEMES: Theme[] = ['light', 'dark']

const counted = (page: Page) => page.getByText(/^(共 [\d,]+ 项|[\d,]+ projects?)$/).waitFor()

const STATES: [string, string, (page: Page) => Promise<unknown>, (page: Page, lang: Lang) => Promise<unknown>][] = [
  ['rows', '/projects', async () => undefined, async (page, lang) => {
    await grid(page, lang).getByRole('link').first().waitFor()
    await counted(page)
  }],
  ['map', '/projects?view=map&region=620000', async () => undefined, (page, lang) =>
    page.getByRole('img', {name: WORDS[lang].mapLabel}).locator('svg').waitFor()],
  ['filtered', '/projects?light=red,yellow&region=62&plan=gansu-western-development&q=兰州', async () => undefined, async (page, lang) => {
    await page.getByRole('main').getByRole('button', {name: WORDS[lang].clear}).first().waitFor()
    await counted(page)
  }],
  ['filtered empty', '/projects?q=nosuchproject', async () => undefined, (page, lang) => page.getByRole('heading', {name: WORDS[lang].noMatch}).waitFor()],
  ['empty', '/projects', page => page.route('**/api/registry/v1/projects?*', route => route.fulfill({json: {items: [], nextCursor: null}})), (page, lang) =>
    page.getByRole('heading', {name: WORDS[lang].none}).waitFor()],
  ['error', '/projects', page => page.route('**/api/registry/v1/projects?*', route =>
    route.fulfill({status: 503, contentType: 'application/problem+json', body: JSON.stringify({type: 'about:blank', title: 'Busy', status: 503})})), (page, lang) =>
    page.getByRole('button', {name: WORDS[lang].retry}).waitFor()],
  ['loading', '/projects', page => page.route('**/api/registry/v1/projects?*', () => undefined), (page, lang) => page.getByText(WORDS[lang].loading).waitFor()],
]

test.each(STATES.flatMap(([state, path, prepare, reached]) => LANGS.map(lang => [state, lang, path, prepare, reached] as const)))(
  'everyone can use it: %s, %s', async (_, lang, path, prepare, reached) => {
    for (const theme of THEMES) {
      for (const width of [1280, 360]) {
        const page = await visit('/method', {lang, theme, width})
        await prepare(page)
        await page.goto(path)
        await reached(page, lang)

        expect(await axeFaults(page)).toEqual([])
        expect(await overflow(page)).toBe(0)
        await silent(page)
      }
    }
  })

test('longer words fit', async () => {
  for (const path of ['/projects?pseudo', '/projects?pseudo&light=red,none&region=62', '/projects?pseudo&view=map']) {
    const page = await visit(path, {lang: 'en'})
    await page.getByRole('heading', {level: 1}).waitFor()
    await page.waitForLoadState('networkidle')

    expect(await overflow(page)).toBe(0)
    await silent(page)
  }
})
