import {day} from '@/format/dates'
import {number} from '@/format/numbers'
import {shift, slip} from '@/format/slip'
import {term} from '@/vocabulary'
import {t} from './text'
import {changes, correction, milestone, quoting, reason, resting, type Context, type Data, type Tell} from './values'

function moved(data: Data, from: string, context: Context): Record<string, unknown> {
  return {
    title: milestone(data), from: day(from, context.precisionOf?.(data.milestoneId, from)), to: day(data.newTarget, data.precision),
    shift: shift(data.deltaDays), reason: reason(data.reasonCode), late: data.late ? t('late') : '',
  }
}

function asked(data: Data): Record<string, unknown> {
  return {title: milestone(data), to: day(data.newTarget, data.precision)}
}

function done(data: Data): string {
  if (!data.quantityDone) return ''
  const {planned, unit} = data.quantity ?? {}
  return planned ? t('doneOf', {done: number(data.quantityDone), planned: number(planned), unit}) : t('done', {done: number(data.quantityDone)})
}

/** What happens to milestones. */
export const milestoneSentences: Record<string, Tell> = {
  'milestone.added': data => t('milestone.added', {title: milestone(data), date: day(data.baselineDate, data.precision)}),
  'milestone.amended': data => t('milestone.amended', {title: milestone(data), changes: changes(data, data, undefined)}),
  'milestone.target-changed': (data, context) => t('milestone.target-changed', moved(data, data.previousTarget, context)),
  'milestone.met': data => t('milestone.met', {title: milestone(data), date: day(data.actualDate), slip: slip(data.slipDays)}),
  'milestone.missed': data => t('milestone.missed', {title: milestone(data), date: day(data.currentTarget, data.precision)}),
  'milestone.partly-met': data => quoting(t('milestone.partly-met', {title: milestone(data), day: day(data.day), quantity: done(data)}), data),
  'milestone.paused': data => t('milestone.paused', {title: milestone(data), since: day(data.since), ...resting(data)}),
  'milestone.resumed': data => quoting(t('milestone.resumed', {title: milestone(data), since: day(data.since)}), data),
  'milestone.waived': data => t('milestone.waived', {title: milestone(data), day: day(data.day)}),
  'milestone.cancelled': data => t('milestone.cancelled', {title: milestone(data), day: day(data.day)}),
  'milestone.corrected': data => t('milestone.corrected', {title: milestone(data), ...correction(data)}),
  'milestone.target-change-requested': (data, context) => t('milestone.target-change-requested', moved(data, data.currentTarget, context)),
  'milestone.target-change-decided': data => t('milestone.target-change-decided', {...asked(data), decision: term('decisions', data.decision)}),
  'milestone.target-change-withdrawn': data => t('milestone.target-change-withdrawn', asked(data)),
}
