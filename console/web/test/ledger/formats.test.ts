// @vitest-environment node
import {expect, test} from 'vitest'
import {parseCheckpoint} from '../../src/ledger/checkpoint'
import {bytesOf, FormatError, fromBase64, toBase64} from '../../src/ledger/format'
import {parseLeaf} from '../../src/ledger/leaf'
import {includes, leafHash} from '../../src/ledger/merkle'
import {isSignedBy, parseKey, parseNote} from '../../src/ledger/note'
import {parseProof} from '../../src/ledger/proof'
import {otherKey, rootOf, signedNote} from './bundles'

/** Made by golang.org/x/mod/sumdb/note; they stand in its documentation. */
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const GO_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`
const EMPTY_ROOT = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

function refuses(read: () => unknown): void {
  expect(read).toThrow(FormatError)
}

test('a note that Go signed is accepted, and none with another byte', () => {
  const key = parseKey(GO_KEY)
  const note = bytesOf(GO_NOTE)
  expect(isSignedBy(parseNote(note), key)).toBe(true)

  for (let at = 0; at < note.length; at++) {
    const changed = note.with(at, note[at]! ^ 1 << at % 8)
    expect(accepted(() => isSignedBy(parseNote(changed), key)), `byte ${at}`).toBe(false)
  }
})

test('signatures of other keys are ignored', () => {
  const {vkey, privateKey} = otherKey('a')
  const note = parseNote(bytesOf(signedNote('里程碑\n\n42\n', vkey, privateKey)))

  expect(isSignedBy(note, parseKey(vkey))).toBe(true)
  expect(isSignedBy(note, parseKey(GO_KEY))).toBe(false)
})

test.each([
  '', '\n', '\n\n', 'text\n\n', 'text\n\n\n', 'text\n— a AAAAAAA=\n', 'text\n\n— a AAAAAAA=', 'text\n\n- a AAAAAAA=\n',
  'text\n\n—  AAAAAAA=\n', 'text\n\n— a b AAAAAAA=\n', 'text\n\n— a+b AAAAAAA=\n', 'text\n\n— a\u00a0b AAAAAAA=\n',
  'text\n\n— a AAAAAA==\n', 'text\n\n— a AAAAAAB=\n', 'text\n\n— a AAAAAAA\n', 'text\u0001\n\n— a AAAAAAA=\n', 'text\r\n\n— a AAAAAAA=\n',
])('%j is not a note', text => refuses(() => parseNote(bytesOf(text))))

test.each([
  '', 'PeterNeumann', 'PeterNeumann+c74f20a3', 'PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  'PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  'PeterNeumann+c74f20a3+BRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T',
  'Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
])('%j is not a key', text => refuses(() => parseKey(text)))

test.each(['a\n1\n', 'a\n01\nHASH\n', 'a\n-1\nHASH\n', 'a\n1\nHASH\nextension\n', 'a\n1\nHASH', '\n1\nHASH\n', 'a\n1\nAAAA\n'])(
  '%j is not a checkpoint', text => refuses(() => parseCheckpoint(text.replace('HASH', EMPTY_ROOT))))

test.each([
  'c2sp.org/tlog-proof@v2\nindex 6', 'c2sp.org/tlog-proof@v1', 'c2sp.org/tlog-proof@v1\nindex 06', 'c2sp.org/tlog-proof@v1\nindex six',
  'c2sp.org/tlog-proof@v1\nindex 6\nAAAA', 'c2sp.org/tlog-proof@v1\nextra ?\nindex 6',
])('%j does not begin a proof', text => refuses(() => parseProof(bytesOf(`${text}\n\n${GO_NOTE}`))))

test('a proof is read with its checkpoint and the data of others', () => {
  const proof = parseProof(bytesOf(`c2sp.org/tlog-proof@v1\nextra aGVsbG8=\nindex 6\n${EMPTY_ROOT}\n\n${GO_NOTE}`))

  expect(proof).toMatchObject({extra: 'aGVsbG8=', index: 6n, hashes: [fromBase64(EMPTY_ROOT)], note: bytesOf(GO_NOTE)})
})

test('the hash of an empty leaf is that of RFC 6962', () => {
  expect(toBase64(leafHash(new Uint8Array()))).toBe(Buffer.from('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'hex').toString('base64'))
})

test('every leaf of every small tree is proved at its index and at no other', () => {
  const leaves = Array.from({length: 66}, (_, index) => leafHash(bytesOf(`leaf ${index}`)))
  for (let size = 1; size <= leaves.length; size++) {
    for (let index = 0; index < size; index++) {
      const path: string[] = []
      const root = rootOf(leaves.slice(0, size), index, path)
      const proof = path.map(fromBase64)
      const at = (where: number, leaf = leaves[index]!, by = proof): boolean => includes(root, BigInt(size), BigInt(where), leaf, by)

      expect(at(index)).toBe(true)
      expect(at((index + 1) % size)).toBe(size === 1)
      expect(at(index, leaves[(index + 1) % size])).toBe(size === 1)
      expect(at(index, leaves[index], [...proof, root])).toBe(false)
      if (size > 1) expect(at(index, leaves[index], proof.slice(1))).toBe(false)
    }
  }
  expect(includes(leaves[0]!, 0n, 0n, leaves[0]!, [])).toBe(false)
  expect(includes(leaves[0]!, 5n, -1n, leaves[0]!, [])).toBe(false)
})

const LEAF = '{"data":{},"id":"1","kafka":["t",0,1],"prev":"","recorded":"2026-02-28T00:00:00Z","seq":1,"source":"/registry",'
  + '"specversion":"1.0","subject":"s","time":"2026-02-28T00:00:00.123456Z","type":"x"}'

test('a leaf is read', () => {
  expect(parseLeaf(bytesOf(LEAF))).toMatchObject({id: '1', seq: 1, prev: undefined, subject: 's', type: 'x'})
})

test.each([
  ['"seq":1', '"seq":1.0'], ['"seq":1', '"seq":1e0'], ['"seq":1', '"seq":0'], ['"seq":1', '"seq":"1"'], ['"seq":1', '"seq":9007199254740993'],
  ['"seq":1', '"seq":1,"seq":1'], ['{"data"', '{ "data"'], ['"data":{}', '"data":{"b":1,"a":1}'], ['"data":{},', ''],
  ['"data":{}', '"data":{},"datahash":"x"'], ['"data":{}', '"data":{"a":"\\ud800"}'], ['"data":{}', '"data":{"a":"\\u00e9"}'],
  ['"1.0"', '"0.3"'], ['["t",0,1]', '["t",0]'], ['["t",0,1]', '["t",0,-1]'], ['"prev":""', '"prev":"AAAA"'], ['"prev":""', '"prev":null'],
  ['-28T00:00:00Z', '-30T00:00:00Z'], ['-28T00:00:00Z', '-28T24:00:00Z'], ['-28T00:00:00Z', '-28T23:59:60Z'], ['02-28T00:00:00Z', '13-28T00:00:00Z'],
  ['-28T00:00:00Z', '-28'], ['"id":"1"', '"id":""'], ['"x"}', '"x"}x'],
])('a leaf with %s as %s is refused', (from, to) => refuses(() => parseLeaf(bytesOf(LEAF.replace(from, to)))))

function accepted(read: () => boolean): boolean {
  try {
    return read()
  } catch {
    return false
  }
}
