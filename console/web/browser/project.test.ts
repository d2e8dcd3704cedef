import {beforeAll, describe, expect, test} from 'vitest'
import {idOf, RAILWAY, TABS, tabTo, told} from './project'
import {CONSOLE, LANGS, type Page, silent, visit} from './support'

let railway: string

beforeAll(async () => {
  railway = await idOf(RAILWAY)
})

describe.each(LANGS)('why is it late? (%s)', lang => {
  const zh = lang === 'zh'

  async function datesTold(page: Page): Promise<void> {
    const timeline = page.getByRole('list', {name: zh ? '历史' : 'Timeline'})
    await timeline.getByText(zh ? /“建成”的目标日期由2019年改为2025年.*原因：设计或范围变更/ : /“Works complete \(建成\)” was moved from 2019 to 2025.*Reason: design or scope change/).waitFor()
    await expect.poll(() => timeline.getByRole('listitem').count()).toBe(1)
  }

  async function printed(page: Page): Promise<void> {
    await page.emulateMedia({media: 'print'})
    await page.getByText(zh ? `网址：${CONSOLE}/projects/${railway}` : `Address: ${CONSOLE}/projects/${railway}`).waitFor()
    expect(await page.getByRole('table', {name: zh ? '全部里程碑及每一次改期' : 'All milestones, with every move of their dates'}).isVisible()).toBe(true)
    expect(await page.getByRole('tablist').isVisible()).toBe(false)
    expect((await page.pdf({format: 'A4'})).length).toBeGreaterThan(20_000)
    await page.emulateMedia({media: 'screen'})
  }

  test('by mouse', async () => {
    const page = await visit(`/projects/${railway}`, {lang})
    await told(page, lang)

    await page.getByRole('tab', {name: TABS[lang][2]}).click()
    await page.getByRole('combobox', {name: zh ? '内容' : 'Show'}).selectOption('dates')
    await datesTold(page)

    const proof = await page.getByRole('link', {name: zh ? /的存证文件/ : /Proof of/}).getAttribute('href')
    expect(await page.evaluate(async address => (await (await fetch(address)).text()).slice(0, 4), proof!)).toBe('c2sp')
    await printed(page)

    const elsewhere = await visit(new URL(page.url()).pathname + new URL(page.url()).search, {lang})
    await datesTold(elsewhere)
    await silent(elsewhere)
    await silent(page)
  })

  test('by keyboard alone', async () => {
    const page = await visit(`/projects/${railway}`, {lang})
    await told(page, lang)

    await tabTo(page, page.getByRole('tab', {name: TABS[lang][0]}))
    await page.keyboard.press('ArrowRight')
    await page.getByRole('table', {name: zh ? '全部里程碑及每一次改期' : 'All milestones, with every move of their dates'}).waitFor()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('tab', {name: TABS[lang][2]}).getAttribute('aria-selected')).toBe('true')
    await tabTo(page, page.getByRole('combobox', {name: zh ? '内容' : 'Show'}))
    await page.keyboard.press('ArrowDown')
    await datesTold(page)
    await tabTo(page, page.getByText(zh ? '原始数据（JSON）' : 'Raw data (JSON)'))
    await page.keyboard.press('Enter')
    await page.getByText('"milepost.milestone.target-changed.v1"').waitFor()
    await printed(page)
    await silent(page)
  })
})
