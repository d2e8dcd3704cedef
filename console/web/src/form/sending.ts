import {nextTick, ref, shallowRef, type Ref, type ShallowRef} from 'vue'
import {ProblemError} from '@/api/problem'

/** A form on its way to a service. */
export interface Sending {
  busy: Ref<boolean>
  problem: ShallowRef<ProblemError | undefined>
  /** Returns what is wrong with a member, by its JSON pointer. */
  fault: (pointer: string) => string | undefined
  /** Returns the answer, or undefined if there is a problem; the first field with a fault, or else the problem, has the focus then. */
  send: <T>(call: () => Promise<T>) => Promise<T | undefined>
}

/** @param form what contains the fields and the problem */
export function useSending(form: () => HTMLElement | null | undefined): Sending {
  const busy = ref(false)
  const problem = shallowRef<ProblemError>()

  async function send<T>(call: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = undefined
    try {
      return await call()
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      problem.value = failure
      void nextTick(() => focusFault(form()))
      return undefined
    } finally {
      busy.value = false
    }
  }

  return {busy, problem, fault: pointer => problem.value?.at(pointer), send}
}

/** Puts the focus on the first field with a fault, or else on the problem. */
export function focusFault(form: HTMLElement | null | undefined): void {
  const place = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form?.querySelector<HTMLElement>('[role="alert"]')
  place?.focus()
}
