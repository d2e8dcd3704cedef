import {day} from '@/format/dates'
import {number} from '@/format/numbers'
import {term} from '@/vocabulary'
import {t} from './text'
import {correction, quoting, reason, type Data, type Tell} from './values'

function title(data: Data): string {
  return t('title', {title: data.titleZh})
}

function goal(data: Data, target: Data): string {
  return t('indicator.goal', {value: number(target.value), unit: data.unit, deadline: day(target.deadline, target.precision)})
}

/** What happens to indicators. */
export const indicatorSentences: Record<string, Tell> = {
  'indicator.set': data => t('indicator.set', {
    title: title(data), direction: term('directions', data.direction), value: number(data.target.value), unit: data.unit,
    deadline: day(data.target.deadline, data.target.precision),
  }),
  'indicator.observed': data => quoting(t('indicator.observed', {
    title: title(data), value: number(data.value), unit: data.unit, day: day(data.day), status: term('indicatorStatuses', data.status),
  }), data),
  'indicator.revised': data => t('indicator.revised', {
    title: title(data), before: goal(data, data.previous), after: goal(data, data.target), reason: reason(data.reasonCode),
  }),
  'indicator.corrected': data => t('indicator.corrected', {title: title(data), ...correction(data)}),
  'indicator.cancelled': data => t('indicator.cancelled', {title: title(data), day: day(data.day)}),
  'indicator.missed': data => t('indicator.missed', {
    title: title(data), value: number(data.target.value), unit: data.unit, deadline: day(data.target.deadline, data.target.precision),
  }),
}
