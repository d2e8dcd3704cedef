import {eventTitle} from '@/event/titles'
import {day} from '@/format/dates'
import {money, number} from '@/format/numbers'
import {locale} from '@/i18n'
import {milestoneName} from '@/milestone'
import {regionName} from '@/region'
import {term} from '@/vocabulary'
import {t, type Key} from './text'

/** The data of an event; which members there are depends on its type. */
export type Data = any

/** What a page knows beside the event. */
export interface Context {
  /** The precision of a target of a milestone that the event gives without one. */
  precisionOf?: (milestoneId: string, date: string) => string | undefined
}

const FIELDS = [
  'nameZh', 'nameEn', 'aliases', 'nature', 'category', 'regions', 'corridor', 'codes', 'responsibleOrg', 'investment', 'descriptionZh', 'partOf',
  'titleZh', 'titleEn', 'segment', 'regionCode', 'quantity', 'dependsOn', 'issuer', 'documentNumber', 'issuedOn', 'jurisdiction', 'parentPlan',
  'notInText', 'clauses', 'SCOPE', 'COST', 'LENGTH', 'CAPACITY',
]

export type Tell = (data: Data, context: Context) => string

export function milestone(data: Data): string {
  return t('title', {title: milestoneName({type: data.milestoneType, titleZh: data.titleZh})})
}

export function reason(code: string): string {
  return term('reasonCodes', code)
}

/** The reason and the end of something that rests, where they are known. */
export function resting(data: Data): {until: string; because: string} {
  return {
    until: data.until ? t('until', {until: day(data.until)}) : '',
    because: data.reasonCode ? t('because', {reason: reason(data.reasonCode)}) : '',
  }
}

/** Appends what a person wrote. */
export function quoting(sentence: string, data: Data): string {
  const text = (locale.value === 'en' ? data.narrativeEn ?? data.narrativeZh : data.narrativeZh ?? data.narrativeEn) ?? data.note
  return text ? t('quoted', {sentence, text}) : sentence
}

/** The members that were changed, each with its values before and after as far as the event has them. */
export function changes(data: Data, after: Data, before: Data = data.before): string {
  return (data.changed as string[]).map(member => {
    const name = field(member)
    const values = {before: value(member, before?.[member]), after: value(member, after?.[member])}
    if (values.after && values.before) return t('field', {name, change: t('from', values)})
    if (values.after) return t('field', {name, change: t('set', values)})
    return values.before ? t('field', {name, change: t('removed', values)}) : name
  }).join(t('parts'))
}

export function field(name: string): string {
  return t(`fields.${FIELDS.includes(name) ? name : 'other'}` as Key)
}

/** A member's value in words; empty if it has none or is too long for a sentence. */
export function value(member: string, of: Data): string {
  if (of === null || of === undefined || ['clauses', 'dependsOn', 'partOf', 'parentPlan', 'notInText', 'descriptionZh'].includes(member)) return ''
  switch (member) {
    case 'nature': return term('natures', of)
    case 'category': return term('categories', of)
    case 'regions': return (of as string[]).map(regionName).join(t('list'))
    case 'regionCode': case 'jurisdiction': return regionName(of)
    case 'aliases': case 'codes': return (of as string[]).join(t('list')) || t('nothing')
    case 'corridor': return [of.endpoints[0], ...of.via ?? [], ...of.endpoints.slice(1)].join('—')
    case 'investment': return money(of)
    case 'issuedOn': return day(of)
    case 'quantity': return `${number(of.planned)} ${of.unit}`
    default: return String(of)
  }
}

/** What a correction changes: the first difference between what was said and what is right. */
export function correction(data: Data): {event: string; change: string} {
  const event = t('kind', {event: eventTitle(data.correctedType)})
  if (!data.right) return {event, change: t('voided')}
  const told = ['target', 'deadline', 'day', 'until', 'value', 'quantityDone', 'physicalPercent', 'investmentDone', 'investmentPlanned', 'level', 'reasonCode']
  const different = told.filter(member => data.wrong[member] !== data.right[member])
  const change = different.map(member => t('corrected', {wrong: stated(data.wrong, member), right: stated(data.right, member)})).join(t('list'))
  return {event, change: change || data.reasonText}
}

function stated(statement: Data, member: string): string {
  const of = statement[member]
  if (of === null || of === undefined) return t('nothing')
  switch (member) {
    case 'target': case 'deadline': return day(of, statement.precision)
    case 'day': case 'until': return day(of)
    case 'level': return term('confidenceLevels', of)
    case 'reasonCode': return reason(of)
    case 'investmentDone': case 'investmentPlanned': return money(of)
    default: return number(of)
  }
}
