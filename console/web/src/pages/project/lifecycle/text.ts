import {texts} from '@/i18n/texts'

export const t = texts('lifecycle', {
  zh: {
    withdrawn: '本项目已于{day}撤销，不再推进。', reason: '原因：{reason}', document: '依据：{document}',
    splitInto: '本项目已拆分为：', splitFrom: '本项目拆分自：', list: '、', unnamed: '相关项目',
    menu: '项目变动', close: '取消', reasonLabel: '原因', reasonHint: '任何人都能看到，至多 200 字。', required: '请填写原因', documentLabel: '依据文件',
    actions: {withdrawal: '撤销项目', reinstatement: '恢复项目', separation: '撤销合并', split: '拆分项目'},
    notes: {
      withdrawal: '撤销后项目仍可查看，但不能再修改和填报，也不再提醒逾期。撤销有误时可以恢复。',
      reinstatement: '恢复后项目可以继续修改和填报。撤销的记录保留在历史中。',
      separation: '本项目恢复为合并前的内容，引用、代码和里程碑一并转回；合并后另一项目新增的内容不变。',
      split: '所列各部分登记为独立项目，选中的引用随之转出；其余内容和里程碑留在本项目。',
    },
    part: '第 {n} 部分', partName: '名称', partCitations: '转出的引用', addPart: '增加一部分', removePart: '删除第 {n} 部分', nothingRemains: '拆分后本项目不再保留（撤销本项目）',
    nameRequired: '请填写名称',
  },
  en: {
    withdrawn: 'This project was withdrawn on {day} and is not pursued any more.', reason: 'Reason: {reason}', document: 'Document: {document}',
    splitInto: 'This project was split into: ', splitFrom: 'This project was split from: ', list: ', ', unnamed: 'the project',
    menu: 'Change its standing', close: 'Cancel', reasonLabel: 'Reason', reasonHint: 'Everyone can read it; at most 200 characters.', required: 'Give a reason',
    documentLabel: 'Document',
    actions: {withdrawal: 'Withdraw the project', reinstatement: 'Reinstate the project', separation: 'Undo the merge', split: 'Split the project'},
    notes: {
      withdrawal: 'The project can still be read, but not be changed or reported on, and no missed dates are told. A mistake can be undone by reinstating it.',
      reinstatement: 'The project can be changed and reported on again. Its withdrawal stays in the history.',
      separation: 'This project is as it was before the merge, with its citations, codes and milestones. What was added to the other one since stays there.',
      split: 'The parts are registered as projects of their own and take over the citations chosen. All else, and the milestones, stay with this project.',
    },
    part: 'Part {n}', partName: 'Name in Chinese', partCitations: 'Citations it takes over', addPart: 'Add a part', removePart: 'Remove part {n}',
    nothingRemains: 'Nothing remains of this project (withdraw it)', nameRequired: 'Give a name',
  },
})
