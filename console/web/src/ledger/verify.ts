import type {Bundle, Result} from './audit'
import type {Finding} from './report'
import type {Answer} from './worker'

/** Verifies a bundle in a worker of its own. Findings come one by one; the signal ends it. */
export function verify(bundle: Bundle, tell: (finding: Finding) => void, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'})
    const end = (): void => worker.terminate()
    signal.addEventListener('abort', end, {once: true})
    worker.addEventListener('message', (event: MessageEvent<Answer>) => {
      if (event.data.kind === 'finding') {
        tell(event.data.finding)
      } else {
        end()
        resolve(event.data.result)
      }
    })
    worker.addEventListener('error', event => {
      end()
      reject(new Error(event.message))
    })
    worker.postMessage(bundle)
  })
}
