import {locale} from '@/i18n'
import {regionName} from '@/region'
import {t} from './text'

/** The names of the regions of a person, which are codes, beginnings of codes or `*`. */
export function regionNames(regions: readonly string[]): string {
  const names = regions.map(region => region === '*' || region === '' ? t('everywhere') : regionName(region))
  return names.join(locale.value === 'zh' ? '、' : ', ') || t('noRegions')
}
