import {readFile} from 'node:fs/promises'
import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'
import {type Hand, hand, HANDS} from './hands'
import {call, made, newName} from './making'
import {focusedRow, goBeyond, grid, WORDS} from './projects'
import {axeFaults, type Lang, LANGS, silent, visit} from './support'

const ZHANGYE = '620700'
const BOTH = LANGS.flatMap(lang => HANDS.map(kind => [lang, kind] as const))

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
  expect((await csvOf(page, user, words)).map(row => row[1])).toEqual(found.map(item => item.nameZh))
  expect(await page.getByRole('link', {name: words.follow}).getAttribute('href')).toBe(`/following?new=1&regions=${ZHANGYE}`)
  await silent(elsewhere)
  await silent(page)
})

/** Returns the cells of the rows of the table that a page offers. The names in it have no comma. */
async function csvOf(page: Page, user: Hand, words: {export: string; csv: string}): Promise<string[][]> {
  await user.press(page.getByRole('button', {name: words.export, exact: true}))
  const [file] = await Promise.all([page.waitForEvent('download'), user.press(page.getByRole('link', {name: words.csv}))])
  const text = await readFile(await file.path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xFEFF)
  return text.trimEnd().split('\r\n').slice(1).map(line => line.split(','))
}

/** What the API finds by the address of a page. */
async function foundBy(page: Page): Promise<{nameZh: string; nameEn: string | null}[]> {
  const {search} = new URL(page.url())
  return (await call<{items: {nameZh: string; nameEn: string | null}[]}>(page, 'GET', `/api/registry/v1/projects${search}&limit=500`)).items
}

test.each(BOTH)('projects are taken along in four formats, and the menu closes (%s, %s)', async (lang, kind) => {
  const words = WORDS[lang]
  const {name} = await made(40)
  const page = await visit(`/projects?q=${encodeURIComponent(name)}`, {lang})
  const user = hand(kind, page)
  const opener = page.getByRole('button', {name: words.export, exact: true})
  const file = (format: 'csv' | 'xlsx' | 'ndjson' | 'oc4ids') => page.getByRole('link', {name: words[format]})
  const take = async (format: 'csv' | 'xlsx' | 'ndjson' | 'oc4ids') => {
    await user.press(opener)
    const [taken] = await Promise.all([page.waitForEvent('download'), user.press(file(format))])
    await file(format).waitFor({state: 'hidden'})
    return {name: taken.suggestedFilename(), content: await readFile(await taken.path())}
  }

  const workbook = await take('xlsx')
  expect(workbook.name).toMatch(/^projects-\d{4}-\d\d-\d\d\.xlsx$/)
  expect(workbook.content.subarray(0, 2).toString()).toBe('PK')
  expect(JSON.parse((await take('ndjson')).content.toString())).toMatchObject({nameZh: name})
  expect(JSON.parse((await take('oc4ids')).content.toString())).toMatchObject({version: '0.9', projects: [{language: lang, milepost: {nameZh: name}}]})

  await user.press(opener)
  await file('csv').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await file('csv').waitFor({state: 'hidden'})
  await silent(page)
})

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
  await goBeyond(page, 201)

  expect(await rows.getByRole('row').count()).toBeLessThanOrEqual(60)
  expect(await focusedRow(page)).toBeGreaterThan(201)
  await page.keyboard.press('Home')
  await expect.poll(() => focusedRow(page)).toBe(2)
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
