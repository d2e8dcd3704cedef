import {expect, test} from 'vitest'
import {changed, exportPath, filterOf, isFiltered, matches, typesOf} from './filter'

const MET = 'milepost.milestone.met.v1'

test('what the address does not know is passed over', () => {
  expect(filterOf({type: MET, from: '2026-01-01', x: '1', plan: '', region: ['1', '2']})).toEqual({type: MET, from: '2026-01-01'})
})

test('a changed condition begins at the first page', () => {
  expect(changed({type: MET, cursor: 'c', order: 'asc'}, {plan: 'p', type: ''})).toEqual({plan: 'p', order: 'asc'})
})

test('order and page are no conditions', () => {
  expect(isFiltered({order: 'asc', cursor: 'c'})).toBe(false)
  expect(isFiltered({type: MET})).toBe(true)
})

test('a family stands for all of its types', () => {
  expect(typesOf({type: 'plan'})).toEqual(['milepost.plan.amended.v1', 'milepost.plan.registered.v1', 'milepost.plan.work-named.v1'])
  expect(typesOf({type: MET})).toEqual([MET])
  expect(typesOf({})).toEqual([])
})

test('a file has the filters of the list, not its page', () => {
  expect(exportPath({}, 'ndjson')).toBe('/api/progress/v1/history.ndjson')
  expect(exportPath({type: MET, from: '2026-01-01', order: 'asc', cursor: 'c'}, 'csv', 'zh'))
    .toBe(`/api/progress/v1/history.csv?from=2026-01-01&order=asc&type=${MET}&lang=zh`)
})

test('a change is compared with what can be told of it', () => {
  const change = {type: MET, projectId: 'p'}

  expect(matches({}, change)).toBe(true)
  expect(matches({type: 'milestone', project: 'p'}, change)).toBe(true)
  expect(matches({type: 'plan'}, change)).toBe(false)
  expect(matches({project: 'q', region: '62'}, change)).toBe(false)
  expect(matches({region: '62'}, change)).toBeUndefined()
})
