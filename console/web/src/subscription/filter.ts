import type {components} from '@/api/generated/notify'
import {inLocale} from '@/i18n'
import {regionName} from '@/region'
import {term} from '@/vocabulary'
import {eventNames} from './eventTypes'
import {planName, projectName} from './names'
import {t} from './text'

export type Subscription = components['schemas']['Subscription']
export type FilterPart = 'projects' | 'regions' | 'categories' | 'plans' | 'eventTypes'

/**
 * What a subscription asks for, with every part.
 *
 * milestoneTypes: types of milestones; "major" stands for the major ones and "all" for no condition. others: how many conditions it has that
 * only the API can set.
 */
export type Filter = Record<FilterPart, string[]> & {minSlipDays: number | null; milestoneTypes: string[]; others: number}

export const MAJOR = 'major'
export const ALL = 'all'
export const PARTS: readonly FilterPart[] = ['projects', 'regions', 'categories', 'plans', 'eventTypes']

const OTHERS = ['natures', 'clauses', 'organisations', 'regionSets', 'stages', 'lights'] as const

/** A new subscription is about major milestones unless it says otherwise; of those that are there, nothing said means all. */
export function wholeFilter(filter: Partial<Omit<components['schemas']['Filter'], 'categories'> & {categories: string[]}> | null | undefined): Filter {
  const lists = OTHERS.filter(part => filter?.[part]?.length)
  const values = [filter?.minMoves, filter?.where].filter(value => value !== undefined && value !== null)
  return {
    milestoneTypes: filter ? [...filter.milestoneTypes?.length ? filter.milestoneTypes : [ALL]] : [MAJOR],
    others: lists.length + values.length,
    projects: [...filter?.projects ?? []], regions: [...filter?.regions ?? []], categories: [...filter?.categories ?? []],
    plans: [...filter?.plans ?? []], eventTypes: [...filter?.eventTypes ?? []], minSlipDays: filter?.minSlipDays ?? null,
  }
}

/** The same filter as the service takes it: its categories are a closed list, which it checks. What only the API can set stays as it is. */
export function sentFilter({others: _, ...filter}: Filter): components['schemas']['Filter'] {
  return filter as components['schemas']['Filter']
}

/** The types of milestones that are asked for, in words; nothing if all are. */
export function milestoneWords(filter: Filter): string[] {
  return filter.milestoneTypes.filter(type => type !== ALL).map(type => type === MAJOR ? t('major') : term('milestoneTypes', type))
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
  const milestones = milestoneWords(filter)
  return [
    named,
    milestones.length ? shortened(milestones, 3, count => t('moreTypes', {count, n: count})) : '',
    filter.minSlipDays ? t('slip', {n: filter.minSlipDays, count: filter.minSlipDays}) : '',
    filter.others ? t('others', {n: filter.others, count: filter.others}) : '',
  ].filter(Boolean).join(' · ')
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
