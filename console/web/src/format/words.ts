import {locale} from '@/i18n'

/** Names one after the other. */
export function listed(names: readonly string[]): string {
  return names.join(locale.value === 'zh' ? '、' : ', ')
}

/** Statements one after the other. */
export function parted(statements: readonly string[]): string {
  return statements.join(locale.value === 'zh' ? '；' : '; ')
}

/** A word that says what follows it. */
export function headed(word: string, text = ''): string {
  return locale.value === 'zh' ? `${word}：${text}` : `${word}: ${text}`
}

/** The title of a document in the marks of the language. */
export function inTitleMarks(title: string): string {
  return locale.value === 'zh' ? `《${title}》` : `“${title}”`
}

/** A name with a short remark about it. */
export function withNote(name: string, note: string): string {
  return locale.value === 'zh' ? `${name}（${note}）` : `${name} – ${note}`
}
