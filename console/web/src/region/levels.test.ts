import {expect, test, vi} from 'vitest'
import {ref} from 'vue'
import {useRegionLevels} from './levels'

const BELOW: Record<string, string[]> = {100000: ['110000', '620000'], 620000: ['620100', '620700'], 620700: ['620722']}
vi.mock('.', () => ({COUNTRY: '100000', regionsBelow: async (parent: string) => (BELOW[parent] ?? []).map(code => ({code}))}))

test('a region is reached from its province down, and each step also stands for all of it', async () => {
  const code = ref<string | undefined>('6207')
  const levels = useRegionLevels(code)
  expect(levels.value.map(level => level.name)).toEqual(['province'])

  await vi.waitUntil(() => levels.value.length === 3)
  expect(levels.value.map(level => level.name)).toEqual(['province', 'prefecture', 'county'])
  expect(levels.value.map(level => level.chosen)).toEqual(['620000', '620700', ''])
  expect(levels.value.map(level => level.choose(''))).toEqual([undefined, '620000', '620700'])
  expect(levels.value[2]!.choose('620722')).toBe('620722')

  code.value = levels.value[1]!.choose('')
  await vi.waitUntil(() => levels.value.length === 2)
  expect(levels.value.map(level => level.chosen)).toEqual(['620000', ''])

  code.value = levels.value[0]!.choose('110000')
  await vi.waitUntil(() => levels.value.length === 1)
  expect(levels.value[0]!.chosen).toBe('110000')
})
