import type {HistoryItem} from '@/form/eventNumber'
import {day} from '@/format/dates'
import {milestoneName} from '@/milestone'
import {CORRECTABLE, isCorrectable, leadsTo, MILESTONE_KINDS, type Milestone} from './kinds'
import {t} from './text'

/** The name of a milestone and of the part of the project that it is about. */
export function titleOf(milestone: Milestone): string {
  const name = milestoneName(milestone)
  return milestone.segment ? `${name} · ${milestone.segment}` : name
}

export function optionOf(milestone: Milestone): string {
  const {status, currentTarget, precision} = milestone
  return t('milestoneOption', {title: titleOf(milestone), status: t(`status.${status}`), target: day(currentTarget, precision)})
}

/** What an event says, in a few words. */
export function eventName(item: HistoryItem): string {
  if (isCorrectable(item.type)) return t(`eventName.${CORRECTABLE[item.type].name}`)
  if (item.type === 'milepost.milestone.target-change-requested.v1') return t('eventName.requested')
  return MILESTONE_KINDS.some(kind => kind === 'correct' && leadsTo(kind, item.type)) ? t('eventName.correct') : t('eventName.other')
}

/** The day on which what an event tells happened, in Asia/Shanghai. */
export function dayOf(item: HistoryItem): string {
  return day(new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai'}).format(new Date(item.occurredAt)))
}
