import {body, notify, progress, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'

/** The three services answer operators alike. */
export const SERVICES = ['registry', 'progress', 'notify'] as const
export type Service = typeof SERVICES[number]

export type Relay = components['schemas']['RelayView']
export type Parked = components['schemas']['ParkedAggregate']
export type Resumption = components['schemas']['ResumptionRequest']

export type ServiceState = components['schemas']['ServiceView']
export type Projection = components['schemas']['ProjectionState']
export type DeadLetter = components['schemas']['DeadLetter']
export type Resumed = components['schemas']['ResumptionView']

interface Calls {
  state: (signal?: AbortSignal) => Promise<ServiceState>
  projections: (signal?: AbortSignal) => Promise<components['schemas']['ProjectionsView']>
  deadLetters: (signal?: AbortSignal) => Promise<components['schemas']['DeadLettersView']>
  relay: (signal?: AbortSignal) => Promise<Relay>
  parked: (query: {limit: number; cursor?: string}, signal?: AbortSignal) => Promise<components['schemas']['ParkedView']>
  resume: (body: Resumption) => Promise<Resumed>
  replay: (body: components['schemas']['ReplayRequest']) => Promise<components['schemas']['ReplayView']>
}

/** What operators ask of each service. Written out, so that a change of one of the three APIs does not compile. */
export const operations: Record<Service, Calls> = {
  registry: {
    state: signal => body(registry.GET('/v1/operations/service', {signal})),
    relay: signal => body(registry.GET('/v1/operations/relay', {signal})),
    projections: signal => body(registry.GET('/v1/operations/projections', {signal})),
    deadLetters: signal => body(registry.GET('/v1/operations/dead-letters', {signal})),
    parked: (query, signal) => body(registry.GET('/v1/operations/parked', {params: {query}, signal})),
    resume: asked => body(registry.POST('/v1/operations/resumptions', {body: asked})),
    replay: asked => body(registry.POST('/v1/operations/replays', {body: asked})),
  },
  progress: {
    state: signal => body(progress.GET('/v1/operations/service', {signal})),
    relay: signal => body(progress.GET('/v1/operations/relay', {signal})),
    projections: signal => body(progress.GET('/v1/operations/projections', {signal})),
    deadLetters: signal => body(progress.GET('/v1/operations/dead-letters', {signal})),
    parked: (query, signal) => body(progress.GET('/v1/operations/parked', {params: {query}, signal})),
    resume: asked => body(progress.POST('/v1/operations/resumptions', {body: asked})),
    replay: asked => body(progress.POST('/v1/operations/replays', {body: asked})),
  },
  notify: {
    state: signal => body(notify.GET('/v1/operations/service', {signal})),
    relay: signal => body(notify.GET('/v1/operations/relay', {signal})),
    projections: signal => body(notify.GET('/v1/operations/projections', {signal})),
    deadLetters: signal => body(notify.GET('/v1/operations/dead-letters', {signal})),
    parked: (query, signal) => body(notify.GET('/v1/operations/parked', {params: {query}, signal})),
    resume: asked => body(notify.POST('/v1/operations/resumptions', {body: asked})),
    replay: asked => body(notify.POST('/v1/operations/replays', {body: asked})),
  },
}

export const deliveryOverview = (signal?: AbortSignal) => body(notify.GET('/v1/operations/deliveries', {signal}))

export type Health = 'up' | 'degraded' | 'down' | 'unknown'

/** Services say more than is shown: whatever does not answer requests is down. */
export function healthOf(status: string): Health {
  if (status === 'UP') return 'up'
  if (status === 'DEGRADED') return 'degraded'
  return status === 'DOWN' || status === 'OUT_OF_SERVICE' ? 'down' : 'unknown'
}

/** A relay is late when its oldest event has waited longer than the services' own alarm. */
export const LATE_SECONDS = 15

export function relayState(relay: Relay): 'healthy' | 'late' | 'failing' {
  if (relay.failure) return 'failing'
  return relay.oldestSeconds > LATE_SECONDS ? 'late' : 'healthy'
}

/** What can be done about something parked: a version that has arrived twice can only be set back or discarded. */
export function actionsFor(parked: Parked): Resumption['action'][] {
  return parked.parked === 'reused' ? ['rewind', 'discard'] : ['retry', 'skip', 'replace', 'discard', 'rewind']
}

/** A positive whole number, or nothing if the text is none. */
export function versionOf(text: string): number | undefined {
  const number = Number(text.trim())
  return /^[1-9]\d{0,15}$/.test(text.trim()) ? number : undefined
}
