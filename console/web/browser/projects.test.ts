import {readFile} from 'node:fs/promises'
import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'
import {hand, HANDS} from './hands'
import {call, made, newName} from './making'
import {axeFaults, type Lang, LANGS, overflow, silent, type Theme, visit} from './support'

const ZHANGYE = '620700'
const BOTH = LANGS.flatMap(lang => HANDS.map(kind => [lang, kind] as const))
const THEMES: Theme[] = ['light', 'dark']

const WORDS = {
  zh: {
    status: '状态', late: /滞后/, atRisk: /预警/, gansu: /^甘肃省/, zhangye: /^张掖市/, csv: '导出 CSV', follow: '关注此筛选', grid: '项目列表', name: '名称',
    noMatch: '没有符合条件的项目', clear: '清除全部条件', map: '地图', search: '名称、别称或项目代码', retry: '重试', none: '还没有登记项目', filters: '筛选',
    fresh: /1 条新动态/, loading: '正在加载…', mapLabel: /各地区项目地图/, schematic: /示意图，不作为划界依据/, sort: '排序', table: '列表',
  },
  en: {
    status: 'Status', late: /Late/, atRisk: /At risk/, gansu: /^Gansu /, zhangye: /^Zhangye/, csv: 'Export CSV', follow: 'Follow this search', grid: 'Projects', name: 'Name',
    noMatch: 'No project matches', clear: 'Clear all filters', map: 'Map', search: 'Name, alias or project code', retry: 'Try again', none: 'No projects are registered yet',
    filters: 'Filters', fresh: /1 new change/, loading: 'Loading…', mapLabel: /Map of projects by region/, schematic: /Schematic, not a boundary authority/, sort: 'Sort by',
    table: 'List',
  },
} as const

const grid = (page: Page, lang: Lang) => page.getByRole('grid', {name: WORDS[lang].grid})
const names = (page: Page, lang: Lang) => grid(page, lang).getByRole('link').allTextContents()

/** A work of 张掖 that should have begun long ago, once the registry knows that it is late. */
async function lateWork(): Promise<string> {
  const {name} = await made(-400, {regions: [ZHANGYE]})
  const page = await visit('/method')
  await expect.poll(async () => {
    const found = await call<{items: {light: string}[]}>(page, 'GET', `/api/registry/v1/projects?q=${encodeURIComponent(name)}&light=red,yellow`)
    return found.items.length
  }, {timeout: 30_000}).toBe(1)
  await page.context().close()
  return name
}

test.each(BOTH)('late works of 张掖 are found by filters, elsewhere by the address, and in the table of the server (%s, %s)', async (lang, kind) => {
  const words = WORDS[lang]
  const name = await lateWork()
  const page = await visit('/projects', {lang})
  const user = hand(kind, page)
  const tick = async (label: RegExp) => {
    const box = page.getByRole('checkbox', {name: label})
    if (kind === 'mouse') return box.check()
    await box.focus()
    await page.keyboard.press('Space')
  }

  await tick(words.late)
  await page.waitForURL('**light=red*')
  await user.press(page.getByRole('button', {name: words.gansu}))
  await page.waitForURL('**region=620000*')
  await user.press(page.getByRole('button', {name: words.zhangye}))
  await page.waitForURL(url => url.searchParams.get('region') === ZHANGYE)
  await grid(page, lang).getByRole('link', {name}).waitFor()
  const found = await foundBy(page)
  await expect.poll(() => grid(page, lang).getAttribute('aria-rowcount')).toBe(`${found.length + 1}`)

  const rows = await names(page, lang)
  expect(rows).toEqual(found.slice(0, rows.length).map(item => lang === 'en' ? item.nameEn ?? item.nameZh : item.nameZh))
  for (const row of await grid(page, lang).getByRole('row').all()) {
    if (await row.getByRole('link').count()) expect(await row.textContent()).toMatch(words.late)
  }
  const elsewhere = await visit(new URL(page.url()).pathname + new URL(page.url()).search, {lang})
  await grid(elsewhere, lang).getByRole('link', {name}).waitFor()
  expect(await names(elsewhere, lang)).toEqual(rows)
  expect((await csvOf(page, words.csv)).map(row => row[1])).toEqual(found.map(item => item.nameZh))
  expect(await page.getByRole('link', {name: words.follow}).getAttribute('href')).toBe(`/following?new=1&regions=${ZHANGYE}`)
  await silent(elsewhere)
  await silent(page)
})

/** Returns the cells of the rows of the file that a page offers. The names in it have no comma. */
async function csvOf(page: Page, label: string): Promise<string[][]> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', {name: label}).click()])
  const text = await readFile(await file.path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xFEFF)
  return text.trimEnd().split('\r\n').slice(1).map(line => line.split(','))
}

/** What the API finds by the address of a page. */
async function foundBy(page: Page): Promise<{nameZh: string; nameEn: string | null}[]> {
  const {search} = new URL(page.url())
  return (await call<{items: {nameZh: string; nameEn: string | null}[]}>(page, 'GET', `/api/registry/v1/projects${search}&limit=500`)).items
}

