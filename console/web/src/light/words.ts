import {texts} from '@/i18n/texts'

/** The words of the lights, and of what stands in their place. */
export const t = texts('light', {
  zh: {green: '正常', blue: '提示', yellow: '预警', red: '滞后', done: '完成', paused: '暂停', none: '未报'},
  en: {green: 'On track', blue: 'Notice', yellow: 'At risk', red: 'Late', done: 'Done', paused: 'Paused', none: 'Not reported'},
})

export type LightCode = 'green' | 'blue' | 'yellow' | 'red' | 'none'

/** The word of a light as an event names it. */
export function lightWord(light: string | null | undefined): string {
  return t(light && ['green', 'blue', 'yellow', 'red'].includes(light) ? light as LightCode : 'none')
}
