import type {Locator, Page} from 'playwright-core'
import {expect} from 'vitest'
import type {Lang} from './support'

/** What the page of projects says. */
export const WORDS = {
  zh: {
    status: '状态', late: /滞后/, atRisk: /预警/, gansu: /^甘肃省/, zhangye: /^张掖市/, export: '导出', csv: 'CSV 表格', xlsx: 'Excel 工作簿', ndjson: 'NDJSON', oc4ids: 'OC4IDS', follow: '关注此筛选', grid: '项目列表', name: '名称',
    noMatch: '没有符合条件的项目', clear: '清除全部条件', map: '地图', search: '名称、别称或项目代码', retry: '重试', none: '还没有登记项目', filters: '筛选',
    fresh: /1 条新动态/, loading: '正在加载…', mapLabel: /各地区项目地图/, schematic: /示意图，不作为划界依据/, sort: '排序', table: '列表',
  },
  en: {
    status: 'Status', late: /Late/, atRisk: /At risk/, gansu: /^Gansu /, zhangye: /^Zhangye/, export: 'Export', csv: 'CSV table', xlsx: 'Excel workbook', ndjson: 'NDJSON', oc4ids: 'OC4IDS', follow: 'Follow this search', grid: 'Projects', name: 'Name',
    noMatch: 'No project matches', clear: 'Clear all filters', map: 'Map', search: 'Name, alias or project code', retry: 'Try again', none: 'No projects are registered yet',
    filters: 'Filters', fresh: /1 new change/, loading: 'Loading…', mapLabel: /Map of projects by region/, schematic: /Schematic, not a boundary authority/, sort: 'Sort by',
    table: 'List',
  },
} as const

export function grid(page: Page, lang: Lang): Locator {
  return page.getByRole('grid', {name: WORDS[lang].grid})
}

/** The row that has the focus, counted from 1 with the heading; NaN if none has it. */
export function focusedRow(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex')))
}

/** Goes on by keys until a row is passed, over as many pages as that takes. */
export async function goBeyond(page: Page, row: number): Promise<void> {
  await page.keyboard.press('j')
  for (let from = 2; from <= row;) {
    await expect.poll(async () => {
      await page.keyboard.press('End')
      return focusedRow(page)
    }).toBeGreaterThan(from)
    from = await focusedRow(page)
  }
}
