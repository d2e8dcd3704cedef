import {beforeAll, describe, expect, test} from 'vitest'
import {idOf, RAILWAY, tabTo, XSS} from './project'
import {axeFaults, type Lang, LANGS, type Page, type Role, silent, visit} from './support'

let railway: string

beforeAll(async () => {
  railway = await idOf(RAILWAY)
})

describe('a move of a date that waits for a decision', () => {
  const change = {
    id: '019b3a70-2f00-7bb1-9f3a-c6d10e5a7701', projectId: '', milestoneId: '', baselineDate: '2019-12-31', previousTarget: '2025-12-31', newTarget: '2027-12-31',
    precision: 'year', deltaDays: 730, slipDays: 2922, revisionCount: 2, late: true, reasonCode: 'FUNDING', reasonText: `资金未落实${XSS}`, documentRef: null,
    requestedBy: '甘肃省发展和改革委员会', occurredOn: null, requestedAt: '2026-11-01T02:00:00Z', policy: 'p', decision: 'PENDING', decidedAt: null, decidedBy: null,
    decisionText: null, decisionDocumentRef: null,
  }

  /** The default installation decides nothing, so the services' answers are given here. */
  async function waiting(role: Role | undefined, lang: Lang): Promise<{page: Page; sent: {path: string; body: unknown; key: string | undefined}[]; answer: (status: number) => void}> {
    const page = await visit('/method', {role, lang})
    const sent: {path: string; body: unknown; key: string | undefined}[] = []
    let status = 200
    await page.route('**/api/progress/v1/target-changes**', async route => {
      const request = route.request()
      if (request.method() === 'GET') {
        const done = sent.length > 0 && status === 200
        return route.fulfill({json: {items: done ? [] : [{...change, projectId: railway}], nextCursor: null}})
      }
      sent.push({path: new URL(request.url()).pathname, body: request.postDataJSON(), key: request.headers()['idempotency-key']})
      return route.fulfill(status === 200 ? {json: {...change, decision: 'APPROVED'}} : {
        status, contentType: 'application/problem+json', body: JSON.stringify({title: 'No', status, errors: status === 400 ? [{pointer: '/reasonText', code: 'x', detail: 'Too short'}] : []}),
      })
    })
    await page.goto(`/projects/${railway}`)
    await page.getByRole('region', {name: lang === 'zh' ? '待审批的改期' : 'Waiting for a decision'}).getByText(`资金未落实${XSS}`).waitFor()
    return {page, sent, answer: code => { status = code }}
  }

  test.each(LANGS)('an approver of the region decides on the page (%s)', async lang => {
    const zh = lang === 'zh'
    const {page, sent, answer} = await waiting('approver', lang)
    const form = page.getByRole('form', {name: zh ? '审批' : 'Decide'})
    const reason = form.getByLabel(zh ? '审批意见' : 'Reason for the decision')
    expect(await axeFaults(page)).toEqual([])

    await form.getByRole('button', {name: zh ? '提交决定' : 'Send the decision'}).click()
    await form.getByText(zh ? '请选择决定。' : 'Choose a decision.').waitFor()
    expect(sent).toEqual([])
    await form.getByLabel(zh ? '批准' : 'Approve').check()
    await form.getByRole('button', {name: zh ? '提交决定' : 'Send the decision'}).click()
    await expect.poll(() => reason.evaluate(element => element === document.activeElement)).toBe(true)
    expect(await axeFaults(page)).toEqual([])

    await reason.fill('同意延期')
    answer(400)
    await form.getByRole('button', {name: zh ? '提交决定' : 'Send the decision'}).click()
    await form.getByText('Too short').waitFor()
    answer(401)
    await form.getByRole('button', {name: zh ? '提交决定' : 'Send the decision'}).click()
    await form.getByRole('link', {name: zh ? '登录' : 'Sign in'}).waitFor()
    await page.reload()
    expect(await reason.inputValue()).toBe('同意延期')

    answer(200)
    sent.length = 0
    await form.getByRole('button', {name: zh ? '提交决定' : 'Send the decision'}).click()
    await page.getByRole('region', {name: zh ? '待审批的改期' : 'Waiting for a decision'}).waitFor({state: 'detached'})
    expect(sent).toEqual([{
      path: `/api/progress/v1/target-changes/${change.id}/decision`, body: {decision: 'APPROVED', reasonText: '同意延期', documentRef: null}, key: expect.any(String) as string,
    }])
    await silent(page)
  })

  test('by keyboard alone it is rejected', async () => {
    const {page, sent} = await waiting('approver', 'en')
    const form = page.getByRole('form', {name: 'Decide'})

    await tabTo(page, form.getByLabel('Approve'))
    await page.keyboard.press('ArrowDown')
    await tabTo(page, form.getByLabel('Reason for the decision'))
    await page.keyboard.type('Funds are there')
    await tabTo(page, form.getByRole('button', {name: 'Send the decision'}))
    await page.keyboard.press('Enter')

    await page.getByRole('region', {name: 'Waiting for a decision'}).waitFor({state: 'detached'})
    expect(sent[0]?.body).toEqual({decision: 'REJECTED', reasonText: 'Funds are there', documentRef: null})
    await silent(page)
  })

  test('the organisation that asked withdraws it; a visitor only reads', async () => {
    const {page, sent} = await waiting('reporter', 'zh')
    await page.getByText('撤回申请').click()
    await page.getByLabel('撤回的理由').fill('不再需要')
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', {name: '确认撤回'}).click()
    await page.getByRole('region', {name: '待审批的改期'}).waitFor({state: 'detached'})
    expect(sent[0]).toMatchObject({path: `/api/progress/v1/target-changes/${change.id}/withdrawal`, body: {reasonText: '不再需要'}})
    await silent(page)

    const visitor = await waiting(undefined, 'zh')
    expect(await visitor.page.getByRole('form', {name: '审批'}).count()).toBe(0)
    expect(await visitor.page.getByText('撤回申请').count()).toBe(0)
    expect(await visitor.page.getByRole('link', {name: '填报'}).count()).toBe(0)
    await silent(visitor.page)
  })
})
