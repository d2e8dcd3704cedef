import {expect, test} from 'vitest'
import {hand, HANDS} from './hands'
import {call, made, newName} from './making'
import {axeFaults, type Lang, LANGS, overflow, type Page, silent, visit} from './support'

const both = LANGS.flatMap(lang => HANDS.map(kind => [lang, kind] as const))
const PLAN = 'gansu-western-development'
const XSS = '<img src=x onerror="document.title=\'XSS\'">'

function words(page: Page, lang: Lang) {
  const named = (zh: string, en: string) => lang === 'zh' ? zh : en
  const field = (zh: string, en: string) => page.getByLabel(named(zh, en), {exact: false})
  const button = (zh: string, en: string) => page.getByRole('button', {name: named(zh, en), exact: true})
  const step = (zh: string, en: string) => page.getByRole('heading', {level: 2, name: named(zh, en), exact: true}).waitFor()
  return {named, field, button, step}
}

test.each(both)('a project is registered: a look-alike is explained, a template gives the milestones, the event has a number (%s, %s)', async (lang, kind) => {
  const other = await made(60)
  const page = await visit('/projects/new', {lang, role: 'registrar'})
  const {press, write, choose, date} = hand(kind, page)
  const {named, field, button, step} = words(page, lang)
  const name = `${other.name}建设`

  await write(field('项目名称（中文）', 'Name (Chinese)'), name)
  await choose(field('类别', 'Category'), 'railway')
  const reason = page.getByLabel(lang === 'zh' ? `不是同一项目，理由（${other.name}）` : `It is another one, because (${other.name})`)
  await reason.waitFor()
  expect(await page.getByRole('link', {name: new RegExp(other.name)}).getAttribute('href')).toBe(`/projects/${other.id}`)
  expect(await axeFaults(page)).toEqual([])
  await press(button('下一步', 'Next'))
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  await write(reason, '另一线位')
  await press(button('下一步', 'Next'))

  await step('地点', 'Places')
  await choose(field('市级', 'Prefecture'), '620100')
  await press(button('添加所选地区', 'Add the chosen region'))
  await press(button('下一步', 'Next'))

  await step('规划条款', 'Clause of a plan')
  await choose(page.getByLabel(named('规划文件', 'Plan'), {exact: true}), PLAN)
  await choose(page.getByRole('combobox', {name: named('条款', 'Clause'), exact: true}), '二（二）')
  await write(field('条款原文', 'Phrase of the clause'), other.name.slice(0, 5))
  await choose(field('原文表述的阶段', 'Stage that the sentence'), 'construction')
  await press(button('下一步', 'Next'))

  await step('里程碑', 'Milestones')
  await date(field('前期工作开始日期', 'Preparation begins'), '2026-03-01')
  const planned = await page.getByRole('checkbox').count()
  expect(await axeFaults(page)).toEqual([])
  await press(button('下一步', 'Next'))

  await step('核对', 'Review')
  await page.getByText(name).first().waitFor()
  await press(button('登记', 'Register'))

  const number = page.getByText(lang === 'zh' ? /第 \d+ 号事件/ : /event #\d+/)
  await number.waitFor()
  await page.getByText(named('已完成', 'Done'), {exact: true}).nth(1).waitFor()
  const link = page.getByRole('link', {name: named('查看项目', 'View the project')})
  const id = (await link.getAttribute('href'))?.split('/').pop() ?? ''
  const history = await call<{items: {type: string; ledger: {index: number}}[]}>(page, 'GET', `/api/progress/v1/projects/${id}/history`)
  expect(await number.textContent()).toContain(String(history.items[0]?.ledger.index))
  expect(history.items[0]?.type).toBe('milepost.project.registered.v1')
  const milestones = await call<{items: {baselineDate: string}[]}>(page, 'GET', `/api/progress/v1/projects/${id}/milestones?limit=500`)
  expect(milestones.items).toHaveLength(planned)
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})

/** A day in Chinese, as precisely as it is known. */
function period({baselineDate, precision}: {baselineDate: string; precision: string}): string {
  const [year = 0, month = 0, day = 0] = baselineDate.split('-').map(Number)
  const within: Record<string, string> = {
    day: `${month}月${day}日`, month: `${month}月`, quarter: `第${'一二三四'[month / 3 - 1]}季度`, half: month === 6 ? '上半年' : '下半年', year: '',
  }
  return `${year}年${within[precision]}`
}

test('the days that are shown are those that are recorded', async () => {
  const page = await visit('/projects/new', {role: 'registrar'})
  const {id} = await call<{id: string}>(page, 'POST', '/api/registry/v1/projects', {
    nameZh: newName(), nature: 'project', category: 'airport', regions: ['620100'],
  })
  const {items} = await call<{items: {id: string}[]}>(page, 'GET', '/api/progress/v1/milestone-templates')

  await page.evaluate(() => sessionStorage.setItem('milepost.draft.register', JSON.stringify({step: 3, category: 'airport'})))
  await page.reload()
  for (const {id: template} of items) {
    await page.getByRole('combobox', {name: '模板', exact: true}).selectOption(template)
    await page.getByLabel('前期工作开始日期').fill('2027-01-31')
    const shown = await page.getByRole('row').evaluateAll(rows => rows.slice(1).map(row => row.lastElementChild?.textContent?.trim()))
    const recorded = await call<{milestones: {baselineDate: string; precision: string}[]}>(
      page, 'POST', `/api/progress/v1/projects/${id}/milestones/from-template?dryRun=true`, {template, start: '2027-01-31'})
    expect(shown).toEqual(recorded.milestones.map(period))
  }
  await silent(page)
}, 120_000)

test.each(LANGS)('faults stand at their fields, an own-region fault is told in words, and a draft survives a reload (%s)', async lang => {
  const page = await visit('/projects/new', {lang, role: 'registrar'})
  const {field, button, step, named} = words(page, lang)

  await button('下一步', 'Next').click()
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  expect(await page.locator('[aria-invalid=true]').count()).toBe(2)
  await field('项目名称（中文）', 'Name (Chinese)').fill(newName())
  await field('类别', 'Category').selectOption('railway')
  await field('项目代码', 'Project codes').fill('1\n2206-441624-04-01-569671')
  await field('总投资', 'Total investment').fill('many')
  await button('下一步', 'Next').click()
  await page.waitForFunction(() => document.querySelectorAll('[aria-invalid=true]').length === 2)
  expect(await axeFaults(page)).toEqual([])
  await field('项目代码', 'Project codes').fill('2206-441624-04-01-569671')
  await field('总投资', 'Total investment').fill('23,390,000,000')
  await page.getByText(lang === 'zh' ? /校验位不符/ : /check digit/).waitFor()

  await page.reload()
  expect(await field('总投资', 'Total investment').inputValue()).toBe('23,390,000,000')
  await button('下一步', 'Next').click()
  await step('地点', 'Places')
  await button('下一步', 'Next').click()
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  await field('省级', 'Province').selectOption('110000')
  await button('添加所选地区', 'Add the chosen region').click()
  await button('下一步', 'Next').click()
  const refused = page.getByRole('alert')
  await refused.getByText(named('北京市不在您的管辖范围（甘肃省）内。', 'Beijing is not in your regions (Gansu).')).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})

test.each(LANGS)('what was registered stays registered when the rest is refused, and the rest is tried again (%s)', async lang => {
  const page = await visit('/projects/new', {lang, role: 'registrar'})
  const {named, button} = words(page, lang)
  const name = newName()
  const draft = {
    step: 4, nameZh: name, category: 'railway', regions: ['620100'], template: 'rail-approval/1', start: '2026-03-01',
    citation: {plan: PLAN, clause: '二（二）', work: '', phrase: name, statedStage: 'planned', statedStageWords: '', promisedDate: '', quantity: '', reasons: {}},
  }
  await page.evaluate(kept => sessionStorage.setItem('milepost.draft.register', JSON.stringify(kept)), draft)
  await page.reload()
  const refusal = {type: 'about:blank', title: 'Busy', status: 503, code: 'busy', detail: 'later'}
  const refuse = (path: string) => page.route(path, route => route.request().method() === 'POST'
    ? route.fulfill({status: 503, contentType: 'application/problem+json', body: JSON.stringify(refusal)}) : route.continue())
  await refuse('**/citations')
  await refuse('**/from-template')

  await button('登记', 'Register').click()
  await page.getByText(lang === 'zh' ? /有内容尚未完成/ : /not all of it is done/).waitFor()
  expect(await page.getByRole('alert').count()).toBe(2)
  expect(await axeFaults(page)).toEqual([])
  await page.unroute('**/citations')
  await page.unroute('**/from-template')
  await page.reload()

  await page.getByText(lang === 'zh' ? /第 \d+ 号事件/ : /event #\d+/).waitFor()
  await page.getByText(named('已完成', 'Done'), {exact: true}).nth(1).waitFor()
  const found = await call<{items: {id: string}[]}>(page, 'GET', `/api/registry/v1/projects?q=${encodeURIComponent(name)}`)
  expect(found.items).toHaveLength(1)
  const cited = await call<{items: unknown[]}>(page, 'GET', `/api/registry/v1/projects/${found.items[0]?.id}/citations`)
  expect(cited.items).toHaveLength(1)
  await silent(page)
})

test.each(LANGS)('others are told what role it needs, and nobody what to do (%s)', async lang => {
  const reporter = await visit('/projects/new', {lang, role: 'reporter'})
  await reporter.getByText(lang === 'zh' ? /需要“登记员”角色/ : /needs the role “registrar”/).waitFor()
  expect(await axeFaults(reporter)).toEqual([])
  await silent(reporter)

  const nobody = await visit('/projects/new', {lang})
  const link = nobody.getByRole('alert').getByRole('link', {name: lang === 'zh' ? '登录' : 'Sign in'})
  expect(await link.getAttribute('href')).toBe(`/login?returnTo=%2Fprojects%2Fnew&ui_locales=${lang === 'zh' ? 'zh-CN' : 'en'}`)
  expect(await axeFaults(nobody)).toEqual([])
  await silent(nobody)
})

test.each(LANGS)('when the session has ended the draft is kept and the way back is offered (%s)', async lang => {
  const page = await visit('/projects/new', {lang, role: 'registrar'})
  const {field, button} = words(page, lang)
  await field('项目名称（中文）', 'Name (Chinese)').fill(newName())
  await page.route('**/v1/projects/check', route => route.fulfill({
    status: 401, contentType: 'application/problem+json', body: '{"type":"about:blank","title":"Unauthorized","status":401}',
  }))

  await button('下一步', 'Next').click()

  await page.getByRole('alert').getByRole('link', {name: lang === 'zh' ? '登录' : 'Sign in'}).waitFor()
  expect(await page.evaluate(() => sessionStorage.getItem('milepost.draft.register'))).toContain('至')
  await silent(page)
})

test.each(LANGS)('what looks like markup is text everywhere, on every step and at every width (%s)', async lang => {
  const draft = {
    nameZh: `${XSS}${newName()}`, nameEn: XSS, aliases: XSS, category: 'railway', codes: XSS, responsibleOrg: XSS, descriptionZh: XSS, investment: '1',
    regions: ['620100'], from: XSS, to: XSS, via: XSS, template: '', citation: {
      plan: PLAN, clause: '二（二）', work: '', phrase: XSS, statedStage: 'planned', statedStageWords: XSS, promisedDate: '', quantity: XSS, reasons: {},
    },
  }
  for (const theme of ['light', 'dark'] as const) {
    const page = await visit('/projects/new', {lang, theme, role: 'registrar', width: 360})
    for (const step of [0, 1, 2, 3, 4]) {
      await page.evaluate(kept => sessionStorage.setItem('milepost.draft.register', JSON.stringify(kept)), {...draft, step})
      await page.reload()
      await page.getByRole('heading', {level: 2}).first().waitFor()
      await page.waitForLoadState('networkidle').catch(() => undefined)
      expect(await axeFaults(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
      expect(await page.locator('main img').count()).toBe(0)
    }
    await silent(page)
  }
  const page = await visit('/projects/new?pseudo', {lang, role: 'registrar'})
  await page.getByRole('heading', {level: 2}).first().waitFor()
  expect(await overflow(page)).toBe(0)
  await silent(page)
}, 180_000)
