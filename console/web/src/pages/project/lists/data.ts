import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'
import {wasKnown} from '@/past'

export type HeldCode = components['schemas']['HeldCode']
export type Listing = components['schemas']['Listing']

/** The codes and the entries in annual lists of a project, as they were known at a time. */
export async function loadLists({id, asOf}: {id: string; asOf: string | undefined}, signal: AbortSignal) {
  const path = {projectId: id}
  const [codes, listings] = await Promise.all([
    body(registry.GET('/v1/projects/{projectId}/codes', {params: {path}, signal})),
    body(registry.GET('/v1/projects/{projectId}/listings', {params: {path}, signal})),
  ])
  return {codes: known(codes.items, asOf), listings: known(listings.items, asOf).sort((one, other) => other.year - one.year)}
}

function known<T extends {recordedAt: string; end?: {recordedAt: string} | null}>(items: T[], asOf: string | undefined): T[] {
  return items.filter(item => wasKnown(item.recordedAt, asOf)).map(item => item.end && !wasKnown(item.end.recordedAt, asOf) ? {...item, end: null} : item)
}
