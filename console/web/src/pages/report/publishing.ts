import {body, progress} from '@/api/clients'
import type {components} from '@/api/generated/progress'
import {documentRequest} from '@/form/documents'
import type {ReportDraft} from './draft'
import {CORRECTABLE, type CorrectableType} from './kinds'

type Schemas = components['schemas']
type ReasonCode = Schemas['ChangeTargetRequest']['reasonCode']
type Precision = Schemas['AddMilestoneRequest']['precision']

/** What the pages need of an answer. */
export type Published = Partial<Pick<Schemas['TargetChangeResponse'], 'id' | 'decision' | 'policy' | 'late'>> & {warnings?: {zh?: string; en?: string}[]}

/** Sends what was entered as the kind of report that was chosen. What is missing is left out, so that the service names it. */
export async function publish(projectId: string, draft: ReportDraft, etag: string, corrected?: CorrectableType): Promise<Published> {
  const params = {path: {id: draft.milestone}, header: {'If-Match': etag, 'Idempotency-Key': draft.key}}
  const ofProject = {path: {id: projectId}, header: {'Idempotency-Key': draft.key}}
  switch (draft.kind) {
    case 'met':
      return body(progress.POST('/v1/milestones/{id}/achievement', {params, body: {actualDate: required(draft.day), evidence: evidence(draft)}}))
    case 'partial':
      return body(progress.POST('/v1/milestones/{id}/partial-achievement', {params, body: {
        day: required(draft.day), quantityDone: optionalNumber(draft.quantityDone), note: optional(draft.note), evidence: evidence(draft),
      }}))
    case 'move':
      return body(progress.POST('/v1/milestones/{id}/target-changes', {params, body: moveRequest(draft)}))
    case 'pause':
      return body(progress.POST('/v1/milestones/{id}/pause', {params, body: {
        since: optional(draft.day), until: required(draft.until), ...reason(draft), documentRef: optional(draft.documentRef),
      }}))
    case 'resume':
      return body(progress.POST('/v1/milestones/{id}/resumption', {params, body: {since: optional(draft.day), note: optional(draft.note)}}))
    case 'waive':
      return body(progress.POST('/v1/milestones/{id}/waiver', {params, body: ending(draft)}))
    case 'cancel':
      return body(progress.POST('/v1/milestones/{id}/cancellation', {params, body: ending(draft)}))
    case 'correct':
      return body(progress.POST('/v1/milestones/{id}/correction', {params, body: correction(draft, corrected)}))
    case 'progress':
      return body(progress.POST('/v1/projects/{id}/reports', {params: ofProject, body: {
        asOfDate: required(draft.day), physicalPercent: optionalNumber(draft.physicalPercent) as number,
        investmentDone: optional(draft.investmentDone), investmentPlanned: optional(draft.investmentPlanned),
        narrativeZh: optional(draft.narrativeZh), narrativeEn: optional(draft.narrativeEn), evidence: evidence(draft),
      }}))
    case 'confirm':
      return body(progress.POST('/v1/projects/{id}/confirmations', {params: ofProject, body: {asOfDate: optional(draft.day), note: optional(draft.note)}}))
    case 'suspend':
      return body(progress.POST('/v1/projects/{id}/condition', {params: ofProject, body: {
        condition: draft.condition, since: required(draft.day), until: optional(draft.until), ...reason(draft), document: document(draft),
      }}))
    case 'activate':
      return body(progress.POST('/v1/projects/{id}/condition', {params: ofProject, body: {
        condition: 'ACTIVE', since: required(draft.day), document: document(draft),
      }}))
    case 'correctProject':
      return body(progress.POST('/v1/projects/{id}/correction', {params: ofProject, body: correction(draft, corrected)}))
    case '':
      throw new Error('Nothing was chosen')
  }
}

export function moveRequest(draft: ReportDraft): Schemas['ChangeTargetRequest'] {
  return {
    newTarget: required(draft.target), precision: (optional(draft.precision) ?? null) as Precision | null, ...reason(draft),
    documentRef: optional(draft.documentRef),
  }
}

function ending(draft: ReportDraft): Schemas['EndingRequest'] {
  return {day: optional(draft.day), reasonText: required(draft.reasonText), documentRef: optional(draft.documentRef)}
}

/** Only what the event has can be corrected. */
function correction(draft: ReportDraft, type?: CorrectableType): Schemas['CorrectionRequest'] & Schemas['ProjectCorrectionRequest'] {
  const right = {
    day: optional(draft.day), target: optional(draft.target), precision: optional(draft.precision) as Precision | undefined, until: optional(draft.until),
    quantityDone: optionalNumber(draft.quantityDone), evidence: draft.documents.length ? evidence(draft) : undefined,
    physicalPercent: optionalNumber(draft.physicalPercent), investmentDone: optional(draft.investmentDone),
    investmentPlanned: optional(draft.investmentPlanned), reasonCode: optional(draft.reasonCode) as ReasonCode | undefined,
  }
  const fields: readonly string[] = type && !draft.withdrawn ? CORRECTABLE[type].fields : []
  return {
    event: required(draft.event), reasonText: required(draft.reasonText), documentRef: optional(draft.documentRef),
    ...draft.withdrawn ? {withdrawn: true} : {}, ...Object.fromEntries(Object.entries(right).filter(([member]) => fields.includes(member))),
  }
}

function reason(draft: ReportDraft): {reasonCode: ReasonCode; reasonText: string} {
  return {reasonCode: required(draft.reasonCode) as ReasonCode, reasonText: required(draft.reasonText)}
}

function evidence(draft: ReportDraft) {
  return draft.documents.map(documentRequest)
}

function document(draft: ReportDraft) {
  const [first] = draft.documents
  return first ? documentRequest(first) : undefined
}

function optional(text: string): string | undefined {
  return text.trim() || undefined
}

/** Sent without a value if it is empty: the service then says what is missing. */
function required(text: string): string {
  return optional(text) as string
}

/** What is no number is sent as it is, so that the service says so. */
function optionalNumber(text: string): number | undefined {
  const entered = text.trim().replace(/[,，]/g, '')
  return entered === '' ? undefined : Number.isFinite(Number(entered)) ? Number(entered) : entered as unknown as number
}
