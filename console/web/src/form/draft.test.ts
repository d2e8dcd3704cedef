import {beforeEach, expect, test} from 'vitest'
import {effectScope} from 'vue'
import {useDraft} from './draft'

const initial = () => ({name: '', places: [] as string[]})

beforeEach(() => sessionStorage.clear())

function draft() {
  return effectScope().run(() => useDraft('test', initial))!
}

test('what was entered is there after a reload', () => {
  const before = draft()
  before.value.name = '兰州至合作铁路'
  before.value.places.push('620100')

  expect(draft().value).toEqual({name: '兰州至合作铁路', places: ['620100']})
})

test('a draft of an older page has the new members too', () => {
  sessionStorage.setItem('milepost.draft.test', '{"name":"a"}')

  expect(draft().value).toEqual({name: 'a', places: []})
})

test.each(['not json', 'null', '3'])('a draft that cannot be read (%s) is a new one', text => {
  sessionStorage.setItem('milepost.draft.test', text)

  expect(draft().value).toEqual(initial())
})

test('what was sent is not offered again', () => {
  const sent = draft()
  sent.value.name = 'a'

  sent.clear()

  expect(sent.value).toEqual(initial())
  expect(draft().value).toEqual(initial())
})

test('what was sent is still shown, and not kept', () => {
  const sent = draft()
  sent.value.name = 'a'

  sent.forget()
  sent.value.places.push('620100')

  expect(sent.value.name).toBe('a')
  expect(draft().value).toEqual(initial())
})
