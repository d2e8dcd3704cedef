import {expect, test} from 'vitest'
import {csvPath, filterOf, isFiltered} from './data'

test('what an address does not say rightly is not asked for', () => {
  expect(filterOf({year: '26', level: 'province', bucket: 'STARTED', region: '6', times: '1', view: 'x'}))
    .toEqual({view: 'list', year: undefined, level: undefined, bucket: undefined, list: undefined, region: undefined, times: 2})
  expect(filterOf({view: 'recurring', year: '2026', level: 'municipal', bucket: 'NEW_START', region: '6207', times: '3', list: '清单'}))
    .toEqual({view: 'recurring', year: 2026, level: 'municipal', bucket: 'NEW_START', list: '清单', region: '6207', times: 3})
})

test('a year alone is no filter, because one is always shown', () => {
  expect(isFiltered(filterOf({year: '2026'}))).toBe(false)
  expect(isFiltered(filterOf({bucket: 'NEW_START'}))).toBe(true)
  expect(isFiltered(filterOf({view: 'recurring', bucket: 'NEW_START'}))).toBe(false)
  expect(isFiltered(filterOf({view: 'recurring', times: '3'}))).toBe(true)
})

test('the table that is exported has the filters of the one that is shown', () => {
  expect(csvPath(filterOf({level: 'provincial', list: '省列'}), 2026, 'zh'))
    .toBe(`/api/registry/v1/listings.csv?year=2026&level=provincial&list=${encodeURIComponent('省列')}&lang=zh`)
  expect(csvPath(filterOf({view: 'recurring', region: '62', list: '省列'}), 2026, 'en')).toBe('/api/registry/v1/listings/recurring.csv?region=62&times=2&lang=en')
})
