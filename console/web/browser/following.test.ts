import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {call, follow, ownProject, unfollow} from './calls'
import {Endpoint, isGenuine} from './endpoint'
import {hand, HANDS} from './hands'
import {axeFaults, LANGS, overflow, type Page, silent, visit} from './support'

const WAY = LANGS.flatMap(lang => HANDS.map(by => ({lang, by})))
const EVIL = '<img src=x onerror="document.title=\'taken\'">'

let endpoint: Endpoint
beforeEach(async () => {
  endpoint = await Endpoint.open()
})
afterEach(() => endpoint.close())

function idOf(page: Page): string {
  return new URL(page.url()).pathname.split('/').pop()!
}

describe('following', () => {
  test.each(WAY)('follow a project, add an endpoint, send a test and see 200 ($lang, $by)', async ({lang, by}) => {
    const project = await ownProject()
    endpoint.status = 200
    const page = await visit('/following', {lang, role: 'subscriber'})
    const hands = hand(by, page)

    await hands.press(page.getByRole('link', {name: lang === 'zh' ? '新建关注' : 'Follow something new'}))
    await hands.write(page.getByLabel(lang === 'zh' ? '添加项目' : 'Add projects', {exact: true}), project.name)
    await hands.press(page.getByRole('button', {name: lang === 'zh' ? `添加 ${project.name}` : `Add ${project.name}`}))
    await hands.pick(page.getByRole('radio', {name: lang === 'zh' ? '只要以下动态' : 'Only these'}))
    await hands.tick(page.getByRole('checkbox', {name: lang === 'zh' ? '日期调整' : 'Dates moved', exact: true}))
    await hands.write(page.getByLabel(lang === 'zh' ? '接收地址（URL）' : 'Endpoint (URL)'), endpoint.url)
    await hands.press(page.getByRole('button', {name: lang === 'zh' ? '创建' : 'Create', exact: true}))

    await page.getByRole('heading', {level: 1, name: project.name}).waitFor()
    const secret = await page.getByRole('textbox', {name: lang === 'zh' ? '签名密钥' : 'Secret of the signatures'}).inputValue()
    expect(secret).toMatch(/^whsec_/)
    await hands.press(page.getByRole('button', {name: lang === 'zh' ? '发送测试' : 'Send a test'}))
    await page.getByRole('status').filter({hasText: lang === 'zh' ? '测试：端点答复 200' : 'Test: The endpoint answered 200'}).waitFor()
    expect(endpoint.received.map(one => isGenuine(one, secret))).toEqual([true])
    await page.getByRole('cell', {name: lang === 'zh' ? '已送达' : 'Delivered'}).waitFor()
    expect(await axeFaults(page)).toEqual([])

    await hands.press(page.getByRole('button', {name: lang === 'zh' ? '我已保存，不再显示' : 'I have stored it'}))
    expect(await page.getByText(secret).count()).toBe(0)
    const id = idOf(page)
    await hands.press(page.getByRole('link', {name: lang === 'zh' ? '全部关注' : 'All that you follow'}))
    const row = page.getByRole('row').filter({has: page.getByRole('link', {name: project.name})})
    await row.getByText(lang === 'zh' ? '1 次送达' : '1 delivered').waitFor()
    await row.getByText(lang === 'zh' ? '日期调整' : 'Dates moved').waitFor()
    await unfollow(page, id)
    await project.close()
    await silent(page)
  })

  test.each(WAY)('an endpoint fails, is mended, and what it missed is sent again ($lang, $by)', async ({lang, by}) => {
    const project = await ownProject()
    endpoint.status = 500
    endpoint.words = EVIL
    const page = await visit('/following', {lang, role: 'subscriber'})
    const hands = hand(by, page)
    const id = await follow(page, project.id, endpoint.url)
    await page.goto(`/following/${id}`)
    await page.getByRole('heading', {level: 1, name: project.name}).waitFor()

    await project.amend()
    const attempts = page.getByRole('button', {name: lang === 'zh' ? /次尝试/ : /attempts?$/})
    await attempts.waitFor()
    await project.amend()
    await hands.press(page.getByRole('button', {name: lang === 'zh' ? '1 条新投递' : '1 new'}))
    const failed = page.getByRole('row').filter({hasText: lang === 'zh' ? '失败，待重试' : 'Failed, to be retried'})
    // After the second attempt the next one is minutes away, so that nothing is delivered before it is asked for.
    const twice = failed.filter({has: page.getByRole('button', {name: lang === 'zh' ? '2 次尝试' : '2 attempts'})})
    await expect.poll(() => twice.count(), {timeout: 40_000}).toBe(2)
    await hands.press(attempts.first())
    await page.getByRole('cell', {name: lang === 'zh' ? '端点答复 500' : 'The endpoint answered 500'}).first().waitFor()
    await page.getByText(EVIL).first().waitFor()
    expect(await axeFaults(page)).toEqual([])

    endpoint.status = 200
    endpoint.words = 'OK'
    await hands.press(page.getByRole('button', {name: lang === 'zh' ? '补发' : 'Recover', exact: true}))
    await hands.press(page.getByRole('dialog').getByRole('button', {name: lang === 'zh' ? '补发' : 'Recover', exact: true}))
    await page.getByRole('status').filter({hasText: lang === 'zh' ? '已安排补发 2 条' : '2 deliveries are sent again'}).waitFor()
    const delivered = page.getByRole('cell', {name: lang === 'zh' ? '已送达' : 'Delivered', exact: false})
    await expect.poll(() => delivered.count(), {timeout: 30_000}).toBe(2)
    await page.getByRole('cell', {name: lang === 'zh' ? '端点答复 200' : 'The endpoint answered 200'}).waitFor()

    const before = endpoint.received.length
    await hands.press(page.getByRole('button', {name: lang === 'zh' ? '重新投递' : 'Send again'}).last())
    await expect.poll(() => endpoint.received.length).toBe(before + 1)
    await expect.poll(() => delivered.count()).toBe(2)
    await hands.pick(page.getByRole('radio', {name: lang === 'zh' ? '不再重试' : 'Given up'}))
    await page.getByRole('heading', {name: lang === 'zh' ? '没有这种状态的投递' : 'No delivery is in this state'}).waitFor()
    expect(await page.title()).not.toContain('taken')
    await unfollow(page, id)
    await project.close()
    await silent(page)
  })
})

