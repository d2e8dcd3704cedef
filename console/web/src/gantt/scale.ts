import {plusDays} from '@/format/dates'

export interface Span {
  /** The first and the last day. */
  from: string
  to: string
}

export interface Tick {
  day: string
  label: string
}

const DAY_MS = 86_400_000

/** The period that a stated date stands for: `2026-12-31` with the precision `year` is the whole of 2026. */
export function span(date: string, precision: string = 'day'): Span {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const startingIn = (first: number): Span => ({from: `${year}-${String(first).padStart(2, '0')}-01`, to: date})
  switch (precision) {
    case 'month': return startingIn(month)
    case 'quarter': return startingIn(month - (month - 1) % 3)
    case 'half': return startingIn(month <= 6 ? 1 : 7)
    case 'year': return startingIn(1)
    default: return {from: date, to: date}
  }
}

export function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** Whole years that contain all days, or whole months around them if they are less than a year apart. */
export function frame(all: string[]): Span {
  const sorted = [...all].sort()
  const first = sorted[0]!
  const last = sorted[sorted.length - 1]!
  if (days(first, last) >= 300) return {from: `${first.slice(0, 4)}-01-01`, to: `${last.slice(0, 4)}-12-31`}
  return {from: `${plusDays(first, -31).slice(0, 7)}-01`, to: plusDays(`${plusDays(last, 62).slice(0, 7)}-01`, -1)}
}

/** The place of a day between 0 and the width. */
export function place(day: string, {from, to}: Span, width: number): number {
  return days(from, day) / (days(from, to) + 1) * width
}

/** The beginnings of years, or of months in a short frame, as many as fit. */
export function ticks(within: Span, width: number): Tick[] {
  const monthly = days(within.from, within.to) < 600
  const all: Tick[] = []
  for (let year = Number(within.from.slice(0, 4)); year <= Number(within.to.slice(0, 4)); year++) {
    for (let month = 1; month <= (monthly ? 12 : 1); month++) {
      const day = `${year}-${String(month).padStart(2, '0')}-01`
      if (day >= within.from && day <= within.to) all.push({day, label: monthly ? `${year}/${month}` : `${year}`})
    }
  }
  const step = Math.max(1, Math.ceil(all.length / Math.max(1, Math.floor(width / (monthly ? 64 : 48)))))
  return all.filter((_, index) => index % step === 0)
}

/** The beginnings of quarters; the first one of a year has the year as its label, the others have theirs if they fit. */
export function quarters(within: Span, width: number, label: (quarter: 2 | 3 | 4) => string): Tick[] {
  const all: Tick[] = []
  for (let year = Number(within.from.slice(0, 4)); year <= Number(within.to.slice(0, 4)); year++) {
    all.push({day: `${year}-01-01`, label: `${year}`})
    for (const quarter of [2, 3, 4] as const) all.push({day: `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`, label: label(quarter)})
  }
  const fit = all.length * 46 <= width
  return all.filter(tick => tick.day >= within.from && tick.day <= within.to).map(tick => fit || tick.day.endsWith('-01-01') ? tick : {...tick, label: ''})
}
