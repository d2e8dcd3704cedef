import {readFile} from 'node:fs/promises'
import {beforeAll, expect, test, vi} from 'vitest'
import {ownProject} from './calls'
import {hand, HANDS} from './hands'
import {call, made, type Made} from './making'
import {idOf, RAILWAY} from './project'
import {grid, WORDS} from './projects'
import {axeFaults, LANGS, overflow, settled, silent, visit} from './support'

const SAYS = {
  zh: {
    on: '查看某日所知的情况', time: '时刻（选填）', show: '查看', now: '返回当前', past: /不是当前情况/, bad: /所填时间无效或尚未到来/, none: '当时还没有登记项目', slip: '偏差，最大的在前',
    light: '状态，滞后的在前', coverage: '查看该规划的覆盖情况', named: '点名工程',
  },
  en: {
    on: 'As known on', time: 'Time (optional)', show: 'Show', now: 'Back to now', past: /not the present state/, bad: /not valid, or still to come/, none: 'No projects were registered then',
    slip: 'Slip, largest first', light: 'Status, late first', coverage: 'See the coverage of this plan', named: 'Works named',
  },
}

let project: Made
/** The minute before the project was registered, when the catalogue was there. */
let asOf: string

beforeAll(async () => {
  const page = await visit('/method', {role: 'registrar'})
  const registered = async (id: string) => (await call<{recordedAt: string}>(page, 'GET', `/api/registry/v1/projects/${id}`)).recordedAt
  const catalogue = minute(await registered(await idOf(RAILWAY)))
  await vi.waitUntil(() => minute(new Date().toISOString()) !== catalogue, {timeout: 120_000, interval: 500})
  project = await made(100)
  asOf = minute(await registered(project.id))
  await silent(page)
}, 150_000)

/** The minute of an instant in Shanghai, as addresses have it. */
function minute(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16)
}

test.each(LANGS.flatMap(lang => HANDS.map(kind => [lang, kind] as const)))('the list of an earlier day is shown, and said to be one (%s, %s)', async (lang, kind) => {
  const says = SAYS[lang]
  const page = await visit('/projects?light=green', {lang})
  const {press, date} = hand(kind, page)
  await grid(page, lang).getByRole('link').first().waitFor()

  await date(page.getByLabel(says.on), '2001-01-01')
  await press(page.getByRole('button', {name: says.show}))

  await page.waitForURL('**asOf=2001-01-01*')
  const banner = page.getByRole('status').filter({hasText: says.past})
  await banner.waitFor()
  await page.getByText(WORDS[lang].noMatch).waitFor()
  await press(page.getByRole('button', {name: WORDS[lang].clear}).first())
  await page.getByText(says.none).waitFor()
  expect(await page.getByRole('link', {name: WORDS[lang].follow}).count()).toBe(0)
  expect(await axeFaults(page)).toEqual([])

  await press(banner.getByRole('button', {name: says.now}))
  await grid(page, lang).getByRole('link').first().waitFor()
  await banner.waitFor({state: 'detached'})
  expect(new URL(page.url()).search).toBe('')
  await silent(page)
})

test.each(LANGS)('at a minute everything has what was known then: rows, orders, files and the project (%s)', async lang => {
  const says = SAYS[lang]
  const page = await visit('/projects?category=railway&sort=-registered', {lang})
  const rows = grid(page, lang).getByRole('link')
  await rows.filter({hasText: project.name}).waitFor()
  const [day = '', time = ''] = asOf.split('T')

  await page.getByLabel(says.on).fill(day)
  await page.getByLabel(says.time).fill(time)
  await page.getByRole('button', {name: says.show}).click()

  await rows.filter({hasText: project.name}).waitFor({state: 'detached'})
  await rows.first().waitFor()
  const sorts = await page.getByRole('combobox', {name: WORDS[lang].sort}).getByRole('option').allInnerTexts()
  expect(sorts).toContain(says.light)
  expect(sorts).not.toContain(says.slip)
  await page.getByRole('button', {name: WORDS[lang].export}).click()
  expect(await page.getByRole('link', {name: WORDS[lang].oc4ids}).getAttribute('href')).toContain(`asOf=${encodeURIComponent(`${asOf}:00+08:00`)}`)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', {name: WORDS[lang].csv}).click()])
  const csv = await readFile(await file.path(), 'utf8')
  expect(csv.trim().split('\n').length).toBeGreaterThan(1)
  expect(csv).not.toContain(project.name)

  const name = await rows.first().innerText()
  await rows.first().click()
  await page.getByRole('heading', {level: 1, name}).waitFor()
  await page.getByRole('status').filter({hasText: says.past}).waitFor()
  expect(new URL(page.url()).searchParams.get('asOf')).toBe(asOf)
  await silent(page)
})

test.each(LANGS)('nothing new is told of the past (%s)', async lang => {
  const own = await ownProject()
  const page = await visit(`/projects?asOf=${asOf}`, {lang})
  await grid(page, lang).getByRole('link').first().waitFor()
  const present = await visit('/projects?sort=-registered', {lang})
  await grid(present, lang).getByRole('link').first().waitFor()
  await present.getByRole('banner').getByText(lang === 'zh' ? '实时' : 'Live').waitFor()
  await page.getByRole('banner').getByText(lang === 'zh' ? '实时' : 'Live').waitFor()

  await own.amend()

  const fresh = lang === 'zh' ? /条新动态/ : /new change/
  await present.getByRole('button', {name: fresh}).waitFor()
  expect(await page.getByRole('button', {name: fresh}).count()).toBe(0)
  await own.close()
  await silent(present)
  await silent(page)
})

test.each(LANGS)('a plan is shown as of the same time (%s)', async lang => {
  const says = SAYS[lang]
  const page = await visit(`/projects?plan=gansu-western-development&asOf=${asOf}`, {lang})

  await page.getByRole('link', {name: says.coverage}).click()

  await page.waitForURL(`**/plans/gansu-western-development?asOf=*`)
  await page.getByRole('status').filter({hasText: says.past}).waitFor()
  await page.getByText(says.named).first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})

test.each(LANGS)('an address with no such time shows the present and says so; it all fits (%s)', async lang => {
  for (const path of [`/projects?asOf=${asOf}`, `/projects?view=gantt&asOf=${asOf}`, '/projects?asOf=2999-01-01', `/plans/gansu-western-development?asOf=${asOf}`]) {
    const page = await visit(path, {lang, width: 360})
    await page.getByText(path.includes('2999') ? SAYS[lang].bad : SAYS[lang].past).waitFor()
    await settled(page)
    expect([path, await overflow(page)]).toEqual([path, 0])
    expect([path, await axeFaults(page)]).toEqual([path, []])
    await silent(page)
  }
})
