import {computed, type ComputedRef} from 'vue'
import {useRoute} from 'vue-router'
import {day, moment, shanghaiDay, today} from '@/format/dates'

// A time of which it is asked what was known then, as addresses have it, in Asia/Shanghai: `2026-03-01`, the end of that day, or
// `2026-03-01T18:30`.
const DAY = /^\d{4}-\d{2}-\d{2}$/
const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/
const SHANGHAI_MS = 8 * 3_600_000

/** Returns the time that a text says, or undefined if it says none or one to come. Instants are read too, to the minute. */
export function readAsOf(text: string): string | undefined {
  if (DAY.test(text)) return isDay(text) && text <= today() ? text : undefined
  const time = MINUTE.test(text) && isDay(dayOf(text)) ? Date.parse(`${text}:00+08:00`) : INSTANT.test(text) ? Date.parse(text) : NaN
  return time <= Date.now() ? new Date(time + SHANGHAI_MS).toISOString().slice(0, 16) : undefined
}

function isDay(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The time as the services take it. */
export function sentAsOf(asOf: string | undefined): string | undefined {
  return asOf && MINUTE.test(asOf) ? `${asOf}:00+08:00` : asOf || undefined
}

/** The day in which the time lies. */
export function dayOf(asOf: string): string {
  return asOf.slice(0, 10)
}

/** The time as it is read by people. */
export function asOfWords(asOf: string): string {
  return MINUTE.test(asOf) ? moment(sentAsOf(asOf)) : day(asOf)
}

/** Whether what was recorded at an instant was known at the time; everything is known now. */
export function wasKnown(recordedAt: string, asOf: string | undefined): boolean {
  if (!asOf) return true
  return MINUTE.test(asOf) ? Date.parse(recordedAt) <= Date.parse(sentAsOf(asOf)!) : shanghaiDay(recordedAt) <= asOf
}

/** Returns the address of a page as of the same time. */
export function inThePast(path: string, asOf: string | undefined): {path: string; query: {asOf?: string}} {
  return {path, query: asOf ? {asOf} : {}}
}

/** The time in the address of the page; undefined is now. `isBad` if the address has something else instead. */
export function useAsOf(): {asOf: ComputedRef<string | undefined>; isBad: ComputedRef<boolean>} {
  const route = useRoute()
  const asked = computed(() => [route.query.asOf].flat()[0] ?? '')
  const asOf = computed(() => readAsOf(asked.value))
  return {asOf, isBad: computed(() => asked.value !== '' && asOf.value === undefined)}
}
