import {onScopeDispose, ref, shallowRef, watch} from 'vue'
import {body, registry} from '@/api/clients'
import {ProblemError} from '@/api/problem'
import {user} from '@/api/session'
import {COUNTRY} from '@/region'
import {checkRequest, type Candidate, type RegisterDraft} from './draft'

const PAUSE = 400
const SHORTEST_NAME = 2

export type CheckState = 'idle' | 'checking' | 'distinct' | 'found'

/** Looks for duplicates while the person types; only the answer to the latest request counts. */
export function useChecking(draft: RegisterDraft) {
  const state = ref<CheckState>('idle')
  const candidates = shallowRef<readonly Candidate[]>([])
  const doubtfulCodes = shallowRef<string[]>([])
  let waiting: ReturnType<typeof setTimeout> | undefined
  let abort = new AbortController()

  async function look(): Promise<void> {
    abort.abort()
    const mine = abort = new AbortController()
    const request = checkRequest(draft, ownRegion())
    try {
      const check = await body(registry.POST('/v1/projects/check', {body: request, signal: mine.signal}))
      if (mine.signal.aborted) return
      show(check.candidates)
      doubtfulCodes.value = check.warnings.map(warning => request.codes?.[Number(warning.pointer.split('/').pop())] ?? '')
    } catch (failure) {
      if (mine.signal.aborted) return
      if (!(failure instanceof ProblemError)) throw failure
      // What is wrong is told when the person goes on, not while they type.
      state.value = 'idle'
    }
  }

  function show(found: readonly Candidate[]): void {
    candidates.value = found
    state.value = found.length ? 'found' : 'distinct'
  }

  const described = () => [draft.nameZh, draft.aliases, draft.nature, draft.category, draft.codes, draft.regions.join(), draft.from, draft.to, draft.via]
  watch(described, () => {
    clearTimeout(waiting)
    if (draft.id || draft.nameZh.trim().length < SHORTEST_NAME) return
    state.value = 'checking'
    waiting = setTimeout(() => void look(), PAUSE)
  }, {immediate: true})
  onScopeDispose(() => {
    clearTimeout(waiting)
    abort.abort()
  })
  return {state, candidates, doubtfulCodes, show}
}

/** A region of the person, in which a project is looked for until its own are known. */
export function ownRegion(): string {
  const own = user.value?.regions.find(region => /^\d+$/.test(region))
  return own?.padEnd(6, '0') ?? COUNTRY
}
