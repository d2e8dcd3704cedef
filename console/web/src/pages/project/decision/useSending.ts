import {nextTick, ref, shallowRef, type Ref, type ShallowRef} from 'vue'
import {idempotencyKey} from '@/api/clients'
import {ProblemError} from '@/api/problem'

/** The sending of one form: once, with the same key if it is repeated, and with what was wrong with it. */
export interface Sending {
  busy: Ref<boolean>
  problem: ShallowRef<ProblemError | undefined>
  send: (call: (headers: {'Idempotency-Key': string}) => Promise<unknown>, form: HTMLFormElement | null) => Promise<boolean>
}

export function useSending(): Sending {
  const busy = ref(false)
  const problem = shallowRef<ProblemError>()
  let key = idempotencyKey()

  async function send(call: (headers: {'Idempotency-Key': string}) => Promise<unknown>, form: HTMLFormElement | null): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = undefined
    try {
      await call({'Idempotency-Key': key})
      return true
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      problem.value = failure
      // Another content under the same key would be refused; without an answer the same may have been registered.
      if (failure.status !== 0) key = idempotencyKey()
      void nextTick(() => form?.querySelector<HTMLElement>('[aria-invalid=true], [role=alert]')?.focus())
      return false
    } finally {
      busy.value = false
    }
  }

  return {busy, problem, send}
}
