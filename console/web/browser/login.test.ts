import {expect, test} from 'vitest'
import {axeFaults, LANGS, overflow, silent, visit} from './support'

const SAYS = {
  zh: {language: '切换到中文', signIn: '登录', title: '登录 Milepost 里程碑', user: '用户名', password: '密码', wrong: '用户名或密码不正确。', person: '订阅者', other: /Subscriber/},
  en: {language: 'Switch to English', signIn: 'Sign in', title: 'Sign in to Milepost', user: 'User name', password: 'Password', wrong: 'User name or password is wrong.', person: 'Subscriber', other: /订阅者/},
}

test.runIf(process.env.PASSWORD_SUBSCRIBER).each(LANGS)('who signs in sees the page, and their name, in the language that they have chosen (%s)', async lang => {
  const says = SAYS[lang]
  // The browser prefers the other language.
  const page = await visit('/codes', {lang: lang === 'zh' ? 'en' : 'zh', width: 360})
  await page.getByRole('button', {name: says.language}).click()
  await page.getByRole('link', {name: says.signIn, exact: true}).click()
  await page.getByRole('heading', {level: 1, name: says.title}).waitFor()
  await page.getByRole('listitem').filter({hasText: says.person}).waitFor()
  expect(await page.getByText(says.other).count()).toBe(0)
  expect(await axeFaults(page)).toEqual([])
  expect(await overflow(page)).toBe(0)

  await page.getByLabel(says.user).fill('subscriber')
  await page.getByLabel(says.password).fill('wrong')
  await page.getByRole('button', {name: says.signIn, exact: true}).click()
  await page.getByRole('alert').filter({hasText: says.wrong}).waitFor()
  await page.getByLabel(says.user).fill('subscriber')
  await page.getByLabel(says.password).fill(process.env.PASSWORD_SUBSCRIBER!)
  await page.getByRole('button', {name: says.signIn, exact: true}).click()

  await page.waitForURL('**/codes')
  const header = page.getByRole('banner')
  await header.getByText(says.person, {exact: true}).first().click()
  expect(await header.getByText(says.other).count()).toBe(0)
  await page.getByRole('button', {name: SAYS[lang === 'zh' ? 'en' : 'zh'].language}).click()
  await header.getByText(says.other).first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})
