import {problemOf} from '@/api/problem'

interface Info {
  app?: {version?: string}
  build?: {time?: string}
  git?: {commit?: {id?: string}}
}

/** What the console says of itself. It is open to everyone, so it tells no more than its version and whether it works. */
export async function loadConsole(signal: AbortSignal) {
  const [info, health] = await Promise.all([read<Info>('/actuator/info', signal), read<{status: string}>('/actuator/health', signal)])
  return {
    version: info.app?.version ?? '—', commit: info.git?.commit?.id ?? null, builtAt: info.build?.time ?? null, status: health.status, components: [],
  }
}

async function read<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, {signal})
  if (!response.ok) throw await problemOf(response)
  return await response.json() as T
}
