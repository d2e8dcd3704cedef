import type {Page} from 'playwright-core'
import {visit} from './support'

/** Calls an API as the visitor who is signed in, and returns the body of the answer. */
export async function call<T = Record<string, unknown>>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return page.evaluate(async ([method, path, body]) => {
    const token = decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '')
    const answer = await fetch(path, {
      method, headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token}, body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return await answer.json() as unknown
  }, [method, path, body] as const) as Promise<T>
}

/** Rare characters, so that no two projects are alike. */
function rare(): string {
  return String.fromCharCode(0x9B00 + Math.floor(Math.random() * 0x4D0))
}

/** The name of a line that nothing else is called like. */
export function newName(): string {
  return `${rare()}${rare()}至${rare()}${rare()}铁路`
}

export interface Made {
  id: string
  name: string
  milestone: string
}

/** Registers a project with a milestone: the start of works is due in so many days. */
export async function made(dueInDays: number, more: object = {}): Promise<Made> {
  const page = await visit('/method', {role: 'registrar'})
  const name = newName()
  const project = {nameZh: name, nature: 'project', category: 'railway', regions: ['620100'], ...more}
  const {id} = await call<{id: string}>(page, 'POST', '/api/registry/v1/projects', project)
  const milestone = {type: 'START', titleZh: '开工', baselineDate: inDays(dueInDays), precision: 'day'}
  const added = await call<{id: string}>(page, 'POST', `/api/progress/v1/projects/${id}/milestones`, milestone)
  await page.context().close()
  return {id, name, milestone: added.id}
}

/** The day so many days from today, in Asia/Shanghai. */
export function inDays(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai'}).format(Date.now() + days * 86_400_000)
}
