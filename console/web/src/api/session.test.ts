import {beforeEach, expect, test} from 'vitest'
import {setLocale} from '@/i18n'
import {called, signInPath} from './session'

beforeEach(() => setLocale('en'))

test('a person is called by the name in the language of the page', () => {
  const names = {zh: '登记员', en: 'Registrar'}
  expect(called('登记员 Registrar', names)).toBe('Registrar')
  setLocale('zh')
  expect(called('登记员 Registrar', names)).toBe('登记员')
})

test('a name that is not told by language is the one for all', () => {
  expect(called('王工', {zh: null, en: null})).toBe('王工')
  expect(called(null, {zh: null, en: null})).toBeNull()
})

test('the login is in the language of the page', () => {
  expect(signInPath('/projects?q=1')).toBe('/login?returnTo=%2Fprojects%3Fq%3D1&ui_locales=en')
})
