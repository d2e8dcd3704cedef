// @vitest-environment node
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {audit, type Bundle} from '../../src/ledger/audit'
import {bytesOf} from '../../src/ledger/format'
import type {Finding} from '../../src/ledger/report'
import {largeBundle, linesOf, otherKey, pack, replaced, signedByAnother, unpack, withLines} from './bundles'

/** A bundle as progress-service wrote it, and the key of its ledger. */
const zip = new Uint8Array(readFileSync(new URL('history.zip', import.meta.url)))
const vkey = readFileSync(new URL('vkey.txt', import.meta.url), 'utf8').trim()
const parts = unpack(zip)
const lines = linesOf(parts)

function run(content: Bundle['content'], trusted = [vkey], subject?: string) {
  const findings: Finding[] = []
  const result = audit({content, trusted, subject}, finding => findings.push(finding))
  const codes = (outcome: Finding['outcome']) => findings.filter(one => one.outcome === outcome).map(one => one.code)
  return {result, findings, ok: codes('ok'), notes: codes('note'), failures: codes('fail')}
}

function changedLine(line: number): string[] {
  return lines.map((text, index) => index === line - 1 ? text.replace('"recorded":"2026', '"recorded":"2025') : text)
}

test('an untouched bundle is verified with the key of the ledger', () => {
  const {result, ok, failures} = run(zip)

  expect(failures).toEqual([])
  expect(ok).toEqual(['fileWhole', 'entriesRead', 'signed', 'trusted', 'included', 'chainWhole'])
  expect(result).toMatchObject({failures: 0, entries: lines.length, keys: [vkey], firstWrong: undefined})
})

test('its files are packed again to the same bytes, and are verified without the ZIP', () => {
  expect(pack(parts)).toEqual(zip)
  expect(run(parts).failures).toEqual([])
})

test('without another key it says what it cannot show', () => {
  const {notes, failures} = run(zip, [])

  expect(failures).toEqual([])
  expect(notes).toContain('ownKeyOnly')
})

test('the history of another project is not taken for the one that was asked for', () => {
  const {failures, result} = run(zip, [vkey], '019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c52')

  expect(failures).toContain('otherSubject')
  expect(result.firstWrong?.line).toBe(1)
  expect(run(zip, [vkey], result.subject).failures).toEqual([])
})

test('an entry that was changed is named, wherever it stands', () => {
  for (let line = 1; line <= lines.length; line++) {
    const {result, findings} = run(pack(withLines(parts, changedLine(line))))

    expect(findings.filter(one => one.outcome === 'fail')).toMatchObject([{code: line === lines.length ? 'notIncluded' : 'changed', line}])
    expect(result.firstWrong?.line).toBe(line)
  }
})

test('an entry that is missing is found at its place', () => {
  for (let line = 1; line <= lines.length; line++) {
    const {result, failures} = run(pack(withLines(parts, lines.filter((_, index) => index !== line - 1))))

    expect(result.firstWrong?.line).toBe(Math.max(1, line - 1))
    expect(failures).toContain(line === 1 ? 'notBeginning' : line === lines.length ? 'notIncluded' : 'changed')
  }
})

test('repeated and exchanged entries are found', () => {
  for (let line = 1; line < lines.length; line++) {
    const exchanged = lines.with(line - 1, lines[line]!).with(line, lines[line - 1]!)

    expect(run(pack(withLines(parts, exchanged))).failures).not.toEqual([])
    expect(run(pack(withLines(parts, lines.toSpliced(line, 0, lines[line - 1]!)))).failures).toContain('versionTwice')
  }
})

test('an entry that is not canonical is named with the reason', () => {
  const spaced = lines.with(1, lines[1]!.replace('{"actor"', '{ "actor"'))

  expect(run(pack(withLines(parts, spaced))).findings).toContainEqual(expect.objectContaining({code: 'notALeaf', line: 2, reason: 'canonical'}))
})

test('a changed proof, checkpoint or key is found', () => {
  const index = /index (\d+)/.exec(new TextDecoder().decode(parts['proof.tlog-proof']))![1]!

  expect(run(pack(replaced(parts, 'proof.tlog-proof', `index ${index}`, `index ${Number(index) - 1}`))).failures).toEqual(['notIncluded'])
  expect(run(pack(replaced(parts, 'checkpoint', /\n(\d+)\n/, '\n9$1\n'))).failures).toEqual(
    ['keySilent', 'notTrusted', 'otherCheckpoint', 'notIncluded'])
  expect(run(pack({...parts, 'vkeys.txt': bytesOf(`${otherKey('milepost.local/ledger').vkey}\n`)})).failures).toEqual(['keySilent'])
  expect(run(pack({...parts, 'vkeys.txt': bytesOf('')})).failures).toEqual(['keysFormat'])
})

test('a bundle that another key signed agrees with itself, but not with the key of the ledger', () => {
  const other = signedByAnother(parts)

  expect(run(pack(other.parts), []).failures).toEqual([])
  expect(run(pack(other.parts), [other.vkey]).failures).toEqual([])
  expect(run(pack(other.parts)).failures).toEqual(['notTrusted'])
  expect(run(pack(other.parts)).result.keys).toEqual([other.vkey])
})

test('the README is no evidence', () => {
  expect(run(pack({...parts, README: bytesOf('another text')})).failures).toEqual([])
})

describe('one changed bit anywhere', {timeout: 60_000}, () => {
  test('in the file is found', () => {
    for (let at = 0; at < zip.length; at += 53) expect(run(zip.with(at, zip[at]! ^ 1 << at % 8)).failures, `byte ${at}`).not.toEqual([])
  })

  test.each(['vkeys.txt', 'checkpoint', 'proof.tlog-proof', 'entries.ndjson'] as const)('in %s is found even if it is packed again', part => {
    const content = parts[part]
    for (let at = 0; at < content.length; at += content.length > 2000 ? 59 : 3) {
      const {failures} = run(pack({...parts, [part]: content.with(at, content[at]! ^ 1 << at % 8)}), [])
      expect(failures, `byte ${at}`).not.toEqual([])
    }
  })
})

test('a truncated or hostile file is refused without an error', () => {
  for (let length = 0; length < zip.length; length += 97) expect(run(zip.slice(0, length)).failures).not.toEqual([])
  expect(run(Uint8Array.of(...zip, 0)).failures).toEqual(['layout'])
  expect(run(bytesOf('not a zip')).failures).toEqual(['layout'])
  expect(run({}).failures).toEqual(['missingFile'])
  expect(run({...parts, checkpoint: undefined}).findings).toContainEqual(expect.objectContaining({values: {file: 'checkpoint'}}))
  expect(run({...parts, 'entries.ndjson': bytesOf('')}).failures).toEqual(['entriesEmpty'])
  for (const text of ['\n'.repeat(100_000), `${'['.repeat(60_000)}\n`, `${'x'.repeat(70_000)}\n`, '[]\n', 'null\n', `${lines[0]}`]) {
    expect(run({...parts, 'entries.ndjson': bytesOf(text)}).result.failures).toBeGreaterThan(0)
  }
})

test('many entries are verified', () => {
  const {zip: large, vkey: key} = largeBundle(5_000)

  expect(run(large, [key])).toMatchObject({failures: [], result: {entries: 5_000}})
})
