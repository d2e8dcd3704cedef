import {shallowRef} from 'vue'
import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'
import {inLocale} from '@/i18n'

export type RegionSet = components['schemas']['RegionSet']

const known = shallowRef<readonly RegionSet[]>([])
let loading: Promise<void> | undefined

/** Loads the named sets of regions once. */
export function loadRegionSets(): Promise<void> {
  return loading ??= fetchAll().catch((problem: unknown) => {
    loading = undefined
    throw problem
  })
}

/** Returns the sets that have been loaded, in the order of their ids. */
export function regionSets(): readonly RegionSet[] {
  return known.value
}

/** Returns the name of a set, or its id until it has arrived. */
export function regionSetName(id: string): string {
  const set = known.value.find(one => one.id === id)
  return set ? inLocale({zh: set.nameZh, en: set.nameEn}) : id
}

async function fetchAll(): Promise<void> {
  const found: RegionSet[] = []
  let cursor: string | null = null
  do {
    const page: components['schemas']['PageRegionSet'] = await body(registry.GET('/v1/region-sets', {params: {query: {limit: 500, ...cursor && {cursor}}}}))
    found.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  known.value = found
}
