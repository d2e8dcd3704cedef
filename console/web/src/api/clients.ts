import createClient, {type Middleware} from 'openapi-fetch'
import {locale} from '@/i18n'
import {texts} from '@/i18n/texts'
import type {paths as NotifyPaths} from './generated/notify'
import type {paths as ProgressPaths} from './generated/progress'
import type {paths as RegistryPaths} from './generated/registry'
import {ProblemError, problemOf} from './problem'

const t = texts('api', {
  zh: {unreachable: '未连接到服务器', check: '请检查网络，稍后重试。'},
  en: {unreachable: 'The server cannot be reached', check: 'Check the connection and try again.'},
})

const READS = ['GET', 'HEAD']

/** Sends the language and the CSRF token, and throws a {@link ProblemError} for whatever is not a success. */
const conventions: Middleware = {
  onRequest({request}) {
    request.headers.set('Accept-Language', locale.value === 'zh' ? 'zh-CN' : 'en')
    if (!READS.includes(request.method)) request.headers.set('X-XSRF-TOKEN', csrfToken())
    return request
  },
  async onResponse({response}) {
    if (!response.ok) throw await problemOf(response)
  },
  onError({error}) {
    if (error instanceof DOMException && error.name === 'AbortError') return error
    return unreachable()
  },
}

/** The problem of a request to which no answer came. */
export function unreachable(): ProblemError {
  return new ProblemError({type: 'about:blank', title: t('unreachable'), detail: t('check'), status: 0})
}

// Public reads may be cached for some seconds; who presses “12 new” wants what is there now, which costs a 304 if nothing has changed.
export const registry = createClient<RegistryPaths>({baseUrl: '/api/registry', cache: 'no-cache'})
export const progress = createClient<ProgressPaths>({baseUrl: '/api/progress', cache: 'no-cache'})
export const notify = createClient<NotifyPaths>({baseUrl: '/api/notify', cache: 'no-cache'})
registry.use(conventions)
progress.use(conventions)
notify.use(conventions)

/** Returns the body of an answer. */
export async function body<T>(call: Promise<{data?: T}>): Promise<T> {
  return (await call).data as T
}

/** Returns the body and the ETag that an update must send as If-Match. */
export async function versioned<T>(call: Promise<{data?: T; response: Response}>): Promise<{data: T; etag: string}> {
  const {data, response} = await call
  return {data: data as T, etag: response.headers.get('ETag') ?? ''}
}

/** A key that makes sending a form twice register it once. */
export function idempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The token that every write has to bring with it, from the cookie that the console has set. */
export function csrfToken(): string {
  return decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '')
}
