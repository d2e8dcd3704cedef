import {reactive, shallowRef} from 'vue'
import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'
import {inLocale} from '@/i18n'

export type Plan = components['schemas']['Plan']
export type PlanSummary = components['schemas']['PlanSummary']

const all = shallowRef<readonly PlanSummary[]>([])
let loading: Promise<void> | undefined
const whole = reactive(new Map<string, Plan>())
const asked = new Set<string>()

/** Loads all plans without their clauses once. */
export function loadPlans(): Promise<void> {
  return loading ??= fetchAll().catch((problem: unknown) => {
    loading = undefined
    throw problem
  })
}

/** Returns the plans that have been loaded, in the order of their ids. */
export function plans(): readonly PlanSummary[] {
  return all.value
}

/** Returns a plan with its clauses once it has been loaded; asks for it if nobody has yet. */
export function planOf(id: string): Plan | undefined {
  if (!asked.has(id)) {
    asked.add(id)
    body(registry.GET('/v1/plans/{id}', {params: {path: {id}}})).then(plan => whole.set(id, plan), () => asked.delete(id))
  }
  return whole.get(id)
}

/** Returns the title of a plan, or an ellipsis until it has arrived. */
export function planTitle(id: string): string {
  const plan = all.value.find(one => one.id === id) ?? planOf(id)
  return plan ? inLocale({zh: plan.titleZh, en: plan.titleEn}) : '…'
}

async function fetchAll(): Promise<void> {
  const found: PlanSummary[] = []
  let cursor: string | null = null
  do {
    const page: components['schemas']['PagePlanSummary'] = await body(registry.GET('/v1/plans', {params: {query: {limit: 500, ...cursor && {cursor}}}}))
    found.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  all.value = found
}
