import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {largeBundle} from '../test/ledger/bundles'
import {processorTime, quantile, tell, visitor} from './browser'

const ENTRIES = Number(process.env.ENTRIES ?? 50_000)
const ROUNDS = 5

/** Verifies a large history file on the page, again and again. The time is what the page tells, that of the worker. */
export async function verification(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost'))
  const context = await visitor()
  try {
    const file = join(folder, 'history.zip')
    await writeFile(file, largeBundle(ENTRIES).zip)
    const page = await context.newPage()
    await page.goto('/audit')
    await page.getByLabel('档案包自带的公钥').check()
    await page.getByLabel('选择档案包文件').setInputFiles(file)
    const told = page.getByText(/^共计算 [\d,]+ 条记录，用时 [\d.]+ 秒/)
    await told.waitFor({timeout: 120_000})
    const rates: number[] = []
    const before = await processorTime()
    for (let round = 0; round < ROUNDS; round++) {
      await page.getByRole('button', {name: '开始核验'}).click()
      await told.waitFor({state: 'detached'})
      await told.waitFor({timeout: 120_000})
      rates.push(ENTRIES / Number(/用时 ([\d.]+) 秒/.exec(await told.innerText())![1]))
    }
    const perSecond = ENTRIES * ROUNDS / (await processorTime() - before)
    tell(`verification in the browser’s worker, entries/s, median of ${ROUNDS}`, Math.round(quantile(rates, 0.5)), '≥ 20000',
      `best ${Math.round(Math.max(...rates))}; ${Math.round(perSecond)} in each second of processor time that all of the browser took`)
  } finally {
    await context.close()
    await rm(folder, {recursive: true})
  }
}
