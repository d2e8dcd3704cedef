import {expect, test} from 'vitest'
import {checkRequest, citationRequest, lines, missingInCitation, newDraft, projectRequest} from './draft'

test('only what was entered is sent', () => {
  const request = projectRequest({...newDraft(), nameZh: ' 甲至乙铁路 ', category: 'railway', regions: ['620100']})

  expect(request).toEqual({
    nameZh: '甲至乙铁路', nameEn: null, aliases: [], nature: 'project', category: 'railway', regions: ['620100'], corridor: null, codes: [],
    responsibleOrg: null, investment: null, descriptionZh: null, distinctFrom: [],
  })
})

test('lists are entered by lines, amounts with separators', () => {
  const request = projectRequest({...newDraft(), aliases: '甲\n\n 乙；丙', investment: '23,390,000,000', from: '甲', to: '乙', via: '丙\n丁'})

  expect(request.aliases).toEqual(['甲', '乙', '丙'])
  expect(request.investment).toBe('23390000000')
  expect(request.corridor).toEqual({endpoints: ['甲', '乙'], via: ['丙', '丁']})
  expect(lines('')).toEqual([])
})

test('one end of a line is sent too, so that the missing one is told', () => {
  expect(projectRequest({...newDraft(), from: '甲'}).corridor).toEqual({endpoints: ['甲', ''], via: []})
})

test('candidates with a reason are distinct', () => {
  const request = projectRequest({...newDraft(), reasons: {a: ' 另一线位 ', b: ' '}})

  expect(request.distinctFrom).toEqual([{id: 'a', reason: '另一线位'}])
})

test('a project is checked before its places and its category are known', () => {
  const request = checkRequest({...newDraft(), nameZh: '甲'}, '620000')

  expect(request).toMatchObject({category: 'other', regions: ['620000']})
})

test('a named work is linked, another one is described', () => {
  const draft = newDraft()
  draft.citation = {...draft.citation, plan: 'p', clause: '一', phrase: '甲', statedStage: 'planned'}

  expect(citationRequest(draft)).toMatchObject({plan: 'p', clause: '一', phrase: '甲', statedStage: 'planned', promisedDate: null})
  expect(missingInCitation(draft)).toEqual([])

  draft.citation.phrase = ''
  expect(missingInCitation(draft)).toEqual(['phrase'])

  draft.citation.work = 'c'
  expect(citationRequest(draft)).toEqual({citation: 'c', distinctFrom: []})
  expect(missingInCitation(draft)).toEqual([])
})
