import type {EChartsCoreOption} from 'echarts/core'
import {number} from '@/format/numbers'
import {isLight, type Light, LIGHTS} from '@/light'
import {lightWord} from '@/light/words'
import {regionName} from '@/region'
import type {Line, MapData, Place} from './data'
import type {Outline} from './outlines'
import type {Point} from './course'
import {t} from './text'

const SYMBOLS: Record<Light, string> = {red: 'rect', yellow: 'triangle', blue: 'diamond', green: 'circle', none: 'circle'}
const SMALLEST = 9
const LARGEST = 26
const BESIDE = 12

/** What a click on the map finds. */
export interface Mark {
  region?: string
  project?: string
}

/** The colours of the page, since a chart cannot read them from style sheets. */
export function colours(): Record<'line' | 'surface' | 'page' | 'text' | Light, string> {
  const style = getComputedStyle(document.documentElement)
  const of = (name: string) => style.getPropertyValue(name).trim()
  return {
    line: of('--text-quiet'), surface: of('--surface'), page: of('--page'), text: of('--text'), red: of('--light-red'), yellow: of('--light-yellow'),
    blue: of('--light-blue'), green: of('--light-green'), none: of('--text-quiet'),
  }
}

/** Draws each place's lights side by side, larger for more projects, and works as straight lines. */
export function mapOption(outline: Outline, {places, lines}: MapData, view: {center: Point; zoom: number} | undefined): EChartsCoreOption {
  const colour = colours()
  const most = Math.max(1, ...places.map(place => place.total))
  return {
    animation: false,
    tooltip: {renderMode: 'richText', backgroundColor: colour.page, borderColor: colour.line, textStyle: {color: colour.text}},
    geo: {
      map: outline, roam: 'move', selectedMode: false, ...view, label: {show: false}, tooltip: {show: false},
      left: 12, right: 12, top: 12, bottom: 12, preserveAspect: 'contain',
      itemStyle: {areaColor: colour.surface, borderColor: colour.line, borderWidth: 0.6},
      emphasis: {disabled: true},
    },
    series: [
      {
        type: 'lines', coordinateSystem: 'geo', polyline: true, z: 2,
        data: lines.map(line => lineOf(line, colour[isLight(line.light) ? line.light : 'none'])),
      },
      ...LIGHTS.map(light => ({
        type: 'scatter', coordinateSystem: 'geo', symbol: SYMBOLS[light], itemStyle: light === 'none' ? {color: colour.page, borderColor: colour.none, borderWidth: 1.5} : {color: colour[light], borderColor: colour.page}, z: 3,
        label: {show: true, position: 'right', distance: 2, color: colour.text, formatter: (point: {data: {count: number}}) => number(point.data.count)},
        labelLayout: {hideOverlap: true},
        data: places.flatMap(place => pointOf(place, light, most)),
      })),
    ],
  }
}

function pointOf(place: Place, light: Light, most: number) {
  const count = place.counts[light]
  if (!place.at || !count) return []
  const shown = LIGHTS.filter(one => place.counts[one])
  const across = (shown.indexOf(light) - (shown.length - 1) / 2) * (BESIDE + LARGEST / 2)
  return [{
    value: place.at, count, mark: {region: place.region} satisfies Mark,
    symbolSize: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(count / most), symbolOffset: [across, 0],
    tooltip: {formatter: () => t('counted', {region: `${regionName(place.region)} · ${lightWord(light)}`, total: number(count)})},
  }]
}

function lineOf(line: Line, color: string) {
  return {
    coords: line.path, mark: {project: line.id} satisfies Mark, lineStyle: {color, width: 2, opacity: 0.8, type: 'dashed'},
    tooltip: {formatter: () => `${line.name}\n${t('lines')}`},
  }
}
