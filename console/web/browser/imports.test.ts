import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {hand, HANDS} from './hands'
import {list} from './imports'
import {anotherTab, axeFaults, type Lang, LANGS, type Locator, overflow, type Page, silent, visit} from './support'

const both = LANGS.flatMap(lang => HANDS.map(kind => [lang, kind] as const))
const ROWS = Number(process.env.IMPORT_ROWS ?? 3_000)
const PATIENCE = {timeout: 120_000 + ROWS * 20}

function words(page: Page, lang: Lang) {
  const named = (zh: string, en: string) => lang === 'zh' ? zh : en
  const button = (zh: string, en: string) => page.getByRole('button', {name: named(zh, en), exact: true})
  const state = (zh: string, en: string) => page.getByRole('heading', {level: 2, name: named(zh, en)}).waitFor(PATIENCE)
  const count = (zh: string, en: string, n: number) =>
    page.getByRole('radio', {name: `${named(zh, en)} ${n.toLocaleString('en')}`, exact: true}).waitFor(PATIENCE)
  return {named, button, state, count}
}

/** Chooses a file as a person does: the control opens the browser's dialog. */
async function chooses(page: Page, control: Locator, press: (control: Locator) => Promise<void>, name: string, content: string): Promise<void> {
  const dialog = page.waitForEvent('filechooser')
  await press(control)
  await (await dialog).setFiles({name, mimeType: 'text/csv', buffer: Buffer.from(content)})
}

test.each(both)('a list is looked at, decided on, run while nobody looks, and its errors are corrected (%s, %s)', async (lang, kind) => {
  const page = await visit('/method', {lang, role: 'registrar'})
  const works = await list(page, ROWS)
  const {press, pick} = hand(kind, page)
  const {named, button, state, count} = words(page, lang)
  // With the mouse it is the button that is seen, with the keyboard the field within it.
  const file = (on: Page, zh: string, en: string) => kind === 'mouse' ? on.getByText(named('选择文件', 'Choose a file')) : on.getByLabel(named(zh, en))

  await press(page.getByRole('navigation', {name: named('主导航', 'Main navigation')}).getByRole('link', {name: named('导入', 'Imports')}))
  await page.getByRole('checkbox', {name: named('先试运行', 'Dry run first')}).waitFor()
  await chooses(page, file(page, '项目清单', 'the list of projects'), press, works.name, works.csv)

  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
  await state('待运行', 'Waiting to be run')
  await count('将登记', 'Would be registered', works.rows - 3)
  await count('疑似重复', 'Suspected duplicate', 1)
  await count('未通过', 'Refused', 2)
  expect(await axeFaults(page)).toEqual([])

  await pick(page.getByRole('radio', {name: named('未通过', 'Refused')}))
  await page.getByText(named('没有名为“乌有县”的地区', 'There is no region "乌有县"')).first().waitFor()
  await pick(page.getByRole('radio', {name: named('疑似重复', 'Suspected duplicate')}))
  await page.getByRole('row').filter({hasText: works.short}).getByRole('link', {name: works.known}).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await press(page.getByRole('button', {name: new RegExp(`^${named('是同一项目', 'It is the same')} ?: ${works.known}$`)}))
  await page.getByText(named('已决定：是同一项目', 'Decided: the same')).waitFor()
  await count('将更新', 'Would be amended', 1)

  await state('待运行', 'Waiting to be run')
  await press(button('运行', 'Run'))
  const sure = page.getByRole('dialog', {name: named('运行这次导入？', 'Run this import?')})
  await press(sure.getByRole('button', {name: named('运行', 'Run')}))
  await sure.waitFor({state: 'hidden'})
  const address = page.url()
  const later = await anotherTab(page)
  await page.close()

  await later.goto(address)
  const back = words(later, lang)
  await back.state('已完成', 'Done')
  await back.count('登记', 'Registered', works.rows - 3)
  await back.count('更新', 'Amended', 1)
  const hands = hand(kind, later)
  const download = later.waitForEvent('download')
  await hands.press(later.getByRole('link', {name: named('下载错误文件（CSV）', 'Download the errors (CSV)')}))
  const errors = await readFile(await (await download).path(), 'utf8')
  expect(errors.split('\r\n').filter(line => line.includes('乌有县'))).toHaveLength(2)

  await chooses(later, file(later, '上传改正后的文件', 'Upload the corrected file'), hands.press, 'corrected.csv', errors.replaceAll(',乌有县,', ',兰州市,'))
  await later.waitForURL(url => url.href !== address && /\/imports\/[0-9a-f-]{36}$/.test(url.href))
  await back.state('待运行', 'Waiting to be run')
  await back.count('将登记', 'Would be registered', 2)
  expect(await axeFaults(later)).toEqual([])
  expect(await overflow(later)).toBe(0)
  await silent(later)
}, 300_000 + ROWS * 40)
