import {expect, test} from 'vitest'
import {projectCode} from '.'

test('a code is known by its form, with any hyphens or none', () => {
  for (const text of ['2206-441624-04-01-569676', ' 22064416240401569676 ', '２２０６－441624–04-01-569676']) expect(projectCode(text)).toBe('2206-441624-04-01-569676')
  expect(projectCode('2017-130000-01-01-00001')).toBe('2017-130000-01-01-00001')
})

test('other texts are no codes', () => {
  for (const text of ['', '兰合铁路', '2206', '2206-441624', '2206-441624-04-01-5696761', 'x2206-441624-04-01-569676']) expect(projectCode(text)).toBeUndefined()
})
