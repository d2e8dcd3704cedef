import {shortType} from '@/event/titles'
import {indicatorSentences} from './indicator'
import {milestoneSentences} from './milestone'
import {otherSentences} from './other'
import {projectSentences} from './project'
import {t} from './text'
import type {Context, Tell} from './values'

export type {Context} from './values'

const SENTENCES: Record<string, Tell> = {...projectSentences, ...milestoneSentences, ...indicatorSentences, ...otherSentences}

/** Tells an event in one sentence. Who, when and on which document stand beside it. */
export function sentence(event: {type: string; data?: unknown}, context: Context = {}): string {
  const told = SENTENCES[shortType(event.type)]?.(event.data, context) ?? t('unknown')
  return told.charAt(0).toUpperCase() + told.slice(1)
}
