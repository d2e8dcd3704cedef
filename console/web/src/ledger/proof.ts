import {hash} from './checkpoint'
import {decimal, FormatError, fromBase64} from './format'

/** The proof that an entry stands in the ledger (c2sp.org/tlog-proof@v1). `note` is its checkpoint, byte for byte. */
export interface TlogProof {
  extra: string | undefined
  index: bigint
  hashes: Uint8Array[]
  note: Uint8Array
}

const VERSION = 'c2sp.org/tlog-proof@v1'
const EXTRA = 'extra '
const INDEX = 'index '
const MOST_LEVELS = 64
const NEWLINE = 10

export function parseProof(file: Uint8Array): TlogProof {
  const end = file.findIndex((byte, at) => byte === NEWLINE && file[at + 1] === NEWLINE)
  if (end < 0) throw new FormatError('proof')
  const lines = String.fromCharCode(...file.subarray(0, Math.min(end, 1 << 14))).split('\n')
  if (lines.shift() !== VERSION) throw new FormatError('proof')
  const extra = lines[0]?.startsWith(EXTRA) ? lines.shift()?.slice(EXTRA.length) : undefined
  if (extra !== undefined) fromBase64(extra)
  const index = lines.shift()
  if (!index?.startsWith(INDEX) || lines.length > MOST_LEVELS) throw new FormatError('proof')
  return {extra, index: decimal(index.slice(INDEX.length)), hashes: lines.map(hash), note: file.subarray(end + 2)}
}
