import {texts} from '@/i18n/texts'

export const t = texts('projectLists', {
  zh: {
    codes: '项目代码', noCodes: '未赋码或未登记代码。', code: '代码', actions: '操作', since: '有效起始', document: '依据', recorded: '登记时间',
    addCode: '登记代码', codeHint: '例如 2206-441624-04-01-569676', splitLabel: '该代码拆分到多个项目，其他项目继续使用', save: '登记', cancel: '取消',
    lapse: '登记失效', lapseOf: '登记代码失效：{code}', on: '失效日期', onHint: '不填则为今天', reason: '原因', record: '确认',
    move: '移至其他项目', moveOf: '移动代码：{code}', moveTo: '移至：', another: '更换', chooseTarget: '请选择代码所属的项目。',
    moveNote: '用于代码登记到了错误的项目。移动后，按该代码只查到目标项目。', moveValid: '有效起始（{day}）随代码转移。', moveNotStated: '该代码未载明有效起始。',
    targetHasIt: '该项目已登记此代码。如本项目不应使用，请登记失效。',
    held: '该代码已登记在其他项目', heldHint: '若一码拆分为多个项目，请勾选下方选项；若登记到了错误的项目，请在该项目的本页把代码移过来；若为同一项目，请合并。',
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
    move: 'Move to another project', moveOf: 'Move {code} to another project', moveTo: 'Move to: ', another: 'Choose another', chooseTarget: 'Choose the project whose code it is.',
    moveNote: 'For a code that was recorded for the wrong project. From then on it finds the other project alone.',
    moveValid: 'It stays valid from {day} on.', moveNotStated: 'Since when it is valid was not stated.',
    targetHasIt: 'That project has this code already. If this one should not have it, record that it lapsed.',
    held: 'Another project has this code',
    heldHint: 'If the code is split over several projects, say so below. If it was recorded for the wrong project, move it from that project’s page. If they are the same project, merge them.',
    lists: 'Annual lists', noLists: 'No annual list is recorded for this project.', year: 'Year', level: 'Level', name: 'Name of the list', bucket: 'Part of the list',
    addList: 'Record a list', entry: 'Entry', stands: 'stands', replaced: 'corrected: {reason}', voided: 'voided: {reason}', corrected: 'correction',
    correct: 'Correct', correctOf: 'Correct the entry in “{list}” of {year}', annul: 'Void', annulOf: 'Void the entry in “{list}” of {year}', choose: 'Choose',
    codesCaption: 'The codes of this project, the valid ones first', listsCaption: 'The annual lists that this project stands in', allLists: 'See all annual lists',
  },
})
