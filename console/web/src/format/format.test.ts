import {beforeEach, expect, test} from 'vitest'
import {setLocale} from '@/i18n'
import {day, moment, plusDays} from './dates'
import {money, number} from './numbers'

beforeEach(() => setLocale('zh'))

test.each([
  ['2026-12-31', 'day', '2026年12月31日', '31 Dec 2026'],
  ['2026-12-31', 'month', '2026年12月', 'Dec 2026'],
  ['2026-12-31', 'quarter', '2026年第四季度', 'Q4 2026'],
  ['2026-06-30', 'half', '2026年上半年', 'H1 2026'],
  ['2026-12-31', 'year', '2026年', '2026'],
])('%s with the precision %s', (date, precision, zh, en) => {
  expect(day(date, precision)).toBe(zh)
  setLocale('en')
  expect(day(date, precision)).toBe(en)
})

test('a moment is told in the time of Beijing', () => {
  expect(moment('2026-11-30T19:07:06Z')).toBe('2026/12/01 03:07')
  setLocale('en')
  expect(moment('2026-11-30T19:07:06Z')).toBe('1 Dec 2026, 03:07')
})

test('days are counted over the end of a year', () => {
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(plusDays('2026-03-01', -1)).toBe('2026-02-28')
})

test.each([
  ['23390000000.00', '233.9亿元', 'CNY 23.39 billion'],
  ['120000', '12万元', 'CNY 120,000'],
  ['99.5', '99.5元', 'CNY 99.5'],
  [null, '—', '—'],
])('an amount of %s', (amount, zh, en) => {
  expect(money(amount)).toBe(zh)
  setLocale('en')
  expect(money(amount)).toBe(en)
})

test('a number that is missing is a dash', () => {
  expect(number(undefined)).toBe('—')
  expect(number(1234567)).toBe('1,234,567')
})
