import {beforeEach, expect, test} from 'vitest'
import {setLocale} from '@/i18n'
import {duration, parted, size} from './words'

beforeEach(() => setLocale('zh'))

test.each([
  [0, '0 KB'], [1, '1 KB'], [18_342, '18 KB'], [1024 * 1024, '1 MB'], [156_157_837, '148.9 MB'],
])('a file of %i bytes has %s', (bytes, words) => {
  expect(size(bytes)).toBe(words)
})

test.each([
  [0, '1 秒', '1 s'], [42, '42 秒', '42 s'], [150, '3 分钟', '3 min'], [5_990, '1 小时 40 分钟', '1 h 40 min'], [7_205, '2 小时 0 分钟', '2 h 0 min'],
])('%i seconds', (seconds, zh, en) => {
  expect(duration(seconds)).toBe(zh)
  setLocale('en')
  expect(duration(seconds)).toBe(en)
})

test('what is wrong comes before remarks, of which four are shown at once', () => {
  const remarks = [1, 2, 3, 4, 5].map(n => ({n, warning: true}))

  expect(parted([...remarks, {n: 6, warning: false}]).map(part => part.map(note => note.n))).toEqual([[6, 1, 2, 3], [4, 5]])
  expect(parted(remarks.slice(0, 2))).toEqual([remarks.slice(0, 2), []])
  expect(parted([1, 2, 3, 4, 5, 6].map(n => ({n, warning: false})))[1]).toEqual([])
})
