import {expect, test} from 'vitest'
import {kindsFor, leadsTo, type Milestone} from './kinds'

const milestone = (status: string) => ({status}) as Milestone

test('an open milestone can be reported in every way, and resumed only if it is paused', () => {
  expect(kindsFor(milestone('MISSED'), 'ACTIVE', ['reporter'])).toEqual(['met', 'partial', 'move', 'pause', 'waive', 'cancel', 'correct'])
  expect(kindsFor(milestone('PAUSED'), 'ACTIVE', ['reporter'])).toContain('resume')
})

test.each(['MET', 'WAIVED', 'CANCELLED'])('what was reported of a milestone that is %s can only be corrected', status => {
  expect(kindsFor(milestone(status), 'ACTIVE', ['reporter'])).toEqual(['correct'])
})

test('a project goes on again only if it is suspended', () => {
  expect(kindsFor(undefined, 'ACTIVE', ['reporter'])).toEqual(['progress', 'confirm', 'suspend', 'correctProject'])
  expect(kindsFor(undefined, 'SUSPENDED', ['reporter'])).toContain('activate')
})

test('registrars and approvers report no facts', () => {
  expect(kindsFor(milestone('PLANNED'), 'ACTIVE', ['registrar'])).toEqual(['waive', 'cancel', 'correct'])
  expect(kindsFor(undefined, 'ACTIVE', ['approver'])).toEqual(['suspend', 'correctProject'])
})

test('a move of a target is recorded, or asked for', () => {
  expect(leadsTo('move', 'milepost.milestone.target-change-requested.v1')).toBe(true)
  expect(leadsTo('move', 'milepost.milestone.met.v1')).toBe(false)
})
