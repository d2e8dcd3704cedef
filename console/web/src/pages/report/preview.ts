import {day, today} from '@/format/dates'
import {money, number} from '@/format/numbers'
import {daysBetween, lastDay} from '@/format/periods'
import {locale} from '@/i18n'
import {term} from '@/vocabulary'
import type {ReportDraft} from './draft'
import type {Field} from './fields'
import type {Milestone} from './kinds'
import {titleOf} from './names'
import {t} from './text'

/** What a report will say once it is published, by sentences. Empty while too little was entered. */
export function preview(draft: ReportDraft, milestone: Milestone | undefined, fields: readonly Field[], event: string): string[] {
  const said = sentences(draft, milestone, fields, event)
  return said.length ? [...said, ...grounds(draft, fields)] : []
}

function sentences(draft: ReportDraft, milestone: Milestone | undefined, fields: readonly Field[], event: string): string[] {
  const title = milestone ? titleOf(milestone) : ''
  const since = day(draft.day || today())
  switch (draft.kind) {
    case 'met':
      return draft.day && milestone ? [t('preview.met', {title, day: since}), t(...against('met', milestone, draft.day))] : []
    case 'partial':
      return draft.day ? [t('preview.partial', {title, day: since, quantity: quantity(draft, milestone)}), ...draft.note ? [draft.note] : []] : []
    case 'move':
      return draft.target && milestone ? moved(draft, milestone, title) : []
    case 'pause':
      return draft.until ? [t('preview.pause', {title, day: since, until: day(draft.until)})] : []
    case 'resume':
      return [t('preview.resume', {title, day: since}), ...draft.note ? [draft.note] : []]
    case 'waive':
    case 'cancel':
      return [t(`preview.${draft.kind}`, {title, day: since})]
    case 'progress':
      return draft.day && draft.physicalPercent ? [
        t('preview.progress', {day: since, percent: number(draft.physicalPercent)}),
        ...draft.investmentDone ? [t('preview.invested', {amount: money(draft.investmentDone)})] : [],
        ...draft.investmentPlanned ? [t('preview.planned', {amount: money(draft.investmentPlanned)})] : [],
        ...[draft.narrativeZh, draft.narrativeEn].filter(Boolean),
      ] : []
    case 'confirm':
      return [t('preview.confirm', {day: since}), ...draft.note ? [draft.note] : []]
    case 'suspend':
      return draft.day ? [
        t('preview.suspend', {day: since, condition: term('conditions', draft.condition)}),
        ...draft.until ? [t('preview.until', {until: day(draft.until)})] : [],
      ] : []
    case 'activate':
      return draft.day ? [t('preview.activate', {day: since})] : []
    case 'correct':
    case 'correctProject':
      return draft.event ? [t('preview.correct', {event, right: right(draft, fields)})] : []
    case '':
      return []
  }
}

function moved(draft: ReportDraft, milestone: Milestone, title: string): string[] {
  const precision = draft.precision || milestone.precision
  const to = lastDay(draft.target, precision)
  const delta = daysBetween(milestone.currentTarget, to)
  const change = delta === 0 ? t('preview.same') : t(delta > 0 ? 'preview.later' : 'preview.earlier', {count: Math.abs(delta)})
  const parts = [change, t(...against('move', milestone, to))].join(locale.value === 'zh' ? '，' : ', ')
  return [t('preview.move', {title, from: day(milestone.currentTarget, milestone.precision), to: day(to, precision)}), `${parts}${locale.value === 'zh' ? '。' : '.'}`]
}

/** How a day lies to the baseline. */
function against(kind: 'met' | 'move', milestone: Milestone, date: string): Parameters<typeof t> {
  const slip = daysBetween(milestone.baselineDate, date)
  const values = {count: Math.abs(slip), baseline: day(milestone.baselineDate, milestone.precision)}
  if (kind === 'met') return [slip > 0 ? 'preview.metLate' : slip < 0 ? 'preview.metEarly' : 'preview.metOnTime', values]
  return [slip > 0 ? 'preview.slip' : slip < 0 ? 'preview.ahead' : 'preview.onBaseline', values]
}

function quantity(draft: ReportDraft, milestone: Milestone | undefined): string {
  const planned = milestone?.quantity
  if (!planned || !draft.quantityDone) return ''
  return t('preview.quantity', {done: number(draft.quantityDone), planned: number(planned.planned), unit: planned.unit})
}

function right(draft: ReportDraft, fields: readonly Field[]): string {
  if (draft.withdrawn) return t('preview.withdrawn')
  const given = fields.filter(field => !['reasonText', 'documentRef', 'documents'].includes(field.member) && draft[field.member])
  const words = given.map(field => t('preview.right', {
    field: field.label === 'quantityDone' ? number(draft.quantityDone) : t(`field.${field.label}`), value: valueOf(draft, field),
  }))
  return [...words, ...draft.documents.map(document => document.title)].join(locale.value === 'zh' ? '；' : '; ') || '—'
}

function valueOf(draft: ReportDraft, field: Field): string {
  const value = String(draft[field.member])
  switch (field.type) {
    case 'date': return day(value)
    case 'money': return money(value)
    case 'reason': return term('reasonCodes', value)
    case 'precision': return t(`precision.${value as 'day'}`)
    default: return value
  }
}

/** Reasons and documents. */
function grounds(draft: ReportDraft, fields: readonly Field[]): string[] {
  const has = (member: keyof ReportDraft) => fields.some(field => field.member === member)
  const isCorrection = draft.kind === 'correct' || draft.kind === 'correctProject'
  return [
    ...has('reasonCode') && draft.reasonCode && !isCorrection ? [t('preview.reason', {reason: term('reasonCodes', draft.reasonCode)})] : [],
    ...has('reasonText') && draft.reasonText ? [t('preview.text', {text: draft.reasonText})] : [],
    ...has('documentRef') && draft.documentRef ? [t('preview.document', {document: draft.documentRef})] : [],
    ...has('documents') ? draft.documents.map(({title, number: n}) => t('preview.document', {document: n ? `${title}（${n}）` : title})) : [],
  ]
}
