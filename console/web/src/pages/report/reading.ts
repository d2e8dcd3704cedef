import {computed, shallowRef, type ComputedRef, type ShallowRef} from 'vue'
import {ProblemError} from '@/api/problem'
import {latestEvents, type HistoryItem} from '@/form/eventNumber'
import type {Milestone} from './kinds'

/**
 * Knows the version of the milestone that the person sees, so that what somebody else changes meanwhile is not overlooked, and reads the
 * events of the project when they are asked for.
 */
export function useReading(projectId: string, milestone: ComputedRef<Milestone | undefined>, problem: ShallowRef<ProblemError | undefined>) {
  const etag = computed(() => milestone.value ? `"${milestone.value.version}"` : '')
  const history = shallowRef<HistoryItem[]>([])

  /** Shows the problem if there is one. */
  async function listEvents(limit: number): Promise<void> {
    try {
      history.value = await latestEvents(projectId, limit)
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      problem.value = failure
      history.value = []
    }
  }

  return {etag, history, listEvents}
}
