import {shallowRef, watch, type ShallowRef} from 'vue'
import {useRoute, useRouter} from 'vue-router'
import {type Filter, readFilter, writeFilter} from './filter'

/** The filter in the address of the page. */
export function useFilter(): {filter: ShallowRef<Filter>; change: (part: Partial<Filter>, typing?: boolean) => void} {
  const route = useRoute()
  const router = useRouter()
  const path = route.path
  const filter = shallowRef(readFilter(route.query))

  // The address of the next page is not this page's filter.
  watch(() => route.query, query => {
    if (route.path === path) filter.value = readFilter(query)
  })

  /** Each change is a step that the browser can go back, but not each letter that is typed. */
  function change(part: Partial<Filter>, typing = false): void {
    const to = {path, query: writeFilter({...filter.value, ...part})}
    void (typing ? router.replace(to) : router.push(to))
  }

  return {filter, change}
}
