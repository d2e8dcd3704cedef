import {expect, test} from 'vitest'
import {axeFaults, LANGS, silent, visit} from './support'

test.each(LANGS)('a work that is late is found in its plan by keyboard alone (%s)', async lang => {
  const page = await visit('/plans', {lang})
  await page.getByRole('link', {name: /甘肃省关于新时代|Gansu's implementing/}).focus()
  await page.keyboard.press('Enter')

  await page.getByRole('combobox', {name: /显示|Show/}).focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')

  await page.getByRole('link', {name: lang === 'zh' ? '兰州至合作铁路' : 'Lanzhou–Hezuo railway'}).waitFor()
  expect(new URL(page.url()).searchParams.get('works')).toBe('late')
  await silent(page)
})

test('the theme and the language that are chosen stay', async () => {
  const page = await visit('/plans', {lang: 'zh'})

  await page.getByRole('button', {name: 'Switch to English'}).click()
  await page.getByRole('combobox', {name: 'Theme'}).selectOption('dark')
  await page.reload()

  await page.getByRole('heading', {level: 1, name: 'Plans'}).waitFor()
  expect(await page.locator('html').getAttribute('class')).toContain('dark')
  await silent(page)
})

test('a server that does not answer is told, and trying again helps', async () => {
  const page = await visit('/method', {lang: 'en'})
  await page.route('**/api/registry/v1/plans?*', route => route.abort())
  await page.getByRole('link', {name: 'Plans', exact: true}).click()
  await page.getByRole('heading', {name: 'The server cannot be reached'}).waitFor()
  expect(await axeFaults(page)).toEqual([])

  await page.unroute('**/api/registry/v1/plans?*')
  await page.getByRole('button', {name: 'Try again'}).click()

  await page.getByRole('table').waitFor()
  await silent(page)
})
