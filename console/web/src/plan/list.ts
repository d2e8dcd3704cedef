import {shallowRef} from 'vue'
import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'
import {inLocale} from '@/i18n'

export type Plan = components['schemas']['PlanSummary']

const known = shallowRef<readonly Plan[]>([])
let loading: Promise<void> | undefined

/** Loads the titles of all plans once. */
export function loadPlans(): Promise<void> {
  return loading ??= fetchAll().catch((problem: unknown) => {
    loading = undefined
    throw problem
  })
}

/** Returns the plans that have been loaded, in the order of their ids. */
export function plans(): readonly Plan[] {
  return known.value
}

/** Returns the title of a plan of the list, or nothing until it has arrived. */
export function listedTitle(id: string): string {
  const plan = known.value.find(one => one.id === id)
  return plan ? inLocale({zh: plan.titleZh, en: plan.titleEn}) : ''
}

async function fetchAll(): Promise<void> {
  const found: Plan[] = []
  let cursor: string | null = null
  do {
    const page: components['schemas']['PagePlanSummary'] = await body(registry.GET('/v1/plans', {params: {query: {limit: 500, ...cursor && {cursor}}}}))
    found.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  known.value = found
}
