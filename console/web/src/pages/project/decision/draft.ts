import {reactive, watch} from 'vue'

/** What is typed into a form, kept over a reload and a new login until it is sent. */
export function useDraft<T extends object>(key: string, empty: T): {draft: T; sent: () => void} {
  const name = `milepost.draft.${key}`
  const draft = reactive({...empty, ...JSON.parse(sessionStorage.getItem(name) ?? '{}') as Partial<T>}) as T
  const stop = watch(draft, typed => sessionStorage.setItem(name, JSON.stringify(typed)))
  return {
    draft,
    sent: () => {
      stop()
      sessionStorage.removeItem(name)
    },
  }
}
