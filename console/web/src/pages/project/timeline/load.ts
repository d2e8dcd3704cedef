import {body, progress} from '@/api/clients'
import type {HistoryItem} from '../data'

export type Shown = 'facts' | 'dates' | 'all'
export type Order = 'asc' | 'desc'

export interface Question {
  id: string
  asOf: string | undefined
  shown: Shown
  order: Order
}

export interface HistoryPage {
  items: HistoryItem[]
  nextCursor?: string | null
}

const typed = (...names: string[]) => names.map(name => `milepost.${name}.v1`)
const DATES = typed(
  'milestone.target-changed', 'milestone.target-change-requested', 'milestone.target-change-decided', 'milestone.target-change-withdrawn', 'project.rescoped',
  'indicator.revised',
)
const FACTS = typed(
  'project.registered', 'project.amended', 'project.cited', 'project.distinguished', 'project.merged', 'project.absorbed', 'project.rescoped', 'project.progress-moved',
  'project.progress-reported', 'project.confirmed', 'project.condition-changed', 'project.curve-planned', 'project.confidence-declared', 'project.corrected',
  'project.went-stale', 'project.explanation-due',
  'milestone.added', 'milestone.amended', 'milestone.target-changed', 'milestone.met', 'milestone.missed', 'milestone.partly-met', 'milestone.paused',
  'milestone.resumed', 'milestone.waived', 'milestone.cancelled', 'milestone.corrected', 'milestone.target-change-requested', 'milestone.target-change-decided',
  'milestone.target-change-withdrawn', 'indicator.set', 'indicator.observed', 'indicator.revised', 'indicator.corrected', 'indicator.cancelled', 'indicator.missed',
)
const CORRECTIONS = typed('project.corrected', 'milestone.corrected', 'indicator.corrected')

/** Reads a page of a project's history. */
export function readHistory({id, asOf, shown, order}: Question, cursor: string | undefined, signal?: AbortSignal): Promise<HistoryPage> {
  if (shown === 'all') {
    return body(progress.GET('/v1/projects/{id}/history', {params: {path: {id}, query: {asOf, order, limit: 50, cursor}}, signal}))
  }
  const type = shown === 'dates' ? DATES : FACTS
  return body(progress.GET('/v1/history', {params: {query: {project: id, type, asOf, order, limit: 50, cursor}}, signal}))
}

/** The ids of the events of a project that were corrected later. */
export async function readCorrected({id, asOf}: Question, signal: AbortSignal): Promise<Set<string>> {
  const ids = new Set<string>()
  let cursor: string | undefined
  do {
    const page: HistoryPage = await body(progress.GET('/v1/history', {params: {query: {project: id, type: CORRECTIONS, asOf, limit: 500, cursor}}, signal}))
    page.items.forEach(item => ids.add((item.data as {correctedEvent: string}).correctedEvent))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return ids
}
