import {shanghaiDay} from '@/format/dates'

/** Parts items, which are in the order of their time, by day. */
export function byDay<T>(items: readonly T[], time: (item: T) => string): {day: string; items: T[]}[] {
  const days: {day: string; items: T[]}[] = []
  for (const item of items) {
    const day = shanghaiDay(time(item))
    if (days.at(-1)?.day === day) days.at(-1)!.items.push(item)
    else days.push({day, items: [item]})
  }
  return days
}
