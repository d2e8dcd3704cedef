import {bytesOf} from './format'

/** The files of a bundle, in their order. */
export const PARTS = ['README', 'vkeys.txt', 'checkpoint', 'proof.tlog-proof', 'entries.ndjson'] as const
export type Part = (typeof PARTS)[number]
export type Parts = Partial<Record<Part, Uint8Array>>

export interface Item {
  name: string
  size: number
  checksum: number
}

const LOCAL_HEADER_BYTES = 30
const CHECKSUM_AT = 14
const SIZE_AT = 18

/**
 * Reads a bundle. Every byte around the files must be as Milepost writes it, without compression, so nothing can hide between them.
 * Calls back for a checksum that does not fit. Returns the place of the first byte that is not as expected in place of the files.
 */
export function readZip(zip: Uint8Array, badChecksum: (part: Part, from: number, to: number) => void): Parts | {at: number; where: string} {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const parts: Parts = {}
  const items: Item[] = []
  let at = 0
  for (const name of PARTS) {
    const from = at + LOCAL_HEADER_BYTES + name.length
    if (from > zip.length) return {at: zip.length, where: name}
    const item = {name, size: view.getUint32(at + SIZE_AT, true), checksum: view.getUint32(at + CHECKSUM_AT, true)}
    const wrong = mismatch(zip, at, header(item))
    if (wrong >= 0) return {at: wrong, where: name}
    const to = from + item.size
    if (to > zip.length) return {at: zip.length, where: name}
    parts[name] = zip.subarray(from, to)
    if (crc32(parts[name]) !== item.checksum) badChecksum(name, from, to)
    items.push(item)
    at = to
  }
  const expected = directory(items)
  const wrong = mismatch(zip, at, expected)
  if (wrong >= 0) return {at: wrong, where: 'ZIP'}
  return at + expected.length < zip.length ? {at: at + expected.length, where: 'ZIP'} : parts
}

/** The bytes before the content of a file. */
export function header(item: Item): Uint8Array {
  return Uint8Array.of(...le(4, 0x04034b50), ...common(item), ...bytesOf(item.name))
}

/** The bytes after the content of the last file. */
export function directory(items: readonly Item[]): Uint8Array {
  let offset = 0
  const entries = items.flatMap(item => {
    const entry = [
      ...le(4, 0x02014b50), ...le(2, 3 << 8 | 20), ...common(item), ...le(2, 0), ...le(2, 0), ...le(2, 0), // no comment, first disk
      ...le(4, 0o100644 * 0x10000), ...le(4, offset), ...bytesOf(item.name), // a file that all may read
    ]
    offset += LOCAL_HEADER_BYTES + item.name.length + item.size
    return entry
  })
  return Uint8Array.of(
    ...entries, ...le(4, 0x06054b50), ...le(2, 0), ...le(2, 0), ...le(2, items.length), ...le(2, items.length), ...le(4, entries.length),
    ...le(4, offset), ...le(2, 0),
  )
}

const TABLE = Uint32Array.from({length: 256}, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? value >>> 1 ^ 0xedb88320 : value >>> 1
  return value
})

export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (let at = 0; at < bytes.length; at++) value = TABLE[(value ^ bytes[at]!) & 255]! ^ value >>> 8
  return (value ^ 0xffffffff) >>> 0
}

/** Version 1.0, no flags, not compressed, the first of January 1980, no extra field. */
function common({name, size, checksum}: Item): number[] {
  return [
    ...le(2, 10), ...le(2, 0), ...le(2, 0), ...le(2, 0), ...le(2, 1 << 5 | 1), ...le(4, checksum), ...le(4, size), ...le(4, size),
    ...le(2, name.length), ...le(2, 0),
  ]
}

/** Little-endian bytes of a number. */
function le(bytes: number, value: number): number[] {
  return Array.from({length: bytes}, (_, index) => Math.floor(value / 2 ** (8 * index)) & 255)
}

/** Returns where the bytes begin to differ from the expected ones, or -1. */
function mismatch(zip: Uint8Array, at: number, expected: Uint8Array): number {
  const wrong = expected.findIndex((byte, index) => zip[at + index] !== byte)
  return wrong < 0 ? -1 : at + wrong
}
