import {expect, test} from 'vitest'
import {timetable, type Template} from './timetable'

const template = {
  milestones: [
    {key: 'a', months: 1, precision: 'month', after: []},
    {key: 'b', months: 14, precision: 'quarter', after: ['a']},
    {key: 'c', months: 20, precision: 'year', after: ['b']},
  ],
} as unknown as Template

test('milestones are due on the last day of their period', () => {
  const rows = timetable(template, {start: '2026-03-01', leaveOut: [], offsets: {}})

  expect(rows.map(row => row.day)).toEqual(['2026-04-30', '2027-06-30', '2027-12-31'])
  expect(rows.flatMap(row => row.early)).toEqual([])
})

test('one that comes before what it depends on is marked, also across one that is left out', () => {
  const rows = timetable(template, {start: '2026-03-01', leaveOut: ['b'], offsets: {a: 30}})

  expect(rows.map(row => row.included)).toEqual([true, false, true])
  expect(rows[2]?.early.map(milestone => milestone.key)).toEqual(['a'])
  expect(rows[1]?.early).toEqual([])
})

test('without a start there are no days', () => {
  expect(timetable(template, {start: '', leaveOut: [], offsets: {}}).map(row => row.day)).toEqual([null, null, null])
})
