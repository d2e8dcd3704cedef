import {type Parts, PARTS} from '@/ledger/zip'

/** What the visitor has chosen: a ZIP, or the files that were unpacked from it. */
export interface Chosen {
  content: Uint8Array | Parts
  names: string
}

const MAX_BYTES = 256 * 2 ** 20

export class TooLargeError extends Error {}

export async function readFiles(files: readonly File[]): Promise<Chosen> {
  if (files.reduce((sum, file) => sum + file.size, 0) > MAX_BYTES) throw new TooLargeError()
  const names = files.map(file => file.name).join(', ')
  const parts = await Promise.all(files.map(async file => [file.name, new Uint8Array(await file.arrayBuffer())] as const))
  const known = parts.filter(([name]) => (PARTS as readonly string[]).includes(name))
  return {content: known.length > 0 ? Object.fromEntries(known) : parts[0]![1], names}
}
