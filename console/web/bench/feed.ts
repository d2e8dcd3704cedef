import {randomUUID} from 'node:crypto'
import type {BrowserContext, Page} from 'playwright-core'
import {call, CONSOLE, visitor} from './browser'

/** What the page of events has shown: when the number of new ones became how large. */
export interface Feed {
  page: Page
  context: BrowserContext
  /** The moments, in ms since 1970, at which the page first showed one more. */
  seen: () => Promise<number[]>
  /** The ids in the order in which they came, those that came again included. */
  ids: () => Promise<string[]>
}

/** Opens the page of events and notes what arrives there. */
export async function feed(console = CONSOLE): Promise<Feed> {
  const context = await visitor()
  await context.addInitScript(() => {
    const noted = {seen: [] as number[], ids: [] as string[]}
    Object.assign(window, {noted})
    new BroadcastChannel('milepost.live').addEventListener('message', ({data}: MessageEvent<{kind: string; change?: {eventId: string}}>) => {
      if (data.kind === 'change') noted.ids.push(data.change!.eventId)
    })
    new MutationObserver(() => {
      const shown = Number(/\d+/.exec(document.querySelector('.arrivals button')?.textContent?.replace(/,/g, '') ?? '')?.[0] ?? 0)
      while (noted.seen.length < shown) noted.seen.push(Date.now())
    }).observe(document, {subtree: true, childList: true, characterData: true})
  })
  const page = await context.newPage()
  await page.goto(`${console}/events`)
  await page.getByText('实时').first().waitFor()
  return {
    page, context,
    seen: () => page.evaluate(() => (window as unknown as {noted: {seen: number[]}}).noted.seen),
    ids: () => page.evaluate(() => (window as unknown as {noted: {ids: string[]}}).noted.ids),
  }
}

/** Registers a project, which is one event. Returns its id. */
export async function register(): Promise<string> {
  const name = `${randomUUID().slice(0, 8)}工程`
  return (await call<{id: string}>('POST', 'registry', '/v1/projects', {nameZh: name, nature: 'project', category: 'railway', regions: ['620100']})).id
}
