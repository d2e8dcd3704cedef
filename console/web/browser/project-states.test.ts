import {beforeAll, describe, expect, test} from 'vitest'
import {as, call, idOf, RAILWAY, register, TITLES, told, until} from './project'
import {axeFaults, LANGS, overflow, silent, visit} from './support'

let railway: string

beforeAll(async () => {
  railway = await idOf(RAILWAY)
})

describe.each(LANGS)('states of the page of a project (%s)', lang => {
  const zh = lang === 'zh'

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
    await told(page, lang)

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

    await told(page, lang)
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
    await told(page, lang)
    const pill = page.getByRole('button', {name: zh ? /条新动态/ : /new – update/})
    expect(await pill.count()).toBe(0)
    happened = true

    await pill.waitFor()
    expect(await axeFaults(page)).toEqual([])
    await pill.click()

    await pill.waitFor({state: 'detached'})
    await told(page, lang)
    await silent(page)
  })
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
  await page.getByRole('region', {name: '承诺与变化'}).getByText('尚未登记任何里程碑').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('tab', {name: '里程碑'}).click()
  await page.getByRole('tabpanel').getByText('尚未登记里程碑。').waitFor()
  await page.getByRole('tab', {name: '历史'}).click()
  await page.getByRole('combobox', {name: '内容'}).selectOption('all')
  await page.getByRole('list', {name: '历史'}).getByText('另一项目并入本项目。').waitFor()
  await page.getByRole('tab', {name: '规划引用'}).click()
  await page.getByText('没有规划写到本项目。').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})
