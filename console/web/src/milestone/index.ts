import {locale} from '@/i18n'
import {term} from '@/vocabulary'

/** The name of a milestone: its title, which is Chinese, with the word for its type in English. */
export function milestoneName(milestone: {type: string; titleZh: string}): string {
  if (locale.value === 'zh') return milestone.titleZh
  const type = term('milestoneTypes', milestone.type)
  return `${type.charAt(0).toUpperCase()}${type.slice(1)} (${milestone.titleZh})`
}
