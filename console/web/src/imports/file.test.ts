import {expect, test} from 'vitest'
import {faultOf, MOST_BYTES} from './file'

const file = (name: string, ...bytes: number[]) => new File([new Uint8Array(bytes)], name)

test.each([
  ['list.xls', [1], 'oldWorkbook'],
  ['renamed.xlsx', [0xD0, 0xCF, 0x11, 0xE0, 0xA1], 'oldWorkbook'],
  ['plan.pdf', [1], 'unknown'],
  ['plan', [0x25, 0x50, 0x44, 0x46], 'unknown'],
  ['list.csv', [], 'empty'],
  ['list.xlsx', [0x50, 0x4B, 3, 4], undefined],
  ['清单.CSV', [0xEF, 0xBB, 0xBF], undefined],
])('%s is told before it is sent', async (name, bytes, fault) => {
  expect(await faultOf(file(name, ...bytes))).toBe(fault)
})

test('a file above the limit is told by its size', async () => {
  const large = file('list.csv', 1)
  Object.defineProperty(large, 'size', {value: MOST_BYTES + 1})

  expect(await faultOf(large)).toBe('tooLarge')
})

test('a file that is gone cannot be read', async () => {
  const gone = file('list.csv', 1)
  gone.slice = () => ({arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError'))}) as unknown as Blob

  expect(await faultOf(gone)).toBe('unreadable')
})
