import {expect, test} from 'vitest'
import {idIn} from './find'

test('an id is found by itself and in the address of a page', () => {
  const id = '01a22dda-0000-7000-8000-00000000000a'
  for (const text of [id, id.toUpperCase(), `http://127.0.0.1:8080/projects/${id}?tab=lists`]) expect(idIn(text)).toBe(id)
})

test('names and codes are no ids', () => {
  for (const text of ['兰州至合作铁路', '2206-441624-04-01-569676', '01a22dda-0000']) expect(idIn(text)).toBeUndefined()
})
