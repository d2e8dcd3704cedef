import {day} from '@/format/dates'
import {money, number} from '@/format/numbers'
import {slip} from '@/format/slip'
import {inLocale} from '@/i18n'
import {lightWord} from '@/light/words'
import {planTitle} from '@/plan/document'
import {term} from '@/vocabulary'
import {t, type Key} from './text'
import {changes, correction, field, quoting, resting, type Data, type Tell} from './values'

function name(details: Data): string {
  return inLocale({zh: details.nameZh, en: details.nameEn})
}

function light(data: Data): Record<string, unknown> {
  const light = lightWord(data.light)
  const change = data.previousLight ? t('lightFrom', {previous: lightWord(data.previousLight), light}) : t('firstLight', {light})
  return {change, slip: data.slipDays ? `${t('comma')}${slip(data.slipDays)}` : ''}
}

function scope(data: Data): string {
  return (data.changes as Data[]).map(one => {
    const written = (value: string) => one.unit === 'CNY' ? money(value) : `${value}${one.unit ? ` ${one.unit}` : ''}`
    const after = written(one.after)
    return t('field', {name: field(one.what), change: one.before ? t('from', {before: written(one.before), after}) : t('set', {after})})
  }).join(t('parts'))
}

function listing(data: Data): Record<string, unknown> {
  return {year: data.year, level: term('listLevels', data.level), list: data.list, bucket: term('listBuckets', data.bucket)}
}

/** What the registry and reports say of a project. */
export const projectSentences: Record<string, Tell> = {
  'project.registered': data => t('project.registered', {name: name(data.project)}),
  'project.amended': data => t('project.amended', {changes: changes(data, data.project)}),
  'project.cited': data => t('project.cited', {
    plan: t('title', {title: planTitle(data.plan)}), clause: data.clause, phrase: data.phrase, stage: term('statedStages', data.statedStage),
    promised: data.promisedDate ? t('project.promised', {date: day(data.promisedDate)}) : '',
  }),
  'project.code-assigned': data => t(data.movedFrom ? 'project.code-moved-here' : data.sharedWith ? 'project.code-split' : 'project.code-assigned', {
    code: data.code, from: data.validFrom ? t('project.code-from', {day: day(data.validFrom)}) : '', n: number(data.sharedWith?.length ?? 0), count: data.sharedWith?.length ?? 1,
  }),
  'project.code-ended': data => t(data.ending === 'moved' ? 'project.code-moved' : 'project.code-lapsed', {
    code: data.code, day: data.lapsedOn ? day(data.lapsedOn) : '', reason: data.reasonText,
  }),
  'project.listed': data => t(data.corrects ? 'project.listed-rightly' : 'project.listed', {...listing(data), reason: data.reasonText}),
  'project.listing-voided': data => t('project.listing-voided', {...listing(data), reason: data.reasonText}),
  'project.distinguished': data => t('project.distinguished', {reason: data.distinctFrom.reason}),
  'project.merged': () => t('project.merged'),
  'project.absorbed': () => t('project.absorbed'),
  'project.withdrawn': data => t('project.withdrawn', {reason: data.reasonText}),
  'project.reinstated': data => t('project.reinstated', {reason: data.reasonText}),
  'project.separated': data => t('project.separated', {reason: data.reasonText}),
  'project.released': data => t('project.released', {reason: data.reasonText}),
  'project.split': data => t('project.split', {n: number(data.parts.length), count: data.parts.length, reason: data.reasonText}),
  'project.stage-changed': data => t('project.stage-changed', {
    previous: term('stages', data.previousStage), stage: term('stages', data.stage), milestone: t('title', {title: term('milestoneTypes', data.milestoneType)}),
  }),
  'project.light-changed': data => t('project.light-changed', light(data)),
  'project.light-rule-changed': data => t('project.light-rule-changed', {light: lightWord(data.light)}),
  'project.rescoped': data => t('project.rescoped', {n: number(data.baseline), changes: scope(data)}),
  'project.progress-moved': data => t('project.progress-moved', {n: number(data.milestones.length), count: data.milestones.length}),
  'project.progress-returned': data =>
    t(data.projectId === data.to ? 'project.progress-returned' : 'project.progress-given-back', {n: number(data.milestones.length), count: data.milestones.length}),
  'project.progress-reported': data => quoting(t('project.progress-reported', {
    day: day(data.asOfDate), percent: number(data.physicalPercent),
    invested: data.investmentDone ? t('project.invested', {amount: money(data.investmentDone)}) : '',
  }), data),
  'project.confirmed': data => quoting(t('project.confirmed', {day: day(data.asOfDate)}), data),
  'project.condition-changed': data => t('project.condition-changed', {
    condition: term('conditions', data.condition), since: day(data.since), ...resting(data),
  }),
  'project.curve-planned': data => t('project.curve-planned', {n: number(data.version), points: number(data.points.length)}),
  'project.went-stale': data => t('project.went-stale', {
    since: day(data.silentSince), days: number(data.days), rung: t(`rungs.${data.rung}` as Key),
  }),
  'project.explanation-due': data => t('project.explanation-due', {condition: term('conditions', data.condition), until: day(data.until)}),
  'project.confidence-declared': data => quoting(t('project.confidence-declared', {
    day: day(data.asOfDate), level: term('confidenceLevels', data.level),
  }), data),
  'project.corrected': data => t('project.corrected', correction(data)),
}
