import {texts} from '@/i18n/texts'

/** The only text of the page that is loaded before the page. */
export const t = texts('projectRoute', {zh: {title: '项目'}, en: {title: 'Project'}})