test.each(LANGS)('rows are passed by the arrow keys and by j and k, and opened by Enter (%s)', async lang => {
  const page = await visit('/projects', {lang})
  const rows = grid(page, lang)
  await rows.getByRole('link').first().waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'))

  await page.keyboard.press('j')
  await expect.poll(focused).toBe('2')
  await page.keyboard.press('j')
  await expect.poll(focused).toBe('3')
  await page.keyboard.press('k')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(focused).toBe('4')
  const href = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  await page.keyboard.press('Enter')

  await page.waitForURL(`**${href}`)
  await page.context().close()
})

test('pages are loaded as one goes on, and only the rows in view are in the document', async () => {
  const page = await visit('/projects')
  const rows = grid(page, 'zh')
  await rows.getByRole('link').first().waitFor()
  const focused = () => page.evaluate(() => Number(document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex')))
  await page.keyboard.press('j')

  for (let from = 2; from <= 201;) {
    await expect.poll(async () => {
      await page.keyboard.press('End')
      return focused()
    }).toBeGreaterThan(from)
    from = await focused()
  }

  expect(await rows.getByRole('row').count()).toBeLessThanOrEqual(60)
  expect(await focused()).toBeGreaterThan(201)
  await page.keyboard.press('Home')
  await expect.poll(focused).toBe(2)
  await silent(page)
})

test.each(LANGS)('rows are sorted by name and found by a text as it is typed (%s)', async lang => {
  const words = WORDS[lang]
  const name = newName()
  const maker = await visit('/method', {role: 'registrar'})
  await call(maker, 'POST', '/api/registry/v1/projects', {nameZh: name, nature: 'project', category: 'railway', regions: ['620100']})
  await maker.context().close()
  const page = await visit('/projects?sort=-name', {lang})
  const column = grid(page, lang).getByRole('columnheader', {name: words.name})
  await column.waitFor()
  expect(await column.getAttribute('aria-sort')).toBe('descending')

  await column.getByRole('button').click()
  await page.waitForURL('**sort=name')
  await page.getByRole('searchbox', {name: words.search, exact: true}).pressSequentially(name)

  await expect.poll(() => names(page, lang)).toEqual([name])
  await page.goBack()
  await expect.poll(async () => new URL(page.url()).search).toBe('?sort=-name')
  await silent(page)
})

test.each(LANGS)('a search that finds nothing is cleared with one click (%s)', async lang => {
  const page = await visit('/projects?q=nosuchproject&light=red', {lang})
  await page.getByRole('heading', {name: WORDS[lang].noMatch}).waitFor()

  await page.getByRole('main').getByRole('button', {name: WORDS[lang].clear}).last().click()

  await grid(page, lang).getByRole('link').first().waitFor()
  expect(new URL(page.url()).search).toBe('')
  await silent(page)
})

test.each(LANGS)('rows stay where they are when something new happens, until it is asked for (%s)', async lang => {
  const change = {
    position: 1, eventId: 'e', type: 'milepost.project.registered.v1', source: '/registry', projectId: 'p', occurredAt: '2026-01-01T00:00:00Z',
    recordedAt: '2026-01-01T00:00:00Z', data: {},
  }
  const page = await visit('/method', {lang})
  let happen = () => {}
  const happened = new Promise<void>(resolve => { happen = resolve })
  await page.route('**/api/notify/v1/stream*', async route => {
    await happened
    await route.fulfill({contentType: 'text/event-stream', body: `event: change\nid: 1\ndata: ${JSON.stringify(change)}\n\n`})
  })
  await page.goto('/projects')
  await grid(page, lang).getByRole('link').first().waitFor()
  const before = await names(page, lang)

  happen()
  const pill = page.getByRole('button', {name: WORDS[lang].fresh})
  await pill.waitFor()

  expect(await names(page, lang)).toEqual(before)
  await pill.click()
  await pill.waitFor({state: 'detached'})
  await silent(page)
})

test('names, aliases and what is typed are shown as text only', async () => {
  const name = `<img src=x onerror=alert(1)>${newName()}`
  const maker = await visit('/method', {role: 'registrar'})
  await call(maker, 'POST', '/api/registry/v1/projects', {
    nameZh: name, nameEn: `${name} "><script>alert(2)</script>`, nature: 'project', category: 'railway', regions: ['620100'],
  })
  await maker.context().close()
  for (const lang of LANGS) {
    const page = await visit(`/projects?q=${encodeURIComponent(name)}`, {lang})
    page.on('dialog', () => expect.unreachable())

    await grid(page, lang).getByRole('link', {name: name.slice(0, 20)}).first().waitFor()

    expect(await page.locator('main img, main script').count()).toBe(0)
    await silent(page)
  }
})

test.each(LANGS)('the map has the numbers of its table, and a region is chosen there (%s)', async lang => {
  const words = WORDS[lang]
  const page = await visit('/projects', {lang})
  await page.getByRole('button', {name: words.map}).click()
  await page.getByRole('img', {name: words.mapLabel}).locator('svg').waitFor()
  expect(await page.getByRole('figure').textContent()).toMatch(words.schematic)

  await page.getByRole('table').getByRole('button', {name: words.gansu.source.startsWith('^G') ? 'Gansu' : '甘肃省'}).click()

  await page.waitForURL('**region=620000*')
  await page.getByRole('table').getByRole('button', {name: words.zhangye}).waitFor()
  await page.getByRole('img', {name: words.mapLabel}).locator('svg').waitFor()
  await silent(page)
})

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
