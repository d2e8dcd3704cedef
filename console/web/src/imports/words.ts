import {number} from '@/format/numbers'
import {locale} from '@/i18n'
import type {Import, ImportRow, Outcome} from '.'
import {t} from './text'

const MEGABYTE = 1024 * 1024

/** The size of a file. */
export function size(bytes: number): string {
  return bytes < MEGABYTE ? `${number(Math.ceil(bytes / 1024))} KB` : `${number(Number((bytes / MEGABYTE).toFixed(1)))} MB`
}

/** How long something takes. */
export function duration(seconds: number): string {
  if (seconds < 100) return t('seconds', {n: number(Math.max(1, Math.round(seconds)))})
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? t('minutes', {n: number(minutes)}) : t('hours', {n: number(Math.floor(minutes / 60)), minutes: number(minutes % 60)})
}

/** What became of rows, or would after a dry run. */
export function outcomeWord(of: Import, outcome: Outcome): string {
  return t(`${of.dryRun ? 'wouldBe' : 'outcome'}.${outcome}`)
}

/** How far an import is; a dry run at work is told as such. */
export function stateWord(of: Import): string {
  return of.dryRun && of.state === 'running' ? t('looking') : t(`state.${of.state}`)
}

/** What is wrong and what to do, as sentences. */
export function remark({whatIsWrong, whatToDo}: Pick<ImportRow['problems'][number], 'whatIsWrong' | 'whatToDo'>): string {
  return locale.value === 'zh' ? `${whatIsWrong}。${whatToDo}` : `${whatIsWrong.charAt(0).toUpperCase()}${whatIsWrong.slice(1)}. ${whatToDo}`
}

const FEW = 4

/** Returns what is wrong and the first remarks, which are shown at once, and the other remarks. */
export function parted<Note extends Pick<ImportRow['problems'][number], 'warning'>>(notes: readonly Note[]): [Note[], Note[]] {
  const wrong = notes.filter(note => !note.warning)
  const all = [...wrong, ...notes.filter(note => note.warning)]
  const shown = Math.max(FEW, wrong.length)
  return [all.slice(0, shown), all.slice(shown)]
}
