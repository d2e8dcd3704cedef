import type {Milestone, Target} from './data'

export type Standing = 'met' | 'open' | 'openSlip' | 'overdue' | 'paused' | 'waived' | 'cancelled'

/** How a milestone stands on a day. */
export function standing(milestone: Milestone, today: string): Standing {
  switch (milestone.status) {
    case 'MET': return 'met'
    case 'PAUSED': return 'paused'
    case 'WAIVED': return 'waived'
    case 'CANCELLED': return 'cancelled'
    default:
      if (milestone.precision !== 'after' && milestone.currentTarget < today) return 'overdue'
      return milestone.totalSlipDays === 0 ? 'open' : 'openSlip'
  }
}

const WEIGHT: Record<Standing, number> = {overdue: 0, paused: 1, openSlip: 2, open: 3, met: 4, cancelled: 5, waived: 6}

/** Milestones by what a reader asks first: overdue, moved, open, then what was reached late, the latest ones first. */
export function byWeight(milestones: Milestone[], today: string): Milestone[] {
  const weight = (milestone: Milestone) => {
    const of = standing(milestone, today)
    return WEIGHT[of] - (of === 'met' && (milestone.revisionCount > 0 || milestone.totalSlipDays > 0) ? 0.5 : 0)
  }
  return [...milestones].sort((one, other) => weight(one) - weight(other) || other.currentTarget.localeCompare(one.currentTarget))
}

export type StepKind = 'promised' | 'moved' | 'rebased'

/** What the setting of a target was. */
export function stepKind(target: Target): StepKind {
  if (target.change) return 'moved'
  return (target.baseline ?? 1) > 1 ? 'rebased' : 'promised'
}
