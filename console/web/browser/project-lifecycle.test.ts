import {describe, expect, test} from 'vitest'
import {as, call, register, tabTo} from './project'
import {axeFaults, type Lang, LANGS, overflow, type Page, silent, visit} from './support'

const WORDS = {
  zh: {
    menu: '项目变动', withdraw: '撤销项目', reinstate: '恢复项目', separate: '撤销合并', split: '拆分项目', reason: '原因', document: '依据文件', required: '请填写原因',
    withdrawn: /已于.*撤销，不再推进/, into: /本项目已拆分为/, part: '名称', add: '增加一部分', report: '填报',
  },
  en: {
    menu: 'Change its standing', withdraw: 'Withdraw the project', reinstate: 'Reinstate the project', separate: 'Undo the merge', split: 'Split the project',
    reason: 'Reason', document: 'Document', required: 'Give a reason', withdrawn: /was withdrawn on .* not pursued any more/, into: /was split into/,
    part: 'Name in Chinese', add: 'Add a part', report: 'Report',
  },
}

async function choose(page: Page, lang: Lang, act: 'withdraw' | 'reinstate' | 'separate' | 'split') {
  const words = WORDS[lang]
  await page.getByText(words.menu, {exact: true}).click()
  await page.getByRole('button', {name: words[act], exact: true}).click()
  return page.getByRole('dialog', {name: words[act]})
}

describe.each(LANGS)('what becomes of a project (%s)', lang => {
  const words = WORDS[lang]

  test('a registrar withdraws and reinstates it', async () => {
    const {id} = await register({nameZh: `待撤销${crypto.randomUUID()}公路`})
    const page = await visit(`/projects/${id}`, {lang, role: 'registrar'})
    const dialog = await choose(page, lang, 'withdraw')
    expect(await axeFaults(page)).toEqual([])

    await dialog.getByRole('button', {name: words.withdraw}).click()
    await dialog.getByText(words.required).waitFor()
    await dialog.getByLabel(words.reason).fill('线路方案已取消')
    await dialog.getByLabel(words.document).fill('甘发改〔2026〕9号')
    await dialog.getByRole('button', {name: words.withdraw}).click()

    const note = page.getByRole('note').filter({hasText: words.withdrawn})
    await note.getByText(/线路方案已取消/).waitFor()
    await note.getByText(/甘发改〔2026〕9号/).waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await overflow(page)).toBe(0)

    const again = await choose(page, lang, 'reinstate')
    await again.getByLabel(words.reason).fill('撤销有误')
    await again.getByRole('button', {name: words.reinstate}).click()
    await note.waitFor({state: 'detached'})
    await silent(page)
  })

  test('a wrong merge is undone with the keyboard', async () => {
    const unique = crypto.randomUUID()
    const other = await register({nameZh: `另一条${unique}公路`})
    const merged = await register({nameZh: `误并入${unique}公路`})
    await as('registrar', page => call(page, `/api/registry/v1/projects/${merged.id}/merge`, {into: other.id, reasonText: '同一条公路'}, '"1"'))
    const page = await visit(`/projects/${merged.id}`, {lang, role: 'registrar'})
    await page.getByRole('note').getByRole('link', {name: `另一条${unique}公路`}).waitFor()

    await tabTo(page, page.getByText(words.menu, {exact: true}))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', {name: words.separate, exact: true}))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', {name: words.separate})
    await tabTo(page, dialog.getByLabel(words.reason))
    await page.keyboard.type('两条公路')
    await tabTo(page, dialog.getByRole('button', {name: words.separate}))
    await page.keyboard.press('Enter')

    await page.getByRole('note').waitFor({state: 'detached'})
    await page.getByRole('heading', {level: 1, name: `误并入${unique}公路`}).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await silent(page)
  })

  test('a project is split, and each leads to the other', async () => {
    const unique = crypto.randomUUID()
    const {id} = await register({nameZh: `全线${unique}公路`})
    const page = await visit(`/projects/${id}`, {lang, role: 'registrar'})
    const dialog = await choose(page, lang, 'split')
    await dialog.getByRole('button', {name: words.add}).click()
    await dialog.getByLabel(words.part).first().fill(`全线${unique}公路一期`)
    await dialog.getByLabel(words.part).last().fill(`全线${unique}公路二期`)
    await dialog.getByLabel(words.reason).fill('分期立项')
    expect(await axeFaults(page)).toEqual([])
    await dialog.getByRole('button', {name: words.split}).click()

    const note = page.getByRole('note').filter({hasText: words.into})
    await note.getByRole('link', {name: `全线${unique}公路二期`}).waitFor()
    await note.getByRole('link', {name: `全线${unique}公路一期`}).click()
    await page.getByRole('heading', {level: 1, name: `全线${unique}公路一期`}).waitFor()
    await page.getByRole('note').getByRole('link', {name: `全线${unique}公路`}).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await silent(page)
  })
})

test('only a registrar of the region has the actions, and the list shows a withdrawn project if asked', async () => {
  const name = `已撤销${crypto.randomUUID()}公路`
  const {id} = await register({nameZh: name})
  await as('registrar', page => call(page, `/api/registry/v1/projects/${id}/withdrawal`, {reasonText: '不再建设'}, '"1"'))

  const reporter = await visit(`/projects/${id}`, {role: 'reporter'})
  await reporter.getByRole('note').getByText(/不再建设/).waitFor()
  expect(await reporter.getByText(WORDS.zh.menu, {exact: true}).count()).toBe(0)
  expect(await reporter.getByRole('link', {name: '填报', exact: true}).count()).toBe(0)
  await silent(reporter)

  const page = await visit(`/projects?q=${encodeURIComponent(name)}`)
  await page.getByText('没有符合条件的项目').waitFor()
  await page.getByText('已撤销项目', {exact: true}).click()
  await page.getByRole('combobox', {name: '已撤销项目'}).selectOption('only')
  await page.getByRole('link', {name}).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})
