import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {digestOf, sha256} from './sha256'

test.each([0, 3, 55, 56, 63, 64, 65, 1000, 70_000])('the digest of %i bytes is that of another program', length => {
  const bytes = Uint8Array.from({length}, (_, i) => i * 31 % 256)

  expect(Buffer.from(digestOf(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
})

test('that of a file is written in hexadecimal digits', async () => {
  expect(await sha256(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
