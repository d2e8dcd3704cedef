import type {components} from '@/api/generated/registry'

export type Coverage = components['schemas']['Coverage']
export type Clause = Coverage['clauses'][number]
export type Work = Clause['works'][number]

/** Which works of a plan are shown. */
export type Selection = 'all' | 'unregistered' | 'silent' | 'late'

export const SELECTIONS: Selection[] = ['all', 'unregistered', 'silent', 'late']

/** Returns the clauses with the selected works; clauses without one only if all works are shown. */
export function selected(clauses: Clause[], selection: Selection): Clause[] {
  if (selection === 'all') return clauses
  return clauses
    .map(clause => ({...clause, works: clause.works.filter(work => matches(work, selection))}))
    .filter(clause => clause.works.length > 0)
}

function matches(work: Work, selection: Selection): boolean {
  switch (selection) {
    case 'all': return true
    case 'unregistered': return !work.registered
    case 'silent': return work.registered && work.silent !== null
    case 'late': return work.light === 'red' || work.light === 'yellow'
  }
}

/** The parts of a bar of works by light, in their order; those without a project come last. */
export function barOf(counts: Coverage['totals']): {light: string; count: number}[] {
  const lights = ['green', 'blue', 'yellow', 'red', 'none'].map(light => ({light, count: counts.byLight[light] ?? 0}))
  return [...lights, {light: 'unregistered', count: counts.unregistered}].filter(part => part.count > 0)
}
