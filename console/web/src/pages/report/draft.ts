import {idempotencyKey} from '@/api/clients'
import type {EnteredDocument} from '@/form/documents'
import type {Kind} from './kinds'

/** What the person has entered. Members that the kind of report does not have are not sent. */
export interface ReportDraft {
  /** The id of the milestone, or empty for the project as a whole. */
  milestone: string
  kind: Kind | ''
  day: string
  target: string
  precision: string
  reasonCode: string
  reasonText: string
  documentRef: string
  quantityDone: string
  note: string
  until: string
  condition: 'SUSPENDED' | 'DELAYED_START'
  physicalPercent: string
  investmentDone: string
  investmentPlanned: string
  narrativeZh: string
  narrativeEn: string
  /** The event that is corrected. */
  event: string
  withdrawn: boolean
  documents: EnteredDocument[]
  key: string
  /** The number of the project's last event before the first attempt to send. */
  before: number | null
}

export function newDraft(): ReportDraft {
  return {
    milestone: '', kind: '', day: '', target: '', precision: '', reasonCode: '', reasonText: '', documentRef: '', quantityDone: '', note: '', until: '',
    condition: 'SUSPENDED', physicalPercent: '', investmentDone: '', investmentPlanned: '', narrativeZh: '', narrativeEn: '', event: '', withdrawn: false,
    documents: [], key: idempotencyKey(), before: null,
  }
}
