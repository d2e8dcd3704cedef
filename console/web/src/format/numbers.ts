import {locale} from '@/i18n'

/** A number with separators of its thousands. */
export function number(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return '—'
  return new Intl.NumberFormat(tag(), {maximumFractionDigits: 6}).format(Number(value))
}

/** An amount of CNY given as a decimal string: 万元 or 亿元 in Chinese, CNY in English. */
export function money(amount: string | null | undefined): string {
  if (!amount) return '—'
  const yuan = Number(amount)
  const digits = {maximumFractionDigits: 2}
  if (locale.value === 'en') {
    return `CNY ${new Intl.NumberFormat('en-GB', {...digits, notation: yuan >= 1e6 ? 'compact' : 'standard', compactDisplay: 'long'}).format(yuan)}`
  }
  const format = new Intl.NumberFormat('zh-CN', digits)
  if (yuan >= 1e8) return `${format.format(yuan / 1e8)}亿元`
  if (yuan >= 1e4) return `${format.format(yuan / 1e4)}万元`
  return `${format.format(yuan)}元`
}

function tag(): string {
  return locale.value === 'zh' ? 'zh-CN' : 'en-GB'
}
