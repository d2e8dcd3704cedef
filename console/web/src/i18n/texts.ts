import {i18n} from '.'

type Texts = {[key: string]: string | Texts}
type Same<T> = {[K in keyof T]: T[K] extends string ? string : Same<T[K]>}
type Key<T> = {[K in keyof T & string]: T[K] extends string ? K : `${K}.${Key<T[K]>}`}[keyof T & string]

/** Translates a key of one folder's texts. `count` chooses between the forms of a text that are parted by `|`. */
export type Translate<T> = (key: Key<T>, values?: Record<string, unknown> & {count?: number}) => string

/**
 * Adds the texts of a folder under its name and returns the function that translates its keys. A key that one language lacks does
 * not compile.
 */
export function texts<const T extends Texts>(folder: string, both: {zh: T; en: Same<T>}): Translate<T> {
  i18n.global.mergeLocaleMessage('zh', {[folder]: both.zh})
  i18n.global.mergeLocaleMessage('en', {[folder]: both.en})
  return (key, values = {}) => {
    const translate = i18n.global.t as (key: string, values: object, count: number) => string
    return translate(`${folder}.${key}`, values, values.count ?? 1)
  }
}
