import {onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource} from 'vue'
import {ProblemError} from '@/api/problem'

/** What a page has of its data. `stale`: it could not be loaded anew, and what was there before is still shown. */
export type LoadState = 'loading' | 'ready' | 'stale' | 'error' | 'forbidden' | 'missing'

export interface Load<T> {
  state: Ref<LoadState>
  data: ShallowRef<T | undefined>
  problem: ShallowRef<ProblemError | undefined>
  /** When the data shown were loaded. */
  loadedAt: Ref<Date | undefined>
  reload: () => Promise<void>
}

/**
 * Loads data whenever what they depend on changes. An answer that a later request has overtaken is dropped. While other data are being
 * loaded the old ones are still shown.
 */
export function useLoad<K, T>(key: WatchSource<K>, load: (key: K, signal: AbortSignal) => Promise<T>): Load<T> {
  const state = ref<LoadState>('loading')
  const data = shallowRef<T>()
  const problem = shallowRef<ProblemError>()
  const loadedAt = ref<Date>()
  let current: K
  let abort = new AbortController()

  async function reload(): Promise<void> {
    abort.abort()
    const mine = abort = new AbortController()
    if (data.value === undefined) state.value = 'loading'
    try {
      const loaded = await load(current, mine.signal)
      if (mine.signal.aborted) return
      data.value = loaded
      loadedAt.value = new Date()
      problem.value = undefined
      state.value = 'ready'
    } catch (failure) {
      if (mine.signal.aborted) return
      if (!(failure instanceof ProblemError)) throw failure
      problem.value = failure
      state.value = stateAfter(failure, data.value !== undefined)
    }
  }

  watch(key, value => {
    current = value
    void reload()
  }, {immediate: true, deep: true})
  onScopeDispose(() => abort.abort())
  return {state, data, problem, loadedAt, reload}
}

function stateAfter(failure: ProblemError, hasData: boolean): LoadState {
  if (failure.status === 401 || failure.status === 403) return 'forbidden'
  if (failure.status === 404 || failure.status === 410) return 'missing'
  const temporary = failure.status === 0 || failure.status >= 500
  return hasData && temporary ? 'stale' : 'error'
}
