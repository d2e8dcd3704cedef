import type {LocationQuery, LocationQueryRaw} from 'vue-router'
import type {operations} from '@/api/generated/registry'
import {readAsOf, sentAsOf} from '@/past'

export type ProjectQuery = NonNullable<operations['listProjects']['parameters']['query']>

/** The facets of which several values can be chosen. */
export const CHOICES = ['light', 'stage', 'category', 'nature'] as const
/** What a project must match beside those. */
export const CONDITIONS = ['q', 'region', 'regionSet', 'plan', 'clause', 'withdrawn'] as const
const TEXTS = [...CONDITIONS, 'sort', 'asOf'] as const

/** Without one of these, withdrawn projects are left out. */
export const WITHDRAWN = ['include', 'only'] as const

const SORTS = ['relevance', 'light', 'slip', 'next', 'registered', '-registered', 'updated', '-updated', 'name', '-name'] as const
export type Sort = typeof SORTS[number]
/** Orders by what is due, which nothing is of withdrawn projects. */
const BY_STATUS: Sort[] = ['light', 'slip', 'next']
/** Orders of which the past is kept. */
const KEPT: Sort[] = ['relevance', 'light', 'registered', '-registered']

export type Choice = typeof CHOICES[number]
export const VIEWS = ['table', 'map', 'gantt'] as const
export type View = typeof VIEWS[number]

/** What is searched for and how it is shown. All of it stands in the address of the page. */
export type Filter = Record<Choice, string[]> & Record<typeof TEXTS[number], string> & {view: View}

export function readFilter(query: LocationQuery): Filter {
  const all = (name: string) => [query[name]].flat().flatMap(value => value?.split(',') ?? []).filter(value => value !== '')
  const one = (name: string) => [query[name]].flat()[0]?.trim() ?? ''
  return {
    light: all('light'), stage: all('stage'), category: all('category'), nature: all('nature'),
    q: one('q'), region: one('region'), regionSet: one('regionSet'), plan: one('plan'), clause: one('plan') && one('clause'),
    withdrawn: WITHDRAWN.find(word => word === one('withdrawn')) ?? '', sort: one('sort'), asOf: readAsOf(one('asOf')) ?? '',
    view: VIEWS.find(view => view === one('view')) ?? 'table',
  }
}

/** Returns the address's part for a filter; what is not chosen is left out. */
export function writeFilter(filter: Filter): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  for (const name of TEXTS) if (filter[name]) query[name] = filter[name]
  for (const name of CHOICES) if (filter[name].length) query[name] = filter[name].join(',')
  if (filter.view !== 'table') query.view = filter.view
  return query
}

/** Returns the parameters of the API for a filter. */
export function apiQuery(filter: Filter): ProjectQuery {
  const {view: _, ...query} = writeFilter({...filter, sort: sortOf(filter), asOf: sentAsOf(filter.asOf) ?? ''})
  return query as ProjectQuery
}

/** Returns what tells a search from others. */
export function searchOf(filter: Filter): string {
  return JSON.stringify(apiQuery(filter))
}

/** Returns the filter with nothing chosen; how it is sorted and shown stays, and as of when. */
export function cleared({sort, asOf, view}: Filter): Filter {
  return {...readFilter({}), sort: sort === 'relevance' ? '' : sort, asOf, view}
}

export function isFiltered(filter: Filter): boolean {
  return CHOICES.some(name => filter[name].length > 0) || CONDITIONS.some(name => filter[name] !== '')
}

/** The address where a subscription with this filter is made; it can hold only region, category and plan. */
export function followPath(filter: Filter): {path: string; query: LocationQueryRaw} {
  const query: LocationQueryRaw = {new: '1'}
  if (filter.region) query.regions = filter.region
  if (filter.category.length) query.categories = filter.category.join(',')
  if (filter.plan) query.plans = filter.plan
  return {path: '/following', query}
}

/** Whether following leaves a part of the filter out. */
export function followsLess(filter: Filter): boolean {
  const {q, clause, regionSet, withdrawn, light, stage, nature} = filter
  return [q, clause, regionSet, withdrawn].some(text => text !== '') || light.length + stage.length + nature.length > 0
}

/** The files in which the server gives the same rows. */
export const EXPORTS = {csv: 'projects.csv', xlsx: 'projects.xlsx', ndjson: 'projects.ndjson', oc4ids: 'oc4ids.json'} as const

/** The address of a file; those with words are in a language. */
export function exportPath(filter: Filter, format: keyof typeof EXPORTS, lang: string): string {
  const query = {...apiQuery(filter) as Record<string, string>, ...format === 'ndjson' ? {} : {lang}}
  return `/api/registry/v1/exports/${EXPORTS[format]}?${new URLSearchParams(query)}`
}

/** The orders that there are of a filter: relevance needs a text, and not every order is kept of the past. */
export function sortsOf({q, withdrawn, asOf}: Filter): Sort[] {
  return SORTS.filter(one => (q || one !== 'relevance') && !(withdrawn && BY_STATUS.includes(one)) && (!asOf || KEPT.includes(one)))
}

/** How the rows are sorted: what matters first, unless an order was chosen that there is. */
export function sortOf(filter: Filter): Sort {
  const sorts = sortsOf(filter)
  return sorts.find(one => one === filter.sort) ?? (['relevance', 'light', '-updated', '-registered'] as const).find(one => sorts.includes(one))!
}