test.each(LANGS)('a subscription is amended, paused, resumed, given another secret and closed (%s)', async lang => {
  const zh = lang === 'zh'
  const project = await ownProject(EVIL)
  const page = await visit('/following', {lang, role: 'subscriber'})
  const id = await follow(page, project.id, endpoint.url)
  await page.goto(`/following/${id}`)
  await page.getByRole('heading', {level: 1, name: project.name}).waitFor()

  await page.getByRole('button', {name: zh ? '修改' : 'Change'}).click()
  await page.getByLabel(zh ? '添加地区' : 'Add regions', {exact: true}).fill(zh ? '张掖' : 'Zhangye')
  await page.getByRole('button', {name: zh ? '添加 张掖市' : 'Add Zhangye', exact: true}).click()
  await page.getByLabel(zh ? '最小偏差（天）' : 'Least slip (days)').fill('x')
  await page.getByLabel(zh ? '接收地址（URL）' : 'Endpoint (URL)').fill('ftp://example.org/')
  await page.getByRole('button', {name: zh ? '保存' : 'Save'}).click()
  await page.getByText(zh ? '请填 0 到 10000 的整数' : 'A whole number from 0 to 10000').waitFor()
  await page.getByLabel(zh ? '最小偏差（天）' : 'Least slip (days)').fill('30')
  await page.getByRole('button', {name: zh ? '保存' : 'Save'}).click()
  await expect.poll(() => page.getByLabel(zh ? '接收地址（URL）' : 'Endpoint (URL)').evaluate(field => field === document.activeElement)).toBe(true)
  expect(await axeFaults(page)).toEqual([])

  // Meanwhile another window of the same person changes it.
  const {etag} = await call(page, 'GET', `/notify/v1/subscriptions/${id}`)
  await call(page, 'PATCH', `/notify/v1/subscriptions/${id}`, {filter: {minSlipDays: 5}}, {
    'Content-Type': 'application/merge-patch+json', 'If-Match': etag ?? '',
  })
  await page.getByLabel(zh ? '接收地址（URL）' : 'Endpoint (URL)').fill(endpoint.url)
  await page.getByRole('button', {name: zh ? '保存' : 'Save'}).click()
  await page.getByRole('alert').filter({hasText: zh ? '在别处被修改' : 'changed elsewhere'}).waitFor()
  await page.getByRole('button', {name: zh ? '保存' : 'Save'}).click()
  await page.getByRole('status').filter({hasText: zh ? '已保存' : 'Saved'}).waitFor()
  await page.getByText(zh ? '偏差 30 天及以上' : 'slip of 30 days or more').waitFor()
  await page.getByRole('heading', {level: 1, name: zh ? '张掖市' : 'Zhangye'}).waitFor()

  await page.getByRole('button', {name: zh ? '暂停' : 'Pause', exact: true}).click()
  await page.getByText(zh ? '已暂停：动态会保留' : 'Paused: events are kept').waitFor()
  await page.getByRole('button', {name: zh ? '恢复' : 'Resume', exact: true}).click()
  await page.getByRole('button', {name: zh ? '暂停' : 'Pause', exact: true}).waitFor()

  await page.getByRole('button', {name: zh ? '更换密钥' : 'Replace the secret'}).click()
  await page.getByRole('dialog').getByRole('button', {name: zh ? '更换密钥' : 'Replace the secret'}).click()
  await page.getByRole('textbox', {name: zh ? '签名密钥' : 'Secret of the signatures'}).waitFor()
  await page.getByText(zh ? '旧密钥同时有效至' : 'The former secret is also valid until').waitFor()

  await page.getByRole('button', {name: zh ? '关闭' : 'Close', exact: true}).click()
  await page.getByRole('dialog').getByRole('button', {name: zh ? '关闭' : 'Close', exact: true}).click()
  await page.getByText(zh ? '已关闭：不再送达' : 'Closed: nothing more is sent').waitFor()
  expect(await page.getByRole('button', {name: zh ? '发送测试' : 'Send a test'}).count()).toBe(0)
  expect(await page.title()).not.toMatch(/^taken/)
  await project.close()
  await silent(page)
})

