import {checkChain} from './chain'
import {type Entry, readEntries} from './entries'
import {utf8} from './format'
import {checkHead} from './head'
import {type Finding, Report} from './report'
import {type Parts, PARTS, readZip} from './zip'

/** A bundle to verify: the ZIP, or the files that were unpacked from it. */
export interface Bundle {
  content: Uint8Array | Parts
  /** Keys of the ledger that do not come from the bundle. */
  trusted: string[]
  /** The subject whose history is asked for, if the bundle should be of a certain one. */
  subject?: string
}

/** An entry as the bundle tells of it. */
export interface EntryFacts {
  line: number
  type?: string
  time?: string
}

export interface Result {
  failures: number
  entries: number
  first?: EntryFacts
  last?: EntryFacts
  firstWrong?: EntryFacts
  subject?: string
  /** The keys that stand in the bundle, as text of anyone. */
  keys: string[]
  milliseconds: number
}

/** Verifies a bundle as `./milepost audit` does. Everything is computed here from its bytes. */
export function audit(bundle: Bundle, tell: (finding: Finding) => void): Result {
  const begin = performance.now()
  const report = new Report(tell)
  const parts = read(report, bundle.content)
  const entries = parts ? readEntries(report, parts['entries.ndjson'] ?? new Uint8Array()) : []
  const last = entries.at(-1)
  if (parts && last) {
    checkHead(report, parts, last, bundle.trusted)
    checkChain(report, entries, bundle.subject)
  }
  const facts = (entry: Entry | undefined): EntryFacts | undefined => entry && {line: entry.line, type: entry.leaf?.type, time: entry.leaf?.time}
  return {
    failures: report.failures,
    entries: entries.length,
    first: facts(entries[0]),
    last: facts(last),
    firstWrong: report.firstWrong === undefined ? undefined : facts(entries[report.firstWrong - 1]),
    subject: entries[0]?.leaf?.subject,
    keys: keysIn(parts),
    milliseconds: performance.now() - begin,
  }
}

function read(report: Report, content: Uint8Array | Parts): Parts | undefined {
  if (!(content instanceof Uint8Array)) {
    const missing = PARTS.find(part => part !== 'README' && !content[part])
    if (missing) report.fail('file', 'missingFile', {values: {file: missing}})
    return missing ? undefined : content
  }
  const parts = readZip(content, (file, from, to) => report.fail('file', 'checksum', {values: {file, from, to}}))
  if ('at' in parts) {
    report.fail('file', 'layout', {values: parts})
    return undefined
  }
  if (report.failures === 0) report.ok('file', 'fileWhole')
  return parts
}

function keysIn(parts: Parts | undefined): string[] {
  try {
    return utf8(parts?.['vkeys.txt'] ?? new Uint8Array()).trim().split('\n').filter(Boolean)
  } catch {
    return []
  }
}
