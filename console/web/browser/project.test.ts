import {type Locator} from 'playwright-core'
import {beforeAll, describe, expect, test} from 'vitest'
import {axeFaults, CONSOLE, type Lang, LANGS, overflow, type Page, type Role, silent, visit} from './support'

const RAILWAY = '兰州至合作铁路'
const TITLES = {zh: RAILWAY, en: 'Lanzhou–Hezuo railway'}
const TABS: Record<Lang, string[]> = {
  zh: ['概况', '节点', '历史', '规划引用', '核验'], en: ['Summary', 'Milestones', 'Timeline', 'Citations', 'Verify'],
}
const XSS = '<img src=x onerror="alert(1)">'
let railway: string

beforeAll(async () => {
  railway = await idOf(RAILWAY)
})

async function idOf(name: string): Promise<string> {
  const answer = await fetch(`${CONSOLE}/api/registry/v1/projects?q=${encodeURIComponent(name)}&limit=5`)
  const {items} = await answer.json() as {items: {id: string; nameZh: string}[]}
  return items.find(item => item.nameZh === name)!.id
}

/** Calls an API as the one who is signed in. */
async function call<T>(page: Page, path: string, body?: unknown, ifMatch?: string): Promise<T> {
  const answer = await page.evaluate(async ([path, body, ifMatch]) => {
    const token = decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '')
    const headers = {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token, ...ifMatch ? {'If-Match': ifMatch} : {}}
    const init = body ? {method: 'POST', headers, body: JSON.stringify(body)} : undefined
    const response = await fetch(path, init)
    return {status: response.status, body: await response.json() as unknown}
  }, [path, body, ifMatch] as const)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`, {cause: answer.body})
  return answer.body as T
}

/** Repeats until a service has what another one told it. */
async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  let last: T | undefined
  await expect.poll(async () => {
    last = await read().catch(() => undefined)
    return last !== undefined && holds(last)
  }, {timeout: 30_000, interval: 200}).toBe(true)
  return last as T
}

async function as<T>(role: Role, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await visit('/method', {role})
  const result = await work(page)
  await silent(page)
  return result
}

/** Registers a project; those of earlier runs that it resembles are others. */
function register(details: object): Promise<{id: string}> {
  const project = {nature: 'project', category: 'highway', regions: ['620722'], aliases: [], codes: [], ...details}
  return as('registrar', async page => {
    const send = (distinctFrom: object[]) => call<{id: string}>(page, '/api/registry/v1/projects', {...project, distinctFrom})
    return send([]).catch((refused: Error) => {
      const {candidates} = refused.cause as {candidates?: {id: string}[]}
      if (!candidates) throw refused
      return send(candidates.map(({id}) => ({id, reason: '另一条路'})))
    })
  })
}

/** Moves on with the keyboard alone until a control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    if (await control.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${String(control)}`)
}

