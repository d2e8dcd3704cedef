import {computed, ref, shallowRef, watch, type ShallowRef} from 'vue'
import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'
import {ProblemError} from '@/api/problem'
import {useLoad} from '@/load'
import {type Filter, type ProjectQuery, searchOf} from './filter'

export type ListedProject = components['schemas']['ListedProject']
type Page = components['schemas']['FoundProjects']

const PAGE = 100

/** The rows of a search: the first page, and further ones as they are asked for. */
export function useRows(filter: ShallowRef<Filter>) {
  const first = useLoad(() => searchOf(filter.value), async (key, signal) => {
    const query = JSON.parse(key) as ProjectQuery
    return {query, ...await load(query, signal)}
  })
  const rows = shallowRef<ListedProject[]>([])
  const cursor = ref<string | null>(null)
  const loadingMore = ref(false)
  const moreFailed = ref(false)

  watch(first.data, page => {
    rows.value = page?.items ?? []
    cursor.value = page?.nextCursor ?? null
    loadingMore.value = moreFailed.value = false
  })

  /** Adds the next page, unless the search has changed by the time it arrives. */
  async function more(): Promise<void> {
    const of = first.data.value
    if (!of || !cursor.value || loadingMore.value) return
    loadingMore.value = true
    moreFailed.value = false
    try {
      const page = await load({...of.query, cursor: cursor.value})
      if (first.data.value !== of) return
      rows.value = [...rows.value, ...page.items]
      cursor.value = page.nextCursor
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      if (first.data.value === of) moreFailed.value = true
    } finally {
      if (first.data.value === of) loadingMore.value = false
    }
  }

  return {first, rows, hasMore: computed(() => cursor.value !== null), moreFailed, more}
}

function load(query: ProjectQuery, signal?: AbortSignal): Promise<Page> {
  return body(registry.GET('/v1/projects', {params: {query: {...query, limit: PAGE}}, signal}))
}
