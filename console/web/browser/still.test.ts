import {expect, test} from 'vitest'
import {silent, visit} from './support'

const MOST_SHIFT = 0.05

// What the reader sees when all is there, by page.
const PAGES = {
  '/': '示意图，不作为划界依据', '/projects': /^共 [\d,]+ 项$/, '/events': /^证明 #/, '/audit': '有效，刚由您的浏览器验证',
}

test.each(Object.entries(PAGES))('nothing moves while the page loads: %s', async (path, last) => {
  const page = await visit('/method')
  await page.addInitScript(() => {
    const noted = {shift: 0}
    Object.assign(window, {noted})
    new PerformanceObserver(list => list.getEntries().forEach(entry => {
      noted.shift += (entry as PerformanceEntry & {value: number}).value
    })).observe({type: 'layout-shift', buffered: true})
  })
  await page.goto(path)
  await page.getByText(last).first().waitFor()
  if (path === '/') await page.getByRole('main').getByRole('img').locator('svg').waitFor()

  // Shifts are told a frame after they happened.
  const shift = await page.evaluate(() => new Promise<number>(resolve => requestAnimationFrame(() => requestAnimationFrame(() =>
    resolve((window as unknown as {noted: {shift: number}}).noted.shift)))))
  expect(shift).toBeLessThanOrEqual(MOST_SHIFT)
  await silent(page)
})
