import {expect, test} from 'vitest'
import type {ListedProject} from '../useRows'
import {courseOf, frameOf, isOverdue} from './course'

const WITHIN = {from: '2020-01-01', to: '2029-12-31'}
const TODAY = '2026-11-30'

function timetable(from: string, firstEnd: string, end: string, more = {}) {
  return {from, firstEnd, firstEndPrecision: 'day', end, endPrecision: 'day', achieved: false, ...more}
}

test('a work lasts from its first day to the end in force, and its slip from the end that was promised first', () => {
  const course = courseOf(timetable('2022-01-01', '2026-12-31', '2027-12-31'), WITHIN, TODAY)

  expect(course.time!.x).toBeCloseTo(20, 0)
  expect(course.time!.width).toBeCloseTo(60, 0)
  expect(course.later!.x).toBeCloseTo(70, 0)
  expect(course.later!.width).toBeCloseTo(10, 0)
  expect(course.first).toBeCloseTo(70, 0)
  expect([course.sooner, course.overdue, course.met, course.outside]).toEqual([undefined, undefined, undefined, undefined])
})

test('a work that ended early has no slip but what it gained', () => {
  const course = courseOf(timetable('2022-01-01', '2026-12-31', '2025-12-31', {achieved: true}), WITHIN, TODAY)

  expect(course.later).toBeUndefined()
  expect(course.sooner!.width).toBeCloseTo(10, 0)
  expect(course.met).toBeCloseTo(60, 0)
  expect(course.overdue).toBeUndefined()
})

test('what should have ended is overdue up to today, unless no day was named', () => {
  const late = timetable('2022-01-01', '2024-12-31', '2025-11-30')

  expect(isOverdue(late, TODAY)).toBe(true)
  expect(courseOf(late, WITHIN, TODAY).overdue!.width).toBeCloseTo(10, 0)
  expect(isOverdue({...late, endPrecision: 'after'}, TODAY)).toBe(false)
  expect(isOverdue({...late, achieved: true}, TODAY)).toBe(false)
  expect(isOverdue({...late, end: TODAY}, TODAY)).toBe(false)
})

test('a part outside is not drawn, and a work outside is pointed to', () => {
  const before = courseOf(timetable('2012-01-01', '2014-12-31', '2015-12-31', {achieved: true}), WITHIN, TODAY)
  const after = courseOf(timetable('2031-01-01', '2034-12-31', '2034-12-31'), WITHIN, TODAY)
  const through = courseOf(timetable('2012-01-01', '2034-12-31', '2034-12-31'), WITHIN, TODAY)

  expect([before.time, before.outside, after.time, after.outside]).toEqual([undefined, 'before', undefined, 'after'])
  expect([through.time, through.first, through.outside]).toEqual([{x: 0, width: 100}, undefined, undefined])
})

test('the years contain all rows and today, but for dates far off', () => {
  const rows = [timetable('2022-05-01', '2026-12-31', '2027-12-31'), timetable('1990-01-01', '2099-12-31', '2099-12-31')]
    .map(one => ({timetable: one}) as ListedProject)

  expect(frameOf(rows.slice(0, 1), 'years', TODAY)).toEqual({from: '2022-01-01', to: '2027-12-31'})
  expect(frameOf(rows, 'years', TODAY)).toEqual({from: '2014-01-01', to: '2051-12-31'})
  expect(frameOf([], 'years', TODAY)).toEqual({from: '2026-01-01', to: '2027-12-31'})
  expect(frameOf(rows, 'quarters', TODAY)).toEqual({from: '2025-01-01', to: '2027-12-31'})
})
