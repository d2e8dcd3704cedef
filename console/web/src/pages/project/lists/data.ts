import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'
import {shanghaiDay} from '@/format/dates'

export type HeldCode = components['schemas']['HeldCode']
export type Listing = components['schemas']['Listing']

/** The codes and the entries in annual lists of a project, as they were known at the end of a day. */
export async function loadLists({id, asOf}: {id: string; asOf: string | undefined}, signal: AbortSignal) {
  const path = {projectId: id}
  const [codes, listings] = await Promise.all([
    body(registry.GET('/v1/projects/{projectId}/codes', {params: {path}, signal})),
    body(registry.GET('/v1/projects/{projectId}/listings', {params: {path}, signal})),
  ])
  return {codes: known(codes.items, asOf), listings: known(listings.items, asOf).sort((one, other) => other.year - one.year)}
}

function known<T extends {recordedAt: string; end?: {recordedAt: string} | null}>(items: T[], asOf: string | undefined): T[] {
  if (!asOf) return [...items]
  return items.filter(item => shanghaiDay(item.recordedAt) <= asOf)
    .map(item => item.end && shanghaiDay(item.end.recordedAt) > asOf ? {...item, end: null} : item)
}
