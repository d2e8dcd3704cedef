import {expect, test} from 'vitest'
import {apiQuery, cleared, exportPath, followPath, followsLess, isFiltered, readFilter, sortsOf, writeFilter} from './filter'

const QUERY = {q: '兰州', light: 'red,yellow', region: '620700', regionSet: 'hexi', plan: 'p', clause: '二（二）', sort: 'name', view: 'map'}

test('an address gives the filter that wrote it', () => {
  expect(writeFilter(readFilter(QUERY))).toEqual(QUERY)
})

test('every view has an address', () => {
  expect(writeFilter(readFilter({view: 'gantt', sort: 'slip'}))).toEqual({view: 'gantt', sort: 'slip'})
  expect(apiQuery(readFilter({view: 'gantt', sort: 'slip'}))).toEqual({sort: 'slip'})
})

test('withdrawn projects are not sorted by what is due of them', () => {
  expect(apiQuery(readFilter({withdrawn: 'only', sort: 'slip'}))).toEqual({withdrawn: 'only', sort: '-updated'})
  expect(apiQuery(readFilter({withdrawn: 'include', sort: 'name'}))).toEqual({withdrawn: 'include', sort: 'name'})
  expect(writeFilter(readFilter({withdrawn: 'maybe'}))).toEqual({})
  expect(isFiltered(readFilter({withdrawn: 'only'}))).toBe(true)
})

test('values may be repeated instead of being parted by commas', () => {
  expect(readFilter({light: ['red', 'yellow']}).light).toEqual(['red', 'yellow'])
})

test('an unknown view is the table, and a clause needs a plan', () => {
  expect(writeFilter(readFilter({view: 'globe', clause: '一'}))).toEqual({})
})

test('the API is not told how the rows are shown', () => {
  expect(apiQuery(readFilter(QUERY))).toEqual({...QUERY, view: undefined})
})

test('what matters comes first, and of what a text finds the most relevant; without a text nothing is relevant', () => {
  expect(apiQuery(readFilter({}))).toEqual({sort: 'light'})
  expect(apiQuery(readFilter({q: '兰州'}))).toEqual({sort: 'relevance', q: '兰州'})
  expect(apiQuery(readFilter({sort: 'relevance'}))).toEqual({sort: 'light'})
  expect(apiQuery(readFilter({sort: 'relevance', q: '兰州'}))).toEqual({sort: 'relevance', q: '兰州'})
})

test('clearing keeps the order and the view', () => {
  expect(writeFilter(cleared(readFilter(QUERY)))).toEqual({sort: 'name', view: 'map'})
  expect(isFiltered(readFilter({sort: 'name', view: 'map'}))).toBe(false)
  expect(isFiltered(readFilter({light: 'red'}))).toBe(true)
})

test('a search is followed by region, category and plan', () => {
  const filter = readFilter({category: 'railway,airport', region: '620700', plan: 'p'})
  expect(followPath(filter)).toEqual({path: '/following', query: {new: '1', regions: '620700', categories: 'railway,airport', plans: 'p'}})
  expect(followsLess(filter)).toBe(false)
  expect(followsLess(readFilter({light: 'red'}))).toBe(true)
})

test('the files of the server have the same filter', () => {
  const filter = readFilter({q: 'a&b', light: 'red,yellow', view: 'map'})
  expect(exportPath(filter, 'csv', 'zh')).toBe('/api/registry/v1/exports/projects.csv?q=a%26b&sort=relevance&light=red%2Cyellow&lang=zh')
  expect(exportPath(filter, 'oc4ids', 'en')).toBe('/api/registry/v1/exports/oc4ids.json?q=a%26b&sort=relevance&light=red%2Cyellow&lang=en')
  expect(exportPath(readFilter({}), 'ndjson', 'zh')).toBe('/api/registry/v1/exports/projects.ndjson?sort=light')
})

test('as of when stands in the address and is asked of the API in the time of Shanghai', () => {
  const filter = readFilter({asOf: '2026-03-01T18:30', light: 'red'})
  expect(writeFilter(filter)).toEqual({asOf: '2026-03-01T18:30', light: 'red'})
  expect(apiQuery(filter)).toEqual({asOf: '2026-03-01T18:30:00+08:00', light: 'red', sort: 'light'})
  expect(exportPath(filter, 'csv', 'zh')).toBe('/api/registry/v1/exports/projects.csv?sort=light&asOf=2026-03-01T18%3A30%3A00%2B08%3A00&light=red&lang=zh')
  expect(writeFilter(readFilter({asOf: '2999-01-01'}))).toEqual({})
})

test('clearing stays in the past, which is nothing that a project must match', () => {
  const filter = readFilter({asOf: '2026-03-01', light: 'red'})
  expect(writeFilter(cleared(filter))).toEqual({asOf: '2026-03-01'})
  expect(isFiltered(cleared(filter))).toBe(false)
})

test('the past has only the orders that are kept of it', () => {
  const sorts = (query: Record<string, string>) => sortsOf(readFilter({asOf: '2026-03-01', ...query}))
  expect(sorts({})).toEqual(['light', 'registered', '-registered'])
  expect(sorts({q: '兰州', withdrawn: 'only'})).toEqual(['relevance', 'registered', '-registered'])
  expect(apiQuery(readFilter({asOf: '2026-03-01', sort: 'slip'}))).toEqual({asOf: '2026-03-01', sort: 'light'})
  expect(apiQuery(readFilter({asOf: '2026-03-01', withdrawn: 'only'}))).toEqual({asOf: '2026-03-01', withdrawn: 'only', sort: '-registered'})
})
