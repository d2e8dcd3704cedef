import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import {setLocale} from '@/i18n'
import {sentence} from '.'

vi.mock('@/vocabulary', () => ({term: (list: string, code?: string) => code ? `‹${list.toLowerCase()}›` : '—', terms: () => []}))
vi.mock('@/plan/document', () => ({planTitle: () => '‹plan›'}))
vi.mock('@/region', () => ({regionName: () => '‹region›'}))

const CONTRACTS = join(process.cwd(), '../../event-contracts/src')
const GOLDEN = join(CONTRACTS, 'test/resources/golden')
const examples = readdirSync(GOLDEN, {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.json'))
  .map(file => ({file, type: /milepost\.[a-z-]+\.[a-z-]+\.v\d+/.exec(file)![0], data: JSON.parse(readFileSync(join(GOLDEN, file), 'utf8')) as unknown}))
const types = readdirSync(join(CONTRACTS, 'main/resources/schemas')).map(file => file.replace(/\.json$/, ''))

describe.each(['zh', 'en'] as const)('in %s', locale => {
  test('every type of event has an example and a sentence', () => {
    setLocale(locale)
    const unknown = sentence({type: 'milepost.unheard.of.v1', data: {}})

    expect(types.filter(type => !examples.some(example => example.type === type))).toEqual([])
    expect(examples.filter(example => sentence(example) === unknown)).toEqual([])
  })

  test.each(examples)('$file is told without codes', example => {
    setLocale(locale)

    const told = sentence(example)

    expect(told).not.toMatch(/undefined|null|NaN|object|[{}]|sentence\.|(?<!\d)\d{4}-\d{2}-\d{2}(?![\d-])|[A-Z]+_[A-Z]+|[0-9a-f]{8}-/)
    expect(told.length).toBeGreaterThan(4)
    if (locale === 'zh') expect(told).toMatch(/。|”|：/)
  })
})

test('a target that was moved is told with both dates as they were stated', () => {
  setLocale('zh')
  const data = {
    milestoneId: 'm', milestoneType: 'WORKS_COMPLETE', titleZh: '建成', previousTarget: '2019-12-31', newTarget: '2025-12-31', precision: 'year',
    deltaDays: 2192, late: false, reasonCode: 'DESIGN_CHANGE',
  }

  expect(sentence({type: 'milepost.milestone.target-changed.v1', data}, {precisionOf: () => 'year'}))
    .toBe('“建成”的目标日期由2019年改为2025年（推迟 2,192 天，约 6 年），原因：‹reasoncodes›。')
})

test('a change of the responsible organisation is told with both', () => {
  const data = {projectId: 'p', project: {nameZh: '甲', responsibleOrg: '乙公司'}, changed: ['responsibleOrg'], before: {responsibleOrg: '甲公司'}, reasonText: '单位划转'}

  setLocale('zh')
  expect(sentence({type: 'milepost.project.amended.v1', data})).toContain('责任单位由甲公司改为乙公司')
  setLocale('en')
  expect(sentence({type: 'milepost.project.amended.v1', data})).toContain('responsible organisation from 甲公司 to 乙公司')
})
