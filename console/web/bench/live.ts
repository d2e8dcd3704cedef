import {setTimeout as pause} from 'node:timers/promises'
import {quantile, tell} from './browser'
import {feed, register} from './feed'

const EVENTS = Number(process.env.EVENTS ?? 80)
const APART_MS = 500

/** From the answer to whoever made the change until someone else's page shows that there is one more. */
export async function live(): Promise<void> {
  const {page, context, seen} = await feed()
  const committed: number[] = []
  const end = performance.now()
  for (let event = 1; event <= EVENTS; event++) {
    await register()
    committed.push(Date.now())
    await pause(Math.max(0, end + event * APART_MS - performance.now()))
  }
  await page.waitForFunction(events => (window as unknown as {noted: {seen: number[]}}).noted.seen.length >= events, EVENTS)
  const moments = await seen()
  const taken = committed.map((moment, event) => Math.max(0, moments[event]! - moment))
  tell(`event committed → shown in another browser, p95 of ${EVENTS}, ms`, quantile(taken, 0.95), '≤ 1500', `p50 ${quantile(taken, 0.5)}, most ${Math.max(...taken)}`)
  await context.close()
}
