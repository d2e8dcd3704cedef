import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'
import type {LocationQuery} from 'vue-router'
import type {Locale} from '@/i18n'

type Schemas = components['schemas']
export type Item = Schemas['AnnualListItem']
export type Counts = Schemas['AnnualListCounts']
export type Recurring = Schemas['RecurringWork']
export type Level = Item['level']
export type Bucket = Item['bucket']

/** What is asked for; `list` stands for the name of a list. */
export interface Filter {
  view: 'list' | 'recurring'
  year: number | undefined
  level: Level | undefined
  bucket: Bucket | undefined
  list: string | undefined
  region: string | undefined
  times: number
}

export const LEVELS = ['national', 'provincial', 'municipal', 'county'] as const
export const BUCKETS = ['NEW_START', 'CARRY_OVER', 'PREPARATORY', 'COMPLETING'] as const
const PAGE = 200

export function filterOf(query: LocationQuery): Filter {
  const one = (name: string) => typeof query[name] === 'string' && query[name] ? query[name] : undefined
  const year = Number(one('year'))
  const times = Number(one('times'))
  const region = one('region')
  return {
    view: one('view') === 'recurring' ? 'recurring' : 'list',
    year: Number.isInteger(year) && year >= 1950 && year <= 2199 ? year : undefined,
    level: LEVELS.find(level => level === one('level')),
    bucket: BUCKETS.find(bucket => bucket === one('bucket')),
    list: one('list')?.slice(0, 100),
    region: region && /^\d{2}(\d{2}(\d{2})?)?$/.test(region) ? region : undefined,
    times: Number.isInteger(times) && times >= 2 && times <= 20 ? times : 2,
  }
}

/** Whether something is left out that another filter would show. */
export function isFiltered({view, level, bucket, list, region, times}: Filter): boolean {
  return !!level || !!region || (view === 'list' ? !!bucket || !!list : times > 2)
}

/** Loads the lists of the year asked for, or else of the latest one there is. */
export async function loadLists({year, level, bucket, list, region}: Filter, signal: AbortSignal) {
  const counts = (of: number | undefined) => body(registry.GET('/v1/listings/counts', {params: {query: {year: of, level, list, region}}, signal}))
  const first = await counts(year)
  const shown = year ?? first.years[0]?.year
  const [counted, page] = await Promise.all([
    shown === year ? first : counts(shown),
    body(registry.GET('/v1/listings', {params: {query: {year: shown, level, bucket, list, region, limit: PAGE}}, signal})),
  ])
  return {year: shown, years: first.years, counts: counted, ...page}
}

export function loadMoreLists({level, bucket, list, region}: Filter, year: number | undefined, cursor: string) {
  return body(registry.GET('/v1/listings', {params: {query: {year, level, bucket, list, region, limit: PAGE, cursor}}}))
}

export function loadRecurring({level, region, times}: Filter, signal?: AbortSignal, cursor?: string) {
  return body(registry.GET('/v1/listings/recurring', {params: {query: {level, region, times, limit: PAGE, cursor}}, signal}))
}

export function csvPath({view, level, bucket, list, region, times}: Filter, year: number | undefined, lang: Locale): string {
  const query = view === 'list' ? {year, level, bucket, list, region, lang} : {level, region, times, lang}
  const given = Object.entries(query).flatMap(([name, value]) => value === undefined ? [] : [[name, String(value)]])
  return `/api/registry/v1/${view === 'list' ? 'listings.csv' : 'listings/recurring.csv'}?${new URLSearchParams(given)}`
}
