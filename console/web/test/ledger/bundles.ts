import {generateKeyPairSync, type KeyObject, sign} from 'node:crypto'
import {bytesOf, toBase64} from '../../src/ledger/format'
import {leafHash, nodeHash} from '../../src/ledger/merkle'
import {keyId} from '../../src/ledger/note'
import {crc32, directory, header, type Part, type Parts, PARTS, readZip} from '../../src/ledger/zip'

/** The files of a bundle, unpacked. */
export function unpack(zip: Uint8Array): Required<Parts> {
  const parts = readZip(zip, part => {
    throw new Error(`The checksum of ${part} is wrong`)
  })
  if ('at' in parts) throw new Error(`Not a bundle: byte ${parts.at}`)
  return parts as Required<Parts>
}

/** Packs files as Milepost does, with right checksums whatever is in them. */
export function pack(parts: Parts): Uint8Array<ArrayBuffer> {
  const items = PARTS.map(name => ({name, size: parts[name]!.length, checksum: crc32(parts[name]!)}))
  return joined([...items.flatMap(item => [header(item), parts[item.name]!]), directory(items)])
}

export function linesOf(parts: Parts): string[] {
  return new TextDecoder().decode(parts['entries.ndjson']).split('\n').slice(0, -1)
}

export function withLines(parts: Parts, lines: readonly string[]): Parts {
  return {...parts, 'entries.ndjson': bytesOf(lines.map(line => `${line}\n`).join(''))}
}

/** A file of the bundle with one text in place of another that must stand in it. */
export function replaced(parts: Parts, part: Part, from: string | RegExp, to: string | ((all: string, group: string) => string)): Parts {
  const text = new TextDecoder().decode(parts[part])
  const other = text.replace(from, to as string)
  if (other === text) throw new Error(`${part} does not contain ${from}`)
  return {...parts, [part]: bytesOf(other)}
}

/** A key with which someone else signs. */
export function otherKey(name: string): {vkey: string; privateKey: KeyObject} {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519')
  const raw = new Uint8Array(publicKey.export({format: 'der', type: 'spki'}).subarray(-32))
  const typed = Uint8Array.of(1, ...raw)
  return {vkey: `${name}+${keyId(name, typed)}+${toBase64(typed)}`, privateKey}
}

export function signedNote(text: string, vkey: string, privateKey: KeyObject): string {
  const [name = '', id = ''] = vkey.split('+')
  const idBytes = id.match(/../g)!.map(pair => parseInt(pair, 16))
  return `${text}\n— ${name} ${toBase64(Uint8Array.of(...idBytes, ...sign(null, bytesOf(text), privateKey)))}\n`
}

/** The bundle signed anew by another key, which then stands in it: whole in itself, but of another ledger. */
export function signedByAnother(parts: Parts): {parts: Parts; vkey: string} {
  const note = new TextDecoder().decode(parts.checkpoint)
  const text = note.slice(0, note.indexOf('\n\n') + 1)
  const {vkey, privateKey} = otherKey(text.split('\n')[0]!)
  const anew = signedNote(text, vkey, privateKey)
  const proof = new TextDecoder().decode(parts['proof.tlog-proof']).replace(note, anew)
  return {vkey, parts: {...parts, checkpoint: bytesOf(anew), 'proof.tlog-proof': bytesOf(proof), 'vkeys.txt': bytesOf(`${vkey}\n`)}}
}

/** A bundle of one project with so many entries, all the entries of its ledger. */
export function largeBundle(count: number): {zip: Uint8Array<ArrayBuffer>; vkey: string} {
  const {vkey, privateKey} = otherKey('milepost.local/ledger')
  const subject = '019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c52'
  const lines: string[] = []
  const hashes: Uint8Array[] = []
  for (let seq = 1; seq <= count; seq++) {
    const data = `{"light":"green","previousLight":"yellow","projectId":"${subject}","rule":"milepost-default/1","slipDays":0}`
    const prev = seq === 1 ? '' : toBase64(hashes.at(-1)!)
    const line = `{"actor":"sha256:u198Kib5dO4FHxfCit/nyfWcVpCqAxZwXfC85aQJRGI=","data":${data},"datacontenttype":"application/json",`
      + `"id":"019a8e1d-77aa-7b02-b1d6-2f0c9f3e8d74","kafka":["progress.progress-events",3,${seq}],"prev":"${prev}",`
      + `"recorded":"2026-11-30T00:00:00Z","seq":${seq},"source":"/progress","specversion":"1.0","subject":"${subject}",`
      + `"time":"2026-11-30T00:00:00Z","type":"milepost.project.light-changed.v1"}`
    lines.push(line)
    hashes.push(leafHash(bytesOf(line)))
  }
  const path: string[] = []
  const root = rootOf(hashes, count - 1, path)
  const note = signedNote(`milepost.local/ledger\n${count}\n${toBase64(root)}\n`, vkey, privateKey)
  const proof = ['c2sp.org/tlog-proof@v1', `index ${count - 1}`, ...path, '', note].join('\n')
  const parts = {README: bytesOf(''), 'vkeys.txt': bytesOf(`${vkey}\n`), checkpoint: bytesOf(note), 'proof.tlog-proof': bytesOf(proof)}
  return {zip: pack(withLines(parts, lines)), vkey}
}

/** The root of RFC 6962, written as its definition reads; the hashes beside the way to one leaf are added to the path. */
export function rootOf(leaves: readonly Uint8Array[], index: number, path: string[]): Uint8Array {
  if (leaves.length === 1) return leaves[0]!
  const middle = 2 ** Math.floor(Math.log2(leaves.length - 1))
  const inLeft = index >= 0 && index < middle
  const left = rootOf(leaves.slice(0, middle), inLeft ? index : -1, path)
  const right = rootOf(leaves.slice(middle), index >= middle ? index - middle : -1, path)
  if (index >= 0) path.push(toBase64(inLeft ? right : left))
  return nodeHash(left, right)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
