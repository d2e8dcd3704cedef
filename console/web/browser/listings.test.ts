import {beforeAll, expect, test} from 'vitest'
import {hand, HANDS} from './hands'
import {call, made, type Made, newName} from './making'
import {axeFaults, LANGS, overflow, type Page, settled, silent, visit} from './support'

const XSS = '<img src=x onerror=alert(1)>'
const words = {
  zh: {
    addCode: '登记代码', code: /^代码/, save: '登记', addList: '登记列入清单', level: /^级别/, name: /^清单名称/, bucket: /^类别/, valid: '有效', stands: '有效', lapse: /^登记代码失效/, reason: /^原因/,
    confirm: '确认', lapsed: /起失效/, search: '查找项目', digit: /计算应为 \d/, projects: '使用该代码的项目', recurring: '多年重复列入', list: '当年清单', gap: /其间未列入：2024/, newStart: '计划新开工', held: '该代码已登记在其他项目',
    split: /拆分到多个项目/, shared: '有效，一码多项', move: /^移动代码/, moveIt: '移至其他项目', chooseTarget: '请选择代码所属的项目。', find: '项目名称、别称或代码', another: '更换',
    reload: '载入最新情况', hasIt: /该项目已登记此代码/,
  },
  en: {
    addCode: 'Record a code', code: /^Code/, save: 'Record', addList: 'Record a list', level: /^Level/, name: /^Name of the list/, bucket: /^Part of the list/, valid: 'valid', stands: 'stands',
    lapse: /lapsed$/, reason: /^Reason/, confirm: 'Confirm', lapsed: /not valid from/, search: 'Search projects', digit: /lead to \d/, projects: 'Projects with this code',
    recurring: 'Come back year after year', list: 'Lists of a year', gap: /not listed in between: 2024/, newStart: 'to start this year', held: 'Another project has this code',
    split: /split over several projects/, shared: 'valid, split over several projects', move: /^Move .* to another project/, moveIt: 'Move to another project',
    chooseTarget: 'Choose the project whose code it is.', find: 'Name, alias or code of a project', another: 'Choose another', reload: 'Load what it is now',
    hasIt: /has this code already/,
  },
} as const

let often: Made
let listName: string

/** A code of the current form; its check digit need not be right. */
function newCode(): string {
  return `2206-620100-04-01-${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`
}

beforeAll(async () => {
  often = await made(100, {nameEn: XSS})
  listName = `清单${newName()}${XSS}`
  const page = await visit('/method', {role: 'registrar'})
  for (const [year, bucket] of [[2022, 'PREPARATORY'], [2023, 'NEW_START'], [2025, 'NEW_START']] as const) {
    await call(page, 'POST', `/api/registry/v1/projects/${often.id}/listings`, {year, level: 'provincial', list: listName, bucket})
  }
  await silent(page)
})

function dialog(page: Page, name: string | RegExp) {
  return page.getByRole('dialog', {name})
}

test.each(LANGS.flatMap(lang => HANDS.map(kind => [lang, kind] as const)))('a registrar records a code and an annual list (%s, %s)', async (lang, kind) => {
  const w = words[lang]
  const {id, name} = await made(100)
  const page = await visit(`/projects/${id}?tab=lists`, {lang, role: 'registrar'})
  const {press, write, choose} = hand(kind, page)
  const code = newCode()
  const list = `省列${newName()}`

  await press(page.getByRole('button', {name: w.addCode}))
  await write(dialog(page, w.addCode).getByLabel(w.code), code.replaceAll('-', ''))
  await press(dialog(page, w.addCode).getByRole('button', {name: w.save}))
  await page.getByRole('row', {name: code}).getByRole('cell', {name: w.valid, exact: true}).waitFor()

  await press(page.getByRole('button', {name: w.addList}))
  await choose(dialog(page, w.addList).getByLabel(w.level), 'provincial')
  await write(dialog(page, w.addList).getByLabel(w.name), list)
  await choose(dialog(page, w.addList).getByLabel(w.bucket), 'NEW_START')
  await press(dialog(page, w.addList).getByRole('button', {name: w.save}))
  await page.getByRole('row', {name: list}).getByRole('cell', {name: w.newStart}).waitFor()

  await press(page.getByRole('button', {name: w.lapse}))
  await write(dialog(page, w.lapse).getByLabel(w.reason), '两年未办理审批')
  await press(dialog(page, w.lapse).getByRole('button', {name: w.confirm}))
  await page.getByRole('row', {name: code}).getByRole('cell', {name: w.lapsed}).waitFor()

  await page.goto(`/listings?list=${encodeURIComponent(list)}`)
  await page.getByRole('row', {name: list}).getByRole('link', {name}).waitFor()
  await silent(page)
})

test.each(LANGS)('a code of another project is told, and can be split (%s)', async lang => {
  const w = words[lang]
  const code = newCode()
  await made(100, {codes: [code]})
  const {id} = await made(100)
  const page = await visit(`/projects/${id}?tab=lists`, {lang, role: 'registrar'})

  await page.getByRole('button', {name: w.addCode}).click()
  await dialog(page, w.addCode).getByLabel(w.code).fill('2213-1')
  await dialog(page, w.addCode).getByRole('button', {name: w.save}).click()
  await expect.poll(() => dialog(page, w.addCode).getByLabel(w.code).getAttribute('aria-invalid')).toBe('true')
  expect(await axeFaults(page)).toEqual([])
  await dialog(page, w.addCode).getByLabel(w.code).fill(code)
  await dialog(page, w.addCode).getByRole('button', {name: w.save}).click()
  await dialog(page, w.addCode).getByText(w.held).waitFor()
  await dialog(page, w.addCode).getByRole('checkbox', {name: w.split}).check()
  await dialog(page, w.addCode).getByRole('button', {name: w.save}).click()

  await page.getByRole('row', {name: code}).getByRole('cell', {name: w.shared}).waitFor()
  await silent(page)
})

