import {expect, test} from 'vitest'
import {as, call, register, until, XSS} from './project'
import {axeFaults, overflow, silent, visit} from './support'

test('whatever people wrote is shown as text, a corrected event is marked, and an indicator is told', async () => {
  const unique = crypto.randomUUID()
  const name = `测试${unique}公路${XSS}`
  const {id} = await register({nameZh: name, aliases: [`别称${unique}${XSS}`], descriptionZh: XSS, responsibleOrg: '甘肃省发展和改革委员会'})
  await as('reporter', async page => {
    const milestones = `/api/progress/v1/projects/${id}/milestones`
    const start = await until(() => call<{id: string}>(page, milestones, {type: 'START', titleZh: `开工${XSS}`, baselineDate: '2026-01-01', precision: 'day'}), () => true)
    await call(page, `/api/progress/v1/milestones/${start.id}/target-changes`, {
      newTarget: '2026-03-31', reasonCode: 'LAND', reasonText: `征迁${XSS}`, documentRef: `文号${XSS}`,
    })
    await call(page, `/api/progress/v1/milestones/${start.id}/achievement`, {
      actualDate: '2026-02-10', evidence: [{title: `开工令${XSS}`, number: XSS, url: 'https://example.org/1'}],
    })
    await call(page, `/api/progress/v1/projects/${id}/indicators`, {
      titleZh: `里程${XSS}`, unit: 'km', direction: 'AT_LEAST', targetValue: 100, deadline: '2035-12-31', precision: 'year', baseValue: 0, baseDate: '2025-12-31',
    })
    await call(page, `/api/progress/v1/projects/${id}/confidence`, {asOfDate: '2026-06-30', level: 'IN_DOUBT', narrativeZh: `存疑${XSS}`})
    const {items} = await until(
      () => call<{items: {type: string; eventId: string}[]}>(page, `/api/progress/v1/projects/${id}/history`),
      history => history.items.some(item => item.type.includes('confidence-declared')),
    )
    const met = items.find(item => item.type === 'milepost.milestone.met.v1')!
    await call(page, `/api/progress/v1/milestones/${start.id}/correction`, {event: met.eventId, day: '2026-02-12', reasonText: `有误${XSS}`})
    await until(() => call<{items: {type: string}[]}>(page, `/api/progress/v1/projects/${id}/history`), history => history.items.some(item => item.type.includes('corrected')))
  })

  const page = await visit(`/projects/${id}`)
  page.on('dialog', () => expect.unreachable('A script of somebody ran'))
  await page.getByRole('heading', {level: 1, name}).waitFor()
  await page.getByRole('heading', {name: '责任单位自评'}).waitFor()
  await page.getByText(`存疑${XSS}`).waitFor()
  await page.getByRole('heading', {name: `量化指标：里程${XSS}`}).waitFor()
  await page.getByText('到2035年不少于 100km').waitFor()
  expect(await axeFaults(page)).toEqual([])

  await page.getByRole('tab', {name: '里程碑'}).click()
  await page.getByRole('link', {name: `开工令${XSS}`}).waitFor()
  await page.getByRole('tab', {name: '历史'}).click()
  const corrected = page.getByRole('list', {name: '历史'}).getByRole('listitem').filter({hasText: '这条记录后来被更正'})
  await corrected.getByText(/于2026年2月10日完成/).first().waitFor()
  expect(await corrected.count()).toBe(1)
  await page.getByText(/由2026年2月10日更正为2026年2月12日/).waitFor()
  expect(await axeFaults(page)).toEqual([])
  expect(await page.evaluate(() => document.querySelectorAll('img, a[href^="javascript:"]').length)).toBe(0)
  expect(await overflow(page)).toBe(0)
  await silent(page)
})
