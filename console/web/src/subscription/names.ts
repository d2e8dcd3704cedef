import {reactive} from 'vue'
import {body, registry} from '@/api/clients'
import {inLocale} from '@/i18n'

interface Name {
  zh?: string | null
  en?: string | null
}

const projects = reactive(new Map<string, Name>())
const plans = reactive(new Map<string, Name>())

/** Returns the name of a project, or nothing until it has arrived. */
export function projectName(id: string): string {
  return name(projects, id, () => body(registry.GET('/v1/projects/{id}', {params: {path: {id}}}))
    .then(project => ({zh: project.nameZh, en: project.nameEn})))
}

/** Returns the title of a plan, or nothing until it has arrived. */
export function planName(id: string): string {
  return name(plans, id, () => body(registry.GET('/v1/plans/{id}', {params: {path: {id}}}))
    .then(plan => ({zh: plan.titleZh, en: plan.titleEn})))
}

/** What a search has found need not be asked for again. */
export function rememberProject(project: {id: string; nameZh: string; nameEn?: string | null}): void {
  projects.set(project.id, {zh: project.nameZh, en: project.nameEn})
}

export function rememberPlan(plan: {id: string; titleZh: string; titleEn?: string | null}): void {
  plans.set(plan.id, {zh: plan.titleZh, en: plan.titleEn})
}

const asked = new Set<string>()

function name(known: Map<string, Name>, id: string, load: () => Promise<Name>): string {
  const found = known.get(id)
  if (!found && !asked.has(id)) {
    asked.add(id)
    load().then(loaded => known.set(id, loaded), () => known.set(id, {zh: id}))
  }
  return inLocale(found)
}
