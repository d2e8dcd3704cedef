import type {components} from '@/api/generated/notify'
import {inLocale} from '@/i18n'
import {regionName} from '@/region'
import {term} from '@/vocabulary'
import {eventNames} from './eventTypes'
import {planName, projectName} from './names'
import {t} from './text'

export type Subscription = components['schemas']['Subscription']
export type FilterPart = 'projects' | 'regions' | 'categories' | 'plans' | 'eventTypes'

/** What a subscription asks for, with every part. */
export type Filter = Record<FilterPart, string[]> & {minSlipDays: number | null}

export const PARTS: readonly FilterPart[] = ['projects', 'regions', 'categories', 'plans', 'eventTypes']

export function wholeFilter(filter: Partial<Filter> | null | undefined): Filter {
  return {
    projects: [...filter?.projects ?? []], regions: [...filter?.regions ?? []], categories: [...filter?.categories ?? []],
    plans: [...filter?.plans ?? []], eventTypes: [...filter?.eventTypes ?? []], minSlipDays: filter?.minSlipDays ?? null,
  }
}

/** The same filter as the service takes it: its categories are a closed list, which it checks. */
export function sentFilter(filter: Filter): components['schemas']['Filter'] {
  return filter as components['schemas']['Filter']
}

/** The values of a part, in words. */
export function partWords(part: FilterPart, values: readonly string[]): string[] {
  switch (part) {
    case 'projects': return values.map(projectName).map(name => name || '…')
    case 'regions': return values.map(regionName)
    case 'categories': return values.map(code => term('categories', code))
    case 'plans': return values.map(planName).map(name => name || '…')
    case 'eventTypes': return eventNames(values)
  }
}

/** Whose events are asked for, in a few words: the name that a subscription goes by. */
export function about(filter: Filter): string {
  const parts = (['projects', 'plans', 'regions', 'categories'] as const)
    .filter(part => filter[part].length)
    .map(part => few(part, filter[part]))
  return parts.length ? parts.join(' · ') : t('allProjects')
}

/** Which of their events are asked for, in a few words. */
export function events(filter: Filter): string {
  const types = eventNames(filter.eventTypes)
  const named = types.length ? shortened(types, 3, count => t('moreTypes', {count, n: count})) : t('allEvents')
  return filter.minSlipDays ? `${named} · ${t('slip', {n: filter.minSlipDays, count: filter.minSlipDays})}` : named
}

function few(part: FilterPart, values: readonly string[]): string {
  // Only the names that are shown are asked for.
  const shown = partWords(part, values.slice(0, 2))
  return values.length > 2 ? t(`more.${part}`, {names: shown.join(separator()), n: values.length}) : shown.join(separator())
}

function shortened(words: string[], most: number, more: (count: number) => string): string {
  const rest = words.length - most
  return rest > 0 ? words.slice(0, most).join(separator()) + more(rest) : words.join(separator())
}

export function separator(): string {
  return inLocale({zh: '、', en: ', '})
}
