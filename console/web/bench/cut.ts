import {setTimeout as pause} from 'node:timers/promises'
import {lineTo} from '../browser/line'
import {call, CONSOLE, tell} from './browser'
import {feed, register} from './feed'

const CUT_MS = Number(process.env.CUT_MS ?? 60_000)
const EVENTS_EACH = 20

/** Events before, within and after a time without network: each must be told, and only once. */
export async function cut(): Promise<void> {
  const line = await lineTo(CONSOLE)
  const {page, context, seen, ids} = await feed(line.url)
  const before = new Set(await history())
  const some = async () => {
    for (let event = 0; event < EVENTS_EACH; event++) await register()
  }
  const shown = (count: number) => page.waitForFunction(
    least => (window as unknown as {noted: {seen: number[]}}).noted.seen.length >= least, count, {timeout: 60_000})
  await some()
  await shown(EVENTS_EACH)
  line.cut()
  await some()
  await pause(CUT_MS)
  const during = (await seen()).length
  line.mend()
  const back = Date.now()
  await shown(2 * EVENTS_EACH)
  const caughtUp = Date.now() - back
  await some()
  await shown(3 * EVENTS_EACH)

  let made: string[]
  do made = (await history()).filter(id => !before.has(id))
  while (made.length < 3 * EVENTS_EACH) // the ledger takes an event up a moment after it is told
  const told = await ids()
  const name = `a cut of ${CUT_MS / 1000} s amid ${made.length} events`
  tell(`${name}, lost`, made.filter(id => !told.includes(id)).length, '0', `${during - EVENTS_EACH} of ${EVENTS_EACH} came through it, all were shown ${caughtUp} ms after it`)
  tell(`${name}, told twice`, told.length - new Set(told).size, '0', `the page shows ${(await seen()).length}`)
  await context.close()
  line.close()
}

async function history(): Promise<string[]> {
  const {items} = await call<{items: {eventId: string}[]}>('GET', 'progress', '/v1/history?limit=100')
  return items.map(item => item.eventId)
}
