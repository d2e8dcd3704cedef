import type {Ref} from 'vue'
import {useShortcuts} from '@/app/shortcuts'

/** `j` and `k` move the focus to the first link or button of the next and the previous row. */
export function useRowKeys(table: Readonly<Ref<HTMLTableElement | null>>): void {
  function move(step: number): void {
    const rows = [...table.value?.tBodies[0]?.rows ?? []].filter(row => row.querySelector('a, button'))
    const current = rows.findIndex(row => row.contains(document.activeElement))
    const next = current < 0 ? 0 : Math.min(Math.max(current + step, 0), rows.length - 1)
    rows[next]?.querySelector<HTMLElement>('a, button')?.focus()
  }
  useShortcuts({j: () => move(1), k: () => move(-1)})
}
