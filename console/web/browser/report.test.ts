import {expect, test} from 'vitest'
import {hand, HANDS} from './hands'
import {call, inDays, made} from './making'
import {axeFaults, type Lang, LANGS, overflow, type Page, silent, visit} from './support'

const both = LANGS.flatMap(lang => HANDS.map(kind => [lang, kind] as const))
const XSS = '<img src=x onerror="document.title=\'XSS\'">'

function words(page: Page, lang: Lang) {
  const named = (zh: string, en: string) => lang === 'zh' ? zh : en
  return {
    named,
    field: (zh: string, en: string) => page.getByLabel(named(zh, en), {exact: false}),
    radio: (zh: string, en: string) => page.getByRole('radio', {name: named(zh, en), exact: true}),
    button: (zh: string, en: string) => page.getByRole('button', {name: named(zh, en), exact: true}),
    subject: page.getByRole('combobox', {name: named('填报对象', 'What it is about')}),
    preview: page.getByRole('region', {name: named('将要发布的内容', 'What will be published')}),
    published: () => page.getByRole('heading', {level: 2, name: lang === 'zh' ? /^已发布/ : /^Published/}).waitFor(),
    number: page.getByText(lang === 'zh' ? /第 \d+ 号事件/ : /Event #\d+/),
  }
}

test.each(both)('a later date needs a reason, is shown before it is published, and turns the light (%s, %s)', async (lang, kind) => {
  const {id, milestone} = await made(60)
  const page = await visit(`/projects/${id}/report`, {lang, role: 'reporter'})
  const {choose, pick, date, press, write} = hand(kind, page)
  const {named, field, radio, button, subject, preview, published, number} = words(page, lang)
  const light = async () => (await call<{light: string}>(page, 'GET', `/api/progress/v1/projects/${id}/progress`)).light
  expect(await light()).toBe('green')

  await choose(subject, milestone)
  await pick(radio('调整目标日期', 'New target date'))
  await date(page.getByRole('textbox', {name: named('新目标日期', 'New target date')}), inDays(60 + 120))
  await press(button('发布', 'Publish'))
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  expect(await page.locator('[aria-invalid=true]').count()).toBe(2)
  expect(await axeFaults(page)).toEqual([])

  await choose(page.getByRole('combobox', {name: named('原因', 'Reason')}), 'LAND')
  await write(field('说明', 'Explanation'), '征迁滞后')
  await preview.getByText(lang === 'zh' ? /推迟 120 天/ : /120 days later/).waitFor()
  await preview.getByText(named('无须审批，发布后立即生效。', 'It needs no decision and takes effect at once.')).waitFor()
  await preview.getByText(/征迁滞后/).waitFor()
  expect(await light()).toBe('green')
  await press(button('发布', 'Publish'))

  await published()
  await number.waitFor()
  expect(await light()).toBe('red')
  await page.getByText(named('滞后', 'Late')).waitFor()
  const {items} = await call<{items: {type: string; ledger: {index: number}}[]}>(page, 'GET', `/api/progress/v1/projects/${id}/history?order=desc`)
  const moved = items.find(item => item.type === 'milepost.milestone.target-changed.v1')
  expect(await number.textContent()).toContain(String(moved?.ledger.index))
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
}, 120_000)

test.each(LANGS)('a change that is asked for late is said to be so before it is published (%s)', async lang => {
  const {id, milestone} = await made(10)
  const page = await visit(`/projects/${id}/report?milestone=${milestone}&what=move`, {lang, role: 'reporter'})
  const {preview, named} = words(page, lang)

  await page.getByRole('textbox', {name: named('新目标日期', 'New target date')}).fill(inDays(40))
  await page.getByRole('combobox', {name: named('原因', 'Reason')}).selectOption('FUNDING')

  await preview.getByText(lang === 'zh' ? /逾期提出/ : /marked as late/).waitFor()
  await silent(page)
})

test.each(LANGS)('a milestone is met with a document, and the report is corrected (%s)', async lang => {
  const {id, milestone} = await made(-3)
  const page = await visit(`/projects/${id}/report?milestone=${milestone}&what=met`, {lang, role: 'reporter'})
  const {field, button, published, number, named, preview, subject, radio} = words(page, lang)

  await field('实际完成日期', 'Met on').fill(inDays(-2))
  await button('添加文件', 'Add a document').click()
  await page.getByLabel(named('名称', 'Title')).fill('开工令')
  await field('由本机文件', 'Compute the checksum').setInputFiles({name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc')})
  await expect.poll(() => field('SHA-256', 'SHA-256').inputValue()).toMatch(/^ba7816bf/)
  await page.getByLabel(named('网址', 'Web address')).fill('javascript:alert(1)')
  await button('发布', 'Publish').click()
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  await page.getByLabel(named('网址', 'Web address')).fill('https://example.org/1')
  await preview.getByText(/开工令/).waitFor()
  await button('发布', 'Publish').click()
  await published()
  await number.waitFor()

  await button('继续填报', 'Report something else').click()
  await subject.selectOption(milestone)
  await radio('更正此前填报', 'Correct an earlier report').check()
  const event = page.getByRole('combobox', {name: named('有误的填报', 'What was wrong')})
  await event.selectOption({index: 1})
  await field('正确日期', 'Right date').fill(inDays(-1))
  await field('说明', 'Explanation').fill('日期录入有误')
  await button('发布', 'Publish').click()
  await published()
  const met = await call<{actualDate: string; evidence: {sha256: string}[]}>(page, 'GET', `/api/progress/v1/milestones/${milestone}`)
  expect(met.actualDate).toBe(inDays(-1))
  expect(met.evidence.map(one => one.sha256)).toEqual([expect.stringMatching(/^ba7816bf/)])
  await number.waitFor()
  await silent(page)
})

test.each(LANGS)('the project as a whole is reported on: progress with a hashed document, suspended, active again, unchanged (%s)', async lang => {
  const {id} = await made(60)
  const page = await visit(`/projects/${id}/report`, {lang, role: 'reporter'})
  const {field, radio, button, published, number, named} = words(page, lang)
  const again = async () => {
    await button('发布', 'Publish').click()
    await published()
    await number.waitFor()
    await button('继续填报', 'Report something else').click()
  }

  await radio('进展报告', 'Progress report').check()
  await field('报告截至日期', 'As of').fill(inDays(0))
  await field('形象进度', 'Physical progress').fill('101')
  await button('添加文件', 'Add a document').click()
  await field('由本机文件', 'Compute the checksum').setInputFiles({name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc')})
  await expect.poll(() => field('SHA-256', 'SHA-256').inputValue()).toMatch(/^ba7816bf/)
  await button('发布', 'Publish').click()
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  await field('形象进度', 'Physical progress').fill('12.5')
  await again()

  await radio('停工或延迟开工', 'Suspended or start delayed').check()
  await field('自何日起', 'Since').fill(inDays(-1))
  await page.getByRole('combobox', {name: named('原因', 'Reason')}).selectOption('WEATHER')
  await field('说明', 'Explanation').fill(XSS)
  await again()

  await radio('恢复正常', 'Active again').check()
  await field('自何日起', 'Since').fill(inDays(0))
  await again()

  await radio('确认无变化', 'Nothing has changed').check()
  await field('备注', 'Note').fill(XSS)
  expect(await page.locator('main img').count()).toBe(0)
  await again()
  await silent(page)
})

test.each(LANGS)('a milestone rests, goes on, and is said not to apply (%s)', async lang => {
  const {id, milestone} = await made(60)
  const page = await visit(`/projects/${id}/report`, {lang, role: 'reporter'})
  const {field, radio, button, published, subject, named} = words(page, lang)
  const status = async () => (await call<{status: string}>(page, 'GET', `/api/progress/v1/milestones/${milestone}`)).status
  const begin = async (zh: string, en: string) => {
    await subject.selectOption(milestone)
    await radio(zh, en).check()
  }
  const send = async () => {
    await button('发布', 'Publish').click()
    await published()
    await button('继续填报', 'Report something else').click()
  }

  await begin('暂停', 'Pause')
  await field('预计至何日', 'Until').fill(inDays(30))
  await page.getByRole('combobox', {name: named('原因', 'Reason')}).selectOption('WEATHER')
  await field('说明', 'Explanation').fill('冬歇')
  await send()
  expect(await status()).toBe('PAUSED')

  await begin('恢复', 'Resume')
  await send()
  expect(await status()).toBe('PLANNED')

  await begin('不适用', 'Does not apply')
  await field('说明', 'Explanation').fill('不再需要')
  await send()
  expect(await status()).toBe('WAIVED')
  await silent(page)
})

test.each(LANGS)('what somebody else changed meanwhile is told, and nothing that was typed is lost (%s)', async lang => {
  const {id, milestone} = await made(60)
  const page = await visit(`/projects/${id}/report?milestone=${milestone}&what=move`, {lang, role: 'reporter'})
  const {field, button, published, named} = words(page, lang)
  await page.getByRole('textbox', {name: named('新目标日期', 'New target date')}).fill(inDays(90))
  await page.getByRole('combobox', {name: named('原因', 'Reason')}).selectOption('LAND')
  await field('说明', 'Explanation').fill('征迁滞后')
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await call(page, 'POST', `/api/progress/v1/milestones/${milestone}/target-changes`, {newTarget: inDays(70), reasonCode: 'FUNDING', reasonText: '资金'})

  await button('发布', 'Publish').click()

  const alert = page.getByRole('alert')
  await alert.getByRole('heading', {name: lang === 'zh' ? /已被他人更新/ : /changed this meanwhile/}).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.reload()
  expect(await field('说明', 'Explanation').inputValue()).toBe('征迁滞后')
  await button('发布', 'Publish').click()
  await published()
  await silent(page)
})

test.each(LANGS)('a project of another organisation is refused in words (%s)', async lang => {
  const {id} = await made(60, {responsibleOrg: `${XSS}某某公司`})
  const page = await visit(`/projects/${id}/report?what=confirm`, {lang, role: 'reporter'})
  const {button} = words(page, lang)
  await page.getByText(/某某公司/).first().waitFor()

  await button('发布', 'Publish').click()

  await page.getByRole('alert').getByText(/某某公司/).waitFor()
  expect(await page.locator('main img').count()).toBe(0)
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})

test.each(LANGS)('those who do not report see what they need; approvers see what they may say (%s)', async lang => {
  const {id} = await made(60)
  const auditor = await visit(`/projects/${id}/report`, {lang, role: 'auditor'})
  await auditor.getByText(lang === 'zh' ? /需要以下角色之一/ : /one of these roles/).waitFor()
  expect(await axeFaults(auditor)).toEqual([])
  await silent(auditor)

  const approver = await visit(`/projects/${id}/report`, {lang, role: 'approver'})
  await approver.getByRole('radio').first().waitFor()
  expect(await approver.getByRole('radio').count()).toBe(2)
  await silent(approver)
})

test.each(LANGS)('every kind of report fits every width in both themes (%s)', async lang => {
  const {id, milestone} = await made(60)
  for (const theme of ['light', 'dark'] as const) {
    const page = await visit(`/projects/${id}/report`, {lang, theme, role: 'reporter', width: 360})
    const {subject} = words(page, lang)
    for (const of of ['', milestone]) {
      await subject.selectOption(of)
      for (const radio of await page.getByRole('radio').all()) {
        await radio.check()
        expect(await overflow(page)).toBe(0)
        expect(await axeFaults(page)).toEqual([])
      }
    }
    await silent(page)
  }
  const page = await visit(`/projects/${id}/report?what=progress&pseudo`, {lang, role: 'reporter'})
  await page.getByRole('radio').first().waitFor()
  expect(await overflow(page)).toBe(0)
  await silent(page)
}, 180_000)
