import {body, progress, registry} from '@/api/clients'
import type {components as Progress} from '@/api/generated/progress'
import type {components as Registry} from '@/api/generated/registry'
import {COUNTRY} from '@/region'

export type Portfolio = Progress['schemas']['Portfolio']
export type ProjectRow = Registry['schemas']['FoundProjects']['items'][number]
export type HistoryEvent = Progress['schemas']['PageHistoryItem']['items'][number]

/** What the overview and the wall show. */
export interface Overview {
  portfolio: Portfolio
  /** Late projects first, then those at risk. */
  attention: ProjectRow[]
  latest: HistoryEvent[]
  /** The province in which most projects lie, for the map; nothing if they are spread over the country. */
  province: string | undefined
}

/** How many days ahead a milestone counts as due. */
const DUE_DAYS = 90

export async function loadOverview(rows: number, signal: AbortSignal): Promise<Overview> {
  const [portfolio, late, atRisk, latest, regions] = await Promise.all([
    body(progress.GET('/v1/portfolio', {params: {query: {dueWithin: DUE_DAYS}}, signal})),
    withLight('red', rows, signal),
    withLight('yellow', rows, signal),
    body(progress.GET('/v1/history', {params: {query: {limit: rows}}, signal})),
    regionCounts(signal),
  ])
  return {portfolio, attention: [...late, ...atRisk].slice(0, rows), latest: latest.items, province: provinceOf(regions)}
}

/** How many projects have a light. */
export function withThisLight(portfolio: Portfolio, light: string): number {
  return portfolio.byLight.find(one => one.code === light)?.projects ?? 0
}

function regionCounts(signal: AbortSignal) {
  return body(registry.GET('/v1/projects/facets', {params: {query: {facets: ['region']}}, signal}))
}

function provinceOf({total, region}: Awaited<ReturnType<typeof regionCounts>>): string | undefined {
  return region?.find(one => one.value !== COUNTRY && one.count > total / 2)?.value
}

async function withLight(light: 'red' | 'yellow', limit: number, signal: AbortSignal): Promise<ProjectRow[]> {
  return (await body(registry.GET('/v1/projects', {params: {query: {light: [light], limit, sort: '-updated'}}, signal}))).items
}
