import {beforeEach, expect, test} from 'vitest'
import {asksForSomething, Draft, dropDraft, keepDraft, keptDraft, prefilled} from './draft'
import {sentFilter, wholeFilter} from './filter'

beforeEach(dropDraft)

test('the address of a follow button fills the form in', () => {
  const draft = prefilled({new: '1', projects: 'a,b', regions: ['6207', '6201'], plans: ' p , ', minSlipDays: '30'})

  expect(draft.wanted()).toEqual({projects: ['a', 'b'], regions: ['6207', '6201'], categories: [], plans: ['p'], eventTypes: [], minSlipDays: 30, milestoneTypes: ['major'], others: 0})
  expect(asksForSomething(draft)).toBe(true)
  expect(asksForSomething(prefilled({new: '1'}))).toBe(false)
})

test('a draft is kept as it was entered', () => {
  const draft = new Draft({...wholeFilter(null), projects: ['a']}, 'https://example.org/hook', true, '30')

  keepDraft(draft)

  expect(keptDraft()).toEqual(draft)
  expect(keptDraft()?.lacksTypes()).toBe(true)
})

test('what is stored and cannot be read is no draft', () => {
  sessionStorage.setItem('milepost.draft.following', '{')

  expect(keptDraft()).toBeUndefined()
})

test.each([['', false], ['0', false], ['10000', false], ['10001', true], ['-1', true], ['3.5', true], ['ten', true]])(
  'a least slip of “%s” days is wrong: %s', (slip, wrong) => {
    expect(new Draft(wholeFilter(null), 'https://example.org', false, slip).slipIsWrong()).toBe(wrong)
  })

test('of a subscription that is there, milestones of all types are asked for unless it says otherwise', () => {
  expect(wholeFilter({}).milestoneTypes).toEqual(['all'])
  expect(wholeFilter({milestoneTypes: ['START']}).milestoneTypes).toEqual(['START'])
  expect(wholeFilter(null).milestoneTypes).toEqual(['major'])
})

test('conditions that only the API can set are counted, and are not sent', () => {
  const filter = wholeFilter({stages: ['OPERATION'], minMoves: 3, where: {field: 'moves', gte: 3}} as Parameters<typeof wholeFilter>[0])

  expect(filter.others).toBe(3)
  expect(sentFilter(filter)).not.toHaveProperty('others')
})
