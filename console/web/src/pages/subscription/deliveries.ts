import {ref, shallowRef, watch, type WatchSource} from 'vue'
import {body, notify} from '@/api/clients'
import {ProblemError} from '@/api/problem'
import {type Load, useLoad} from '@/load'
import type {Delivery} from '@/subscription/delivery'

export type DeliveryState = Delivery['state'] | ''

const PAGE = 30

interface Page {
  items: Delivery[]
  nextCursor: string | null
}

/** The deliveries of a subscription that are shown. What changes is changed in its row; what is new waits until it is asked for. */
export function useDeliveries(id: string, state: WatchSource<DeliveryState>) {
  const rows = shallowRef<Delivery[]>([])
  const cursor = ref<string | null>(null)
  const arrived = ref(0)
  let shownState: DeliveryState = ''

  const first: Load<Page> = useLoad(state, (asked, signal) => {
    shownState = asked
    return read(id, asked, null, signal)
  })
  watch(first.data, page => {
    rows.value = page?.items ?? []
    cursor.value = page?.nextCursor ?? null
    arrived.value = 0
  })

  async function more(): Promise<void> {
    const page = await read(id, shownState, cursor.value)
    rows.value = [...rows.value, ...page.items]
    cursor.value = page.nextCursor
  }

  /** Changes the row of a delivery, or adds it on top. */
  function put(delivery: Delivery): void {
    const known = rows.value.some(one => one.id === delivery.id)
    rows.value = known ? rows.value.map(one => one.id === delivery.id ? delivery : one) : [delivery, ...rows.value]
  }

  /** Reads again what may have changed, and leaves every row where it is. */
  async function refresh(): Promise<void> {
    const before = rows.value
    try {
      const page = await read(id, shownState, null)
      const current = new Map(page.items.map(one => [one.id, one]))
      const changed = before.filter(one => !current.has(one.id) && mayHaveChanged(one, page))
      for (const one of await Promise.all(changed.slice(0, PAGE).map(readOne))) current.set(one.id, one)
      if (rows.value !== before) return
      if (!before.length && page.items.length) return await first.reload() // nothing is there that could move
      rows.value = before.map(one => current.get(one.id) ?? one)
      arrived.value = unseen(page, before, cursor.value)
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure // the next turn tries again
    }
  }

  return {first, rows, cursor, arrived, more, put, refresh}
}

/** A row that the first page should have and has not is in another state now; one below the page may only have if it waits. */
export function mayHaveChanged(row: Delivery, page: Page): boolean {
  const last = page.items.at(-1)
  return page.nextCursor === null || last !== undefined && row.eventId >= last.eventId || row.state === 'pending'
}

/** How many deliveries of the page are not among the rows, though they belong above the last of them. */
export function unseen(page: Page, rows: readonly Delivery[], cursor: string | null): number {
  const shown = new Set(rows.map(one => one.id))
  const last = rows.at(-1)
  return page.items.filter(one => !shown.has(one.id) && (cursor === null || !last || one.eventId > last.eventId)).length
}

export function readOne(delivery: {id: string}): Promise<Delivery> {
  return body(notify.GET('/v1/deliveries/{id}', {params: {path: {id: delivery.id}}}))
}

function read(id: string, state: DeliveryState, cursor: string | null, signal?: AbortSignal): Promise<Page> {
  return body(notify.GET('/v1/subscriptions/{id}/deliveries', {
    params: {path: {id}, query: {limit: PAGE, state: state || undefined, cursor: cursor ?? undefined}}, signal,
  }))
}
