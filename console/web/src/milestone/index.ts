import {locale} from '@/i18n'
import {terms} from '@/vocabulary'

/**
 * The name of a milestone. Titles are Chinese: in English it is the word for its type, followed by the title where that says something
 * else.
 */
export function milestoneName({type, titleZh}: {type: string; titleZh: string}): string {
  const known = terms('milestoneTypes').find(one => one.code === type)
  if (locale.value === 'zh' || !known) return titleZh
  const name = `${known.en.charAt(0).toUpperCase()}${known.en.slice(1)}`
  return known.zh === titleZh ? name : `${name} (${titleZh})`
}
