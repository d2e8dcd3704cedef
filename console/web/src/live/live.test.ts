import {effectScope} from 'vue'
import {beforeEach, expect, test, vi} from 'vitest'

class Source extends EventTarget {
  static CLOSED = 2
  static last: Source
  readyState = 1
  constructor(readonly url: string) {
    super()
    Source.last = this
  }

  say(type: string, id: number, data = ''): void {
    this.dispatchEvent(Object.assign(new MessageEvent(type, {data}), {lastEventId: String(id)}))
  }

  change(position: number): void {
    this.say('change', position, JSON.stringify({position}))
  }
}

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Source)
})

async function started(): Promise<{live: typeof import('.'); seen: number[]; resyncs: () => number}> {
  const live = await import('.')
  const seen: number[] = []
  let resyncs = 0
  effectScope(true).run(() => live.useLive(change => seen.push(change.position), () => resyncs++))
  live.startLive()
  return {live, seen, resyncs: () => resyncs}
}

test('a change is told once, in order', async () => {
  const {seen} = await started()
  Source.last.say('hello', 7)

  Source.last.change(7)
  Source.last.change(8)
  Source.last.change(8)
  Source.last.change(9)

  expect(seen).toEqual([8, 9])
})

test('after an answer that ends the source it goes on after the last position', async () => {
  const {seen} = await started()
  Source.last.change(3)
  Source.last.readyState = Source.CLOSED
  Source.last.dispatchEvent(new Event('error'))

  await vi.advanceTimersByTimeAsync(3000)
  Source.last.change(3)
  Source.last.change(4)

  expect(Source.last.url).toContain('lastEventId=3')
  expect(seen).toEqual([3, 4])
})

test('a short break is no interruption, a long one is', async () => {
  const {live} = await started()
  Source.last.dispatchEvent(new Event('open'))
  Source.last.dispatchEvent(new Event('error'))
  await vi.advanceTimersByTimeAsync(4000)
  expect(live.liveState.value).toBe('live')

  await vi.advanceTimersByTimeAsync(1000)

  expect(live.liveState.value).toBe('interrupted')
})

test('when changes may be missing, all is loaded anew', async () => {
  const {seen, resyncs} = await started()
  Source.last.say('resync', 50)
  Source.last.change(40)
  Source.last.change(51)

  expect(resyncs()).toBe(1)
  expect(seen).toEqual([51])
})
