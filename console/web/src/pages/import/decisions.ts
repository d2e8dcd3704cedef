import {computed, ref} from 'vue'
import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'
import type {Import, ImportRow} from '@/imports'
import {useActing} from '@/subscription/acting'

export type Decision = components['schemas']['RowDecision']

/** It is this project; by default the most likely of those that it may be. */
export function link(row: ImportRow, project = row.candidates[0]?.id): Decision {
  return {row: row.row, decision: 'link', project: project ?? null, because: null}
}

export function distinct(row: ImportRow, because: string): Decision {
  return {row: row.row, decision: 'distinct', project: null, because: because.trim()}
}

export function skip(row: ImportRow): Decision {
  return {row: row.row, decision: 'skip', project: null, because: null}
}

/** Decisions on the rows of a page: which of them are chosen, and which were decided. */
export function useDecisions(of: () => Import, rows: () => readonly ImportRow[], told: (now: Import) => void) {
  const decided = ref(new Map(rows().flatMap(row => row.decision && row.decision.kind ? [[row.row, row.decision.kind]] : [])))
  const chosen = ref<number[]>([])
  const open = computed(() => rows().filter(row => !decided.value.has(row.row)))
  const chosenRows = computed(() => open.value.filter(row => chosen.value.includes(row.row)))
  const {busy, problem, act} = useActing()

  /** Keeps all or none of them; whether they were kept. */
  function decide(decisions: readonly Decision[]): Promise<boolean> {
    return act(async () => {
      const now = await body(registry.POST('/v1/imports/{id}/decisions', {
        params: {path: {id: of().id}}, body: {decisions: [...decisions]},
      }))
      decisions.forEach(one => decided.value.set(one.row, one.decision))
      chosen.value = []
      told(now)
    })
  }

  return {decided, chosen, open, chosenRows, busy, problem, decide}
}
