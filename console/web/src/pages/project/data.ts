import {body, progress, registry} from '@/api/clients'
import {ProblemError} from '@/api/problem'
import type {components as ProgressApi} from '@/api/generated/progress'
import type {components as RegistryApi} from '@/api/generated/registry'
import {inLocale} from '@/i18n'
import {sentAsOf, wasKnown} from '@/past'

export type Project = RegistryApi['schemas']['Project']
export type Citation = RegistryApi['schemas']['Citation']
export type Progress = ProgressApi['schemas']['Progress']
export type Milestone = ProgressApi['schemas']['MilestoneResponse']
export type Target = ProgressApi['schemas']['TargetResponse']
export type TargetChange = ProgressApi['schemas']['TargetChangeResponse']
export type HistoryItem = ProgressApi['schemas']['HistoryItem']
export type Evidence = ProgressApi['schemas']['Evidence']

/** Which project, and as it was known when; what is known now without it. */
export interface Asked {
  id: string
  asOf: string | undefined
}

/** What the registry knows of a project: itself, what it is part of from the nearest up, and the plans that name it. */
export interface Identity {
  project: Project
  wholes: Project[]
  citations: Citation[]
}

/** What is followed of a project. */
export interface Following {
  progress: Progress
  milestones: Milestone[]
  pending: TargetChange[]
}

export async function loadIdentity({id, asOf: time}: Asked, signal: AbortSignal): Promise<Identity> {
  const asOf = sentAsOf(time)
  const read = (one: string) => body(registry.GET('/v1/projects/{id}', {params: {path: {id: one}, query: {asOf}}, signal}))
  const [project, citations] = await Promise.all([
    read(id),
    everything(cursor => body(registry.GET('/v1/projects/{projectId}/citations', {params: {path: {projectId: id}, query: {limit: 500, cursor}}, signal}))),
  ])
  const wholes: Project[] = []
  // A chain of parts is short, and the registry lets no project be a part of itself.
  for (let above = project.partOf; above && wholes.length < 10; above = wholes.at(-1)!.partOf) wholes.push(await read(above))
  return {project, wholes, citations: citations.filter(citation => wasKnown(citation.recordedAt, time))}
}

const ARRIVAL_TRIES = 20
const ARRIVAL_MS = 500

/** Loads what is followed of a project. One that was registered just now is waited for until its event has arrived. */
export async function loadFollowing(asked: Asked, signal: AbortSignal): Promise<Following> {
  for (let tries = 1; ; tries++) {
    try {
      return await readFollowing(asked, signal)
    } catch (failure) {
      const arriving = failure instanceof ProblemError && failure.problem.code === 'project-unknown-here'
      if (!arriving || signal.aborted || tries === ARRIVAL_TRIES) throw failure
      await new Promise(resolve => setTimeout(resolve, ARRIVAL_MS))
    }
  }
}

async function readFollowing({id, asOf: time}: Asked, signal: AbortSignal): Promise<Following> {
  const asOf = sentAsOf(time)
  const path = {id}
  const [now, milestones, pending] = await Promise.all([
    body(progress.GET('/v1/projects/{id}/progress', {params: {path, query: {asOf}}, signal})),
    everything(cursor => body(progress.GET('/v1/projects/{id}/milestones', {params: {path, query: {asOf, limit: 500, cursor}}, signal}))),
    asOf ? [] : everything(cursor => body(progress.GET('/v1/target-changes', {
      params: {query: {project: id, decision: 'PENDING', limit: 500, cursor}}, signal,
    }))),
  ])
  return {progress: now, milestones, pending}
}

/** Reads all pages of a list. */
async function everything<T>(page: (cursor: string | undefined) => Promise<{items: T[]; nextCursor?: string | null}>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const {items, nextCursor} = await page(cursor)
    all.push(...items)
    cursor = nextCursor ?? undefined
  } while (cursor)
  return all
}

export function nameOf(project: {nameZh: string; nameEn?: string | null}): string {
  return inLocale({zh: project.nameZh, en: project.nameEn})
}
