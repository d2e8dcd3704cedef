import {ref, shallowRef} from 'vue'
import {ProblemError} from '@/api/problem'

/** Does one thing at a time and keeps the problem of the last. Returns whether it was done. */
export function useActing() {
  const busy = ref(false)
  const problem = shallowRef<ProblemError>()

  async function act(action: () => Promise<void>): Promise<boolean> {
    busy.value = true
    problem.value = undefined
    try {
      await action()
      return true
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      problem.value = failure
      return false
    } finally {
      busy.value = false
    }
  }

  return {busy, problem, act}
}
