import {computed, type Ref, type ShallowRef, shallowRef, watch} from 'vue'
import {COUNTRY, type Region, regionsBelow} from '.'

/** A step on the way down to a region: what can be chosen below one, and what is. */
export interface RegionLevel {
  name: 'province' | 'prefecture' | 'county'
  parent: string
  regions: Region[]
  chosen: string
  /** Returns what is chosen by an option of this step; without one, all that the step above stands for. */
  choose: (code: string) => string | undefined
}

const NAMES = ['province', 'prefecture', 'county'] as const

/** The steps down to a region, as far as there are regions below: 620000, 620700, 620722. The first is there from the beginning. */
export function useRegionLevels(code: Ref<string | undefined>): ShallowRef<RegionLevel[]> {
  const levels = shallowRef([level(0, COUNTRY, [])])
  const way = computed(() => {
    const whole = code.value?.padEnd(6, '0')
    if (!whole || whole === COUNTRY) return []
    return [...new Set([`${whole.slice(0, 2)}0000`, `${whole.slice(0, 4)}00`, whole])]
  })

  watch(way, async chosen => {
    const parents = [COUNTRY, ...chosen].slice(0, NAMES.length)
    const lists = await Promise.all(parents.map(parent => regionsBelow(parent).catch(() => [])))
    if (chosen !== way.value) return
    levels.value = parents.map((parent, index) => level(index, parent, lists[index]!, chosen[index]))
      .filter(({parent, regions}) => parent === COUNTRY || regions.length > 0)
  }, {immediate: true})
  return levels
}

function level(index: number, parent: string, regions: Region[], chosen = ''): RegionLevel {
  return {name: NAMES[index]!, parent, regions, chosen, choose: code => code || (parent === COUNTRY ? undefined : parent)}
}
