import {FormatError} from './format'
import {type Leaf, MAX_LEAF_BYTES, parseLeaf} from './leaf'
import {leafHash} from './merkle'
import type {Report} from './report'

/** One line of entries.ndjson. `leaf` is missing if its bytes are not a leaf. */
export interface Entry {
  line: number
  hash: Uint8Array
  leaf: Leaf | undefined
}

const NEWLINE = 10
const MOST_BROKEN = 20

/** Reads entries.ndjson: one exact leaf a line, each line with its newline. */
export function readEntries(report: Report, file: Uint8Array): Entry[] {
  const entries: Entry[] = []
  let broken = 0
  for (let from = 0; from < file.length && broken < MOST_BROKEN;) {
    const newline = file.indexOf(NEWLINE, from)
    const to = newline < 0 ? file.length : newline
    const entry = readEntry(report, file.subarray(from, to), entries.length + 1, {from, to})
    if (!entry.leaf) broken++
    entries.push(entry)
    from = to + 1
  }
  if (file.length === 0) report.fail('entries', 'entriesEmpty')
  else if (file.at(-1) !== NEWLINE) report.fail('entries', 'noNewline')
  else if (broken === 0) report.ok('entries', 'entriesRead', {records: entries.length})
  return entries
}

function readEntry(report: Report, bytes: Uint8Array, line: number, range: {from: number; to: number}): Entry {
  try {
    const leaf = parseLeaf(bytes)
    return {line, hash: leafHash(bytes), leaf}
  } catch (failure) {
    if (!(failure instanceof FormatError)) throw failure
    report.fail('entries', 'notALeaf', {line, reason: failure.fault, values: range})
    return {line, hash: bytes.length > MAX_LEAF_BYTES ? new Uint8Array() : leafHash(bytes), leaf: undefined}
  }
}
