import {computed, ref, watch, type ComputedRef, type Ref} from 'vue'
import {type Change, useLive} from '@/live'
import {type Filter, matches} from './filter'

interface Shown {
  eventId: string
  recordedAt: string
}

export interface Arrivals {
  /** How many new events are known to belong to the list. */
  count: ComputedRef<number>
  /** New events may belong to it, or may have been missed. */
  unsure: ComputedRef<boolean>
}

/** Counts what has happened since the list was loaded. Rows never move under the reader: they ask for it. */
export function useArrivals(filter: Ref<Filter>, items: () => readonly Shown[] | undefined): Arrivals {
  const waiting = ref<Pick<Change, 'eventId' | 'recordedAt' | 'type' | 'projectId'>[]>([])
  const missed = ref(false)

  useLive(({eventId, recordedAt, type, projectId}) => {
    if (!waiting.value.some(one => one.eventId === eventId)) waiting.value.push({eventId, recordedAt, type, projectId})
  }, () => {
    missed.value = true
  })

  // The ledger takes an event up a moment after it is told: what is newer than all that was loaded still waits.
  watch(items, loaded => {
    missed.value = false
    const newest = (loaded ?? []).reduce((latest, item) => item.recordedAt > latest ? item.recordedAt : latest, '')
    waiting.value = waiting.value.filter(one => one.recordedAt > newest && !loaded?.some(item => item.eventId === one.eventId))
  })

  const fitting = computed(() => waiting.value.map(change => matches(filter.value, change)))
  return {
    count: computed(() => fitting.value.filter(fits => fits === true).length),
    unsure: computed(() => missed.value || fitting.value.some(fits => fits === undefined)),
  }
}
