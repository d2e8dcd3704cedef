import {body, progress} from '@/api/clients'
import {ProblemError} from '@/api/problem'
import type {HistoryItem} from '../data'

export type Shown = 'facts' | 'dates' | 'all'
/** By when it was recorded, or by when it happened. */
export type Order = 'asc' | 'desc' | 'occurred'

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
  'project.registered', 'project.amended', 'project.cited', 'project.code-assigned', 'project.code-ended', 'project.listed', 'project.listing-voided',
  'project.distinguished', 'project.merged', 'project.absorbed', 'project.rescoped', 'project.progress-moved', 'project.withdrawn', 'project.reinstated',
  'project.split', 'project.separated', 'project.released', 'project.progress-returned',
  'project.progress-reported', 'project.confirmed', 'project.condition-changed', 'project.curve-planned', 'project.confidence-declared', 'project.corrected',
  'project.went-stale', 'project.explanation-due',
  'milestone.added', 'milestone.amended', 'milestone.target-changed', 'milestone.met', 'milestone.missed', 'milestone.partly-met', 'milestone.paused',
  'milestone.resumed', 'milestone.waived', 'milestone.cancelled', 'milestone.corrected', 'milestone.target-change-requested', 'milestone.target-change-decided',
  'milestone.target-change-withdrawn', 'indicator.set', 'indicator.observed', 'indicator.revised', 'indicator.corrected', 'indicator.cancelled', 'indicator.missed',
)
const CORRECTIONS = typed('project.corrected', 'milestone.corrected', 'indicator.corrected')

/** Reads a page of a project's history; by when it happened only the whole of it has an order. */
export async function readHistory(question: Question, cursor: string | undefined, signal?: AbortSignal): Promise<HistoryPage> {
  if (question.order !== 'occurred') return page(question, question.order, 50, cursor, signal)
  const items: HistoryItem[] = []
  let next = cursor
  do {
    const {items: some, nextCursor} = await page(question, 'asc', 500, next, signal)
    items.push(...some)
    next = nextCursor ?? undefined
  } while (next)
  return {items: items.sort((one, other) => Date.parse(one.occurredAt) - Date.parse(other.occurredAt))}
}

function page({id, asOf, shown}: Question, order: 'asc' | 'desc', limit: number, cursor?: string, signal?: AbortSignal): Promise<HistoryPage> {
  if (shown === 'all') {
    return body(progress.GET('/v1/projects/{id}/history', {params: {path: {id}, query: {asOf, order, limit, cursor}}, signal}))
      .catch((failure: unknown) => {
        // A project that was registered just now has none yet.
        if (failure instanceof ProblemError && failure.problem.code === 'no-history') return {items: []}
        throw failure
      })
  }
  const type = shown === 'dates' ? DATES : FACTS
  return body(progress.GET('/v1/history', {params: {query: {project: id, type, asOf, order, limit, cursor}}, signal}))
}

/** The ids of the events of a project that were corrected later. */
export async function readCorrected({id, asOf}: Question, signal: AbortSignal): Promise<Set<string>> {
  const ids = new Set<string>()
  let cursor: string | undefined
  do {
    const some: HistoryPage = await body(progress.GET('/v1/history', {params: {query: {project: id, type: CORRECTIONS, asOf, limit: 500, cursor}}, signal}))
    some.items.forEach(item => ids.add((item.data as {correctedEvent: string}).correctedEvent))
    cursor = some.nextCursor ?? undefined
  } while (cursor)
  return ids
}
