import {day} from '@/format/dates'
import {number} from '@/format/numbers'
import {inLocale} from '@/i18n'
import {texts} from '@/i18n/texts'
import {milestoneName} from '@/milestone'
import {regionName} from '@/region'
import {term} from '@/vocabulary'
import {shortType} from './titles'

type Data = Record<string, unknown>

const t = texts('event', {
  zh: {
    change: '{from} → {to}', of: '{what}：{then}', days: '{count} 天', plus: '+{count} 天', light: {green: '绿', blue: '蓝', yellow: '黄', red: '红', none: '未报'},
    asOf: '截至{day}', percent: '形象进度 {value}%', silent: '自{day}起未填报', clause: '条款 {clause}', target: '目标 {date}',
  },
  en: {
    change: '{from} → {to}', of: '{what}: {then}', days: '{count} days', plus: '+{count} days',
    light: {green: 'green', blue: 'blue', yellow: 'yellow', red: 'red', none: 'not reported'},
    asOf: 'as of {day}', percent: '{value}% built', silent: 'no report since {day}', clause: 'clause {clause}', target: 'target {date}',
  },
})

/** What happened in a few words, from the data of an event: dates, values, what it was before. Empty if its title says it all. */
export function eventSummary(type: string, given: unknown): string {
  const data = (given ?? {}) as Data
  const detail = detailOf(shortType(type), data)
  const what = milestone(data) || inLocale({zh: text(data.titleZh), en: text(data.titleEn)})
  if (what && detail) return t('of', {what, then: detail})
  return what || detail
}

function detailOf(type: string, data: Data): string {
  const date = (name: string): string => day(text(data[name]), text(data.precision) || 'day')
  switch (type) {
    case 'milestone.target-changed': return withShift(change(date('previousTarget'), date('newTarget')), data.deltaDays)
    case 'milestone.target-change-requested':
    case 'milestone.target-change-withdrawn': return withShift(change(date('currentTarget'), date('newTarget')), data.deltaDays)
    case 'milestone.target-change-decided': return join(term('decisions', text(data.decision)), change(date('currentTarget'), date('newTarget')))
    case 'milestone.met': return withShift(day(text(data.actualDate)), data.slipDays)
    case 'milestone.added': return t('target', {date: date('baselineDate')})
    case 'milestone.missed': return t('target', {date: date('currentTarget')})
    case 'project.light-changed': return change(light(data.previousLight), light(data.light))
    case 'project.stage-changed': return change(term('stages', text(data.previousStage)), term('stages', text(data.stage)))
    case 'project.condition-changed': return change(term('conditions', text(data.previous)), term('conditions', text(data.condition)))
    case 'project.confidence-declared': return term('confidenceLevels', text(data.level))
    case 'project.cited':
    case 'plan.work-named': return join(text(data.nameZh), t('clause', {clause: text(data.clause)}), text(data.phrase))
    case 'project.code-assigned':
    case 'project.code-ended': return text(data.code)
    case 'project.listed':
    case 'project.listing-voided': return join(String(data.year), text(data.list), term('listBuckets', text(data.bucket)))
    case 'project.progress-reported':
      return join(t('asOf', {day: day(text(data.asOfDate))}), text(data.physicalPercent) && t('percent', {value: number(text(data.physicalPercent))}))
    case 'project.confirmed': return t('asOf', {day: day(text(data.asOfDate))})
    case 'project.went-stale': return join(t('silent', {day: day(text(data.silentSince))}), term('rungs', text(data.rung)))
    case 'indicator.observed': return `${number(text(data.value))} ${text(data.unit)}`.trim()
    case 'region.defined': return inLocale({zh: text(nested(data.region).nameZh), en: text(nested(data.region).nameEn)}) || regionName(text(data.regionCode))
    case 'plan.registered': return text(nested(data.plan).titleZh)
    case 'region-set.defined': return inLocale({zh: text(data.nameZh), en: text(data.nameEn)})
    default: return ''
  }
}

function milestone(data: Data): string {
  const type = text(data.milestoneType)
  if (!type || !data.milestoneId) return ''
  return data.titleZh ? milestoneName({type, titleZh: text(data.titleZh)}) : term('milestoneTypes', type)
}

function light(value: unknown): string {
  return value === 'green' || value === 'blue' || value === 'yellow' || value === 'red' ? t(`light.${value}`) : t('light.none')
}

function change(from: string, to: string): string {
  return t('change', {from, to})
}

function withShift(what: string, days: unknown): string {
  return typeof days === 'number' && days !== 0 ? `${what} (${t(days > 0 ? 'plus' : 'days', {count: days})})` : what
}

function join(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}

function nested(value: unknown): Data {
  return (typeof value === 'object' && value !== null ? value : {}) as Data
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
