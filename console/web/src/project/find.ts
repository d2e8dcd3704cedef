import {body, registry} from '@/api/clients'
import {ProblemError} from '@/api/problem'

/** Projects that were found; `more` if there are others. */
export interface Found {
  projects: {id: string; nameZh: string; nameEn?: string | null}[]
  more: boolean
}

const SHOWN = 8
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** Returns the id of a project in a text that is an id, or the address of a page about the project. */
export function idIn(text: string): string | undefined {
  return ID.exec(text)?.[0].toLowerCase()
}

/** Finds projects by a name, a code, an id or an address. */
export async function findProjects(text: string): Promise<Found> {
  const id = idIn(text)
  if (id) return {projects: await byId(id), more: false}
  const page = await body(registry.GET('/v1/projects', {params: {query: {q: text, limit: SHOWN}}}))
  return {projects: page.items, more: page.nextCursor !== null}
}

async function byId(id: string): Promise<Found['projects']> {
  try {
    return [await body(registry.GET('/v1/projects/{id}', {params: {path: {id}}}))]
  } catch (failure) {
    if (failure instanceof ProblemError && failure.status === 404) return []
    throw failure
  }
}
