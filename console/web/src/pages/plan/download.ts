import {locale} from '@/i18n'
import {sentAsOf} from '@/past'

/** The address of a table in the language of the page, as it was known at a time. */
export function tableAddress(path: string, asOf: string | undefined): string {
  return `${path}?${new URLSearchParams({lang: locale.value, ...asOf && {asOf: sentAsOf(asOf)!}})}`
}