test.each(LANGS)('a follow button fills the form in, and the draft survives a reload (%s)', async lang => {
  const zh = lang === 'zh'
  const page = await visit('/following?new=1&regions=620700&categories=railway&eventTypes=milepost.milestone.met.v1', {lang, role: 'subscriber'})
  await page.getByRole('button', {name: zh ? '移除 张掖市' : 'Remove Zhangye'}).waitFor()
  await page.getByRole('button', {name: zh ? '移除 铁路' : 'Remove Railway'}).waitFor()
  await page.getByLabel(zh ? '接收地址（URL）' : 'Endpoint (URL)').fill(EVIL)
  await page.goto('/following?new=1')

  await page.getByRole('button', {name: zh ? '移除 张掖市' : 'Remove Zhangye'}).waitFor()
  expect(await page.getByLabel(zh ? '接收地址（URL）' : 'Endpoint (URL)').inputValue()).toBe(EVIL)
  await page.getByRole('button', {name: zh ? '创建' : 'Create', exact: true}).click()
  await expect.poll(() => page.getByLabel(zh ? '接收地址（URL）' : 'Endpoint (URL)').getAttribute('aria-invalid')).toBe('true')
  await page.getByRole('button', {name: zh ? '清空重填' : 'Start afresh'}).click()
  expect(await page.getByRole('button', {name: zh ? '移除 张掖市' : 'Remove Zhangye'}).count()).toBe(0)
  await silent(page)
})

test('whoever lacks the role is told which one is needed', async () => {
  const stranger = await visit('/following')
  expect(await stranger.getByRole('main').getByRole('link', {name: '登录'}).getAttribute('href')).toBe('/login?returnTo=%2Ffollowing&ui_locales=zh-CN')
  const auditor = await visit('/following?new=1', {lang: 'en', role: 'auditor'})
  await auditor.getByText('This page needs the role “subscriber”.').waitFor()
  expect(await axeFaults(stranger)).toEqual([])
  await silent(stranger)
  await silent(auditor)
})

