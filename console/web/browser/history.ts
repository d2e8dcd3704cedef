import type {Page} from './support'

/** A project that was registered and changed, so that it has a history. */
export interface Registered {
  id: string
  name: string
}

/** Registers a project as the person who is signed in, and amends it, which makes as many events. */
export async function registered(page: Page, name: string, events: number): Promise<Registered> {
  const id = await page.evaluate(async ({name, events}) => {
    const token = decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '')
    const send = async (method: string, path: string, type: string, content: object, etag = '') => {
      const headers = {'Content-Type': type, 'X-XSRF-TOKEN': token, ...etag && {'If-Match': etag}}
      const response = await fetch(`/api/registry${path}`, {method, headers, body: JSON.stringify(content)})
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
      return response
    }
    const response = await send('POST', '/v1/projects', 'application/json', {nameZh: name, nature: 'project', category: 'railway', regions: ['620700']})
    const {id} = await response.json() as {id: string}
    let etag = response.headers.get('ETag') ?? ''
    for (let number = 2; number <= events; number++) {
      const amended = await send('PATCH', `/v1/projects/${id}`, 'application/merge-patch+json', {descriptionZh: `第 ${number} 次`}, etag)
      etag = amended.headers.get('ETag') ?? ''
    }
    return id
  }, {name, events})
  // The ledger takes events up a moment after they were made.
  await page.waitForFunction(async ({id, events}) => {
    const response = await fetch(`/api/progress/v1/projects/${id}/history`)
    return response.ok && (await response.json() as {items: unknown[]}).items.length >= events
  }, {id, events}, {polling: 200})
  return {id, name}
}

/** A name that no other project has, nor resembles: Chinese characters chosen at random. */
export function uniqueName(): string {
  return `${Array.from({length: 6}, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 0x5000))).join('')}铁路`
}

/** Presses Tab until the control has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, control: ReturnType<Page['getByRole']>): Promise<void> {
  for (let pressed = 0; pressed < 400; pressed++) {
    if (await control.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The control cannot be reached by Tab')
}
