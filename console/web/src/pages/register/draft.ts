import {idempotencyKey} from '@/api/clients'
import type {components} from '@/api/generated/registry'

export type ProjectRequest = components['schemas']['ProjectRequest']
export type Candidate = components['schemas']['DuplicateCandidate']
export type CitationRequest = components['schemas']['CitationRequest']

export const STEPS = ['name', 'places', 'clause', 'milestones', 'review'] as const
export type Step = typeof STEPS[number]

/** What the person has entered, and how far it has been sent. */
export interface RegisterDraft {
  step: number
  nameZh: string
  nameEn: string
  aliases: string
  nature: ProjectRequest['nature']
  category: ProjectRequest['category'] | ''
  codes: string
  responsibleOrg: string
  investment: string
  descriptionZh: string
  regions: string[]
  from: string
  to: string
  via: string
  /** Why the project is not a candidate, by the candidate's id. */
  reasons: Record<string, string>
  citation: {
    plan: string
    clause: string
    /** The citation of a work that is not registered, or empty for another phrase. */
    work: string
    phrase: string
    statedStage: NonNullable<CitationRequest['statedStage']> | ''
    statedStageWords: string
    promisedDate: string
    quantity: string
    reasons: Record<string, string>
  }
  /** Null until one was chosen or refused. */
  template: string | null
  start: string
  leaveOut: string[]
  offsets: Record<string, number>
  keys: {project: string; citation: string; milestones: string}
  /** The project once it is registered. */
  id: string | null
  citationDone: Part
  milestonesDone: Part
}

export type Part = 'open' | 'done' | 'left'

export function newDraft(): RegisterDraft {
  return {
    step: 0, nameZh: '', nameEn: '', aliases: '', nature: 'project', category: '', codes: '', responsibleOrg: '', investment: '', descriptionZh: '',
    regions: [], from: '', to: '', via: '', reasons: {},
    citation: {plan: '', clause: '', work: '', phrase: '', statedStage: '', statedStageWords: '', promisedDate: '', quantity: '', reasons: {}},
    template: null, start: '', leaveOut: [], offsets: {},
    keys: {project: idempotencyKey(), citation: idempotencyKey(), milestones: idempotencyKey()},
    id: null, citationDone: 'open', milestonesDone: 'open',
  }
}

/** Returns the lines of a text that are not blank. */
export function lines(text: string): string[] {
  return text.split(/[\n；;]/).map(line => line.trim()).filter(Boolean)
}

/** Returns the project as it is registered. Only what is given is sent. */
export function projectRequest(draft: RegisterDraft): ProjectRequest {
  const corridor = draft.from.trim() || draft.to.trim() || draft.via.trim()
  const reasons = Object.entries(draft.reasons).filter(([, reason]) => reason.trim())
  return {
    nameZh: draft.nameZh.trim(),
    nameEn: orNull(draft.nameEn),
    aliases: lines(draft.aliases),
    nature: draft.nature,
    // Without one the service says that it is missing.
    category: (draft.category || undefined) as ProjectRequest['category'],
    regions: draft.regions,
    corridor: corridor ? {endpoints: [draft.from.trim(), draft.to.trim()], via: lines(draft.via)} : null,
    codes: lines(draft.codes),
    responsibleOrg: orNull(draft.responsibleOrg),
    investment: orNull(draft.investment.replace(/[\s,，]/g, '')),
    descriptionZh: orNull(draft.descriptionZh),
    distinctFrom: reasons.map(([id, reason]) => ({id, reason: reason.trim()})),
  }
}

/** Returns what is checked while the project is being described: what is still missing is filled in by what says least. */
export function checkRequest(draft: RegisterDraft, ownRegion: string): ProjectRequest {
  const request = projectRequest(draft)
  return {...request, category: draft.category || 'other', regions: draft.regions.length ? draft.regions : [ownRegion], distinctFrom: []}
}

/** Returns what is said of the clause; a work that it names already is linked. */
export function citationRequest(draft: RegisterDraft): CitationRequest {
  const {citation} = draft
  const distinctFrom = Object.entries(citation.reasons).filter(([, reason]) => reason.trim()).map(([id, reason]) => ({id, reason: reason.trim()}))
  if (citation.work) return {citation: citation.work, distinctFrom}
  return {
    plan: citation.plan,
    clause: orNull(citation.clause),
    phrase: orNull(citation.phrase),
    statedStage: citation.statedStage || null,
    statedStageWords: orNull(citation.statedStageWords),
    promisedDate: citation.promisedDate || null,
    quantity: orNull(citation.quantity),
    distinctFrom,
  }
}

/** Returns which members of the citation are still missing. */
export function missingInCitation({citation}: RegisterDraft): string[] {
  if (!citation.plan || citation.work) return []
  return (['clause', 'phrase', 'statedStage'] as const).filter(member => !citation[member].trim())
}

function orNull(text: string): string | null {
  return text.trim() || null
}
