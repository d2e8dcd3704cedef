import {watchEffect, type WritableComputedRef} from 'vue'
import {createI18n} from 'vue-i18n'

export type Locale = 'zh' | 'en'

const KEY = 'milepost.locale'
const pseudo = new URLSearchParams(location.search).has('pseudo')

/** The texts of all pages; a page adds its own by {@link texts}. */
export const i18n = createI18n({
  legacy: false,
  locale: initial(),
  fallbackLocale: false,
  missingWarn: true,
  messages: {zh: {}, en: {}},
  // ?pseudo makes every text longer by 40 %, to find places where a translation would not fit.
  postTranslation: text => pseudo && typeof text === 'string' ? text + '·'.repeat(Math.ceil(text.length * 0.4)) : text,
})

export const locale = i18n.global.locale as unknown as WritableComputedRef<Locale>

watchEffect(() => {
  document.documentElement.lang = locale.value === 'zh' ? 'zh-CN' : 'en'
})

export function setLocale(chosen: Locale): void {
  locale.value = chosen
  localStorage.setItem(KEY, chosen)
}

/** Returns the text of a pair of texts as the services give them. */
export function inLocale(pair: {zh?: string | null; en?: string | null} | null | undefined): string {
  return (locale.value === 'zh' ? pair?.zh ?? pair?.en : pair?.en ?? pair?.zh) ?? ''
}

function initial(): Locale {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY) ?? navigator.language
  return asked.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
