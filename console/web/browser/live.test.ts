import {expect, test} from 'vitest'
import {inDays, made} from './making'
import {LANGS, silent, visit} from './support'

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
