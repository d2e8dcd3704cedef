import {texts} from '@/i18n/texts'

const t = texts('eventKind', {
  zh: {
    'project': {
      registered: '项目登记', amended: '项目信息修改', cited: '规划引用', distinguished: '与相近项目区分', merged: '项目并入', absorbed: '接收并入',
      'stage-changed': '阶段变化', 'light-changed': '进度灯变化', 'light-rule-changed': '评定规则变化', rescoped: '建设内容调整', 'progress-moved': '节点转入',
      'progress-reported': '进展报告', confirmed: '确认无变化', 'condition-changed': '停工或恢复', 'curve-planned': '计划进度', 'went-stale': '长期未报',
      'explanation-due': '停工到期', 'confidence-declared': '责任单位自评', corrected: '更正',
    },
    'milestone': {
      added: '新增节点', amended: '节点说明修改', 'target-changed': '日期变更', met: '节点完成', missed: '到期未完成', 'partly-met': '部分完成', paused: '节点暂停',
      resumed: '节点恢复', waived: '节点不再适用', cancelled: '节点取消', corrected: '节点更正', 'target-change-requested': '申请改期',
      'target-change-decided': '改期审批', 'target-change-withdrawn': '撤回改期',
    },
    'indicator': {set: '设定指标', observed: '指标数值', revised: '指标调整', corrected: '指标更正', cancelled: '指标取消', missed: '指标逾期'},
    'plan': {registered: '规划登记', amended: '规划修改', 'work-named': '规划事项'}, 'region': {defined: '地区'}, 'region-set': {defined: '地区集合'},
    'subscription': {created: '建立关注', amended: '修改关注', closed: '结束关注', disabled: '推送暂停', resumed: '推送恢复'}, 'delivery': {receipts: '推送结果'},
    other: '其他变化',
  },
  en: {
    'project': {
      registered: 'Registered', amended: 'Description changed', cited: 'Named in a plan', distinguished: 'Told apart', merged: 'Merged',
      absorbed: 'Took over another', 'stage-changed': 'Stage', 'light-changed': 'Light', 'light-rule-changed': 'Rule of the light', rescoped: 'Scope changed',
      'progress-moved': 'Milestones taken over', 'progress-reported': 'Progress report', confirmed: 'No change confirmed', 'condition-changed': 'Condition',
      'curve-planned': 'Planned progress', 'went-stale': 'Silence', 'explanation-due': 'Explanation due', 'confidence-declared': 'Own judgement',
      corrected: 'Correction',
    },
    'milestone': {
      added: 'Milestone added', amended: 'Milestone described', 'target-changed': 'Date moved', met: 'Milestone reached', missed: 'Date passed',
      'partly-met': 'Partly done', paused: 'Milestone rests', resumed: 'Milestone goes on', waived: 'Does not apply', cancelled: 'Milestone cancelled',
      corrected: 'Correction of a milestone', 'target-change-requested': 'New date asked for', 'target-change-decided': 'Decision about a date',
      'target-change-withdrawn': 'Wish for a new date withdrawn',
    },
    'indicator': {
      set: 'Indicator set', observed: 'Value of an indicator', revised: 'Indicator revised', corrected: 'Correction of an indicator',
      cancelled: 'Indicator cancelled', missed: 'Deadline passed',
    },
    'plan': {registered: 'Plan registered', amended: 'Plan changed', 'work-named': 'Work named'}, 'region': {defined: 'Region'},
    'region-set': {defined: 'Set of regions'},
    'subscription': {created: 'Subscription made', amended: 'Subscription changed', closed: 'Subscription closed', disabled: 'Deliveries held', resumed: 'Deliveries go on'},
    'delivery': {receipts: 'Deliveries'},
    other: 'Other change',
  },
})

/** The types that have words, without `milepost.` and version. */
export const KINDS = [
  ...[
    'registered', 'amended', 'cited', 'distinguished', 'merged', 'absorbed', 'stage-changed', 'light-changed', 'light-rule-changed', 'rescoped',
    'progress-moved', 'progress-reported', 'confirmed', 'condition-changed', 'curve-planned', 'went-stale', 'explanation-due', 'confidence-declared', 'corrected',
  ].map(name => `project.${name}`),
  ...[
    'added', 'amended', 'target-changed', 'met', 'missed', 'partly-met', 'paused', 'resumed', 'waived', 'cancelled', 'corrected',
    'target-change-requested', 'target-change-decided', 'target-change-withdrawn',
  ].map(name => `milestone.${name}`),
  ...['set', 'observed', 'revised', 'corrected', 'cancelled', 'missed'].map(name => `indicator.${name}`),
  ...['registered', 'amended', 'work-named'].map(name => `plan.${name}`), 'region.defined', 'region-set.defined',
  ...['created', 'amended', 'closed', 'disabled', 'resumed'].map(name => `subscription.${name}`), 'delivery.receipts',
]

/** A type of event without `milepost.` and version. */
export function short(type: string): string {
  return type.replace(/^milepost\./, '').replace(/\.v\d+$/, '')
}

/** The short word for a type of event. */
export function kind(type: string): string {
  const name = short(type)
  return t((KINDS.includes(name) ? name : 'other') as Parameters<typeof t>[0])
}
