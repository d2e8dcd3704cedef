import {shallowRef, watch, type ShallowRef} from 'vue'
import {body, registry} from '@/api/clients'
import type {components, operations} from '@/api/generated/registry'
import {type Load, useLoad} from '@/load'
import {apiQuery, CHOICES, type Filter, searchOf} from './filter'

export type Facets = components['schemas']['ProjectFacets']
export type Counts = {value: string; count: number}[]
/** The counts, and the search that they are of. */
export interface Counted { of: string; facets: Facets }
type Query = NonNullable<operations['countProjects']['parameters']['query']>
type Facet = 'category' | 'nature' | 'stage' | 'light' | 'region' | 'plan'

/**
 * The counts beside the filters. They are asked for after the rows, which are waited for. The values of a facet are counted as if
 * nothing of it was chosen, so that another value can be seen and chosen too.
 */
export function useFacets(filter: ShallowRef<Filter>, rowsLoadedAt: ShallowRef<Date | undefined>): Load<Counted | undefined> {
  const counted = shallowRef<Filter>()
  watch(rowsLoadedAt, () => {
    counted.value = filter.value
  })
  return useLoad(counted, async (of, signal) => of && {of: searchOf(of), facets: await facetsOf(of, signal)})
}

async function facetsOf(filter: Filter, signal: AbortSignal): Promise<Facets> {
  const {sort: _, ...query} = apiQuery(filter)
  const chosen: Facet[] = CHOICES.filter(name => filter[name].length > 0)
  if (filter.plan) chosen.push('plan')
  const free = (['category', 'nature', 'stage', 'light', 'region', 'plan'] as const).filter(name => !chosen.includes(name))
  const parts = await Promise.all([count(query, free, signal), ...chosen.map(name => count(without(query, name), [name], signal))])
  return Object.assign({}, ...parts.slice(1), parts[0]) as Facets
}

function without(query: Query, facet: Facet): Query {
  return {...query, [facet]: undefined, ...facet === 'plan' && {clause: undefined}}
}

function count(query: Query, facets: Facet[], signal: AbortSignal): Promise<Facets> {
  return body(registry.GET('/v1/projects/facets', {params: {query: {...query, facets}}, signal}))
}
