import {expect, test} from 'vitest'
import {hand, HANDS} from './hands'
import {axeFaults, LANGS, type Page, silent, visit} from './support'

const EVIL = '<img src=x onerror="document.title=\'taken\'">'
const WAY = LANGS.flatMap(lang => HANDS.map(by => ({lang, by})))
const PROJECT = '01a22dda-3f31-72c9-aba1-83f1e24089f2'

/** Nothing is parked in a healthy Milepost, so what is parked is told by the test. Returns what was asked for. */
async function park(page: Page): Promise<unknown[]> {
  const asked: unknown[] = []
  const items = [{
    consumer: 'progress-service.projects', source: '/registry', aggregateId: PROJECT, parked: 'poison', lastVersion: 3, waiting: 2,
    since: '2026-11-30T08:00:00Z', error: EVIL,
  }, {
    consumer: 'progress-service.ledger', source: '/notify', aggregateId: 'x', parked: 'reused', lastVersion: 9, waiting: 1,
    since: '2026-11-30T08:00:00Z', error: null,
  }]
  await page.route('**/api/progress/v1/operations/parked?*', route => route.fulfill({json: {items: asked.length ? items.slice(1) : items}}))
  await page.route('**/api/progress/v1/operations/resumptions', route => {
    asked.push(route.request().postDataJSON())
    return route.fulfill({json: {resumed: true, error: null}})
  })
  return asked
}

test.each(WAY)('an operator takes up again what is parked ($lang, $by)', async ({lang, by}) => {
  const zh = lang === 'zh'
  const page = await visit('/method', {lang, role: 'operator'})
  const hands = hand(by, page)
  const asked = await park(page)
  await page.goto('/operations')

  const row = page.getByRole('table', {name: zh ? '停下的对象及原因' : 'What is parked, and why'}).getByRole('row').filter({hasText: 'progress-service.projects'})
  await row.getByText(EVIL).waitFor()
  await hands.press(row.getByRole('button', {name: zh ? '处理…' : 'Act…'}))
  await hands.pick(page.getByRole('radio', {name: zh ? '替换下一条的内容' : 'Replace the data of the next one'}))
  await hands.press(page.getByRole('button', {name: zh ? '执行' : 'Do it'}))
  await page.getByText(zh ? '内容不是有效的 JSON' : 'This is not valid JSON').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await hands.pick(page.getByRole('radio', {name: zh ? '跳过下一条' : 'Skip the next one'}))
  await hands.press(page.getByRole('button', {name: zh ? '执行' : 'Do it'}))

  await page.getByRole('status').filter({hasText: zh ? '已继续处理' : 'It goes on'}).waitFor()
  await row.waitFor({state: 'detached'})
  expect(asked).toEqual([{consumer: 'progress-service.projects', source: '/registry', aggregateId: PROJECT, action: 'skip', version: 4}])
  expect(await page.title()).not.toContain('taken')
  await silent(page)
})

test.each(LANGS)('a service that is down hides none of the others (%s)', async lang => {
  const page = await visit('/method', {lang, role: 'operator'})
  await page.route('**/api/registry/v1/operations/**', route => route.fulfill({
    status: 502, contentType: 'application/problem+json', json: {title: 'Bad gateway', status: 502},
  }))
  await page.goto('/operations')

  const region = (name: string) => page.getByRole('region', {name, exact: true})
  await region(lang === 'zh' ? '登记服务' : 'Registry').getByText('Bad gateway').first().waitFor()
  await region(lang === 'zh' ? '进展服务' : 'Progress').getByText(lang === 'zh' ? '待发送' : 'Waiting to be sent').waitFor()
  await region(lang === 'zh' ? '通知服务' : 'Notifications').getByText(lang === 'zh' ? '待发送' : 'Waiting to be sent').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})

test.each(WAY)('an operator has events replayed ($lang, $by)', async ({lang, by}) => {
  const zh = lang === 'zh'
  const page = await visit('/operations', {lang, role: 'operator'})
  const hands = hand(by, page)
  const service = page.getByRole('region', {name: zh ? '登记服务' : 'Registry', exact: true})

  await hands.press(service.getByText(zh ? '重放事件' : 'Replay events', {exact: true}).first())
  await hands.write(service.getByLabel(zh ? '对象编号' : 'Id of the aggregate'), '00000000-0000-7000-8000-000000000000')
  await hands.press(service.getByRole('button', {name: zh ? '重放…' : 'Replay…'}))
  await hands.press(page.getByRole('dialog').getByRole('button', {name: zh ? '重放事件' : 'Replay events'}))

  await service.getByRole('status').filter({hasText: zh ? '发件箱中已没有这些事件' : 'The outbox no longer has any of them'}).waitFor()
  await silent(page)
})

