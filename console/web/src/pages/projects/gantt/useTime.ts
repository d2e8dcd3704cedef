import {computed, ref} from 'vue'
import {quarters, ticks} from '@/gantt/scale'
import type {ListedProject} from '../useRows'
import {frameOf, type Scale} from './course'
import {t} from './text'

/** The scale of time that all rows share; further rows may widen it. */
export function useTime(rows: () => readonly ListedProject[], today: () => string) {
  const scale = ref<Scale>('years')
  const width = ref(480)
  const now = computed(today)
  const within = computed(() => frameOf(rows(), scale.value, now.value))
  const marks = computed(() => scale.value === 'years'
    ? ticks(within.value, width.value)
    : quarters(within.value, width.value, quarter => t(`quarters.q${quarter}`)))
  return {scale, within, ticks: marks, width, now}
}
