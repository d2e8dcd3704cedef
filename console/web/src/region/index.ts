import {reactive} from 'vue'
import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'
import {inLocale} from '@/i18n'
import {sentAsOf} from '@/past'

export type Region = components['schemas']['RegionSummary']

export const COUNTRY = '100000'

const known = reactive(new Map<string, Region>())
/** Asked for and not to be had. */
const unnamed = reactive(new Set<string>())
const children = new Map<string, Promise<Region[]>>()

/** Returns the regions directly below one, and remembers them. */
export function regionsBelow(parent: string): Promise<Region[]> {
  return below(parent)
}

/** The same as they were described at a time, if one is given. */
function below(parent: string, asOf?: string): Promise<Region[]> {
  const asked = key(parent, asOf)
  let regions = children.get(asked)
  if (!regions) {
    regions = body(registry.GET('/v1/regions', {params: {query: {parent, limit: 500, asOf: sentAsOf(asOf)}}}))
      .then(page => {
        page.items.forEach(region => known.set(key(region.code, asOf), region))
        return page.items
      })
      .catch((problem: unknown) => {
        children.delete(asked)
        throw problem
      })
    children.set(asked, regions)
  }
  return regions
}

function key(code: string, asOf?: string): string {
  return asOf ? `${code} ${asOf}` : code
}

/**
 * Returns the name of a region, an ellipsis until it has arrived, and the code if there is none. Six digits; filters also take the first
 * two or four of them.
 */
export function regionName(code: string | null | undefined): string {
  return code ? nameAsOf(code) : '—'
}

function nameAsOf(code: string, asOf?: string): string {
  const whole = code.padEnd(6, '0')
  if (whole === COUNTRY) return inLocale({zh: '全国', en: 'Whole country'})
  const asked = key(whole, asOf)
  const region = known.get(asked)
  if (region) return inLocale({zh: region.nameZh, en: region.nameEn})
  void below(parentOf(whole), asOf).catch(() => undefined).then(() => known.has(asked) || unnamed.add(asked))
  return unnamed.has(asked) ? code : '…'
}

/** Returns the name that a region had under this code at a time, or has now, with what it has become if the code was abolished. */
export function regionThenAndNow(code: string, asOf: string | undefined): string {
  const name = nameAsOf(code, asOf)
  if (asOf) regionName(code) // tells what it has become
  const now = regionOf(code)?.successors.map(regionName) ?? []
  if (!now.length) return name
  return inLocale({zh: `${name}（今${now.join('、')}）`, en: `${name} (now ${now.join(', ')})`})
}

/** Returns a region that has been loaded, such as for its place on the map. */
export function regionOf(code: string): Region | undefined {
  return known.get(code.padEnd(6, '0'))
}

/** The code of the region that contains this one. */
export function parentOf(code: string): string {
  if (!code.endsWith('00')) return `${code.slice(0, 4)}00`
  return code.endsWith('0000') ? COUNTRY : `${code.slice(0, 2)}0000`
}
