import type {components} from '@/api/generated/progress'
import {lastDay, plusMonths} from '@/format/periods'

export type Template = components['schemas']['MilestoneTemplate']
type TemplateMilestone = components['schemas']['TemplateMilestone']

export interface Choice {
  start: string
  leaveOut: readonly string[]
  offsets: Readonly<Record<string, number>>
}

export interface Row {
  milestone: TemplateMilestone
  included: boolean
  months: number
  /** Null without a start. */
  day: string | null
  /** The milestones that it depends on and that it comes before. */
  early: TemplateMilestone[]
}

/**
 * Returns the milestones of a template on their days, as progress-service will set them when the project is registered; until then it
 * cannot be asked.
 */
export function timetable(template: Template, choice: Choice): Row[] {
  const standsFor = new Map<string, string[]>()
  const rows = new Map<string, Row>()
  for (const milestone of template.milestones) {
    const after = milestone.after.flatMap(key => standsFor.get(key) ?? [])
    const included = !choice.leaveOut.includes(milestone.key)
    standsFor.set(milestone.key, included ? [milestone.key] : after)
    const months = choice.offsets[milestone.key] ?? milestone.months
    const day = choice.start ? lastDay(plusMonths(choice.start, months), milestone.precision) : null
    const early = [...new Set(after)].map(key => rows.get(key))
      .filter(before => included && day !== null && before?.day != null && day < before.day)
      .map(before => before!.milestone)
    rows.set(milestone.key, {milestone, included, months, day, early})
  }
  return [...rows.values()]
}
