import {body, registry} from '@/api/clients'
import type {components, operations} from '@/api/generated/registry'
import {inLocale} from '@/i18n'
import {type Light, LIGHTS} from '@/light'
import {COUNTRY, parentOf, regionOf, regionsBelow} from '@/region'
import {course, type Point} from './course'

/** What selects the projects on the map, as in the list of projects. */
export type MapQuery = Omit<NonNullable<operations['countProjects']['parameters']['query']>, 'facets'>

/** A region with how many of its projects have each light. `at` is missing where it is not drawn, such as for the whole country. */
export interface Place {
  region: string
  counts: Partial<Record<Light, number>>
  total: number
  at: Point | undefined
}

/** A work from place to place. */
export interface Line {
  id: string
  name: string
  light: string
  stage: string
  path: Point[]
}

export interface MapData {
  places: Place[]
  lines: Line[]
}

const MOST_LINES = 200
type Category = components['schemas']['ListedProject']['category']
const LINEAR: Category[] = ['railway', 'highway', 'waterway-port', 'water-resources', 'power-grid', 'oil-gas-coal']

/** Counts the projects of each region directly below the one of the query, for all projects whatever their number, and finds lines of works. */
export async function loadMap(query: MapQuery, signal: AbortSignal): Promise<MapData> {
  const lights = LIGHTS.filter(light => !query.light?.length || [query.light].flat().join().split(',').includes(light))
  const [lines, ...counts] = await Promise.all([
    loadLines(query, signal),
    ...lights.map(light => body(registry.GET('/v1/projects/facets', {params: {query: {...query, light: [light], facets: ['region']}}, signal}))),
  ])
  const places = new Map<string, Place>()
  counts.forEach((facets, index) => facets.region?.forEach(({value, count}) => {
    const place = places.get(value) ?? {region: value, counts: {}, total: 0, at: undefined}
    place.counts[lights[index]!] = count
    place.total += count
    places.set(value, place)
  }))
  await known([...places.keys()])
  return {places: [...places.values()].map(located(query, places.size)).sort((a, b) => a.region.localeCompare(b.region)), lines}
}

/** Projects of the whole region of the query would hide those of its capital, so they are drawn only where no part of it has any. */
function located(query: MapQuery, placesFound: number): (place: Place) => Place {
  const whole = query.region?.padEnd(6, '0')
  return place => ({...place, at: place.region === whole && placesFound > 1 ? undefined : pointOf(place.region)})
}

async function loadLines(query: MapQuery, signal: AbortSignal): Promise<Line[]> {
  const asked = [query.category ?? []].flat().join().split(',').filter(code => code !== '')
  const category = asked.length ? LINEAR.filter(code => asked.includes(code)) : LINEAR
  if (!category.length) return []
  const found = await body(registry.GET('/v1/projects', {params: {query: {...query, category, limit: MOST_LINES}}, signal}))
  const works = found.items.filter(work => work.corridor && work.regions.length > 1)
  await known(works.flatMap(work => work.regions))
  return works
    .map(work => ({
      id: work.id, name: inLocale({zh: work.nameZh, en: work.nameEn}), light: work.light, stage: work.stage,
      path: course(work.regions.map(code => ({name: regionOf(code)?.nameZh ?? '', at: pointOf(code)})), work.corridor),
    }))
    .filter(line => line.path.length > 1)
}

/** Loads the regions, so that their names and points are there. Without them the map shows less. */
async function known(codes: string[]): Promise<void> {
  const parents = new Set(codes.filter(code => code !== COUNTRY).map(parentOf))
  await Promise.all([...parents].map(parent => regionsBelow(parent).catch(() => [])))
}

function pointOf(code: string): Point | undefined {
  const at = regionOf(code)?.centroid
  return at ? [Number(at.longitude), Number(at.latitude)] : undefined
}
