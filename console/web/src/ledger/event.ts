import {parseCheckpoint} from './checkpoint'
import {toBase64} from './format'
import {parseLeaf} from './leaf'
import {includes, leafHash} from './merkle'
import {isSignedBy, parseKey, parseNote} from './note'
import {parseProof} from './proof'

/** What the proof of one event shows. */
export interface EventCheck {
  hash: string
  index: number
  size: number
  /** The bytes are the entry of the event that was asked for. */
  isEvent: boolean
  included: boolean
  signed: boolean
}

/** Verifies that an event stands in the ledger; throws a FormatError for files that are none. */
export function checkEvent(eventId: string, bytes: Uint8Array, proofFile: Uint8Array, vkeys: readonly string[]): EventCheck {
  const leaf = parseLeaf(bytes)
  const proof = parseProof(proofFile)
  const note = parseNote(proof.note)
  const {size, root} = parseCheckpoint(note.text)
  const hash = leafHash(bytes)
  return {
    hash: toBase64(hash),
    index: Number(proof.index),
    size: Number(size),
    isEvent: leaf.id === eventId,
    included: includes(root, size, proof.index, hash, proof.hashes),
    signed: vkeys.every(vkey => isSignedBy(note, parseKey(vkey))),
  }
}
