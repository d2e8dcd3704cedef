import {expect, test} from 'vitest'
import {course, type Point} from './course'

const at = (name: string, point?: Point) => ({name, at: point})
const LANZHOU: Point = [103.82, 36.06]
const HEZUO: Point = [102.91, 34.99]
const LINXIA: Point = [103.21, 35.6]

test('a work goes from its first place by what lies between to its last one', () => {
  const regions = [at('合作市', HEZUO), at('临夏州', LINXIA), at('兰州市', LANZHOU)]

  expect(course(regions, {endpoints: ['兰州', '合作'], via: ['临夏']})).toEqual([LANZHOU, LINXIA, HEZUO])
})

test('where an end is not one of its regions, it goes through the regions in their order', () => {
  expect(course([at('兰州市', LANZHOU), at('合作市', HEZUO)], {endpoints: ['中川机场', '合作'], via: []})).toEqual([LANZHOU, HEZUO])
})

test('regions without a point are left out', () => {
  expect(course([at('兰州市', LANZHOU), at('合作市')], {endpoints: ['兰州', '合作'], via: []})).toEqual([LANZHOU])
  expect(course([at('兰州市', LANZHOU)], null)).toEqual([LANZHOU])
})

test('a ring passes its place once', () => {
  expect(course([at('兰州市', LANZHOU), at('合作市', HEZUO)], {endpoints: ['兰州', '兰州'], via: []})).toEqual([LANZHOU, HEZUO])
})
