import {audit, type Bundle, type Result} from './audit'
import type {Finding} from './report'

export type Answer = {kind: 'finding'; finding: Finding} | {kind: 'result'; result: Result}

// Verifies one bundle off the page's thread, so that the page answers while thousands of hashes are computed.
self.addEventListener('message', (event: MessageEvent<Bundle>) => {
  const answer = (message: Answer): void => self.postMessage(message)
  const result = audit(event.data, finding => answer({kind: 'finding', finding}))
  answer({kind: 'result', result})
})
