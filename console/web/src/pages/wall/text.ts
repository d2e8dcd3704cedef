import {texts} from '@/i18n/texts'

export const t = texts('wall', {
  zh: {title: '大屏', heading: '重大工程进展', asOf: '数据截至 {time}', interrupted: '连接中断，正在恢复；数据截至 {time}'},
  en: {title: 'Wall', heading: 'Progress of major works', asOf: 'Data as of {time}', interrupted: 'Connection lost, recovering; data as of {time}'},
})
