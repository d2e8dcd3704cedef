import {body, progress} from '@/api/clients'
import type {components} from '@/api/generated/progress'
import {ProblemError} from '@/api/problem'

export type HistoryItem = components['schemas']['HistoryItem']

const FIRST_PAUSE = 250
const LONGEST_PAUSE = 3000

/** Returns the latest events of a project, the last one first. */
export async function latestEvents(projectId: string, limit = 50): Promise<HistoryItem[]> {
  const page = await body(progress.GET('/v1/projects/{id}/history', {params: {path: {id: projectId}, query: {order: 'desc', limit}}}))
  return page.items
}

/** Returns the number of the last event of a project in the ledger, or -1 if it has none there yet. */
export async function lastNumber(projectId: string): Promise<number> {
  return (await latestEvents(projectId, 1))[0]?.ledger.index ?? -1
}

/**
 * Waits until an event has arrived in the ledger, which follows what was recorded by way of the message broker.
 *
 * @param wanted whether it is the event
 */
export async function awaitEvent(projectId: string, wanted: (item: HistoryItem) => boolean, signal: AbortSignal): Promise<HistoryItem | undefined> {
  for (let pause = FIRST_PAUSE; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const found = await latestEvents(projectId).then(items => items.find(wanted), afterProblem)
    if (found) return found
    await new Promise(resolve => setTimeout(resolve, pause))
  }
  return undefined
}

/** The project may not be known there yet, or the service may be away for a while. */
function afterProblem(failure: unknown): undefined {
  if (!(failure instanceof ProblemError)) throw failure
}
