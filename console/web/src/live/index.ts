import {onScopeDispose, readonly, ref} from 'vue'

/** What happened, as notify-service's stream tells it. The position grows from change to change. */
export interface Change {
  position: number
  eventId: string
  type: string
  source: string
  projectId: string | null
  occurredAt: string
  recordedAt: string
  data: Record<string, unknown>
  [member: string]: unknown
}

export type LiveState = 'connecting' | 'live' | 'interrupted'

type Message =
  | {kind: 'change'; change: Change}
  | {kind: 'resync'; position: number}
  | {kind: 'state'; state: LiveState; position?: number}
  | {kind: 'who'}

const STREAM = '/api/notify/v1/stream'
const NAME = 'milepost.live'
const RETRY_MS = 3000
// The server ends each connection after some minutes and the browser connects again at once: that is no interruption.
const INTERRUPTED_MS = 5000

const state = ref<LiveState>('connecting')
/** Whether changes arrive. */
export const liveState = readonly(state)

const onChange = new Set<(change: Change) => void>()
const onResync = new Set<() => void>()
let position: number | undefined
let channel: BroadcastChannel | undefined
let holding = false

/**
 * Connects this browser to the stream. One tab holds the connection and passes everything on to the others; when it closes, another
 * goes on after the last position that it has seen. Without Web Locks, as on plain HTTP, each tab has a connection of its own.
 */
export function startLive(): void {
  if (!navigator.locks || !('BroadcastChannel' in window)) {
    connect()
    return
  }
  channel = new BroadcastChannel(NAME)
  channel.addEventListener('message', event => receive(event.data as Message))
  channel.postMessage({kind: 'who'} satisfies Message)
  void navigator.locks.request(NAME, () => new Promise<never>(connect))
}

/** Calls back for each change while the component lives, and when changes may have been missed and all is to be loaded anew. */
export function useLive(changed: (change: Change) => void, missed: () => void): void {
  onChange.add(changed)
  onResync.add(missed)
  onScopeDispose(() => {
    onChange.delete(changed)
    onResync.delete(missed)
  })
}

function connect(): void {
  holding = true
  const source = new EventSource(position === undefined ? STREAM : `${STREAM}?lastEventId=${position}`)
  let interruption: ReturnType<typeof setTimeout> | undefined
  source.addEventListener('open', () => {
    clearTimeout(interruption)
    interruption = undefined
    tell({kind: 'state', state: 'live', position})
  })
  source.addEventListener('hello', event => {
    position ??= Number(event.lastEventId)
    tell({kind: 'state', state: 'live', position})
  })
  source.addEventListener('change', event => tell({kind: 'change', change: JSON.parse(event.data as string) as Change}))
  source.addEventListener('resync', event => tell({kind: 'resync', position: Number(event.lastEventId)}))
  source.addEventListener('error', () => {
    interruption ??= setTimeout(() => tell({kind: 'state', state: 'interrupted', position}), INTERRUPTED_MS)
    // The browser connects again by itself unless the answer was a problem.
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, RETRY_MS)
  })
}

function tell(message: Message): void {
  receive(message)
  channel?.postMessage(message)
}

function receive(message: Message): void {
  switch (message.kind) {
    case 'who':
      if (holding) channel?.postMessage({kind: 'state', state: state.value, position} satisfies Message)
      break
    case 'state':
      state.value = message.state
      position ??= message.position
      break
    case 'resync':
      position = message.position
      onResync.forEach(missed => missed())
      break
    case 'change':
      if (position !== undefined && message.change.position <= position) break
      position = message.change.position
      onChange.forEach(changed => changed(message.change))
  }
}
