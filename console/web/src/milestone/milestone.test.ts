import {beforeEach, expect, test, vi} from 'vitest'
import {setLocale} from '@/i18n'
import {milestoneName} from '.'

vi.mock('@/vocabulary', () => ({terms: () => [{code: 'START', zh: '开工', en: 'start of works'}]}))

beforeEach(() => setLocale('en'))

test('a title that is the word for its type is in English', () => {
  expect(milestoneName({type: 'START', titleZh: '开工'})).toBe('Start of works')
})

test('a title that says something else stands behind the type', () => {
  expect(milestoneName({type: 'START', titleZh: '先期工程开工'})).toBe('Start of works (先期工程开工)')
})

test('a type of a later release leaves the title, and so does Chinese', () => {
  expect(milestoneName({type: 'LATER', titleZh: '开工'})).toBe('开工')
  setLocale('zh')
  expect(milestoneName({type: 'START', titleZh: '开工'})).toBe('开工')
})
