import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'
import {hand, HANDS} from './hands'
import {call, inDays, made} from './making'
import {goBeyond, grid, WORDS} from './projects'
import {axeFaults, type Lang, LANGS, overflow, silent, visit} from './support'

const TEXT = {
  zh: {gantt: '甘特图', bar: /晚 30 天/, overdue: /逾期未完成；最初承诺/, scale: '刻度', quarters: '按季度，前后两年', slip: '偏差', none: '没有里程碑'},
  en: {gantt: 'Gantt', bar: /30 days late/, overdue: /overdue; first promised/, scale: 'Scale', quarters: 'Quarters around today', slip: 'Slip', none: 'No milestones'},
} as const
const BOTH = LANGS.flatMap(lang => HANDS.map(kind => [lang, kind] as const))

/** The names in the order of the list. */
const names = (page: Page, lang: Lang) => grid(page, lang).getByRole('link').allTextContents()

/** Three projects that only their common region and text find: one late by 30 days, one due in 90 days, one without milestones. */
async function three(): Promise<{late: string; due: string; bare: string; find: string}> {
  const mark = `甘${Date.now() % 10_000_000}${Math.floor(Math.random() * 1000)}`
  const late = await made(-30, {aliases: [`${mark}甲`]})
  const due = await made(90, {aliases: [`${mark}乙`]})
  const page = await visit('/method', {role: 'registrar'})
  const bare = `${late.name}${mark}支线`
  await call(page, 'POST', '/api/registry/v1/projects', {nameZh: bare, aliases: [`${mark}丙`], nature: 'project', category: 'railway', regions: ['620100']})
  const find = `/projects?q=${encodeURIComponent(mark)}`
  await expect.poll(async () => {
    const found = await call<{items: {nextMilestone: object | null; light: string}[]}>(page, 'GET', `/api/registry/v1${find}&sort=slip`)
    return found.items.map(item => item.nextMilestone !== null && item.light !== 'none')
  }, {timeout: 30_000}).toEqual([true, true, false])
  await page.context().close()
  return {late: late.name, due: due.name, bare, find}
}

test.each(BOTH)('the list is seen as a Gantt chart, sorted by slip, in an address that can be sent on (%s, %s)', async (lang, kind) => {
  const {late, due, bare, find} = await three()
  const text = TEXT[lang]
  const page = await visit(`${find}&sort=next`, {lang})
  const user = hand(kind, page)
  await expect.poll(() => names(page, lang)).toEqual([late, due, bare])
  const nextOf = (name: string) => grid(page, lang).getByRole('row').filter({hasText: name}).getByRole('gridcell').nth(4).textContent()
  expect(await nextOf(due)).toMatch(lang === 'zh' ? /开工/ : /Start of works$/)
  expect(await nextOf(bare)).toBe('—')

  await user.press(page.getByRole('button', {name: text.gantt}))
  await page.waitForURL('**view=gantt*')
  await user.press(grid(page, lang).getByRole('columnheader', {name: text.slip}).getByRole('button'))
  await page.waitForURL('**sort=slip*')
  await expect.poll(() => names(page, lang)).toEqual([late, due, bare])
  expect(await grid(page, lang).getByRole('columnheader', {name: text.slip}).getAttribute('aria-sort')).toBe('descending')

  const row = grid(page, lang).getByRole('row').filter({hasText: late})
  expect(await row.first().getByRole('img').getAttribute('aria-label')).toMatch(text.bar)
  expect(await row.first().getByRole('img').getAttribute('aria-label')).toMatch(text.overdue)
  expect(await grid(page, lang).getByRole('row').filter({hasText: bare}).textContent()).toContain(text.none)
  await page.getByLabel(text.scale).selectOption({label: text.quarters})
  await grid(page, lang).getByText(inDays(0).slice(0, 4), {exact: true}).first().waitFor()

  const elsewhere = await visit(new URL(page.url()).pathname + new URL(page.url()).search, {lang})
  await expect.poll(() => names(elsewhere, lang)).toEqual([late, due, bare])
  await grid(elsewhere, lang).getByRole('img').first().waitFor()
  await silent(elsewhere)
  await silent(page)
})

test.each(LANGS)('rows of the chart are passed by keys, and a row is opened by Enter (%s)', async lang => {
  const page = await visit('/projects?view=gantt&sort=next', {lang})
  await grid(page, lang).getByRole('img').first().waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'))

  await page.keyboard.press('j')
  await expect.poll(focused).toBe('2')
  await page.keyboard.press('ArrowDown')
  await expect.poll(focused).toBe('3')
  const href = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  await page.keyboard.press('Enter')

  await page.waitForURL(`**${href}`)
  await silent(page)
})

test('only the rows in view are in the document, and further pages are loaded', async () => {
  const page = await visit('/projects?view=gantt')
  const rows = grid(page, 'zh')
  await rows.getByRole('link').first().waitFor()
  await goBeyond(page, 101)

  expect(await rows.getByRole('row').count()).toBeLessThanOrEqual(60)
  await silent(page)
})

test.each(LANGS.flatMap(lang => (['light', 'dark'] as const).map(theme => [lang, theme] as const)))('everyone can use the chart (%s, %s)', async (lang, theme) => {
  for (const width of [1280, 360]) {
    const page = await visit('/projects?view=gantt&sort=light', {lang, theme, width})
    await grid(page, lang).getByRole('img').first().waitFor()
    await page.getByText(/^(共 [\d,]+ 项|[\d,]+ projects?)$/).waitFor()

    expect(await axeFaults(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await silent(page)
  }
})

test('longer words fit the chart', async () => {
  const page = await visit('/projects?pseudo&view=gantt', {lang: 'en'})
  await page.getByRole('heading', {level: 1}).waitFor()
  await page.waitForLoadState('networkidle')

  expect(await overflow(page)).toBe(0)
  await silent(page)
})

test.each(LANGS)('a search that finds nothing says so in the chart as well (%s)', async lang => {
  const page = await visit('/projects?view=gantt&q=nosuchproject', {lang})

  await page.getByRole('heading', {name: WORDS[lang].noMatch}).waitFor()
  await silent(page)
})
