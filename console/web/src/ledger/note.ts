import {ed25519} from '@noble/curves/ed25519.js'
import {sha256} from '@noble/hashes/sha2.js'
import {bytesOf, FormatError, fromBase64, utf8} from './format'

const MAX_BYTES = 1 << 18
const ID_BYTES = 4
const ED25519 = 1
const SIGNATURE = /^— ([^+\s\p{Z}\p{Cc}]+) (\S+)$/u
const NAME = /^[^+\s\p{Z}\p{Cc}]+$/u
const VKEY = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/

/** The public half of a key that signs the ledger (c2sp.org/signed-note). `id` is derived from the name and the key. */
export interface VerifierKey {
  name: string
  id: string
  raw: Uint8Array
  vkey: string
}

/** A text with signatures. It means nothing until a signature has been verified. */
export interface SignedNote {
  text: string
  signatures: {name: string; id: string; value: Uint8Array}[]
}

export function parseKey(vkey: string): VerifierKey {
  const match = VKEY.exec(vkey)
  if (!match || !NAME.test(match[1]!)) throw new FormatError('key')
  const [, name = '', id = '', encoded = ''] = match
  const typed = fromBase64(encoded)
  if (typed.length !== 33 || typed[0] !== ED25519) throw new FormatError('key')
  if (keyId(name, typed) !== id) throw new FormatError('key')
  return {name, id, raw: typed.slice(1), vkey}
}

/** The first four bytes of SHA-256(name, newline, type and key), in hexadecimal. */
export function keyId(name: string, typed: Uint8Array): string {
  return hex(sha256(Uint8Array.of(...bytesOf(`${name}\n`), ...typed)).slice(0, ID_BYTES))
}

/** Reads keys, one a line. */
export function parseKeys(text: string): VerifierKey[] {
  if (!text.endsWith('\n')) throw new FormatError('key')
  return text.slice(0, -1).split('\n').map(parseKey)
}

export function parseNote(bytes: Uint8Array): SignedNote {
  if (bytes.length > MAX_BYTES) throw new FormatError('note')
  const all = utf8(bytes)
  const end = all.lastIndexOf('\n\n')
  if (end < 0 || end + 2 === all.length || !all.endsWith('\n')) throw new FormatError('note')
  const text = all.slice(0, end + 1)
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text)) throw new FormatError('note')
  return {text, signatures: all.slice(end + 2, -1).split('\n').map(signature)}
}

/** Returns whether this key signed the text. Signatures of other keys are ignored; an invalid one of this key makes it false. */
export function isSignedBy(note: SignedNote, key: VerifierKey): boolean {
  const mine = note.signatures.filter(one => one.name === key.name && one.id === key.id)
  return mine.length > 0 && mine.every(one => verifies(key, one.value, bytesOf(note.text)))
}

function verifies(key: VerifierKey, value: Uint8Array, text: Uint8Array): boolean {
  try {
    return ed25519.verify(value, text, key.raw, {zip215: false})
  } catch {
    return false // not a signature, or not a point of the curve
  }
}

function signature(line: string): SignedNote['signatures'][number] {
  const match = SIGNATURE.exec(line)
  if (!match) throw new FormatError('signatureLine')
  const idAndValue = fromBase64(match[2]!)
  if (idAndValue.length <= ID_BYTES) throw new FormatError('signatureLine')
  return {name: match[1]!, id: hex(idAndValue.slice(0, ID_BYTES)), value: idAndValue.slice(ID_BYTES)}
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
