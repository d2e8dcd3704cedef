import {onScopeDispose} from 'vue'

/** Calls back again and again while the page is seen, so long after the last call has ended; `every` says how long, in milliseconds. */
export function useRefresh(refresh: () => Promise<unknown>, every: () => number): void {
  let timer = 0
  let over = false
  const next = (): void => {
    timer = window.setTimeout(() => void turn(), every())
  }
  async function turn(): Promise<void> {
    if (!document.hidden) await refresh()
    if (!over) next()
  }
  next()
  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
  })
}
