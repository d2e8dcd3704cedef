import {mkdtemp, open, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {hand, HANDS} from './hands'
import {given, IMPORT, REFUSED, ROWS} from './imports'
import {call} from './making'
import {axeFaults, LANGS, overflow, type Page, silent, visit} from './support'

const XSS = '<img src=x onerror="document.title=\'XSS\'">'
const ADDRESS = `/imports/${IMPORT.id}`

async function registrar(lang: 'zh' | 'en' = 'zh', width?: number): Promise<Page> {
  return visit('/method', {lang, role: 'registrar', width})
}

/** Imports a table and comes to its page. */
async function imported(page: Page, name: string, table: string, query = 'dryRun=true'): Promise<string> {
  const id = await page.evaluate(async ([name, table, query]) => {
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '')
    const answer = await fetch(`/api/registry/v1/imports?waitFor=30&name=${encodeURIComponent(name)}&${query}`, {
      method: 'POST', headers: {'Content-Type': 'text/csv', 'X-XSRF-TOKEN': token}, body: table,
    })
    return (await answer.json() as {id: string}).id
  }, [name, table, query] as const)
  await page.goto(`/imports/${id}`)
  return id
}

const newName = () => Array.from({length: 6}, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 0x4000))).join('')

test.each(LANGS)('what cannot be imported is told before it is sent (%s)', async lang => {
  const directory = await mkdtemp(join(tmpdir(), 'imports'))
  const large = join(directory, 'large.csv')
  const file = await open(large, 'w')
  await file.truncate(201 * 1024 * 1024)
  await file.close()
  const page = await registrar(lang)
  await page.goto('/imports')
  let sent = 0
  await page.route('**/v1/imports?*', route => {
    if (route.request().method() === 'POST') sent++
    return route.continue()
  })

  const input = page.getByLabel(lang === 'zh' ? '项目清单' : 'the list of projects')
  const dropped = await page.evaluateHandle(() => {
    const files = new DataTransfer()
    files.items.add(new File(['x'], 'old.xls'))
    return files
  })
  await page.getByText(lang === 'zh' ? '把文件拖到这里，或' : 'Drop a file here, or').dispatchEvent('drop', {dataTransfer: dropped})
  await page.getByRole('alert').getByText(lang === 'zh' ? /另存为 \.xlsx/ : /save it as \.xlsx/).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await input.setInputFiles(large)
  await page.getByRole('alert').getByText(lang === 'zh' ? /201 MB，超过 200 MB/ : /201 MB, more than the 200 MB/).waitFor()
  expect(sent).toBe(0)
  await rm(directory, {recursive: true})
  await silent(page)
})

test.each(LANGS)('an upload shows how far it is and can be stopped; a refusal is told (%s)', async lang => {
  const page = await registrar(lang)
  await page.goto('/imports')
  let release: () => void = () => undefined
  const held = new Promise<void>(resolve => { release = resolve })
  await page.route('**/v1/imports?*', async route => {
    if (route.request().method() !== 'POST') return route.continue()
    await held
    await route.fulfill({status: 415, contentType: 'application/problem+json', body: JSON.stringify({title: XSS, status: 415, code: 'x'})}).catch(() => undefined)
  })
  const input = page.getByLabel(lang === 'zh' ? '项目清单' : 'the list of projects')
  const table = {name: `${XSS}.csv`, mimeType: 'text/csv', buffer: Buffer.from('名称\n甲')}

  await input.setInputFiles(table)
  await page.getByRole('progressbar').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', {name: lang === 'zh' ? '停止上传' : 'Stop the upload'}).click()
  await page.getByRole('alert').getByText(lang === 'zh' ? '已停止上传。' : 'The upload was stopped.').waitFor()
  release()
  await input.setInputFiles(table)
  await page.getByRole('alert').getByRole('heading', {name: XSS}).waitFor()
  expect(await page.locator('main img').count()).toBe(0)
  await silent(page)
})

