import {shallowRef} from 'vue'
import {body, progress, registry} from '@/api/clients'
import type {components as Progress} from '@/api/generated/progress'
import type {components as Registry} from '@/api/generated/registry'
import {inLocale} from '@/i18n'

export interface Term {
  code: string
  zh: string
  en: string
}

/** The name of a closed list of codes, such as `stages` or `categories`. */
export type List = keyof Progress['schemas']['Vocabulary'] | keyof Registry['schemas']['RegistryVocabulary']

const lists = shallowRef<Partial<Record<List, readonly Term[]>>>({})
let loading: Promise<void> | undefined

/** Loads the words of both services once. The page is shown when they are there; without them it shows codes. */
export function loadVocabulary(): Promise<void> {
  return loading ??= fetchLists().catch(() => {
    loading = undefined
  })
}

/** Returns the words of a list in their order. */
export function terms(list: List): readonly Term[] {
  return lists.value[list] ?? []
}

/** Returns the word for a code in the language of the page, or the code while it is not known. */
export function term(list: List, code: string | null | undefined): string {
  if (!code) return '—'
  return inLocale(terms(list).find(one => one.code === code)) || code
}

async function fetchLists(): Promise<void> {
  const [ofProgress, ofRegistry] = await Promise.all([body(progress.GET('/v1/vocabulary')), body(registry.GET('/v1/vocabulary'))])
  lists.value = {...ofProgress, ...ofRegistry}
}
