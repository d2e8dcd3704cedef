import {reactive} from 'vue'
import {body, progress, registry} from '@/api/clients'
import {ProblemError} from '@/api/problem'
import {citationRequest, type Part, type RegisterDraft} from './draft'

const TRIES = 8
const PAUSE = 2000

export interface Finishing {
  busy: boolean
  problem: ProblemError | undefined
}

type Name = 'citation' | 'milestones'

/** Records what belongs to a registered project, each part by itself: what is done stays done, and the rest can be tried again. */
export function useFinishing(draft: RegisterDraft) {
  const parts = reactive<Record<Name, Finishing>>({
    citation: {busy: false, problem: undefined},
    milestones: {busy: false, problem: undefined},
  })

  async function attempt(name: Name, call: (projectId: string) => Promise<unknown>): Promise<void> {
    const part = parts[name]
    if (part.busy || draft.id === null || state(draft, name) !== 'open') return
    part.busy = true
    part.problem = undefined
    try {
      await call(draft.id)
      setState(draft, name, 'done')
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      part.problem = failure
    } finally {
      part.busy = false
    }
  }

  const cite = () => attempt('citation', projectId => body(registry.POST('/v1/projects/{projectId}/citations', {
    params: {path: {projectId}, header: {'Idempotency-Key': draft.keys.citation}}, body: citationRequest(draft),
  })))
  const plan = () => attempt('milestones', projectId => whenKnown(() => body(progress.POST('/v1/projects/{id}/milestones/from-template', {
    params: {path: {id: projectId}, header: {'Idempotency-Key': draft.keys.milestones}}, body: templateRequest(draft),
  }))))
  return {parts, cite, plan}
}

/** What is asked for of a part and not yet done. */
export function state(draft: RegisterDraft, name: Name): Part | 'none' {
  const asked = name === 'citation' ? draft.citation.plan : draft.template
  return asked ? name === 'citation' ? draft.citationDone : draft.milestonesDone : 'none'
}

export function setState(draft: RegisterDraft, name: Name, to: Part): void {
  if (name === 'citation') draft.citationDone = to
  else draft.milestonesDone = to
}

export function templateRequest(draft: RegisterDraft) {
  const offsets = Object.fromEntries(Object.entries(draft.offsets).filter(([key]) => !draft.leaveOut.includes(key)))
  return {template: draft.template ?? '', start: draft.start, leaveOut: draft.leaveOut, offsets}
}

/** progress-service learns of a project by an event of the registry, and answers 404 until it has arrived. */
async function whenKnown<T>(call: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left--) {
    try {
      return await call()
    } catch (failure) {
      if (!(failure instanceof ProblemError) || failure.problem.code !== 'project-unknown-here' || left === 1) throw failure
      await new Promise(resolve => setTimeout(resolve, PAUSE))
    }
  }
}
