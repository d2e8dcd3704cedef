import {body, registry} from '@/api/clients'
import type {components} from '@/api/generated/registry'

export type Import = components['schemas']['Import']
export type ImportRow = components['schemas']['ImportRow']
export type ImportColumn = components['schemas']['ImportColumn']
export type State = Import['state']
export type Outcome = ImportRow['outcome']
export type Target = NonNullable<ImportColumn['target']>
export type Unit = NonNullable<ImportColumn['unit']>

/** In the order in which they are told. */
export const OUTCOMES: readonly Outcome[] = ['registered', 'amended', 'same', 'suspected', 'refused', 'skipped']

const AT_WORK: readonly State[] = ['receiving', 'reading', 'running']
const OVER: readonly State[] = ['done', 'failed', 'cancelled']

/** Whether more of it becomes known by itself. */
export function isAtWork(of: Import): boolean {
  return AT_WORK.includes(of.state)
}

/** Whether nothing more can be done with it as a whole. */
export function isOver(of: Import): boolean {
  return OVER.includes(of.state)
}

/** Whether every row that was read has an outcome. */
export function isComplete(of: Import): boolean {
  return of.rows > 0 && of.handled >= of.rows && of.state !== 'reading'
}

export function readImport(id: string, signal?: AbortSignal): Promise<Import> {
  return body(registry.GET('/v1/imports/{id}', {params: {path: {id}}, signal}))
}
