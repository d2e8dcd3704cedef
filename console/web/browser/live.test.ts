import {expect, test} from 'vitest'
import {ownProject} from './calls'
import {call, inDays, made} from './making'
import {lineTo} from './line'
import {CONSOLE, LANGS, silent, visit} from './support'

const WITHIN_MS = 10_000

test.each(LANGS)('a later date that is reported in one browser turns the light in another (%s)', async lang => {
  const {id, milestone} = await made(60)
  const named = (zh: string, en: string) => lang === 'zh' ? zh : en
  const reader = await visit(`/projects/${id}`, {lang})
  await reader.getByText(named('正常', 'On track')).first().waitFor()
  const reporter = await visit(`/projects/${id}/report?milestone=${milestone}&what=move`, {lang, role: 'reporter'})
  await reporter.getByRole('textbox', {name: named('新目标日期', 'New target date')}).fill(inDays(60 + 120))
  await reporter.getByRole('combobox', {name: named('原因', 'Reason')}).selectOption('LAND')
  await reporter.getByLabel(named('说明', 'Explanation')).fill('征迁滞后')

  await reporter.getByRole('button', {name: named('发布', 'Publish'), exact: true}).click()

  const late = reader.getByText(lang === 'zh' ? /^\s*■\s*滞后\s*$/ : /^\s*■\s*Late\s*$/).first()
  const pill = reader.getByRole('button', {name: lang === 'zh' ? /条新动态/ : /\d+ new/})
  // The move and the light that follows from it are two changes; each may be told by itself.
  await expect.poll(async () => {
    if (await pill.count()) await pill.first().click({timeout: 1000}).catch(() => undefined)
    return late.isVisible()
  }, {timeout: WITHIN_MS}).toBe(true)
  await silent(reporter)
  await silent(reader)
})

test.each(LANGS)('what happens while the line is cut is told after it, nothing is lost and nothing comes twice (%s)', async lang => {
  const named = (zh: string, en: string) => lang === 'zh' ? zh : en
  const project = await ownProject()
  const line = await lineTo(CONSOLE)
  const reader = await visit(`${line.url}/events?project=${project.id}`, {lang})
  const rows = reader.getByRole('region', {name: named('动态列表', 'List of events')}).getByRole('listitem')
  const fresh = (count: number) => reader.getByRole('button', {name: named(`${count} 条新动态`, `${count} new`), exact: true})
  const state = (text: string) => reader.getByRole('banner').getByText(text)
  await expect.poll(async () => {
    await reader.reload()
    await rows.first().or(reader.getByRole('heading', {level: 2})).first().waitFor()
    return rows.count()
  }).toBe(1)
  await state(named('实时', 'Live')).waitFor()
  await reader.evaluate(id => {
    const told: string[] = []
    Object.assign(window, {told})
    new BroadcastChannel('milepost.live').addEventListener('message', ({data}: MessageEvent<{change?: {eventId: string; projectId: string}}>) => {
      if (data.change?.projectId === id) told.push(data.change.eventId)
    })
  }, project.id)
  await project.amend()
  await fresh(1).waitFor()

  line.cut()
  await state(named('已中断', 'Interrupted')).waitFor()
  for (let change = 0; change < 3; change++) await project.amend()
  line.mend()

  await fresh(4).waitFor()
  await state(named('实时', 'Live')).waitFor()
  await project.amend()
  await fresh(5).waitFor()
  const told = await reader.evaluate(() => (window as unknown as {told: string[]}).told)
  const history = () => call<{items: {eventId: string}[]}>(reader, 'GET', `/api/progress/v1/projects/${project.id}/history`)
  await expect.poll(async () => (await history()).items.length).toBe(6)
  expect([...told].sort()).toEqual((await history()).items.slice(1).map(item => item.eventId).sort())
  await fresh(5).click()
  await expect.poll(() => rows.count()).toBe(6)
  await project.close()
  await silent(reader)
  line.close()
})
