/** Why bytes are not what they should be. The page has words for each. */
export type Fault =
  | 'utf8' | 'base64' | 'decimal' | 'note' | 'signatureLine' | 'checkpoint' | 'proof' | 'key'
  | 'long' | 'json' | 'canonical' | 'number' | 'character' | 'members'

/** Thrown for bytes that are not in the format that was expected. */
export class FormatError extends Error {
  constructor(readonly fault: Fault) {
    super(fault)
  }
}

const strict = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
const encoder = new TextEncoder()

export function utf8(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes)
  } catch {
    throw new FormatError('utf8')
  }
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

/** Decodes base64 that has exactly one text for each value: a changed, unused bit does not go unnoticed. */
export function fromBase64(text: string): Uint8Array {
  let binary: string
  try {
    binary = atob(text)
  } catch {
    throw new FormatError('base64')
  }
  if (btoa(binary) !== text) throw new FormatError('base64')
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

/** Reads a count or an index: decimal without leading zeroes. */
export function decimal(text: string): bigint {
  if (!/^(?:0|[1-9][0-9]{0,17})$/.test(text)) throw new FormatError('decimal')
  return BigInt(text)
}

export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
