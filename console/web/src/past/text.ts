import {texts} from '@/i18n/texts'

export const t = texts('past', {
  zh: {
    label: '查看某日所知的情况', time: '时刻（选填）', show: '查看', now: '返回当前', bar: '历史情况',
    banner: '以下是截至{time}本平台所知的情况，不是当前情况。', bad: '所填时间无效或尚未到来，显示的是当前情况。',
  },
  en: {
    label: 'As known on', time: 'Time (optional)', show: 'Show', now: 'Back to now', bar: 'An earlier day',
    banner: 'This is what was known here on {time}. It is not the present state.', bad: 'The time that was asked for is not valid, or still to come; you see the present state.',
  },
})
