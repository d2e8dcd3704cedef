import {day} from '@/format/dates'
import type {GanttMark, GanttRow} from '@/gantt'
import {milestoneName} from '@/milestone'
import type {Milestone} from '../data'
import {standing} from '../promises'
import {t} from './text'

/** The rows of the Gantt chart: the first promise, each former target, the one in force, and the actual date. */
export function rowsOf(milestones: Milestone[], today: string): GanttRow[] {
  return milestones.filter(one => !['WAIVED', 'CANCELLED'].includes(one.status)).map(milestone => ({
    id: milestone.id,
    label: milestoneName(milestone),
    overdue: standing(milestone, today) === 'overdue',
    marks: marksOf(milestone),
  }))
}

function marksOf(milestone: Milestone): GanttMark[] {
  const [first, ...later] = milestone.targets
  const marks: GanttMark[] = []
  if (first) marks.push(mark('baseline', first.date, first.precision))
  for (const target of later.slice(0, -1)) marks.push(mark('former', target.date, target.precision))
  if (!milestone.actualDate || later.length) marks.push(mark('current', milestone.currentTarget, milestone.precision))
  if (milestone.actualDate) marks.push(mark('actual', milestone.actualDate, 'day'))
  return marks
}

function mark(kind: GanttMark['kind'], date: string, precision: string): GanttMark {
  return {kind, date, precision, title: t('mark', {kind: t(`kinds.${kind}`), date: day(date, precision)})}
}
