import type {LocationQueryRaw} from 'vue-router'
import {body, idempotencyKey, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'
import {CHOICES, CONDITIONS, type Filter, readFilter, writeFilter} from '../filter'

export type SavedSearch = components['schemas']['SavedSearch']
type Kept = components['schemas']['FilterParameters']

/** Returns what is kept of a filter: what is searched for, but not how it is shown, nor as of when. */
export function kept(filter: Filter): {filter: Kept; sort: string | null} {
  const parts: Record<string, string | string[]> = {}
  for (const name of CONDITIONS) if (filter[name]) parts[name] = filter[name]
  for (const name of CHOICES) if (filter[name].length) parts[name] = filter[name]
  return {filter: parts as Kept, sort: filter.sort || null}
}

/** Returns the address's part that shows a saved search. */
export function queryOf(search: SavedSearch): LocationQueryRaw {
  const parts = Object.entries(search.filter).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)])
  return writeFilter(readFilter({...Object.fromEntries(parts) as Record<string, string>, ...search.sort && {sort: search.sort}}))
}

/** Whether a filter searches for what a saved search does. */
export function isOf(search: SavedSearch, filter: Filter): boolean {
  return JSON.stringify(queryOf(search)) === JSON.stringify(writeFilter({...filter, asOf: '', view: 'table'}))
}

export async function listSearches(signal?: AbortSignal): Promise<SavedSearch[]> {
  const page = await body(registry.GET('/v1/saved-searches', {params: {query: {limit: 500}}, signal}))
  return page.items
}

export function saveSearch(name: string, shared: boolean, filter: Filter): Promise<SavedSearch> {
  return body(registry.POST('/v1/saved-searches', {
    params: {header: {'Idempotency-Key': idempotencyKey()}}, body: {name, shared, ...kept(filter)},
  }))
}

export function changeSearch({id, version}: SavedSearch, change: {name?: string; shared?: boolean}): Promise<SavedSearch> {
  return body(registry.PATCH('/v1/saved-searches/{id}', {
    params: {path: {id}, header: {'If-Match': `"${version}"`}},
    headers: {'Content-Type': 'application/merge-patch+json'}, body: change,
  }))
}

export async function deleteSearch({id}: SavedSearch): Promise<void> {
  await registry.DELETE('/v1/saved-searches/{id}', {params: {path: {id}}})
}
