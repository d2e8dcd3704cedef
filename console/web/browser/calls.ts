import {randomInt} from 'node:crypto'
import {type Page, visit} from './support'

interface Answer {
  status: number
  etag: string | null
  body: Record<string, unknown>
}

/** Calls an API as the person who is signed in on the page. */
export async function call(page: Page, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await page.evaluate(async ([method, path, body, headers]) => {
    const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? ''
    const response = await fetch(`/api${path}`, {
      method, body: body ?? null, headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token), ...headers},
    })
    const text = await response.text()
    return {status: response.status, etag: response.headers.get('ETag'), body: text ? JSON.parse(text) as Record<string, unknown> : {}}
  }, [method, path, body === undefined ? null : JSON.stringify(body), headers] as const)
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer
}

/** A project of the test's own, and the registrar who changes it. */
export interface OwnProject {
  id: string
  name: string
  /** Makes one event. */
  amend: () => Promise<void>
  close: () => Promise<void>
}

/** Registers a project. Its name has nothing in common with others, so that it is not taken for one of them. */
export async function ownProject(suffix = ''): Promise<OwnProject> {
  const page = await visit('/method', {role: 'registrar'})
  const name = `${Array.from({length: 8}, () => String.fromCharCode(0x4e00 + randomInt(0x4000))).join('')}${suffix}`
  const {body} = await call(page, 'POST', '/registry/v1/projects', {
    nameZh: name, category: 'highway', nature: 'project', regions: ['620700'],
  })
  const id = String(body.id)
  let count = 0
  return {
    id,
    name,
    async amend() {
      const {etag} = await call(page, 'GET', `/registry/v1/projects/${id}`)
      await call(page, 'PATCH', `/registry/v1/projects/${id}`, {descriptionZh: `第 ${++count} 次修改`}, {
        'Content-Type': 'application/merge-patch+json', 'If-Match': etag ?? '',
      })
    },
    close: () => page.context().close(),
  }
}

/** Follows a project without the form. Returns the id of the subscription. */
export async function follow(page: Page, project: string, url: string): Promise<string> {
  const {body} = await call(page, 'POST', '/notify/v1/subscriptions', {filter: {projects: [project]}, channel: {type: 'webhook', url}})
  return String(body.id)
}

/** Ends what a test has followed, so that nothing is sent to its endpoint when that is gone. */
export async function unfollow(page: Page, subscription: string): Promise<void> {
  await call(page, 'DELETE', `/notify/v1/subscriptions/${subscription}`)
}
