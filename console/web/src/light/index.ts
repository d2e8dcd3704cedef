import {texts} from '@/i18n/texts'

const t = texts('light', {
  zh: {green: '正常', blue: '提示', yellow: '预警', red: '滞后', done: '完成', paused: '暂停', none: '未报'},
  en: {green: 'On track', blue: 'Notice', yellow: 'At risk', red: 'Late', done: 'Done', paused: 'Paused', none: 'Not reported'},
})

/** The lights that projects are filtered and counted by, the most urgent first. */
export const LIGHTS = ['red', 'yellow', 'blue', 'green', 'none'] as const

export type Light = typeof LIGHTS[number]

export const SHAPES = {green: '●', blue: '◆', yellow: '▲', red: '■', done: '✔', paused: '‖', none: '○'}

/** Returns the word for a light, or the code if it is not known; `done` and `paused` are shown instead of the light of such a project. */
export function lightWord(light: string | null | undefined): string {
  return !light ? t('none') : light in SHAPES ? t(light as keyof typeof SHAPES) : light
}
