import {texts} from '@/i18n/texts'

export const t = texts('projectLists', {
  zh: {
    codes: '项目代码', noCodes: '未赋码或未登记代码。', code: '代码', actions: '操作', since: '有效起始', document: '依据', recorded: '登记时间',
    addCode: '登记代码', codeHint: '例如 2206-441624-04-01-569676', splitLabel: '该代码拆分到多个项目，其他项目继续使用', save: '登记', cancel: '取消',
    lapse: '登记失效', lapseOf: '登记代码失效：{code}', on: '失效日期', onHint: '不填则为今天', reason: '原因', record: '确认',
    holders: '已使用该代码的项目',
    lists: '年度清单', noLists: '没有登记本项目列入年度清单。', year: '年度', level: '级别', name: '清单名称', bucket: '类别', addList: '登记列入清单', entry: '记录',
    stands: '有效', replaced: '已更正：{reason}', voided: '已作废：{reason}', corrected: '更正',
    correct: '更正', correctOf: '更正{year}年“{list}”的记录', annul: '作废', annulOf: '作废{year}年“{list}”的记录', choose: '请选择',
    codesCaption: '本项目的代码，有效的在前', listsCaption: '本项目历年列入的清单', allLists: '查看全部年度清单',
  },
  en: {
    codes: 'Project codes', noCodes: 'It has no code, or none was recorded.', code: 'Code', actions: 'Actions',
    since: 'Valid from', document: 'Document', recorded: 'Recorded',
    addCode: 'Record a code', codeHint: 'Such as 2206-441624-04-01-569676', splitLabel: 'The code is split over several projects; the others keep it', save: 'Record',
    cancel: 'Cancel', lapse: 'Record that it lapsed', lapseOf: 'Record that {code} lapsed', on: 'Not valid from', onHint: 'Today, if left empty', reason: 'Reason', record: 'Confirm',
    holders: 'Projects that have this code',
    lists: 'Annual lists', noLists: 'No annual list is recorded for this project.', year: 'Year', level: 'Level', name: 'Name of the list', bucket: 'Part of the list',
    addList: 'Record a list', entry: 'Entry', stands: 'stands', replaced: 'corrected: {reason}', voided: 'voided: {reason}', corrected: 'correction',
    correct: 'Correct', correctOf: 'Correct the entry in “{list}” of {year}', annul: 'Void', annulOf: 'Void the entry in “{list}” of {year}', choose: 'Choose',
    codesCaption: 'The codes of this project, the valid ones first', listsCaption: 'The annual lists that this project stands in', allLists: 'See all annual lists',
  },
})
