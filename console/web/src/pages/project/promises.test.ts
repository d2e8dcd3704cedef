import {describe, expect, test} from 'vitest'
import type {Milestone, Target} from './data'
import {byWeight, standing, stepKind} from './promises'

const TODAY = '2026-12-01'

function milestone(given: Partial<Milestone>): Milestone {
  return {
    status: 'PLANNED', precision: 'day', currentTarget: '2027-01-01', totalSlipDays: 0, revisionCount: 0, ...given,
  } as Milestone
}

describe('how a milestone stands', () => {
  test.each([
    ['overdue once its day has passed', {currentTarget: '2026-11-30'}, 'overdue'],
    ['open on its day', {currentTarget: '2026-12-01'}, 'open'],
    ['never overdue without a last day', {currentTarget: '2020-01-01', precision: 'after'}, 'open'],
    ['open with a moved date', {totalSlipDays: 30}, 'openSlip'],
    ['met, whatever its date was', {status: 'MET', currentTarget: '2020-01-01'}, 'met'],
    ['paused, not overdue', {status: 'PAUSED', currentTarget: '2020-01-01'}, 'paused'],
    ['missed is overdue', {status: 'MISSED', currentTarget: '2026-06-30'}, 'overdue'],
  ] as [string, Partial<Milestone>, string][])('%s', (_, given, expected) => {
    expect(standing(milestone(given), TODAY)).toBe(expected)
  })
})

test('what is overdue comes first, then what was moved, and what was reached late before what was reached in time', () => {
  const given = {
    inTime: milestone({status: 'MET', currentTarget: '2026-05-01'}), late: milestone({status: 'MET', totalSlipDays: 9, currentTarget: '2020-05-01'}),
    open: milestone({}), moved: milestone({totalSlipDays: 60}), overdue: milestone({currentTarget: '2025-12-31'}), waived: milestone({status: 'WAIVED'}),
  }

  const ordered = byWeight(Object.values(given), TODAY)

  expect(ordered).toEqual([given.overdue, given.moved, given.open, given.late, given.inTime, given.waived])
})

test('a target was promised, moved for a reason, or promised anew with a new timetable', () => {
  const target: Target = {
    eventId: 'e', date: '2026-01-01', precision: 'day', slipDays: 0, setOn: '2026-01-01', setAt: '2026-01-01T00:00:00Z', baseline: null, change: null,
    deltaDays: null, missedAt: null,
  }

  expect(stepKind({...target, baseline: 1})).toBe('promised')
  expect(stepKind({...target, baseline: 2})).toBe('rebased')
  expect(stepKind({...target, change: {} as never})).toBe('moved')
})
