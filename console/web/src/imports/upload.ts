import {csrfToken, unreachable} from '@/api/clients'
import {problemOf} from '@/api/problem'
import {locale} from '@/i18n'
import type {Import} from '.'
import type {FileOptions} from './options'

/** How many bytes have been sent; all of them while the server stores the last ones. */
export type Progress = (sent: number, of: number) => void

/**
 * Sends a file as the body of a request: the browser reads it from the disk while it is sent, and tells how far it is, which fetch does
 * not. Returns undefined if it was stopped.
 */
export function upload(file: File, options: FileOptions, progress: Progress, signal: AbortSignal): Promise<Import | undefined> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/registry/v1/imports?${query(file, options)}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Accept-Language', locale.value === 'zh' ? 'zh-CN' : 'en')
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken())
    request.upload.onprogress = event => progress(event.loaded, event.total)
    request.onload = () => {
      const answer = new Response(request.responseText, {status: request.status, statusText: request.statusText})
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Import)
      else void problemOf(answer).then(reject)
    }
    request.onerror = () => reject(unreachable())
    request.onabort = () => resolve(undefined)
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function query(file: File, options: FileOptions): URLSearchParams {
  const name = file.name.replace(/\p{Cc}/gu, ' ').trim().slice(-200) || 'list'
  const query = new URLSearchParams({name, dryRun: String(options.dryRun), backfill: String(options.backfill)})
  for (const member of ['category', 'nature', 'region', 'mapping', 'sheet'] as const) {
    if (options[member].trim()) query.set(member, options[member].trim())
  }
  return query
}
