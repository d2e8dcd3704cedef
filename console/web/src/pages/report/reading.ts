import {shallowRef, watch, type ComputedRef, type ShallowRef} from 'vue'
import {progress, versioned} from '@/api/clients'
import {ProblemError} from '@/api/problem'
import {latestEvents, type HistoryItem} from '@/form/eventNumber'
import type {Milestone} from './kinds'

/**
 * Reads the version of the milestone that the person sees, so that what somebody else changes meanwhile is not overlooked, and the
 * events of the project when they are asked for.
 */
export function useReading(projectId: string, milestone: ComputedRef<Milestone | undefined>, problem: ShallowRef<ProblemError | undefined>) {
  const etag = shallowRef('')
  const history = shallowRef<HistoryItem[]>([])

  async function read(): Promise<void> {
    const id = milestone.value?.id
    etag.value = ''
    const now = id ? await told(versioned(progress.GET('/v1/milestones/{id}', {params: {path: {id}}}))) : undefined
    if (milestone.value?.id === id) etag.value = now?.etag ?? ''
  }

  async function listEvents(limit: number): Promise<void> {
    history.value = await told(latestEvents(projectId, limit)) ?? []
  }

  /** Shows the problem if there is one. */
  async function told<T>(call: Promise<T>): Promise<T | undefined> {
    try {
      return await call
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      problem.value = failure
      return undefined
    }
  }

  watch(milestone, () => void read(), {immediate: true})
  return {etag, history, read, listEvents}
}
