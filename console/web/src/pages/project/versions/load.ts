import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'

export type Version = components['schemas']['ProjectVersion']
export type Difference = components['schemas']['VersionDifference']

export interface VersionPage {
  items: Version[]
  nextCursor?: string | null
}

export function readVersions(id: string, cursor?: string, signal?: AbortSignal): Promise<VersionPage> {
  return body(registry.GET('/v1/projects/{id}/versions', {params: {path: {id}, query: {cursor}}, signal}))
}

export function compare(id: string, from: number, to: number, signal: AbortSignal): Promise<Difference> {
  return body(registry.GET('/v1/projects/{id}/versions/diff', {params: {path: {id}, query: {from, to}}, signal}))
}
