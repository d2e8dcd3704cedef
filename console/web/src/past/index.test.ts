import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {setLocale} from '@/i18n'
import {asOfWords, dayOf, inThePast, readAsOf, sentAsOf, wasKnown} from '.'

beforeEach(() => {
  vi.useFakeTimers({now: new Date('2026-11-30T10:00:00Z')}) // 18:00 in Shanghai
})
afterEach(() => {
  vi.useRealTimers()
})

test('a day or a minute in Shanghai is read, and an instant to the minute', () => {
  expect(readAsOf('2026-03-01')).toBe('2026-03-01')
  expect(readAsOf('2026-11-30')).toBe('2026-11-30')
  expect(readAsOf('2026-11-30T18:00')).toBe('2026-11-30T18:00')
  expect(readAsOf('2026-11-30T09:59:59.5Z')).toBe('2026-11-30T17:59')
  expect(readAsOf('2026-03-01T00:30:00+08:00')).toBe('2026-03-01T00:30')
})

test.each(['', 'yesterday', '2026-02-30', '2026-02-30T08:00', '2026-03-01T25:00', '2026-12-01', '2026-11-30T18:01', '2026-11-30T10:01:00Z'])(
  'what is no time, or one to come, is not read (%s)', text => {
    expect(readAsOf(text)).toBeUndefined()
  })

test('the services are sent an instant, or the day as it is', () => {
  expect(sentAsOf('2026-03-01')).toBe('2026-03-01')
  expect(sentAsOf('2026-03-01T18:30')).toBe('2026-03-01T18:30:00+08:00')
  expect(sentAsOf(undefined)).toBeUndefined()
  expect(sentAsOf('')).toBeUndefined()
})

test('a day is known to its end, a minute to its beginning', () => {
  expect(wasKnown('2026-03-01T15:59:59Z', '2026-03-01')).toBe(true)
  expect(wasKnown('2026-03-01T16:00:00Z', '2026-03-01')).toBe(false)
  expect(wasKnown('2026-03-01T10:30:00Z', '2026-03-01T18:30')).toBe(true)
  expect(wasKnown('2026-03-01T10:30:01Z', '2026-03-01T18:30')).toBe(false)
  expect(wasKnown('2026-11-30T10:00:00Z', undefined)).toBe(true)
})

test('people read it in the time of Shanghai', () => {
  setLocale('zh')
  expect(asOfWords('2026-03-01')).toBe('2026年3月1日')
  expect(asOfWords('2026-03-01T18:30')).toBe('2026/03/01 18:30')
  expect(dayOf('2026-03-01T18:30')).toBe('2026-03-01')
})

test('a link leads to the same time', () => {
  expect(inThePast('/projects/1', '2026-03-01')).toEqual({path: '/projects/1', query: {asOf: '2026-03-01'}})
  expect(inThePast('/projects/1', undefined)).toEqual({path: '/projects/1', query: {}})
})
