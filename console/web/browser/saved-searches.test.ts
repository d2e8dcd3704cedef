import {expect, test} from 'vitest'
import {hand, HANDS} from './hands'
import {call} from './making'
import {grid, WORDS} from './projects'
import {axeFaults, type Lang, LANGS, overflow, type Page, silent, visit} from './support'

const BOTH = LANGS.flatMap(lang => HANDS.map(kind => [lang, kind] as const))

const SAYS = {
  zh: {
    title: '已存检索', save: '保存此检索', name: /^名称/, share: '本单位可见', confirm: '保存', change: (name: string) => `修改“${name}”`,
    remove: (name: string) => `删除“${name}”`, removeConfirm: '删除', set: '区域集合', near: /没有完全一致的结果.*兰州合作铁路/, taken: /您已存有名为/,
  },
  en: {
    title: 'Saved searches', save: 'Save this search', name: /^Name/, share: 'Visible to your organisation', confirm: 'Save', change: (name: string) => `Change ${name}`,
    remove: (name: string) => `Delete ${name}`, removeConfirm: 'Delete', set: 'Set of regions', near: /Nothing matches exactly.*兰州合作铁路/, taken: /You have already saved/,
  },
}

async function forget(page: Page, name: string): Promise<void> {
  const {items} = await call<{items: {id: string; name: string}[]}>(page, 'GET', '/api/registry/v1/saved-searches?limit=500')
  for (const one of items.filter(one => one.name.startsWith(name))) {
    await page.evaluate(async id => {
      const token = decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '')
      await fetch(`/api/registry/v1/saved-searches/${id}`, {method: 'DELETE', headers: {'X-XSRF-TOKEN': token}})
    }, one.id)
  }
}

test.each(BOTH)('a search by a set of regions is saved, chosen, renamed and deleted (%s, %s)', async (lang, kind) => {
  const says = SAYS[lang]
  const name = `hexi ${lang} ${kind} ${Date.now()}`
  const page = await visit('/projects?category=railway', {lang, role: 'subscriber'})
  await page.goto('/projects?category=railway')
  const user = hand(kind, page)
  await user.choose(page.getByRole('combobox', {name: says.set}), 'hexi')
  await page.waitForURL('**regionSet=hexi*')

  await user.press(page.getByText(says.title, {exact: true}))
  await user.press(page.getByRole('button', {name: says.save}))
  const dialog = page.getByRole('dialog')
  await user.write(dialog.getByLabel(says.name), name)
  await user.tick(dialog.getByRole('checkbox', {name: says.share}))
  expect(await axeFaults(page)).toEqual([])
  await user.press(dialog.getByRole('button', {name: says.confirm, exact: true}))
  const link = page.getByRole('link', {name, exact: true})
  await link.waitFor()
  expect(await axeFaults(page)).toEqual([])
  expect(await overflow(page)).toBe(0)

  await page.goto('/projects?q=兰州')
  await user.press(page.getByText(says.title, {exact: true}))
  await user.press(link)
  await page.waitForURL(url => url.searchParams.get('regionSet') === 'hexi' && url.searchParams.get('category') === 'railway' && !url.searchParams.has('q'))
  await user.press(page.getByRole('button', {name: says.change(name), exact: true}))
  await user.write(dialog.getByLabel(says.name), `${name} 2`)
  await user.press(dialog.getByRole('button', {name: says.confirm, exact: true}))
  await page.getByRole('link', {name: `${name} 2`, exact: true}).waitFor()

  await user.press(page.getByRole('button', {name: says.save}))
  await user.write(dialog.getByLabel(says.name), `${name} 2`)
  await user.press(dialog.getByRole('button', {name: says.confirm, exact: true}))
  await dialog.getByRole('alert').getByText(says.taken).waitFor()
  await page.keyboard.press('Escape')

  await user.press(page.getByRole('button', {name: says.remove(`${name} 2`), exact: true}))
  await user.press(page.getByRole('dialog').getByRole('button', {name: says.removeConfirm, exact: true}))
  await expect.poll(() => page.getByRole('link', {name: `${name} 2`, exact: true}).count()).toBe(0)
  await forget(page, name)
  await silent(page)
})

test.each(LANGS)('whoever is not signed in sees no saved searches (%s)', async (lang: Lang) => {
  const page = await visit('/projects', {lang})
  await grid(page, lang).getByRole('link').first().waitFor()

  expect(await page.getByText(SAYS[lang].title).count()).toBe(0)
  await silent(page)
})

test.each(LANGS)('a text with a typing error says what it was taken for (%s)', async lang => {
  const page = await visit(`/projects?q=${encodeURIComponent('兰州至合做铁路')}`, {lang})

  await page.getByRole('status').filter({hasText: SAYS[lang].near}).waitFor()
  await grid(page, lang).getByRole('link').first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('searchbox', {name: WORDS[lang].search}).fill('lanzhou hezuo')
  await page.waitForURL('**q=lanzhou*')
  await expect.poll(() => page.getByRole('status').filter({hasText: SAYS[lang].near}).count()).toBe(0)
  await silent(page)
})
