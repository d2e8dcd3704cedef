import {readFile} from 'node:fs/promises'
import {beforeAll, expect, test, vi} from 'vitest'
import {registered, type Registered, tabTo, uniqueName} from './history'
import {axeFaults, type Lang, LANGS, overflow, type Page, silent, visit} from './support'

const XSS = '<img src=x onerror=alert(1)>'
const AMENDED = 'milepost.project.amended.v1'
let project: Registered

const words = {
  zh: {
    type: '类型', amended: '项目信息变更', choose: '按项目筛选', find: '项目名称、别称或代码', button: '查找', only: '仅项目', reset: '清除筛选', raw: '原始数据',
    proof: /^证明 #/, included: '记在账本第', none: '没有符合条件的动态', older: '下一页', back: '上一页', first: '回到第一页', csv: 'CSV 表格', ndjson: 'NDJSON', actor: '操作人', fresh: '2 条新动态',
    list: '动态列表', province: '省、自治区、直辖市', prefecture: '市、州',
  },
  en: {
    type: 'Type', amended: 'Project amended', choose: 'Filter by project', find: 'Name, alias or code of a project', button: 'Find', only: 'Only project',
    reset: 'Clear filters', raw: 'Raw data', proof: /^Proof #/, included: 'It stands in the ledger at index', none: 'No events match', older: 'Next page', back: 'Previous page',
    first: 'To the first page', csv: 'CSV table', ndjson: 'NDJSON', actor: 'Actor', fresh: '2 new', list: 'List of events',
    province: 'Province', prefecture: 'Prefecture',
  },
}

beforeAll(async () => {
  const page = await visit('/method', {role: 'registrar'})
  project = await registered(page, `${uniqueName()}${XSS}`, 3)
  await silent(page)
})

function rows(page: Page, lang: Lang) {
  return page.getByRole('region', {name: words[lang].list}).getByRole('listitem')
}

/** What is shown, without the times, which differ in nothing else. */
async function texts(page: Page, lang: Lang): Promise<string[]> {
  return rows(page, lang).allInnerTexts()
}

test.each(LANGS)('events of one type of a project are found with the mouse, and by their address elsewhere (%s)', async lang => {
  const page = await visit('/events', {lang})
  const w = words[lang]

  await page.getByText(w.choose, {exact: true}).click()
  await page.getByLabel(w.find).fill(project.name)
  await page.getByRole('button', {name: w.button, exact: true}).click()
  await page.getByRole('button', {name: project.name}).click()
  await page.getByText(`${w.only}`).first().waitFor()
  await page.getByRole('combobox', {name: w.type, exact: true}).selectOption({label: w.amended})
  await vi.waitFor(async () => expect(await rows(page, lang).count()).toBe(2), 15_000)

  const found = await texts(page, lang)
  expect(found.every(text => text.includes(w.amended) && text.includes(project.name))).toBe(true)
  const elsewhere = await visit(new URL(page.url()).pathname + new URL(page.url()).search, {lang})
  await vi.waitFor(async () => expect(await texts(elsewhere, lang)).toEqual(found), 15_000)
  await silent(elsewhere)

  await page.getByRole('button', {name: w.reset}).click()
  await vi.waitFor(async () => expect(await rows(page, lang).count()).toBeGreaterThan(2), 15_000)
  await silent(page)
})

test.each(LANGS)('an event is found, read and proved with the keyboard alone (%s)', async lang => {
  const page = await visit(`/events?project=${project.id}`, {lang})
  const w = words[lang]
  await vi.waitFor(async () => expect(await rows(page, lang).count()).toBe(3), 15_000)

  const type = page.getByRole('combobox', {name: w.type, exact: true})
  await tabTo(page, type)
  while (await type.inputValue() !== 'milepost.project.registered.v1') await page.keyboard.press('ArrowDown')
  await vi.waitFor(async () => expect(await rows(page, lang).count()).toBe(1), 15_000)
  await tabTo(page, page.getByText(w.raw))
  await page.keyboard.press('Enter')
  await page.getByText('"eventId"').waitFor()
  await tabTo(page, page.getByRole('link', {name: w.proof}))
  await page.keyboard.press('Enter')

  await page.getByText(w.included).waitFor()
  await silent(page)
})

test('j and k go from event to event', async () => {
  const page = await visit(`/events?project=${project.id}`, {lang: 'en'})
  await vi.waitFor(async () => expect(await rows(page, 'en').count()).toBe(3), 15_000)
  const focused = (index: number) => rows(page, 'en').nth(index).evaluate(row => row === document.activeElement)

  await page.keyboard.press('j')
  expect(await focused(0)).toBe(true)
  await page.keyboard.press('j')
  expect(await focused(1)).toBe(true)
  await page.keyboard.press('k')
  expect(await focused(0)).toBe(true)
  await silent(page)
})