test.each(LANGS)('progress is told, also after a reload and in a second tab; pausing, going on and cancelling (%s)', async lang => {
  const page = await registrar(lang)
  const change = await given(page, {state: 'running', dryRun: false, rows: 100_000, handled: 12_000, remainingSeconds: 42})
  const acts: string[] = []
  await page.context().route(new RegExp(`${IMPORT.id}/(pause|resumption|cancellation)$`), route => {
    acts.push(route.request().url().split('/').at(-1) ?? '')
    const state = {pause: 'paused', resumption: 'running', cancellation: 'cancelled'}[acts.at(-1) ?? '']
    change({state})
    return route.fulfill({json: {...IMPORT, state, dryRun: false, rows: 100_000, handled: 12_000}})
  })
  const named = (zh: string, en: string) => lang === 'zh' ? zh : en
  const told = named('已处理 12,000 / 100,000 行（12%）', '12,000 of 100,000 rows (12%)')

  await page.goto(ADDRESS)
  await page.getByText(told).waitFor()
  await page.getByText(named('约剩 42 秒', 'about 42 s left')).waitFor()
  await page.reload()
  await page.getByText(told).waitFor()
  expect(await axeFaults(page)).toEqual([])
  change({handled: 60_000, remainingSeconds: 20})
  await page.getByText(named('已处理 60,000 / 100,000 行（60%）', '60,000 of 100,000 rows (60%)')).waitFor()

  await page.getByRole('button', {name: named('暂停', 'Pause')}).click()
  await page.getByRole('button', {name: named('继续', 'Go on')}).click()
  await page.getByRole('button', {name: named('取消导入', 'Cancel the import')}).click()
  const sure = page.getByRole('dialog')
  await sure.getByRole('button', {name: named('返回', 'Back')}).click()
  expect(acts).toEqual(['pause', 'resumption'])
  await page.getByRole('button', {name: named('取消导入', 'Cancel the import')}).click()
  expect(await axeFaults(page)).toEqual([])
  await sure.getByRole('button', {name: named('取消导入', 'Cancel the import')}).click()
  await page.getByRole('heading', {name: named('已取消', 'Cancelled')}).waitFor()
  expect(acts).toEqual(['pause', 'resumption', 'cancellation'])
  await page.getByRole('link', {name: named('再次导入', 'Import again')}).click()
  await page.getByText(named(`再次导入“${IMPORT.name}”`, `Importing “${IMPORT.name}” again`)).waitFor()
  await silent(page)
})

test.each(HANDS)('several suspected rows are decided on at once, or one after the other by single keys (%s)', async kind => {
  const page = await registrar()
  await given(page, {}, ROWS)
  const kept: unknown[] = []
  await page.route(`**/v1/imports/${IMPORT.id}/decisions`, route => {
    kept.push(...(route.request().postDataJSON() as {decisions: unknown[]}).decisions)
    return route.fulfill({json: IMPORT})
  })
  const {press, write} = hand(kind, page)
  const project = ROWS[0]?.candidates[0]?.id

  await page.goto(`${ADDRESS}?outcome=suspected`)
  if (kind === 'mouse') {
    await press(page.getByRole('button', {name: '全选本页 2 行'}))
    await page.getByText('已选 2 行').waitFor()
    await press(page.getByRole('button', {name: '都不是同一项目'}))
    await page.getByText('请填写理由。').waitFor()
    expect(kept).toEqual([])
    await write(page.getByRole('group', {name: '一并决定'}).getByLabel('不是同一项目的理由'), '二期工程')
    await press(page.getByRole('button', {name: '都不是同一项目'}))
    await page.getByText('已决定：不是同一项目').nth(1).waitFor()
    expect(kept).toEqual([7, 9].map(row => ({row, decision: 'distinct', project: null, because: '二期工程'})))
  } else {
    await page.getByRole('row').nth(1).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('l')
    await page.getByText('已决定：是同一项目').waitFor()
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    await page.keyboard.press('x')
    await page.getByText('已决定：不登记').waitFor()
    expect(kept).toEqual([{row: 9, decision: 'link', project, because: null}, {row: 7, decision: 'skip', project: null, because: null}])
  }
  expect(await axeFaults(page)).toEqual([])
  await silent(page)
})

