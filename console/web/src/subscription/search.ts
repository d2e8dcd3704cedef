import {body, registry} from '@/api/clients'
import {inLocale} from '@/i18n'
import {COUNTRY, parentOf, regionName} from '@/region'
import {separator} from './filter'
import {rememberProject} from './names'
import type {Found} from './SearchPicker.vue'

const MOST = 20

/** Finds projects by name, alias or code. */
export async function findProjects(q: string, signal: AbortSignal): Promise<Found[]> {
  const page = await body(registry.GET('/v1/projects', {params: {query: {q, limit: MOST}}, signal}))
  page.items.forEach(rememberProject)
  return page.items.map(project => ({
    id: project.id,
    name: inLocale({zh: project.nameZh, en: project.nameEn}),
    hint: () => [project.codes[0], project.regions.slice(0, 2).map(regionName).join(separator())].filter(part => part).join(' · '),
  }))
}

/** Finds regions by name. */
export async function findRegions(q: string, signal: AbortSignal): Promise<Found[]> {
  const page = await body(registry.GET('/v1/regions', {params: {query: {q, limit: MOST}}, signal}))
  return page.items.map(region => ({
    id: region.code,
    name: inLocale({zh: region.nameZh, en: region.nameEn}),
    hint: () => region.code === COUNTRY || parentOf(region.code) === COUNTRY ? '' : regionName(parentOf(region.code)),
  }))
}
