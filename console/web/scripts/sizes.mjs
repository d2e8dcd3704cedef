// Fails if the scripts of the built pages are larger than they may be; prints the sizes. Compressed by gzip, in kB of 1000 bytes.
import {readFile, rm} from 'node:fs/promises'
import {gzipSync} from 'node:zlib'

const LIMITS = {start: 120, page: 60, charts: 260}
const CHARTS = /echarts|zrender/

const built = new URL('../../target/classes/static/', import.meta.url)
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', built), 'utf8'))
await rm(new URL('.vite', built), {recursive: true})

const entry = Object.keys(manifest).find(key => manifest[key].isEntry)
const atStart = imported(entry)
const rows = [['start', await size(atStart), LIMITS.start]]
for (const key of manifest[entry].dynamicImports ?? []) {
  const own = [...imported(key)].filter(one => !atStart.has(one))
  rows.push([key, await size(own.filter(one => !CHARTS.test(manifest[one].file))), LIMITS.page])
}
const charts = Object.keys(manifest).filter(key => CHARTS.test(manifest[key].file) && manifest[key].file.endsWith('.js'))
rows.push(['charts', await size(charts), LIMITS.charts])

for (const [name, kilobytes, limit] of rows) console.log(`${kilobytes.toFixed(1).padStart(7)} of ${limit} kB  ${name}`)
const large = rows.filter(([, kilobytes, limit]) => kilobytes > limit).map(([name]) => name)
if (large.length) throw new Error(`Larger than they may be: ${large.join(', ')}`)
// What stands beside a map must not wait for ECharts.
if (isChart('src/map/RegionMap.vue')) throw new Error('ECharts is loaded with the text beside a map')

function isChart(key) {
  return [...imported(key)].some(one => CHARTS.test(manifest[one].file))
}

function imported(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key)
    for (const one of manifest[key].imports ?? []) imported(one, seen)
  }
  return seen
}

async function size(keys) {
  const contents = await Promise.all([...keys].map(key => readFile(new URL(manifest[key].file, built))))
  return contents.reduce((sum, content) => sum + gzipSync(content).length, 0) / 1000
}