test.each(WAY)('a dead letter is read and what waits because of it is mended ($lang, $by)', async ({lang, by}) => {
  const zh = lang === 'zh'
  const page = await visit('/method', {lang, role: 'operator'})
  const hands = hand(by, page)
  const asked = await park(page)
  const letter = {
    at: '2026-11-30T08:00:00Z', consumer: 'progress-service.projects', error: 'cannot be read', topic: 'registry.project-events', partition: 3, offset: 118,
    key: PROJECT, bytes: EVIL.length, data: EVIL, source: '/registry', aggregateId: PROJECT, version: 4,
    parked: {
      consumer: 'progress-service.projects', source: '/registry', aggregateId: PROJECT, parked: 'poison', lastVersion: 3, waiting: 2, since: null, error: null,
    },
  }
  await page.route('**/api/progress/v1/operations/dead-letters*', route => route.fulfill({json: {items: [{...letter, ...asked.length ? {parked: null} : {}}]}}))
  await page.goto('/operations')
  const service = page.getByRole('region', {name: zh ? '进展服务' : 'Progress', exact: true})

  await hands.press(service.getByText(zh ? '死信' : 'Dead letters', {exact: true}))
  const row = service.getByRole('row').filter({hasText: 'cannot be read'})
  await hands.press(row.getByText(zh ? /^原始内容/ : /^Raw content/))
  await row.getByText(EVIL).waitFor()
  await hands.press(row.getByRole('button', {name: zh ? '处理…' : 'Act…'}))
  await hands.pick(page.getByRole('radio', {name: zh ? '替换下一条的内容' : 'Replace the data of the next one'}))
  const data = page.getByRole('textbox', {name: zh ? '替换的内容（JSON）' : 'The other data (JSON)'})
  expect(await data.inputValue()).toBe(EVIL)
  expect(await axeFaults(page)).toEqual([])
  await data.fill('{"phrase": "兰州"}')
  await hands.press(page.getByRole('button', {name: zh ? '执行' : 'Do it'}))

  await row.getByText(zh ? '不再等待' : 'Waits no longer').waitFor()
  expect(asked).toEqual([{
    consumer: 'progress-service.projects', source: '/registry', aggregateId: PROJECT, action: 'replace', version: 4, data: {phrase: '兰州'},
  }])
  expect(await page.title()).not.toContain('taken')
  await silent(page)
})

test.each(LANGS)('an operator sees versions, health, projections, deliveries and real dead letters (%s)', async lang => {
  const zh = lang === 'zh'
  const page = await visit('/operations', {lang, role: 'operator'})
  for (const [name, consumer] of zh
    ? [['登记服务', 'registry-service.'], ['进展服务', 'progress-service.'], ['通知服务', 'notify-service.']] as const
    : [['Registry', 'registry-service.'], ['Progress', 'progress-service.'], ['Notifications', 'notify-service.']] as const) {
    const service = page.getByRole('region', {name, exact: true})
    await service.getByText(/^\d+\.\d+\.\d+/).waitFor()
    await service.getByRole('table', {name: zh ? '各处理程序的进度' : 'How far each consumer is'}).getByText(consumer).first().waitFor()
    await service.getByText(zh ? '死信' : 'Dead letters', {exact: true}).click()
    await service.getByText(zh ? '没有死信。' : 'There are no dead letters.').or(service.getByRole('table', {name: zh ? '最近的死信' : 'The latest dead letters'})).first().waitFor()
  }
  await page.getByRole('region', {name: zh ? '通知服务' : 'Notifications', exact: true}).getByRole('table', {name: zh ? '订阅' : 'Subscriptions'}).waitFor()
  await page.getByRole('region', {name: zh ? '网页服务' : 'Web pages', exact: true}).getByText(zh ? '正常' : 'Working').waitFor()
  await silent(page)
})
