import {beforeAll, describe, expect, test} from 'vitest'
import {call, ownProject} from './calls'
import {axeFaults, LANGS, overflow, silent, visit} from './support'

let id: string

beforeAll(async () => {
  const own = await ownProject()
  id = own.id
  await own.close()
  const page = await visit('/method', {role: 'registrar'})
  const amend = (version: number, reason: string, patch: object) => call(
    page, 'PATCH', `/registry/v1/projects/${id}?reasonText=${encodeURIComponent(reason)}`, patch,
    {'Content-Type': 'application/merge-patch+json', 'If-Match': `"${version}"`})
  await amend(1, '概算批复', {investment: '23390000000.00'})
  await amend(2, '线路调整', {investment: '24110000000.00', regions: ['620700', '620722']})
  await silent(page)
})

describe.each(LANGS)('versions of a project (%s)', lang => {
  const zh = lang === 'zh'
  const differs = (from: number, to: number) => zh ? `第 ${from} 版与第 ${to} 版的不同` : `What differs between versions ${from} and ${to}`

  test.each([1280, 360])('are listed with what was changed, and any two are compared, at %s px', async width => {
    const page = await visit(`/projects/${id}`, {lang, width})
    await page.getByRole('tab', {name: zh ? '版本' : 'Versions'}).press('Enter')
    const list = page.getByRole('table', {name: zh ? /各个版本/ : /^Versions of the description/})
    await list.getByRole('row', {name: zh ? /修改 投资 .*概算批复/ : /amended investment .*概算批复/}).waitFor()
    expect(await list.getByRole('row').count()).toBe(4)

    const difference = page.getByRole('table', {name: differs(2, 3)})
    await difference.getByRole('row', {name: zh ? /地区 张掖市 张掖市、民乐县/ : /regions? Zhangye.* Zhangye.*, Minle/i}).waitFor()

    await page.getByRole('combobox', {name: zh ? /^较早/ : /^Earlier/}).selectOption({index: 2})
    await page.getByRole('table', {name: differs(1, 3)}).getByRole('row', {name: zh ? /241/ : /24\.1/}).waitFor()
    await page.getByRole('combobox', {name: zh ? /^较晚/ : /^Later/}).selectOption({index: 2})
    await page.getByText(zh ? '两个版本的项目信息相同。' : 'Both versions describe the project alike.').waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await overflow(page)).toBe(0)

    await list.getByRole('link').last().click()
    await page.getByText(zh ? /不是当前情况/ : /not the present state/).waitFor()
    await silent(page)
  })
})
