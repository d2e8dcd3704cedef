import {randomInt} from 'node:crypto'
import type {Page} from 'playwright-core'
import {call} from './making'

export const IMPORT = {
  id: '01a22dda-1111-7000-8000-000000000000', state: 'waiting', dryRun: true, backfill: false, name: '2026年重大项目.xlsx', format: 'xlsx', charset: '', size: 18_342,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', defaults: {category: null, nature: null, region: null},
  sheets: ['续建', '新建'], sheet: '续建', mapping: null, rows: 30, handled: 30, rowsPerSecond: 2100, remainingSeconds: null, problem: null,
  columns: [
    {column: 0, header: '序号', target: null, unit: null}, {column: 1, header: '项目名称', target: 'nameZh', unit: null},
    {column: 2, header: '建设地点', target: 'regions', unit: null}, {column: 3, header: '总投资（万元）', target: 'investment', unit: 'ten-thousand'},
  ],
  counts: {registered: 27, amended: 0, same: 0, suspected: 2, refused: 1, skipped: 0},
  createdAt: '2026-11-30T08:00:00Z', finishedAt: null as string | null,
}

const CANDIDATE = {
  id: '01a22dda-2222-7000-8000-000000000000', nameZh: '兰州至合作铁路', aliases: ['兰合铁路'], category: 'railway', regions: ['620100', '623001'], score: 90,
  reasons: ['short-form', 'regions-overlap'],
}

export const ROWS = [7, 9].map(row => ({
  row, name: '兰合线', cells: ['1', '兰合线', '兰州市', '2339000'], outcome: 'suspected', project: null, candidates: [CANDIDATE], problems: [], decision: null,
}))

export const REFUSED = {
  row: 12, name: '某水库', cells: ['3', '某水库', '兰洲市', '5'], outcome: 'refused', project: null, candidates: [], decision: null,
  problems: [{column: '建设地点', code: 'region-misspelt', whatIsWrong: '没有名为“兰洲市”的地区', whatToDo: '是否为：兰州市？请更正。', warning: false}],
}

/** An import that is in a state, whatever the service says. Returns how it is changed. */
export async function given(page: Page, more: object = {}, rows: readonly object[] = [...ROWS, REFUSED]): Promise<(more: object) => void> {
  let now: object = {...IMPORT, ...more}
  await page.route(`**/api/registry/v1/imports/${IMPORT.id}`, route => route.fulfill({json: now}))
  await page.route(`**/api/registry/v1/imports/${IMPORT.id}/rows?*`, route => route.fulfill({json: {items: rows, nextCursor: null}}))
  return change => { now = {...now, ...change} }
}

const letter = () => String.fromCharCode(0x4e00 + randomInt(0x4000))

export interface List {
  name: string
  csv: string
  rows: number
  /** The registered project that one of the rows may be, and how the list calls it. */
  known: string
  short: string
}

/** A list of works of which one is registered under another name and two lie in a place that there is not. */
export async function list(page: Page, rows: number): Promise<List> {
  const mark = `${letter()}${letter()}${letter()}`
  const [from, to] = [`${letter()}${letter()}`, `${letter()}${letter()}`]
  const known = `${from}至${to}铁路`
  const short = `${from[0]}${to[0]}铁路`
  await call(page, 'POST', '/api/registry/v1/projects', {nameZh: known, nature: 'project', category: 'railway', regions: ['620100']})
  const lines = Array.from({length: rows - 3}, (_, i) => `${i + 1},${mark}第${i + 1}号水库,兰州市城关区,水利,${100 + i}`)
  const table = [
    `${mark}2026年重点项目表,,,,`, ',,,,单位：万元', '序号,项目名称,建设地点,行业类别,总投资', `1,${short},兰州市,铁路,2339000`,
    `2,${mark}一号机场,乌有县,机场,1`, `3,${mark}二号机场,乌有县,机场,2`, ...lines,
  ]
  return {name: `${mark}.csv`, csv: table.join('\r\n'), rows, known, short}
}
