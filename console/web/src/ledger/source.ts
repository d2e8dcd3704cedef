import {body, progress} from '@/api/clients'

/** Bytes exactly as they came, since hashes are computed from them; past the browser's cache, as what it keeps may be old. */
const exact = {parseAs: 'arrayBuffer', cache: 'no-store'} as const

export const CHECKPOINT_PATH = '/api/progress/ledger/checkpoint'
export const KEY_PATH = '/api/progress/ledger/vkey'

export function bundlePath(project: string): string {
  return `/api/progress/v1/projects/${encodeURIComponent(project)}/history.zip`
}

export function leafPath(event: string): string {
  return `/api/progress/v1/events/${encodeURIComponent(event)}/leaf`
}

export function proofPath(event: string): string {
  return `/api/progress/v1/events/${encodeURIComponent(event)}/proof`
}

/** The history of a project with its proof, as a ZIP. */
export function fetchBundle(id: string, signal: AbortSignal): Promise<Uint8Array> {
  return bytes(body(progress.GET('/v1/projects/{id}/history.zip', {params: {path: {id}}, ...exact, signal})))
}

export function fetchCheckpoint(signal: AbortSignal): Promise<Uint8Array> {
  return bytes(body(progress.GET('/ledger/checkpoint', {...exact, signal})))
}

/** The keys of this site's ledger. */
export async function fetchKeys(signal: AbortSignal): Promise<string[]> {
  const keys = await bytes(body(progress.GET('/ledger/vkey', {...exact, signal})))
  return new TextDecoder().decode(keys).trim().split('\n')
}

/** The exact bytes of an event in the ledger, and the proof that they stand there. */
export async function fetchEvent(eventId: string, signal: AbortSignal): Promise<{leaf: Uint8Array; proof: Uint8Array}> {
  const params = {path: {eventId}}
  const leaf = await bytes(body(progress.GET('/v1/events/{eventId}/leaf', {params, ...exact, signal})))
  return {leaf, proof: await bytes(body(progress.GET('/v1/events/{eventId}/proof', {params, ...exact, signal})))}
}

async function bytes(call: Promise<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await call)
}
