import {texts} from '@/i18n/texts'
import {number} from './numbers'

const t = texts('slip', {
  zh: {
    late: '晚 {n} 天', early: '早 {n} 天', onTime: '按期', later: '推迟 {n} 天', earlier: '提前 {n} 天', same: '日期不变', years: '{days}（约 {years} 年）',
  },
  en: {
    late: '{n} day late | {n} days late', early: '{n} day early | {n} days early', onTime: 'on time',
    later: '{n} day later | {n} days later', earlier: '{n} day earlier | {n} days earlier', same: 'same date', years: '{days} (about {years} years)',
  },
})

/** How far a date is from the one that was promised at first. */
export function slip(days: number | null | undefined): string {
  return days === null || days === undefined ? '—' : told(days, 'late', 'early', 'onTime')
}

/** How far a date was moved. */
export function shift(days: number): string {
  return told(days, 'later', 'earlier', 'same')
}

function told(days: number, more: 'late' | 'later', less: 'early' | 'earlier', none: 'onTime' | 'same'): string {
  if (days === 0) return t(none)
  const count = Math.abs(days)
  const text = t(days > 0 ? more : less, {n: number(count), count})
  return count < 400 ? text : t('years', {days: text, years: number((count / 365.25).toFixed(1))})
}
