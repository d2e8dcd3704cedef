import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {largeBundle} from '../test/ledger/bundles'
import {quantile, tell, visitor} from './browser'

const ENTRIES = Number(process.env.ENTRIES ?? 50_000)
const ROUNDS = 5

/** Verifies a large history file on the page, from the choice of the file until the verdict stands there. */
export async function verification(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost'))
  const context = await visitor()
  try {
    const file = join(folder, 'history.zip')
    await writeFile(file, largeBundle(ENTRIES).zip)
    const page = await context.newPage()
    await page.goto('/audit')
    await page.getByLabel('档案包自带的公钥').check()
    const rates: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const begin = performance.now()
      await page.getByLabel('选择档案包文件').setInputFiles(file)
      await page.getByText('正在核验').waitFor()
      await page.getByText('核验通过').waitFor({timeout: 120_000})
      rates.push(ENTRIES / (performance.now() - begin) * 1000)
    }
    tell(`verification in the browser, entries/s, file chosen → verdict, median of ${ROUNDS}`, Math.round(quantile(rates, 0.5)), '≥ 20000',
      rates.map(Math.round).join(' '))
  } finally {
    await context.close()
    await rm(folder, {recursive: true})
  }
}