describe.each(LANGS)('why is it late? (%s)', lang => {
  const zh = lang === 'zh'

  async function told(page: Page): Promise<void> {
    await page.getByRole('heading', {level: 1, name: TITLES[lang]}).waitFor()
    const promises = page.getByRole('region', {name: zh ? '承诺与变化' : 'What was promised and what changed'})
    await promises.getByText(zh ? '承诺2019年完成' : 'Promised for 2019').waitFor()
    await promises.getByText(zh ? /改为2025年/ : /Moved to 2025/).waitFor()
    await promises.getByText(/设计时速由120公里提高到200公里/).waitFor()
    const bottom = await promises.getByText(zh ? /目标日期已过，尚未完成/ : /The date has passed/).evaluate(element => element.getBoundingClientRect().bottom)
    expect(bottom).toBeLessThan(900)
  }

  async function datesTold(page: Page): Promise<void> {
    const timeline = page.getByRole('list', {name: zh ? '历史' : 'Timeline'})
    await timeline.getByText(zh ? /“建成”的目标日期由2019年改为2025年.*原因：设计或范围变更/ : /“建成” was moved from 2019 to 2025.*Reason: design or scope change/).waitFor()
    await expect.poll(() => timeline.getByRole('listitem').count()).toBe(1)
  }

  async function printed(page: Page): Promise<void> {
    await page.emulateMedia({media: 'print'})
    await page.getByText(zh ? `网址：${CONSOLE}/projects/${railway}` : `Address: ${CONSOLE}/projects/${railway}`).waitFor()
    expect(await page.getByRole('table', {name: zh ? '全部节点及每一次改期' : 'All milestones, with every move of their dates'}).isVisible()).toBe(true)
    expect(await page.getByRole('tablist').isVisible()).toBe(false)
    expect((await page.pdf({format: 'A4'})).length).toBeGreaterThan(20_000)
    await page.emulateMedia({media: 'screen'})
  }

  test('by mouse', async () => {
    const page = await visit(`/projects/${railway}`, {lang})
    await told(page)

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
    await told(page)

    await tabTo(page, page.getByRole('tab', {name: TABS[lang][0]}))
    await page.keyboard.press('ArrowRight')
    await page.getByRole('table', {name: zh ? '全部节点及每一次改期' : 'All milestones, with every move of their dates'}).waitFor()
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

  test.each(['light', 'dark'] as const)('every tab can be read by everyone (%s)', async theme => {
    const page = await visit(`/projects/${railway}`, {lang, theme})
    await told(page)

    for (const tab of TABS[lang]) {
      await page.getByRole('tab', {name: tab}).click()
      await page.getByRole('tabpanel', {name: tab}).getByText(/兰|建成|milepost|\d/).first().waitFor()
      await page.getByRole('status').filter({hasText: zh ? '正在加载' : 'Loading'}).waitFor({state: 'detached'})
      expect([tab, ...await axeFaults(page)]).toEqual([tab])
      for (const width of [1280, 360]) {
        await page.setViewportSize({width, height: 900})
        expect([tab, width, await overflow(page)]).toEqual([tab, width, 0])
      }
      await page.setViewportSize({width: 1280, height: 900})
    }
    await silent(page)
  })

  test('longer words fit', async () => {
    const page = await visit(`/projects/${railway}?pseudo`, {lang})
    await page.getByRole('heading', {level: 1}).waitFor()

    for (const tab of TABS[lang]) {
      await page.getByRole('tab', {name: tab}).click()
      expect([tab, await overflow(page)]).toEqual([tab, 0])
    }
    await silent(page)
  })

  test('an earlier day says so, and one before the registration says that', async () => {
    const today = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai'}).format(new Date())
    const page = await visit(`/projects/${railway}?asOf=${today}`, {lang})
    await page.getByText(zh ? /不是当前情况/ : /not the present state/).waitFor()
    await page.getByRole('heading', {level: 1, name: TITLES[lang]}).waitFor()
    expect(await axeFaults(page)).toEqual([])

    await page.getByLabel(zh ? '查看某日所知的情况' : 'As known on').fill('2001-01-01')
    await page.getByRole('button', {name: zh ? '查看' : 'Show', exact: true}).click()
    await page.getByRole('heading', {level: 1, name: zh ? '本平台当时还没有这个项目' : 'The project was not known here then'}).waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(page.url()).toContain('asOf=2001-01-01')

    await page.getByRole('button', {name: zh ? '返回当前' : 'Back to now'}).click()
    await page.getByRole('heading', {level: 1, name: TITLES[lang]}).waitFor()
    await silent(page)
  })

  test('a service that fails, and a project that does not exist', async () => {
    const page = await visit('/method', {lang})
    let broken = true
    await page.route('**/api/progress/v1/projects/*/progress*', route => broken
      ? route.fulfill({status: 503, contentType: 'application/problem+json', body: JSON.stringify({title: 'Out of order', status: 503})}) : route.continue())
    await page.goto(`/projects/${railway}`)
    await page.getByRole('alert').getByRole('heading', {name: 'Out of order'}).waitFor()
    await page.getByRole('heading', {level: 1, name: TITLES[lang]}).waitFor()
    expect(await axeFaults(page)).toEqual([])
    broken = false
    await page.getByRole('button', {name: zh ? '重试' : 'Try again'}).click()
    await told(page)

    await page.goto('/projects/019abf32-6c1e-7a54-9d0e-5f3c2b8a4e10')
    await page.getByRole('alert').getByRole('heading').waitFor()
    expect(await overflow(page)).toBe(0)
    await silent(page)
  })

  test('a project whose event has not arrived at all services is waited for', async () => {
    const page = await visit('/method', {lang})
    let unknown = 2
    await page.route('**/api/progress/v1/projects/*/progress*', route => unknown-- > 0
      ? route.fulfill({status: 404, contentType: 'application/problem+json', body: JSON.stringify({title: 'Unknown', status: 404, code: 'project-unknown-here'})})
      : route.continue())

    await page.goto(`/projects/${railway}`)

    await told(page)
    expect(unknown).toBe(-1)
    await silent(page)
  })

  test('parts and the whole lead to each other', async () => {
    const page = await visit(`/projects/${await idOf('兰州至平凉至庆阳铁路')}`, {lang})
    await page.getByRole('table', {name: zh ? '直接组成部分的进度' : 'How far the direct parts are'}).getByRole('link', {name: '平凉至庆阳铁路'}).click()
    await page.getByRole('heading', {level: 1}).filter({hasText: zh ? '平凉至庆阳铁路' : /Pingliang|平凉至庆阳铁路/}).waitFor()
    await page.getByRole('definition').getByRole('link', {name: zh ? '兰州至平凉至庆阳铁路' : /Lanzhou.*Pingliang|兰州至平凉至庆阳铁路/}).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await silent(page)
  })

  test('a change shows a pill, and nothing moves until it is clicked', async () => {
    const page = await visit('/method', {lang})
    const change = {position: 7, eventId: 'e', type: 'milepost.project.confirmed.v1', source: '/progress', projectId: railway, data: {}}
    let happened = false
    await page.route('**/api/notify/v1/stream*', route => route.fulfill({
      contentType: 'text/event-stream', body: `retry: 200\n\n${happened ? `event: change\nid: 7\ndata: ${JSON.stringify(change)}\n\n` : ''}`,
    }))
    await page.goto(`/projects/${railway}`)
    await told(page)
    const pill = page.getByRole('button', {name: zh ? /条新动态/ : /new – update/})
    expect(await pill.count()).toBe(0)
    happened = true

    await pill.waitFor()
    expect(await axeFaults(page)).toEqual([])
    await pill.click()

    await pill.waitFor({state: 'detached'})
    await told(page)
    await silent(page)
  })
})

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
  await page.getByRole('heading', {name: `量化指标: 里程${XSS}`}).waitFor()
  await page.getByText('到2035年不少于 100km').waitFor()
  expect(await axeFaults(page)).toEqual([])

  await page.getByRole('tab', {name: '节点'}).click()
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

test('a project that was merged leads to the other one', async () => {
  const unique = crypto.randomUUID()
  const other = await register({nameZh: `合并后${unique}公路`})
  const merged = await register({nameZh: `重复登记${unique}公路`})
  await as('registrar', async page => {
    await call(page, `/api/registry/v1/projects/${merged.id}/merge`, {into: other.id, reasonText: '同一条公路'}, '"1"')
    await until(
      () => call<{items: {type: string}[]}>(page, `/api/progress/v1/projects/${other.id}/history`),
      history => history.items.some(item => item.type === 'milepost.project.absorbed.v1'),
    )
  })

  const page = await visit(`/projects/${merged.id}`)
  await page.getByRole('note').getByRole('link', {name: `合并后${unique}公路`}).click()

  await page.getByRole('heading', {level: 1, name: `合并后${unique}公路`}).waitFor()
  await page.getByRole('region', {name: '承诺与变化'}).getByText('尚未登记任何节点').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('tab', {name: '节点'}).click()
  await page.getByRole('tabpanel').getByText('尚未登记节点。').waitFor()
  await page.getByRole('tab', {name: '历史'}).click()
  await page.getByRole('combobox', {name: '内容'}).selectOption('all')
  await page.getByRole('list', {name: '历史'}).getByText('另一项目并入本项目。').waitFor()
  await page.getByRole('tab', {name: '规划引用'}).click()
  await page.getByText('没有规划写到本项目。').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
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
