import {decimal, FormatError, fromBase64} from './format'
import {HASH_BYTES} from './merkle'

/** The head of the ledger (c2sp.org/tlog-checkpoint): its root at a size. */
export interface Checkpoint {
  origin: string
  size: bigint
  root: Uint8Array
}

export function parseCheckpoint(text: string): Checkpoint {
  const match = /^(.+)\n(.+)\n(.+)\n$/.exec(text)
  if (!match) throw new FormatError('checkpoint')
  return {origin: match[1]!, size: decimal(match[2]!), root: hash(match[3]!)}
}

export function hash(text: string): Uint8Array {
  const bytes = fromBase64(text)
  if (bytes.length !== HASH_BYTES) throw new FormatError('base64')
  return bytes
}
