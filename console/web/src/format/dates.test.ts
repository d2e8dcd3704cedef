import {beforeEach, expect, test} from 'vitest'
import {setLocale} from '@/i18n'
import {day, dayOrMoment, withDays} from './dates'
import {shift, slip} from './slip'

beforeEach(() => setLocale('zh'))

test('a day is written as exactly as it is known', () => {
  expect(['day', 'month', 'quarter', 'half', 'year', 'after'].map(precision => day('2026-12-31', precision)))
    .toEqual(['2026年12月31日', '2026年12月', '2026年第四季度', '2026年下半年', '2026年', '2026年12月31日之后'])
})

test('days within a text of a service are written like all others', () => {
  expect(withDays('目标日期 2025-12-31 已过')).toBe('目标日期2025年12月31日已过')
  setLocale('en')
  expect(withDays('its target 2025-12-31 has passed')).toBe('its target 31 Dec 2025 has passed')
})

test('midnight in Shanghai is a day, any other moment is not', () => {
  expect(dayOrMoment('2014-12-11T16:00:00Z')).toBe('2014年12月12日')
  expect(dayOrMoment('2026-11-30T19:07:06Z')).toBe('2026/12/01 03:07')
})

test('a slip is told in days, and a long one in years too', () => {
  expect([slip(0), slip(-3), slip(2527), slip(null), shift(89), shift(-1)]).toEqual(['按期', '早 3 天', '晚 2,527 天，约 6.9 年', '—', '推迟 89 天', '提前 1 天'])
  setLocale('en')
  expect([slip(1), slip(2), shift(0)]).toEqual(['1 day late', '2 days late', 'same date'])
})
