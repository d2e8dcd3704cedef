import {expect, test} from 'vitest'
import {days, frame, place, quarters, span, ticks} from './scale'

test.each([
  ['day', '2026-12-31'], ['after', '2026-12-31'], ['month', '2026-12-01'], ['quarter', '2026-10-01'], ['half', '2026-07-01'], ['year', '2026-01-01'],
])('a date with the precision %s begins on %s', (precision, from) => {
  expect(span('2026-12-31', precision)).toEqual({from, to: '2026-12-31'})
})

test('a second quarter and a first half begin in their own months', () => {
  expect(span('2026-06-30', 'quarter').from).toBe('2026-04-01')
  expect(span('2026-06-30', 'half').from).toBe('2026-01-01')
})

test('the frame has whole years around all days', () => {
  expect(frame(['2025-12-31', '2014-12-12', '2026-11-30'])).toEqual({from: '2014-01-01', to: '2026-12-31'})
})

test('days that are close together have whole months around them', () => {
  expect(frame(['2026-03-15', '2026-02-10'])).toEqual({from: '2026-01-01', to: '2026-04-30'})
})

test('every day of the frame has a place within the width', () => {
  const within = {from: '2014-01-01', to: '2026-12-31'}

  expect(place('2014-01-01', within, 500)).toBe(0)
  expect(place('2027-01-01', within, 500)).toBe(500)
  expect(days('2024-02-28', '2024-03-01')).toBe(2)
})

test('no more years are named than there is room for', () => {
  const within = {from: '2000-01-01', to: '2049-12-31'}

  expect(ticks(within, 480).length).toBeLessThanOrEqual(10)
  expect(ticks({from: '2026-01-01', to: '2026-04-30'}, 640).map(tick => tick.label)).toEqual(['2026/1', '2026/2', '2026/3', '2026/4'])
})

test('quarters have their names if there is room, and years in any case', () => {
  const within = {from: '2026-01-01', to: '2027-12-31'}
  const labels = (width: number) => quarters(within, width, quarter => `Q${quarter}`).map(tick => tick.label)

  expect(labels(400)).toEqual(['2026', 'Q2', 'Q3', 'Q4', '2027', 'Q2', 'Q3', 'Q4'])
  expect(labels(200)).toEqual(['2026', '', '', '', '2027', '', '', ''])
  expect(quarters(within, 400, String)[5]!.day).toBe('2027-04-01')
})
