import {frame, place, type Span} from '@/gantt/scale'
import {plusDays} from '@/format/dates'
import type {ListedProject} from '../useRows'

type Timetable = NonNullable<ListedProject['timetable']>

/** How the time is scaled: whole years around all that is shown, or the quarters around today. */
export const SCALES = ['years', 'quarters'] as const
export type Scale = typeof SCALES[number]

/** Further away nothing is drawn, so that one date far off leaves room for the others. */
const YEARS_BACK = 12
const YEARS_ON = 25

export interface Part {
  x: number
  width: number
}

/** What is drawn of a project, in percent of the width; a part that lies outside is missing. */
export interface Course {
  time: Part | undefined
  /** From the end that was promised at first to the end in force. */
  later: Part | undefined
  sooner: Part | undefined
  /** From the end in force, which has passed, to today. */
  overdue: Part | undefined
  first: number | undefined
  met: number | undefined
  /** Where all of it lies if nothing of it is shown. */
  outside: 'before' | 'after' | undefined
}

export function frameOf(rows: readonly ListedProject[], scale: Scale, today: string): Span {
  const year = Number(today.slice(0, 4))
  if (scale === 'quarters') return {from: `${year - 1}-01-01`, to: `${year + 1}-12-31`}
  const within = ({from, to}: Span) => (day: string) => day < from ? from : day > to ? to : day
  const clamped = within({from: `${year - YEARS_BACK}-01-01`, to: `${year + YEARS_ON}-12-31`})
  return frame([today, plusDays(today, 330), ...rows.flatMap(({timetable: one}) => one ? [one.from, one.firstEnd, one.end].map(clamped) : [])])
}

/** Whether the end in force has passed and something is still to be met. */
export function isOverdue(timetable: Timetable, today: string): boolean {
  return !timetable.achieved && timetable.endPrecision !== 'after' && timetable.end < today
}

export function courseOf(timetable: Timetable, within: Span, today: string): Course {
  const {from, firstEnd, end} = timetable
  const part = (first: string, last: string): Part | undefined => {
    if (last < first || last < within.from || first > within.to) return undefined
    const x = Math.max(0, place(first, within, 100))
    return {x, width: Math.max(0.4, Math.min(100, place(plusDays(last, 1), within, 100)) - x)}
  }
  const point = (day: string) => day < within.from || day > within.to ? undefined : place(day, within, 100)
  const last = isOverdue(timetable, today) ? today : end
  const first = from < firstEnd ? from : firstEnd
  return {
    time: part(from, end),
    later: end > firstEnd ? part(firstEnd, end) : undefined,
    sooner: end < firstEnd ? part(end, firstEnd) : undefined,
    overdue: last > end ? part(end, last) : undefined,
    first: point(firstEnd),
    met: timetable.achieved ? point(end) : undefined,
    outside: last < within.from && firstEnd < within.from ? 'before' : first > within.to ? 'after' : undefined,
  }
}
