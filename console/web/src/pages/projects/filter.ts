import type {LocationQuery, LocationQueryRaw} from 'vue-router'
import type {operations} from '@/api/generated/registry'

export type ProjectQuery = NonNullable<operations['listProjects']['parameters']['query']>

/** The facets of which several values can be chosen. */
export const CHOICES = ['light', 'stage', 'category', 'nature'] as const
export const TEXTS = ['q', 'region', 'regionSet', 'plan', 'clause', 'withdrawn', 'sort'] as const

/** Without one of these, withdrawn projects are left out. */
export const WITHDRAWN = ['include', 'only'] as const

/** Orders by what is due, which nothing is of withdrawn projects. */
const BY_STATUS = ['light', 'slip', 'next']

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
    withdrawn: WITHDRAWN.find(word => word === one('withdrawn')) ?? '', sort: one('sort'),
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
  const {view: _, ...query} = writeFilter({...filter, sort: sortOf(filter)})
  return query as ProjectQuery
}

/** Returns what tells a search from others. */
export function searchOf(filter: Filter): string {
  return JSON.stringify(apiQuery(filter))
}

/** Returns the filter with nothing chosen; how it is sorted and shown stays. */
export function cleared({sort, view}: Filter): Filter {
  return {...readFilter({}), sort: sort === 'relevance' ? '' : sort, view}
}

export function isFiltered(filter: Filter): boolean {
  return CHOICES.some(name => filter[name].length > 0) || TEXTS.some(name => name !== 'sort' && filter[name] !== '')
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

/** How the rows are sorted: what matters first, if nothing was chosen. Relevance needs a text; an old address may have it without one. */
export function sortOf({q, sort, withdrawn}: Filter): string {
  if (sort && (q || sort !== 'relevance') && !(withdrawn && BY_STATUS.includes(sort))) return sort
  return q ? 'relevance' : withdrawn ? '-updated' : 'light'
}
