import type {Page} from 'playwright-core'
import {quantile, tell, visitor} from './browser'

const MOST_ROWS = 60

/** With a large catalogue: each box of the filters is ticked and cleared again; the time is that until the rows of the answer stand there. */
export async function grid(): Promise<void> {
  const context = await visitor()
  const page = await context.newPage()
  await page.addInitScript(noteAnswers)
  await page.goto('/projects')
  await counted(page)
  const boxes = await page.locator('.facet input').evaluateAll(all => all.map(box => box.closest('label')!.textContent!.replace(/[\d,\s]+$/, '').trim()))
  const taken: number[] = []
  let rows = 0
  for (const time of [0, 1]) {
    for (const box of boxes) {
      for (let press = 0; press < 2; press++) {
        const milliseconds = await page.evaluate(pressBox, box)
        await counted(page)
        if (time) taken.push(milliseconds) // the first round is the server's warming up
      }
      rows = Math.max(rows, await page.getByRole('row').count())
    }
  }
  await page.getByRole('grid').evaluate(element => element.scrollTo(0, 2500))
  rows = Math.max(rows, await page.getByRole('row').count())
  tell(`filter → rows, p95 of ${taken.length}, ms`, quantile(taken, 0.95), '≤ 300', `p50 ${Math.round(quantile(taken, 0.5))}, most ${Math.round(Math.max(...taken))}`)
  tell('rows in the document', rows, `≤ ${MOST_ROWS}`)
  await context.close()
}

/** The next filter is chosen when the counts of this one have arrived. */
function counted(page: Page): Promise<void> {
  return page.getByText(/^共 [\d,]+ 项$/).waitFor()
}

/** Notes which rows the latest answer has. */
function noteAnswers(): void {
  const asked = window.fetch
  window.fetch = async (...request) => {
    const answer = await asked(...request)
    if (/\/registry\/v1\/projects\?/.test(answer.url)) {
      const {items} = await answer.clone().json() as {items: {id: string}[]}
      Object.assign(window, {answered: items.slice(0, 10).map(item => `/projects/${item.id}`)})
    }
    return answer
  }
}

function pressBox(label: string): Promise<number> {
  const noted = window as unknown as {answered?: string[]}
  noted.answered = undefined
  const box = [...document.querySelectorAll<HTMLInputElement>('.facet input')].find(one => one.closest('label')!.textContent!.replace(/[\d,\s]+$/, '').trim() === label)!
  const begin = performance.now()
  box.click()
  return new Promise(resolve => {
    const look = (): void => {
      const links = [...document.querySelectorAll('[role=row][data-index] a')].map(link => link.getAttribute('href'))
      if (noted.answered?.every((href, index) => links[index] === href)) resolve(performance.now() - begin)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
