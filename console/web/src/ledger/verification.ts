import {onScopeDispose, ref, shallowRef, type Ref, type ShallowRef} from 'vue'
import type {Bundle, Result} from './audit'
import type {Finding} from './report'
import {verify} from './verify'

export interface Verification {
  state: Ref<'idle' | 'running' | 'done' | 'failed'>
  findings: ShallowRef<Finding[]>
  result: ShallowRef<Result | undefined>
  start: (bundle: Bundle) => Promise<void>
}

/** One verification at a time; a new one takes the place of that which runs. */
export function useVerification(): Verification {
  const state = ref<'idle' | 'running' | 'done' | 'failed'>('idle')
  const findings = shallowRef<Finding[]>([])
  const result = shallowRef<Result>()
  let abort = new AbortController()

  async function start(bundle: Bundle): Promise<void> {
    abort.abort()
    const {signal} = abort = new AbortController()
    state.value = 'running'
    findings.value = []
    result.value = undefined
    try {
      result.value = await verify(bundle, finding => {
        findings.value = [...findings.value, finding]
      }, signal)
      state.value = 'done'
    } catch (failure) {
      console.error(failure)
      state.value = 'failed'
    }
  }

  onScopeDispose(() => abort.abort())
  return {state, findings, result, start}
}
