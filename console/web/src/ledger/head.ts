import {type Checkpoint, parseCheckpoint} from './checkpoint'
import type {Entry} from './entries'
import {FormatError, same, utf8} from './format'
import {includes} from './merkle'
import {isSignedBy, parseKey, parseKeys, parseNote, type SignedNote} from './note'
import {parseProof} from './proof'
import type {Report} from './report'
import type {Parts} from './zip'

/** Checks the head of the ledger in a bundle: its signatures, and that it covers the last entry. */
export function checkHead(report: Report, parts: Parts, last: Entry, trusted: readonly string[]): void {
  const bytes = parts.checkpoint ?? new Uint8Array()
  const head = attempt(report, 'signature', 'checkpointFormat', () => {
    const note = parseNote(bytes)
    return {note, checkpoint: parseCheckpoint(note.text)}
  })
  if (!head) return
  checkSignatures(report, parts['vkeys.txt'] ?? new Uint8Array(), head.note, head.checkpoint)
  for (const vkey of trusted) {
    if (isSignedBy(head.note, parseKey(vkey))) report.ok('key', 'trusted', {vkey})
    else report.fail('key', 'notTrusted', {values: {vkey}})
  }
  if (trusted.length === 0) report.note('key', 'ownKeyOnly')
  checkInclusion(report, parts['proof.tlog-proof'] ?? new Uint8Array(), bytes, head.checkpoint, last)
}

function checkSignatures(report: Report, file: Uint8Array, note: SignedNote, checkpoint: Checkpoint): void {
  const keys = attempt(report, 'signature', 'keysFormat', () => parseKeys(utf8(file)))
  if (!keys) return
  const {origin, size} = checkpoint
  const silent = keys.find(key => !isSignedBy(note, key))
  if (silent) report.fail('signature', 'keySilent', {values: {vkey: silent.vkey}})
  else if (!keys.some(key => key.name === origin)) report.fail('signature', 'originUnsigned', {values: {origin}})
  else report.ok('signature', 'signed', {origin, size: Number(size)})
}

function checkInclusion(report: Report, file: Uint8Array, note: Uint8Array, checkpoint: Checkpoint, last: Entry): void {
  const proof = attempt(report, 'proof', 'proofFormat', () => {
    const read = parseProof(file)
    parseNote(read.note)
    return read
  })
  if (!proof) return
  if (proof.extra !== undefined || !same(proof.note, note)) report.fail('proof', 'otherCheckpoint')
  const index = Number(proof.index)
  if (includes(checkpoint.root, checkpoint.size, proof.index, last.hash, proof.hashes)) report.ok('proof', 'included', {index})
  else report.fail('proof', 'notIncluded', {line: last.line, values: {index}})
}

function attempt<T>(report: Report, step: 'signature' | 'proof', code: 'checkpointFormat' | 'keysFormat' | 'proofFormat', read: () => T): T | undefined {
  try {
    return read()
  } catch (failure) {
    if (!(failure instanceof FormatError)) throw failure
    report.fail(step, code, {reason: failure.fault})
    return undefined
  }
}
