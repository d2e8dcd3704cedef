import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeAll, expect, test, vi} from 'vitest'
import {largeBundle, linesOf, pack, replaced, signedByAnother, unpack, withLines} from '../test/ledger/bundles'
import type {Parts} from '../src/ledger/zip'
import {registered, type Registered, tabTo, uniqueName} from './history'
import {axeFaults, CONSOLE, type Lang, LANGS, overflow, type Page, silent, visit} from './support'

const EVENTS = 5
let project: Registered
let parts: Required<Parts>

const words = {
  zh: {
    find: '项目名称、别称或代码', button: '查找', ok: '核验通过', bad: '核验未通过', file: '选择档案包文件', records: `${EVENTS} 条记录均未被改动`, first: (line: number, of = EVENTS) => `第一处问题：第 ${line} 条记录（共 ${of} 条）`,
    differs: '档案包所列公钥与本站账本的公钥不同', own: '档案包自带的公钥', start: '开始核验', ownOnly: '只用了档案自带的公钥', id: '事件编号', look: '查询', included: '记在账本第', wrongId: '编号形如',
    signed: '有效，刚由您的浏览器验证', again: '重新核验', ownKey: '我另行取得的公钥', key: '公钥', wrongKey: '这不是有效的公钥',
  },
  en: {
    find: 'Name, alias or code of a project', button: 'Find', ok: 'Verified', bad: 'Not verified', file: 'choose a history file', records: `All ${EVENTS} records are unchanged`, first: (line: number, of = EVENTS) => `First problem: record ${line} of ${of}`,
    differs: 'the key in the file is not the key of this site’s ledger', own: 'the key in the file (shows', start: 'Verify', ownOnly: 'Only the key in the file was used', id: 'Id of the event', look: 'Look up',
    included: 'It stands in the ledger at index', wrongId: 'An id looks like', signed: 'valid, just verified by your browser', again: 'Verify again', ownKey: 'a key that I have from elsewhere', key: 'Key', wrongKey: 'This is not a valid key',
  },
}

beforeAll(async () => {
  const page = await visit('/method', {role: 'registrar'})
  project = await registered(page, uniqueName(), EVENTS)
  // A bundle holds what the latest signature covers.
  await vi.waitFor(async () => {
    parts = unpack(new Uint8Array(await (await fetch(`${CONSOLE}/api/progress/v1/projects/${project.id}/history.zip`)).arrayBuffer()))
    expect(linesOf(parts)).toHaveLength(EVENTS)
  }, {timeout: 30_000, interval: 200})
  await silent(page)
})

test.each(LANGS)('an auditor verifies a project with the mouse (%s)', async lang => {
  const page = await visit('/audit', {lang, role: 'auditor'})
  const w = words[lang]
  await page.getByText(w.signed).waitFor()

  await page.getByLabel(w.find).fill(project.name)
  await page.getByRole('button', {name: w.button, exact: true}).click()
  await page.getByRole('button', {name: project.name}).click()

  await page.getByText(w.records).waitFor()
  expect(new URL(page.url()).searchParams.get('project')).toBe(project.id)
  await page.getByRole('button', {name: w.again}).click()
  await page.getByText(w.records).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})

test.each(LANGS)('an auditor verifies a project with the keyboard alone (%s)', async lang => {
  const page = await visit('/audit', {lang, role: 'auditor'})
  const w = words[lang]

  await tabTo(page, page.getByLabel(w.find))
  await page.keyboard.type(project.name)
  await page.keyboard.press('Enter')
  const choice = page.getByRole('button', {name: project.name})
  await choice.waitFor()
  await tabTo(page, choice)
  await page.keyboard.press('Enter')

  await page.getByText(w.records).waitFor()
  await silent(page)
})

