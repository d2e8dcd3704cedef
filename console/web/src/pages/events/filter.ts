import type {LocationQuery} from 'vue-router'
import {familyOf, TITLES} from '@/event/titles'

const MEMBERS = ['project', 'plan', 'region', 'type', 'from', 'to', 'actor', 'order', 'cursor'] as const
type Member = (typeof MEMBERS)[number]

/** Which events are shown, as the address says it. `type` is a type of event, or a family of types such as `milestone`. */
export type Filter = Partial<Record<Member, string>>

export function filterOf(query: LocationQuery): Filter {
  return Object.fromEntries(MEMBERS.flatMap(member => {
    const value = query[member]
    return typeof value === 'string' && value !== '' ? [[member, value]] : []
  }))
}

/** The filter with some members set anew; a change of what is looked for begins at the first page. */
export function changed(filter: Filter, members: Filter): Filter {
  const {cursor: _, ...rest} = filter
  return Object.fromEntries(Object.entries({...rest, ...members}).filter(([, value]) => value))
}

export function isFiltered({order: _, cursor: __, ...conditions}: Filter): boolean {
  return Object.values(conditions).some(Boolean)
}

/** The types of events that a filter asks for; none for all. */
export function typesOf({type}: Filter): string[] {
  if (!type) return []
  const family = Object.keys(TITLES).filter(one => familyOf(one) === type)
  return family.length > 0 ? family : [type]
}

export function families(): string[] {
  return [...new Set(Object.keys(TITLES).map(familyOf))]
}

/** The parameters of the history, without those of one page. */
export function parameters(filter: Filter) {
  const {project, plan, region, from, to, actor, order} = filter
  const types = typesOf(filter)
  return {project, plan, region, from, to, actor, order: order === 'asc' ? 'asc' as const : undefined, type: types.length > 0 ? types : undefined}
}

/** The address of the same events as a file. */
export function exportPath(filter: Filter, format: 'csv' | 'ndjson', lang?: string): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters(filter))) if (value) query.set(name, Array.isArray(value) ? value.join(',') : value)
  if (lang) query.set('lang', lang)
  const text = query.toString()
  return `/api/progress/v1/history.${format}${text && `?${text}`}`
}

/** Whether a change belongs to the events shown, as far as can be told without asking; undefined if it cannot. */
export function matches(filter: Filter, change: {type: string; projectId: string | null}): boolean | undefined {
  const types = typesOf(filter)
  if (types.length > 0 && !types.includes(change.type)) return false
  if (filter.project && filter.project !== change.projectId) return false
  return filter.plan || filter.region || filter.actor || filter.from || filter.to ? undefined : true
}
