import {reactive, watch} from 'vue'

const PREFIX = 'milepost.draft.'

/** What a person has entered and not sent yet. It survives a reload and a new login in the same tab. */
export interface Draft<T> {
  value: T
  /** Begins anew. */
  clear: () => void
  /** Keeps no longer what was entered, which is still shown. */
  forget: () => void
}

/** Returns the draft that was kept under a name; members that it lacks are those of a new one. */
export function useDraft<T extends object>(name: string, initial: () => T): Draft<T> {
  const key = PREFIX + name
  const value = reactive({...initial(), ...kept(key)}) as T
  let keeps = true
  watch(value, now => {
    if (keeps) sessionStorage.setItem(key, JSON.stringify(now))
  }, {deep: true, flush: 'sync'})
  return {
    value,
    clear() {
      Object.assign(value, initial())
      sessionStorage.removeItem(key)
      keeps = true
    },
    forget() {
      keeps = false
      sessionStorage.removeItem(key)
    },
  }
}

function kept(key: string): object {
  try {
    const parsed = JSON.parse(sessionStorage.getItem(key) ?? '{}') as unknown
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}
