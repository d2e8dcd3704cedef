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

type Message = {kind: 'change'; change: Change} | {kind: 'resync'; position: number} | {kind: 'state'; state: LiveState}

const STREAM = '/api/notify/v1/stream'
const NAME = 'milepost.live'
const RECONNECT_MS = 3000

const state = ref<LiveState>('connecting')
/** Whether changes arrive. */
export const liveState = readonly(state)

const onChange = new Set<(change: Change) => void>()
const onResync = new Set<() => void>()
let position: number | undefined
let channel: BroadcastChannel | undefined

/**
 * Connects this browser to the stream. One tab holds the connection and passes everything on to the others; when it closes, another
 * goes on after the last position that it has seen. Without Web Locks, as on plain HTTP, each tab has a connection of its own.
 */
export function startLive(): void {
  channel = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : undefined
  channel?.addEventListener('message', event => receive(event.data as Message))
  if ('locks' in navigator && channel) {
    void navigator.locks.request(NAME, () => new Promise<never>(connect))
  } else {
    connect()
  }
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
  const address = position === undefined ? STREAM : `${STREAM}?lastEventId=${position}`
  const source = new EventSource(address)
  source.addEventListener('open', () => tell({kind: 'state', state: 'live'}))
  source.addEventListener('change', event => tell({kind: 'change', change: JSON.parse(event.data as string) as Change}))
  source.addEventListener('resync', event => tell({kind: 'resync', position: Number(event.lastEventId)}))
  source.addEventListener('position', event => {
    position ??= Number(event.lastEventId)
  })
  source.addEventListener('error', () => {
    tell({kind: 'state', state: 'interrupted'})
    // The browser reconnects by itself unless the answer was a problem.
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, RECONNECT_MS)
  })
}

function tell(message: Message): void {
  receive(message)
  channel?.postMessage(message)
}

function receive(message: Message): void {
  switch (message.kind) {
    case 'state':
      state.value = message.state
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
