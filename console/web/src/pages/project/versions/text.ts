import {texts} from '@/i18n/texts'

export const t = texts('projectVersions', {
  zh: {
    caption: '项目信息的各个版本，最新的在前', version: '版本', from: '起始时间', change: '变更', what: '修改内容', who: '单位', why: '理由',
    then: '查看', thenOf: '查看{day}所知的情况', more: '更多', loading: '正在加载…', none: '—', list: '、',
    note: '引用、里程碑等其他变化不产生新的版本，见“历史”。',
    changes: {
      registered: '登记', amended: '修改', absorbed: '并入其他项目', merged: '并入另一项目', withdrawn: '撤销', reinstated: '恢复', split: '拆分',
      separated: '解除合并', released: '解除另一项目的并入', unknown: '当时的状态', other: '变更',
    },
    compare: '比较两个版本', earlier: '较早', later: '较晚', option: '第 {n} 版，{moment}', member: '项目', before: '第 {n} 版', after: '第 {n} 版',
    difference: '第 {from} 版与第 {to} 版的不同', same: '两个版本的项目信息相同。',
  },
  en: {
    caption: 'Versions of the description, the newest first', version: 'Version', from: 'From', change: 'Change', what: 'What was changed', who: 'Organisation',
    why: 'Reason', then: 'Show', thenOf: 'Show what was known on {day}', more: 'More', loading: 'Loading…', none: '—', list: ', ',
    note: 'Citations, milestones and other changes lead to no version; they are in the timeline.',
    changes: {
      registered: 'registered', amended: 'amended', absorbed: 'another project merged into it', merged: 'merged into another project', withdrawn: 'withdrawn',
      reinstated: 'reinstated', split: 'split', separated: 'stands by itself again', released: 'the merge of another project undone', unknown: 'state at that time', other: 'changed',
    },
    compare: 'Compare two versions', earlier: 'Earlier', later: 'Later', option: 'Version {n}, {moment}', member: 'Member', before: 'Version {n}', after: 'Version {n}',
    difference: 'What differs between versions {from} and {to}', same: 'Both versions describe the project alike.',
  },
})