test.each(LANGS.flatMap(lang => HANDS.map(kind => [lang, kind] as const)))('a registrar moves a code to the project whose it is (%s, %s)', async (lang, kind) => {
  const w = words[lang]
  const code = newCode()
  const [wrong, right] = [await made(100, {codes: [code]}), await made(100)]
  const page = await visit(`/projects/${wrong.id}?tab=lists`, {lang, role: 'registrar'})
  const {press, write} = hand(kind, page)
  const form = dialog(page, w.move)
  const confirm = form.getByRole('button', {name: w.moveIt, exact: true})

  await press(page.getByRole('button', {name: w.move}))
  await press(confirm)
  await form.getByText(w.chooseTarget).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await write(form.getByLabel(w.find), kind === 'mouse' ? right.name : `/projects/${right.id}`)
  await page.keyboard.press('Enter')
  await press(form.getByRole('button', {name: right.name}))
  await form.getByRole('button', {name: w.another}).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await write(form.getByLabel(w.reason), '代码登记有误')
  await press(confirm)

  await page.getByRole('row', {name: code}).getByRole('link', {name: right.name}).press('Enter')
  await page.getByRole('heading', {level: 1, name: right.name}).waitFor()
  await page.goto(`/codes/${code}`)
  const holders = page.getByRole('region', {name: w.projects})
  await holders.getByRole('row', {name: right.name}).getByRole('cell', {name: w.valid, exact: true}).or(holders.getByRole('cell', {name: w.shared})).first().waitFor()
  await silent(page)
})

test.each(LANGS)('what is entered is kept when somebody else has changed the project, and a project that has the code is told (%s)', async lang => {
  const w = words[lang]
  const code = newCode()
  const wrong = await made(100, {codes: [code]})
  const right = await made(100)
  const page = await visit(`/projects/${wrong.id}?tab=lists`, {lang, role: 'registrar', width: 360})
  const form = dialog(page, w.move)
  await page.getByRole('button', {name: w.move}).click()
  await form.getByLabel(w.find).fill(right.name)
  await form.getByLabel(w.find).press('Enter')
  await form.getByRole('button', {name: right.name}).click()
  await form.getByLabel(w.reason).fill('代码登记有误')
  await call(page, 'POST', `/api/registry/v1/projects/${wrong.id}/codes`, {code: newCode()})
  await call(page, 'POST', `/api/registry/v1/projects/${right.id}/codes`, {code, split: true})

  await form.getByRole('button', {name: w.moveIt, exact: true}).click()
  await form.getByRole('button', {name: w.reload}).click()
  await form.waitFor({state: 'hidden'})
  await page.getByRole('button', {name: w.move}).first().waitFor()
  await page.getByRole('row', {name: code}).getByRole('button', {name: w.move}).click()
  expect(await form.getByLabel(w.reason).inputValue()).toBe('代码登记有误')
  await form.getByText(right.name).waitFor()
  await form.getByRole('button', {name: w.moveIt, exact: true}).click()
  await form.getByText(w.hasIt).waitFor()
  expect(await axeFaults(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await silent(page)
})

test.each(LANGS)('a code that is typed into the search is read, with its projects (%s)', async lang => {
  const w = words[lang]
  const code = newCode()
  const {name} = await made(100, {codes: [code]})
  const page = await visit('/plans', {lang})

  await page.getByRole('searchbox', {name: w.search}).fill(` ${code.replaceAll('-', '')} `)
  await page.keyboard.press('Enter')

  await page.waitForURL(`**/codes/${code}`)
  await page.getByRole('region', {name: w.projects}).getByRole('link', {name}).waitFor()
  await page.goto('/codes/2206-441624-04-01-569675')
  await page.getByRole('main').getByText(w.digit).waitFor()
  await page.goto('/codes/2213-441624-04-01-x')
  await page.getByRole('alert').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})

test.each(LANGS)('what comes back year after year is found, with the years (%s)', async lang => {
  const w = words[lang]
  const page = await visit('/listings', {lang})

  await page.getByRole('tab', {name: w.recurring}).click()
  const row = page.getByRole('row', {name: lang === 'en' ? XSS : often.name}).filter({hasText: w.gap}).first()

  await row.waitFor()
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})

test.each(LANGS)('the pages fit, whatever they show (%s)', async lang => {
  const paths = [
    `/listings?list=${encodeURIComponent(listName)}`, '/listings?view=recurring', '/listings?bucket=COMPLETING&region=629999', '/codes', '/codes/2206-441624-04-01-569675',
    '/codes/2017-130000-59-01-00001', `/projects/${often.id}?tab=lists`,
  ]
  for (const [width, theme] of [[360, 'light'], [1280, 'dark']] as const) {
    const page = await visit('/method', {lang, width, theme, role: 'registrar'})
    for (const path of paths) {
      await page.goto(path)
      await settled(page)
      expect([path, width, await overflow(page)]).toEqual([path, width, 0])
      expect([path, await axeFaults(page)]).toEqual([path, []])
    }
    await page.goto(`${paths[0]}&pseudo`)
    await settled(page)
    if (width === 1280) expect(await overflow(page)).toBe(0)
    await silent(page)
  }
})
