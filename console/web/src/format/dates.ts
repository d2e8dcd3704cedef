import {locale} from '@/i18n'

const ZONE = 'Asia/Shanghai'
const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000

export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'after'

/** A day as it was stated: `2026-12-31` with the precision `year` is the year 2026. */
export function day(date: string | null | undefined, precision: string = 'day'): string {
  if (!date) return '—'
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const zh = locale.value === 'zh'
  switch (precision as Precision) {
    case 'year':
      return zh ? `${year}年` : `${year}`
    case 'half': {
      const first = month <= 6
      return zh ? `${year}年${first ? '上' : '下'}半年` : `H${first ? 1 : 2} ${year}`
    }
    case 'quarter': {
      const quarter = Math.ceil(month / 3)
      return zh ? `${year}年第${'一二三四'[quarter - 1]}季度` : `Q${quarter} ${year}`
    }
    case 'month':
      return zh ? `${year}年${month}月` : formatted(date, {year: 'numeric', month: 'short'}, 'UTC')
    case 'after':
      return zh ? `${day(date)}之后` : `after ${day(date)}`
    default:
      return zh ? `${year}年${month}月${dayOfMonth}日` : formatted(date, {year: 'numeric', month: 'short', day: 'numeric'}, 'UTC')
  }
}

/** A text of a service with its days written as the page writes them. */
export function withDays(text: string): string {
  const days = /\b\d{4}-\d{2}-\d{2}\b/g
  return locale.value === 'zh' ? text.replace(new RegExp(` ?${days.source} ?`, 'g'), found => day(found.trim())) : text.replace(days, found => day(found))
}

/** The day of a moment in Asia/Shanghai if it is its midnight, as for facts that are known by the day; otherwise the moment. */
export function dayOrMoment(instant: string): string {
  const time = new Date(instant).getTime() + SHANGHAI_MS
  return time % DAY_MS === 0 ? day(new Date(time).toISOString().slice(0, 10)) : moment(instant)
}

/** A moment, in the time of Asia/Shanghai. */
export function moment(instant: string | number | Date | null | undefined): string {
  if (instant === null || instant === undefined) return '—'
  const time = {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'} as const
  const date = locale.value === 'zh' ? {year: 'numeric', month: '2-digit', day: '2-digit'} as const : {year: 'numeric', month: 'short', day: 'numeric'} as const
  return formatted(instant, {...date, ...time}, ZONE)
}

/** The time of day with seconds, in the time of Asia/Shanghai. */
export function timeOfDay(instant: string | number | Date): string {
  return formatted(instant, {hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'}, ZONE)
}

/** The day in Asia/Shanghai of a moment, as `2026-11-30`. */
export function shanghaiDay(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 10)
}

/** Today in Asia/Shanghai, as `2026-11-30`. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', {timeZone: ZONE}).format(new Date())
}

/** Returns the day so many days later, or earlier if they are negative. */
export function plusDays(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`)
  time.setUTCDate(time.getUTCDate() + days)
  return time.toISOString().slice(0, 10)
}

function formatted(value: string | number | Date, options: Intl.DateTimeFormatOptions, timeZone: string): string {
  return new Intl.DateTimeFormat(locale.value === 'zh' ? 'zh-CN' : 'en-GB', {...options, timeZone}).format(new Date(value))
}
