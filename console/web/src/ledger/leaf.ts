import {FormatError, utf8} from './format'
import {hash} from './checkpoint'

/** An entry of the ledger, read back from its bytes: an event, its version, and the hash of the entry before it. */
export interface Leaf {
  id: string
  source: string
  type: string
  subject: string
  seq: number
  prev: Uint8Array | undefined
  time: string
  recorded: string
}

export const MAX_LEAF_BYTES = 65_535

/** Reads a leaf; throws unless the bytes are exactly one, in the canonical form of its JSON (RFC 8785). */
export function parseLeaf(bytes: Uint8Array): Leaf {
  if (bytes.length > MAX_LEAF_BYTES) throw new FormatError('long')
  const text = utf8(bytes)
  const leaf = parse(text)
  if (spelling(leaf) !== text) throw new FormatError('canonical')
  if (text.includes('\\ud')) requireCharacters(leaf)
  if (!isObject(leaf) || leaf.specversion !== '1.0' || 'data' in leaf === 'datahash' in leaf) throw new FormatError('members')
  position(leaf.kafka)
  const prev = leaf.prev
  if (typeof prev !== 'string') throw new FormatError('members')
  return {
    id: word(leaf, 'id'), source: word(leaf, 'source'), type: word(leaf, 'type'), subject: word(leaf, 'subject'),
    seq: count(leaf.seq, 1), prev: prev === '' ? undefined : hash(prev), time: instant(leaf, 'time'), recorded: instant(leaf, 'recorded'),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new FormatError('json')
  }
}

function spelling(leaf: unknown): string {
  try {
    return canonical(leaf)
  } catch (failure) {
    throw failure instanceof RangeError ? new FormatError('json') : failure // nested too deeply
  }
}

/** Repeated members and other spellings of a number do not survive being read and written again. */
function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new FormatError('number')
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (!isObject(value)) return String(value)
  let text = ''
  // The default order compares UTF-16 code units, as RFC 8785 section 3.2.3 demands.
  for (const name of Object.keys(value).sort()) text += `${text && ','}${JSON.stringify(name)}:${canonical(value[name])}`
  return `{${text}}`
}

/** Half of a character can stand in the canonical form only as an escape, which is not allowed. */
function requireCharacters(value: unknown): void {
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) throw new FormatError('character')
  if (typeof value === 'object' && value !== null) Object.entries(value).forEach(member => member.forEach(requireCharacters))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function position(kafka: unknown): void {
  if (!Array.isArray(kafka) || kafka.length !== 3 || typeof kafka[0] !== 'string') throw new FormatError('members')
  count(kafka[1], 0)
  count(kafka[2], 0)
}

function count(value: unknown, least: number): number {
  if (typeof value !== 'number' || value < least) throw new FormatError('members')
  return value
}

function word(leaf: Record<string, unknown>, name: string): string {
  const value = leaf[name]
  if (typeof value !== 'string' || value === '') throw new FormatError('members')
  return value
}

function instant(leaf: Record<string, unknown>, name: string): string {
  const text = word(leaf, name)
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(text) ? new Date(text) : undefined
  // The thirtieth of February and the hour 24 are read as the next day.
  if (time?.getUTCDate() !== Number(text.slice(8, 10))) throw new FormatError('members')
  return text
}
