import {expect, test} from 'vitest'
import {daysBetween, lastDay, plusMonths} from './periods'

test.each([
  ['2026-02-10', 'day', '2026-02-10'],
  ['2028-02-10', 'month', '2028-02-29'],
  ['2026-07-01', 'quarter', '2026-09-30'],
  ['2026-06-30', 'half', '2026-06-30'],
  ['2026-07-01', 'half', '2026-12-31'],
  ['2026-01-01', 'year', '2026-12-31'],
  ['2026-01-01', 'after', '2026-01-01'],
])('the last day of %s with the precision %s is %s', (date, precision, last) => {
  expect(lastDay(date, precision)).toBe(last)
})

test('a month later is the same day, or the last one of a shorter month', () => {
  expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(plusMonths('2026-11-15', 14)).toBe('2028-01-15')
  expect(plusMonths('2026-12-01', 0)).toBe('2026-12-01')
})

test('days are counted across the end of a year', () => {
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
  expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3)
})
