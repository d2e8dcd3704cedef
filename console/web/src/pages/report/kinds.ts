import type {components} from '@/api/generated/progress'
import type {Role} from '@/api/session'

export type Milestone = components['schemas']['MilestoneResponse']
export type Progress = components['schemas']['Progress']

export const MILESTONE_KINDS = ['met', 'partial', 'move', 'pause', 'resume', 'waive', 'cancel', 'correct'] as const
export const PROJECT_KINDS = ['progress', 'confirm', 'suspend', 'activate', 'correctProject'] as const
export type Kind = typeof MILESTONE_KINDS[number] | typeof PROJECT_KINDS[number]

/** What those who do not report, but may plan milestones, may say too. */
const OF_OFFICIALS: readonly Kind[] = ['waive', 'cancel', 'correct', 'suspend', 'activate', 'correctProject']
const OPEN = ['PLANNED', 'PARTIAL', 'PAUSED', 'MISSED']

/** Returns what can be reported of a milestone, or of the project as a whole, by those who have the roles. */
export function kindsFor(milestone: Milestone | undefined, condition: string, roles: readonly Role[]): Kind[] {
  const all = milestone ? ofMilestone(milestone) : ofProject(condition)
  return roles.includes('reporter') ? all : all.filter(kind => OF_OFFICIALS.includes(kind))
}

function ofMilestone({status}: Milestone): Kind[] {
  if (!OPEN.includes(status)) return ['correct']
  return MILESTONE_KINDS.filter(kind => kind !== 'resume' || status === 'PAUSED')
}

function ofProject(condition: string): Kind[] {
  return PROJECT_KINDS.filter(kind => kind !== 'activate' || condition !== 'ACTIVE')
}

/** The type of the event that a kind of report leads to, without what all types have in common. */
const TYPES: Record<Kind, string[]> = {
  met: ['milestone.met'], partial: ['milestone.partly-met'], move: ['milestone.target-changed', 'milestone.target-change-requested'],
  pause: ['milestone.paused'], resume: ['milestone.resumed'], waive: ['milestone.waived'], cancel: ['milestone.cancelled'], correct: ['milestone.corrected'],
  progress: ['project.progress-reported'], confirm: ['project.confirmed'], suspend: ['project.condition-changed'], activate: ['project.condition-changed'],
  correctProject: ['project.corrected'],
}

export function leadsTo(kind: Kind, type: string): boolean {
  return TYPES[kind].some(short => type === `milepost.${short}.v1`)
}

/** What can be corrected of an event, by its type. */
export const CORRECTABLE = {
  'milepost.milestone.added.v1': {name: 'added', fields: ['target', 'precision', 'day']},
  'milepost.milestone.target-changed.v1': {name: 'moved', fields: ['target', 'precision', 'day']},
  'milepost.milestone.met.v1': {name: 'met', fields: ['day', 'evidence']},
  'milepost.milestone.partly-met.v1': {name: 'partial', fields: ['day', 'quantityDone', 'evidence']},
  'milepost.milestone.paused.v1': {name: 'pause', fields: ['day', 'until']},
  'milepost.milestone.resumed.v1': {name: 'resume', fields: ['day']},
  'milepost.milestone.waived.v1': {name: 'waive', fields: ['day']},
  'milepost.milestone.cancelled.v1': {name: 'cancel', fields: ['day']},
  'milepost.project.progress-reported.v1': {name: 'progress', fields: ['day', 'physicalPercent', 'investmentDone', 'investmentPlanned']},
  'milepost.project.confirmed.v1': {name: 'confirm', fields: ['day']},
  'milepost.project.condition-changed.v1': {name: 'condition', fields: ['day', 'until', 'reasonCode']},
} as const

export type CorrectableType = keyof typeof CORRECTABLE

export function isCorrectable(type: string): type is CorrectableType {
  return type in CORRECTABLE
}