/** The states that a healthy Milepost does not show are told by the test. */
test.each(LANGS.flatMap(lang => (['light', 'dark'] as const).map(theme => ({lang, theme}))))('every state is accessible ($lang, $theme)', async ({lang, theme}) => {
  const zh = lang === 'zh'
  const page = await visit('/method', {lang, theme, role: 'subscriber', width: 360})
  const faults = async () => [await overflow(page), ...await axeFaults(page)]
  await page.goto('/following?new=1')
  for (const name of zh ? ['按行政区划选择', '选择类别', '选择规划'] : ['Choose by province', 'Choose categories', 'Choose plans']) {
    await page.getByText(name, {exact: true}).click()
  }
  await page.getByRole('button', {name: zh ? '展开甘肃省' : 'Show what is in Gansu'}).click()
  await page.getByRole('checkbox', {name: zh ? '张掖市' : 'Zhangye', exact: true}).check()
  await page.getByRole('checkbox', {name: zh ? '铁路' : 'railway', exact: true}).check()
  await page.getByRole('radio', {name: zh ? '只要以下动态' : 'Only these'}).check()
  await page.getByRole('button', {name: zh ? '创建' : 'Create', exact: true}).click()
  await page.getByText(zh ? '请至少选一类' : 'Choose at least one kind').waitFor()
  expect(await faults()).toEqual([0])

  const one = {
    id: '01a22dda-0000-7000-8000-000000000000', version: 1, disabledReason: null, channel: {type: 'webhook', url: `https://example.org/${EVIL}`},
    filter: {projects: [], regions: ['620700'], categories: ['railway'], plans: [], eventTypes: [], minSlipDays: 30},
    formerSecretUntil: null, createdAt: '2026-11-30T08:00:00Z', updatedAt: '2026-11-30T08:00:00Z',
  }
  const states = [
    {state: 'pending-confirmation', says: zh ? '等待端点确认' : 'The endpoint has not agreed yet'},
    {state: 'disabled', disabledReason: 'No delivery has succeeded for 5 days', says: zh ? '连续 5 天没有一次送达成功' : 'No delivery has succeeded for 5 days.'},
    {state: 'disabled', disabledReason: 'The endpoint answered 410 Gone', says: zh ? '端点答复了 410' : 'The endpoint answered 410 (gone).'},
    {state: 'closed', says: zh ? '已关闭：不再送达' : 'Closed: nothing more is sent'},
  ]
  for (const {says, ...state} of states) {
    await page.route(`**/api/notify/v1/subscriptions/${one.id}`, route => route.fulfill({json: {...one, ...state}, headers: {ETag: '"1"'}}))
    await page.route(`**/api/notify/v1/subscriptions/${one.id}/deliveries?*`, route => route.fulfill({json: {items: [], nextCursor: null}}))
    await page.goto(`/following/${one.id}`)
    await page.getByText(says).waitFor()
    await page.getByRole('heading', {name: zh ? '尚无投递' : 'No deliveries yet'}).waitFor()
    expect([says, ...await faults()]).toEqual([says, 0])
    await page.unroute(`**/api/notify/v1/subscriptions/${one.id}`)
  }
  expect(await page.title()).not.toContain('taken')
  await silent(page)
})

test.each(LANGS)('an endpoint that has to agree is asked again, or its owner brings the challenge (%s)', async lang => {
  const zh = lang === 'zh'
  const page = await visit('/following', {lang, role: 'subscriber'})
  const project = await ownProject()
  const id = await follow(page, project.id, endpoint.url)
  let state = 'pending-confirmation'
  await page.route(`**/api/notify/v1/subscriptions/${id}`, async route => {
    const answer = await route.fetch()
    await route.fulfill({response: answer, json: {...await answer.json() as object, state}})
  })
  await page.route(`**/api/notify/v1/subscriptions/${id}/confirmation`, route => {
    const {challenge} = route.request().postDataJSON() as {challenge: string | null}
    if (challenge === 'wrong') {
      return route.fulfill({
        status: 422, contentType: 'application/problem+json',
        json: {title: 'T', status: 422, code: 'challenge-wrong', errors: [{pointer: '/challenge', code: 'challenge', detail: EVIL}]},
      })
    }
    state = challenge === 'right' ? 'active' : state
    return route.fulfill({status: 202, json: {state}})
  })
  await page.goto(`/following/${id}`)

  await page.getByRole('button', {name: zh ? '再次询问端点' : 'Ask the endpoint again'}).click()
  await page.getByRole('status').filter({hasText: zh ? '已再次询问端点' : 'The endpoint was asked again'}).waitFor()
  await page.getByRole('textbox', {name: zh ? '确认码' : 'Challenge'}).fill('wrong')
  await page.getByRole('button', {name: zh ? '确认' : 'Confirm', exact: true}).click()
  await page.getByText(EVIL).waitFor()
  await page.getByRole('textbox', {name: zh ? '确认码' : 'Challenge'}).fill('right')
  await page.getByRole('button', {name: zh ? '确认' : 'Confirm', exact: true}).click()
  await page.getByRole('button', {name: zh ? '发送测试' : 'Send a test'}).waitFor()
  await page.unrouteAll({behavior: 'wait'})
  await unfollow(page, id)
  await project.close()
  await silent(page)
})
