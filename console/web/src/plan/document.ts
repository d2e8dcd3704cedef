import {reactive} from 'vue'
import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'
import {inLocale} from '@/i18n'

export type Plan = components['schemas']['Plan']

const known = reactive(new Map<string, Plan>())
const asked = new Set<string>()

/** Returns a plan with its clauses once it has been loaded; asks for it if nobody has yet. */
export function planOf(id: string): Plan | undefined {
  if (!asked.has(id)) {
    asked.add(id)
    body(registry.GET('/v1/plans/{id}', {params: {path: {id}}})).then(plan => known.set(id, plan), () => asked.delete(id))
  }
  return known.get(id)
}

/** Returns the title of a plan, or a dash until it has arrived. */
export function planTitle(id: string): string {
  const plan = planOf(id)
  return plan ? inLocale({zh: plan.titleZh, en: plan.titleEn}) : '…'
}
