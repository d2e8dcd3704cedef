/** Longitude and latitude. */
export type Point = [number, number]

/**
 * Returns the points that a work passes: its endpoints and what lies between them where its regions are called so, or else its regions
 * in their order. It is straight from point to point.
 */
export function course(
  regions: {name: string; at: Point | undefined}[], corridor: {endpoints: string[]; via?: string[] | null} | null,
): Point[] {
  const [from, ...rest] = corridor?.endpoints ?? []
  const names = [from, ...corridor?.via ?? [], ...rest].filter(name => name !== undefined)
  const named = names.map(name => regions.find(region => region.at && region.name.startsWith(name)))
  const isNamed = (named[0] && named.at(-1) && named[0] !== named.at(-1)) === true
  const passed = isNamed ? named : regions
  return [...new Set(passed)].flatMap(region => region?.at ? [region.at] : [])
}