const line = 3
const tampered: [string, () => Parts, (lang: Lang) => string | undefined][] = [
  ['a changed entry', () => withLines(parts, linesOf(parts).with(line - 1, linesOf(parts)[line - 1]!.replace(`第 ${line} 次`, '第 9 次'))), lang => words[lang].first(line)],
  ['a dropped entry', () => withLines(parts, linesOf(parts).toSpliced(line - 1, 1)), lang => words[lang].first(line - 1, EVENTS - 1)],
  ['a changed proof', () => replaced(parts, 'proof.tlog-proof', /index (\d+)/, (_, index) => `index ${Number(index) - 1}`), lang => words[lang].first(EVENTS)],
  ['a changed checkpoint', () => replaced(parts, 'checkpoint', /\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`), lang => words[lang].first(EVENTS)],
  ['another key', () => signedByAnother(parts).parts, () => undefined],
]

test.each(LANGS.flatMap(lang => tampered.map(one => [one[0], lang, one] as const)))('a bundle with %s is shown red (%s)', async (_, lang, [, tamper, first]) => {
  const page = await visit('/audit', {lang})
  const w = words[lang]
  await page.getByText(w.signed).waitFor()

  await choose(page, lang, pack(tamper()))

  await page.getByText(w.bad, {exact: true}).waitFor()
  const named = first(lang)
  if (named) await page.getByText(named, {exact: true}).waitFor()
  else await page.getByRole('alert').filter({hasText: w.differs}).waitFor()
  expect(await axeFaults(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await silent(page)
})

test.each(LANGS)('an untouched bundle is verified and nothing of it leaves the machine (%s)', async lang => {
  const page = await visit('/audit', {lang})
  const w = words[lang]
  await page.getByText(w.signed).waitFor()
  const sent: string[] = []
  page.on('request', request => {
    if (request.method() !== 'GET' || /\/v1\/(?!stream)/.test(request.url())) sent.push(`${request.method()} ${request.url()}`)
  })

  await choose(page, lang, pack(parts))
  await page.getByText(w.records).waitFor()
  await page.getByLabel(w.own).check()
  await page.getByRole('button', {name: w.start, exact: true}).click()
  await page.getByText(w.ownOnly).first().waitFor()
  await page.getByLabel(w.ownKey).check()
  await page.getByLabel(w.key, {exact: true}).fill('<img src=x onerror=alert(1)>')
  await page.getByRole('button', {name: w.start, exact: true}).click()
  await page.getByText(w.wrongKey).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByLabel(w.key, {exact: true}).fill(signedByAnother(parts).vkey)
  await page.getByLabel(w.key, {exact: true}).press('Enter')
  await page.getByText(w.bad, {exact: true}).waitFor()

  expect(sent).toEqual([])
  await silent(page)
})

test.each(LANGS)('a forged bundle is not taken for genuine while the key of the site is missing (%s)', async lang => {
  const page = await visit('/method', {lang})
  const forged = pack(signedByAnother(parts).parts)
  const keys = '**/api/progress/ledger/vkey'
  await page.route(keys, route => route.abort())
  await page.goto('/audit')

  await choose(page, lang, forged)
  await page.getByText(lang === 'zh' ? '无法用它核验' : 'cannot be verified with it').waitFor()
  expect(await page.getByText(words[lang].ok, {exact: true}).count()).toBe(0)
  expect(await axeFaults(page)).toEqual([])

  await page.unroute(keys)
  await page.getByRole('button', {name: words[lang].start, exact: true}).click()
  await page.getByText(words[lang].bad, {exact: true}).waitFor()
  await silent(page)
})

test('the files unpacked from a bundle are verified, and what is no bundle is refused', async () => {
  const page = await visit('/audit', {lang: 'en'})
  const input = page.getByLabel(words.en.file)

  await input.setInputFiles(Object.entries(parts).map(([name, content]) => ({name, mimeType: 'text/plain', buffer: Buffer.from(content)})))
  await page.getByText(words.en.records).waitFor()
  await input.setInputFiles({name: '<img src=x onerror=alert(1)>.zip', mimeType: 'application/zip', buffer: Buffer.from('no bundle')})
  await page.getByText(words.en.bad, {exact: true}).waitFor()

  await silent(page)
})

test('an entry that holds a script is shown as text', async () => {
  const page = await visit('/audit', {lang: 'en'})
  const lines = linesOf(parts)
  const script = lines[1]!.replace(/"type":"[^"]*"/, '"type":"<img src=x onerror=alert(1)>"').replace(/"subject":"[^"]*"/, '"subject":"<script>alert(1)</script>"')

  await choose(page, 'en', pack(withLines(parts, lines.with(1, script))))
  await page.getByText('<img src=x onerror=alert(1)>').waitFor()

  await silent(page)
})

test('many entries are verified in a worker', async () => {
  const page = await visit('/audit', {lang: 'en'})
  const {zip, vkey} = largeBundle(60_000)
  await page.getByText(words.en.signed).waitFor()
  await page.getByLabel(words.en.ownKey).check()
  await page.getByLabel(words.en.key, {exact: true}).fill(vkey)

  const file = join(await mkdtemp(join(tmpdir(), 'audit-')), 'history.zip')
  await writeFile(file, zip)
  await page.getByLabel(words.en.file).setInputFiles(file)

  const told = page.getByText('60,000 records were computed in')
  await told.waitFor({timeout: 60_000})
  const seconds = Number(/in ([\d.]+) seconds/.exec(await told.innerText())?.[1])
  console.log(`verified ${Math.round(60_000 / seconds)} entries a second`)
  await page.getByText('All 60,000 records are unchanged').waitFor()
  await silent(page)
})

test.each(LANGS)('an event is looked up and its proof verified (%s)', async lang => {
  const page = await visit('/audit', {lang})
  const w = words[lang]
  const {id} = JSON.parse(linesOf(parts)[1]!) as {id: string}

  await page.getByLabel(w.id).fill('<img src=x onerror=alert(1)>')
  await page.getByRole('button', {name: w.look}).click()
  await page.getByText(w.wrongId).waitFor()
  await page.getByLabel(w.id).fill(id)
  await page.getByLabel(w.id).press('Enter')

  await page.getByText(w.included).waitFor()
  expect(new URL(page.url()).searchParams.get('event')).toBe(id)
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})

test.each(LANGS)('an entry that the server has changed is not taken for the event (%s)', async lang => {
  const page = await visit('/method', {lang})
  const {id} = JSON.parse(linesOf(parts)[1]!) as {id: string}
  await page.route('**/leaf', route => route.fulfill({body: linesOf(parts)[1]!.replace('第 2 次', '第 9 次'), contentType: 'application/json'}))
  await page.goto(`/audit?event=${id}`)

  await page.getByText(lang === 'zh' ? '✗ 证明不成立' : '✗ The proof fails').waitFor()

  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})

async function choose(page: Page, lang: Lang, zip: Uint8Array): Promise<void> {
  await page.getByLabel(words[lang].file).setInputFiles({name: 'history.zip', mimeType: 'application/zip', buffer: Buffer.from(zip)})
}