test.each(LANGS)('pages follow one another and lead back (%s)', async lang => {
  const page = await visit('/events', {lang})
  const w = words[lang]
  await rows(page, lang).first().waitFor()
  const first = await page.getByRole('link', {name: w.proof}).allInnerTexts()
  expect(first).toHaveLength(50)

  await page.getByRole('button', {name: w.older}).click()
  await page.getByRole('button', {name: w.first}).waitFor()
  await vi.waitFor(async () => expect(await page.getByRole('link', {name: w.proof}).allInnerTexts()).not.toEqual(first), 15_000)
  const second = await page.getByRole('link', {name: w.proof}).allInnerTexts()
  expect(second.filter(proof => first.includes(proof))).toEqual([])
  await page.getByRole('button', {name: w.back}).click()
  await page.getByRole('button', {name: w.back}).waitFor({state: 'detached'})

  await silent(page)
})

test.each(LANGS)('a region is chosen level by level (%s)', async lang => {
  const page = await visit('/events', {lang})
  const w = words[lang]

  await page.getByRole('combobox', {name: w.province, exact: true}).selectOption('620000')
  await page.getByRole('combobox', {name: w.prefecture, exact: true}).selectOption('620700')

  await page.waitForURL(/region=620700/)
  await rows(page, lang).first().waitFor()
  await silent(page)
})

test.each(LANGS)('what is listed can be had as a file (%s)', async lang => {
  const page = await visit(`/events?project=${project.id}&type=${AMENDED}`, {lang})
  await vi.waitFor(async () => expect(await rows(page, lang).count()).toBe(2), 15_000)

  const csv = await downloaded(page, words[lang].csv)
  const ndjson = await downloaded(page, words[lang].ndjson)

  expect(csv.startsWith(`\uFEFF${lang === 'zh' ? '发生时间' : 'occurred'},`)).toBe(true)
  expect(csv.trim().split('\r\n')).toHaveLength(3)
  const lines = ndjson.trim().split('\n').map(line => JSON.parse(line) as {projectNameZh: string; type: string})
  expect(lines.map(line => [line.projectNameZh, line.type])).toEqual([[project.name, AMENDED], [project.name, AMENDED]])
  await silent(page)
})

test('only auditors may ask for an actor', async () => {
  const visitor = await visit(`/events?project=${project.id}`, {lang: 'en'})
  await rows(visitor, 'en').first().waitFor()
  expect(await visitor.getByLabel(words.en.actor, {exact: true}).count()).toBe(0)
  await silent(visitor)

  const auditor = await visit(`/events?project=${project.id}`, {lang: 'en', role: 'auditor'})
  const actor = auditor.getByLabel(words.en.actor, {exact: true})
  await actor.fill('nobody of this name')
  await rows(auditor, 'en').first().waitFor()
  expect(await actor.inputValue()).toBe('nobody of this name')
  await actor.press('Tab')
  await auditor.getByText(words.en.none).waitFor()
  await silent(auditor)
})

test.each(LANGS)('new events are told and shown when they are asked for (%s)', async lang => {
  const page = await visit('/method', {lang})
  const change = (position: number, type: string): string => {
    const told = {position, eventId: `${position}`, type, source: '/registry', projectId: project.id, occurredAt: '2999-01-01T00:00:00Z', recordedAt: '2999-01-01T00:00:00Z', data: {}}
    return `event: change\nid: ${position}\ndata: ${JSON.stringify(told)}\n\n`
  }
  const stream = [change(1_000_001, AMENDED), change(1_000_002, 'milepost.plan.amended.v1'), change(1_000_003, AMENDED)].join('')
  const body = `retry: 600000\n\nevent: position\nid: 1000000\ndata: {}\n\n${stream}`
  let tell = (): void => undefined
  const loaded = new Promise<void>(resolve => {
    tell = resolve
  })
  await page.route('**/v1/stream**', async route => {
    await loaded
    await route.fulfill({contentType: 'text/event-stream', body})
  })
  await page.goto(`/events?type=${AMENDED}`)
  await rows(page, lang).first().waitFor()
  tell()

  const pill = page.getByRole('button', {name: words[lang].fresh})
  await pill.waitFor()
  expect(await axeFaults(page)).toEqual([])
  const asked = page.waitForRequest(/\/v1\/history\?/)
  await pill.click()
  await asked

  await silent(page)
})

test.each(LANGS)('names with scripts are texts, and an unknown type is refused in words (%s)', async lang => {
  const page = await visit(`/events?project=${project.id}`, {lang, width: 360})
  await page.getByRole('main').getByText(XSS).first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  expect(await overflow(page)).toBe(0)

  await page.goto('/events?type=nonsense')
  await page.getByRole('alert').getByText('type').first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await silent(page)
})

async function downloaded(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', {name}).click()
  return readFile(await (await download).path(), 'utf8')
}