test.each(LANGS)('a list without a column of names waits until it is said which one it is, and the mapping is kept (%s)', async lang => {
  const page = await registrar(lang)
  const heading = `工作${newName()}`
  await imported(page, 'works.csv', `${heading},县区,类别\n${newName()}水库,城关区,水利\n`, '')
  const named = (zh: string, en: string) => lang === 'zh' ? zh : en

  await page.getByText(named('没有找到项目名称所在的列', 'No column of names was found')).waitFor()
  await page.getByRole('combobox', {name: named(`“${heading}”读作`, `“${heading}” is read as`)}).selectOption('nameZh')
  await page.reload()
  expect(await page.getByRole('combobox', {name: named(`“${heading}”读作`, `“${heading}” is read as`)}).inputValue()).toBe('nameZh')
  await page.getByLabel(named('保存为（选填）', 'Keep as (optional)')).fill(heading)
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', {name: named('照此重新核对', 'Look again with these')}).click()

  await page.getByRole('button', {name: named('运行', 'Run'), exact: true}).waitFor()
  const kept = await call<{columns: {header: string; target: string}[]}>(page, 'GET', `/api/registry/v1/import-mappings/${encodeURIComponent(heading)}`)
  expect(kept.columns[0]).toMatchObject({header: heading, target: 'nameZh'})
  await silent(page)
})

test.each(LANGS)('others are told what role it needs (%s)', async lang => {
  const reporter = await visit('/imports', {lang, role: 'reporter'})
  await reporter.getByText(lang === 'zh' ? /需要“登记员”角色/ : /needs the role “registrar”/).waitFor()
  expect(await reporter.getByRole('link', {name: lang === 'zh' ? '导入' : 'Imports', exact: true}).count()).toBe(0)
  await silent(reporter)

  const nobody = await visit(ADDRESS, {lang})
  expect(await nobody.getByRole('alert').getByRole('link').getAttribute('href')).toBe(`/login?returnTo=${encodeURIComponent(ADDRESS)}&ui_locales=${lang === 'zh' ? 'zh-CN' : 'en'}`)
  await silent(nobody)
})

test.each(LANGS)('what looks like markup is text everywhere, at every width (%s)', async lang => {
  const page = await registrar(lang, 360)
  const candidates = ROWS[0]?.candidates.map(one => ({...one, nameZh: XSS, aliases: [XSS]}))
  const rows = [
    {...ROWS[0], name: XSS, cells: [XSS, XSS, XSS, XSS], candidates},
    {...REFUSED, name: XSS, problems: [{...REFUSED.problems[0], column: XSS, whatIsWrong: XSS, whatToDo: XSS}]},
  ]
  const columns = IMPORT.columns.map((column, index) => ({...column, header: `${XSS}${index}`}))
  await given(page, {name: XSS, sheets: [XSS, 'a'], sheet: 'a', columns, problem: {code: 'no-name-column', whatIsWrong: XSS, whatToDo: XSS}}, rows)

  for (const path of [ADDRESS, `${ADDRESS}?outcome=suspected`, `${ADDRESS}?outcome=suspected&pseudo`]) {
    await page.goto(path)
    await page.getByRole('row').filter({hasText: XSS}).nth(1).waitFor()
    for (const width of [360, 1280]) {
      await page.setViewportSize({width, height: 900})
      expect([path, width, await overflow(page)]).toEqual([path, width, 0])
    }
    expect(await axeFaults(page)).toEqual([])
    expect(await page.locator('main img').count()).toBe(0)
  }
  await silent(page)
})
