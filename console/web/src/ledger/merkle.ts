import {sha256} from '@noble/hashes/sha2.js'
import {same} from './format'

export const HASH_BYTES = 32

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The hash of an entry of the ledger (RFC 6962 section 2.1). */
export function leafHash(entry: Uint8Array): Uint8Array {
  return sha256.create().update(LEAF).update(entry).digest()
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256.create().update(NODE).update(left).update(right).digest()
}

/** Returns whether the leaf is the one at an index of the tree with this size and root (RFC 9162 section 2.1.3.2). */
export function includes(root: Uint8Array, size: bigint, index: bigint, leaf: Uint8Array, proof: readonly Uint8Array[]): boolean {
  if (index < 0n || index >= size) return false
  let node = index
  let last = size - 1n
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0n) return false
    if (node % 2n === 1n || node === last) {
      hash = nodeHash(sibling, hash)
      while (node % 2n === 0n && node > 0n) {
        node /= 2n
        last /= 2n
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    node /= 2n
    last /= 2n
  }
  return last === 0n && same(hash, root)
}
