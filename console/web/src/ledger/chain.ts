import type {Entry} from './entries'
import {same} from './format'
import type {Report} from './report'

/**
 * Checks that the entries are the complete history of one subject: each names the one before it, and no version is missing.
 * `expected` is the subject that was asked for, if one was.
 */
export function checkChain(report: Report, entries: readonly Entry[], expected: string | undefined): void {
  const before = report.failures
  checkLinks(report, entries)
  checkSubject(report, entries, expected)
  const versions = checkVersions(report, entries)
  if (report.failures === before && entries.every(entry => entry.leaf)) {
    report.ok('chain', 'chainWhole', {records: entries.length, versions})
  }
}

/** Goes from the last entry, which the proof confirms, to the first: each entry confirms the one before it. */
function checkLinks(report: Report, entries: readonly Entry[]): void {
  for (let index = entries.length - 1; index > 0; index--) {
    const {leaf} = entries[index]!
    const previous = entries[index - 1]!
    if (leaf && !(leaf.prev && same(leaf.prev, previous.hash))) report.fail('chain', 'changed', {line: previous.line})
  }
  if (entries[0]?.leaf?.prev) report.fail('chain', 'notBeginning', {line: 1})
}

function checkSubject(report: Report, entries: readonly Entry[], expected: string | undefined): void {
  const subject = expected ?? entries[0]?.leaf?.subject
  for (const {leaf, line} of entries) {
    if (leaf && leaf.subject !== subject) report.fail('chain', 'otherSubject', {line, values: {subject: leaf.subject}})
  }
}

/**
 * Each version of each source must be there once, from 1 to the last one. A version may have been entered after later ones: its
 * event was passed over at first and replayed afterwards. Returns the last versions.
 */
function checkVersions(report: Report, entries: readonly Entry[]): string {
  const sources = new Map<string, Map<number, number>>()
  const latest = new Map<string, number>()
  for (const {leaf, line} of entries) {
    if (!leaf) continue
    const {source, seq} = leaf
    const seen = sources.get(source) ?? new Map<number, number>()
    sources.set(source, seen)
    const last = latest.get(source) ?? 0
    if (seen.has(seq)) report.fail('chain', 'versionTwice', {line, values: {source, version: seq}})
    else if (seq < last) report.note('chain', 'versionLate', {line, values: {source, version: seq, last}})
    if (!seen.has(seq)) seen.set(seq, line)
    latest.set(source, Math.max(last, seq))
  }
  for (const [source, seen] of sources) {
    const versions = [...seen.keys()].sort((one, other) => one - other)
    const gap = versions.findIndex((version, index) => version !== index + 1)
    if (gap >= 0) {
      const version = versions[gap]!
      report.fail('chain', 'versionMissing', {line: seen.get(version), values: {source, version, due: gap + 1}})
    }
  }
  return [...latest].sort().map(([source, last]) => `${source} 1–${last}`).join(', ')
}
