import type {ReportDraft} from './draft'
import type {Kind} from './kinds'

/** A field of a kind of report, and where its value stands in the request. */
export interface Field {
  member: keyof ReportDraft
  label: 'actualDate' | 'day' | 'since' | 'decidedOn' | 'asOfDate' | 'target' | 'precision' | 'reasonCode' | 'reasonText' | 'documentRef' | 'quantityDone'
    | 'note' | 'until' | 'condition' | 'physicalPercent' | 'investmentDone' | 'investmentPlanned' | 'narrativeZh' | 'narrativeEn' | 'correctDay'
    | 'correctTarget' | 'correctUntil' | 'event'
  type: 'date' | 'line' | 'text' | 'number' | 'money' | 'reason' | 'precision' | 'condition' | 'documents'
  pointer: string
  required?: boolean
  most?: number
  single?: boolean
}

const field = (member: keyof ReportDraft, type: Field['type'], more: Partial<Field> = {}): Field =>
  ({member, type, label: member as Field['label'], pointer: `/${member}`, ...more})

const reasonCode = field('reasonCode', 'reason', {required: true})
const reasonText = field('reasonText', 'text', {required: true, most: 2000})
const documentRef = field('documentRef', 'line', {most: 200})
const note = field('note', 'text', {most: 2000})
const evidence = field('documents', 'documents', {pointer: '/evidence'})
const document = field('documents', 'documents', {pointer: '/document', single: true})
const ending = [field('day', 'date', {label: 'decidedOn'}), reasonText, documentRef]

const FIELDS: Record<Exclude<Kind, 'correct' | 'correctProject'>, Field[]> = {
  met: [field('day', 'date', {label: 'actualDate', pointer: '/actualDate', required: true}), evidence],
  partial: [field('day', 'date', {required: true}), field('quantityDone', 'number'), note, evidence],
  move: [field('target', 'date', {pointer: '/newTarget', required: true}), field('precision', 'precision'), reasonCode, reasonText, documentRef],
  pause: [field('day', 'date', {label: 'since', pointer: '/since'}), field('until', 'date', {required: true}), reasonCode, reasonText, documentRef],
  resume: [field('day', 'date', {label: 'since', pointer: '/since'}), note],
  waive: ending,
  cancel: ending,
  progress: [
    field('day', 'date', {label: 'asOfDate', pointer: '/asOfDate', required: true}), field('physicalPercent', 'number', {required: true}),
    field('investmentDone', 'money'), field('investmentPlanned', 'money'), field('narrativeZh', 'text', {most: 3000}),
    field('narrativeEn', 'text', {most: 3000}), evidence,
  ],
  confirm: [field('day', 'date', {label: 'asOfDate', pointer: '/asOfDate'}), note],
  suspend: [
    field('condition', 'condition'), field('day', 'date', {label: 'since', pointer: '/since', required: true}), field('until', 'date'), reasonCode,
    reasonText, document,
  ],
  activate: [field('day', 'date', {label: 'since', pointer: '/since', required: true}), document],
}

/** What can be corrected, in the order in which it is asked for. */
const CORRECTED: Record<string, Field> = {
  target: field('target', 'date', {label: 'correctTarget'}), precision: field('precision', 'precision'),
  day: field('day', 'date', {label: 'correctDay'}), until: field('until', 'date', {label: 'correctUntil'}),
  quantityDone: field('quantityDone', 'number'), evidence, reasonCode: field('reasonCode', 'reason'),
  physicalPercent: field('physicalPercent', 'number'), investmentDone: field('investmentDone', 'money'),
  investmentPlanned: field('investmentPlanned', 'money'),
}

/** @param correctable what can be corrected of the chosen event */
export function fieldsOf(draft: ReportDraft, correctable: readonly string[]): Field[] {
  if (draft.kind === '') return []
  if (draft.kind !== 'correct' && draft.kind !== 'correctProject') return FIELDS[draft.kind]
  const right = draft.withdrawn ? [] : correctable.flatMap(member => CORRECTED[member] ?? [])
  return [...right, reasonText, documentRef]
}
