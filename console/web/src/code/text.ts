import {texts} from '@/i18n/texts'

/** Words for how a code is held by a project. */
export const t = texts('heldCode', {
  zh: {
    state: '状态', since: '有效起始', document: '依据', recorded: '登记时间', valid: '有效', split: '有效，一码多项', notStated: '未载明',
    lapsed: '{day}起失效', moved: '已移至', removed: '已从项目信息中删去', merged: '项目已并入',
  },
  en: {
    state: 'State', since: 'Valid from', document: 'Document', recorded: 'Recorded', valid: 'valid', split: 'valid, split over several projects',
    notStated: 'not stated', lapsed: 'not valid from {day} on', moved: 'moved to', removed: 'removed from the description', merged: 'project merged into',
  },
})
