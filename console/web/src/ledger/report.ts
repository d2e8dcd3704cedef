import type {Fault} from './format'

/** What is checked, in this order. */
export const STEPS = ['file', 'entries', 'signature', 'key', 'proof', 'chain'] as const
export type Step = (typeof STEPS)[number]

/** What was found, each with a text of the page. */
export type Code =
  | 'fileWhole' | 'layout' | 'checksum' | 'missingFile'
  | 'entriesRead' | 'entriesEmpty' | 'noNewline' | 'notALeaf'
  | 'signed' | 'checkpointFormat' | 'keysFormat' | 'keySilent' | 'originUnsigned'
  | 'trusted' | 'notTrusted' | 'ownKeyOnly'
  | 'included' | 'proofFormat' | 'otherCheckpoint' | 'notIncluded'
  | 'chainWhole' | 'changed' | 'notBeginning' | 'otherSubject' | 'versionTwice' | 'versionMissing' | 'versionLate'

/** `line` is the entry concerned, from 1. */
export interface Finding {
  step: Step
  outcome: 'ok' | 'fail' | 'note'
  code: Code
  line?: number
  reason?: Fault
  values?: Record<string, string | number>
}

/** After so many failures the rest is only counted. */
const MOST_FAILURES = 20

/** Collects what is found, and passes it on at once. */
export class Report {
  failures = 0
  /** The first entry with which something is wrong. */
  firstWrong: number | undefined

  constructor(private readonly tell: (finding: Finding) => void) {}

  ok(step: Step, code: Code, values?: Finding['values']): void {
    this.tell({step, outcome: 'ok', code, values})
  }

  note(step: Step, code: Code, more: Pick<Finding, 'line' | 'values'> = {}): void {
    this.tell({step, outcome: 'note', code, ...more})
  }

  fail(step: Step, code: Code, more: Pick<Finding, 'line' | 'reason' | 'values'> = {}): void {
    this.failures++
    if (more.line !== undefined) this.firstWrong = Math.min(more.line, this.firstWrong ?? more.line)
    if (this.failures <= MOST_FAILURES) this.tell({step, outcome: 'fail', code, ...more})
  }
}
