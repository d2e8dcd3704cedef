import {inLocale} from '@/i18n'

interface Words {
  zh: string
  en: string
}

/** Events that people ask for together. */
export interface EventGroup extends Words {
  key: string
  types: string[]
}

const NAMES: Record<string, Words> = {
  'milestone.met': {zh: '节点完成', en: 'Milestone met'},
  'milestone.partly-met': {zh: '节点部分完成', en: 'Milestone partly met'},
  'milestone.target-changed': {zh: '目标日期调整', en: 'Target date moved'},
  'milestone.target-change-requested': {zh: '申请调整目标日期', en: 'Move of a date requested'},
  'milestone.target-change-decided': {zh: '日期调整审批', en: 'Move of a date decided'},
  'milestone.target-change-withdrawn': {zh: '撤回日期调整申请', en: 'Request for a move withdrawn'},
  'milestone.missed': {zh: '节点逾期', en: 'Milestone missed'},
  'milestone.added': {zh: '新增节点', en: 'Milestone added'},
  'milestone.amended': {zh: '节点信息变更', en: 'Milestone described anew'},
  'milestone.waived': {zh: '节点不适用', en: 'Milestone does not apply'},
  'milestone.cancelled': {zh: '节点取消', en: 'Milestone cancelled'},
  'milestone.paused': {zh: '节点暂停', en: 'Milestone paused'},
  'milestone.resumed': {zh: '节点恢复', en: 'Milestone resumed'},
  'milestone.corrected': {zh: '节点更正', en: 'Milestone corrected'},
  'project.registered': {zh: '项目登记', en: 'Project registered'},
  'project.amended': {zh: '项目信息变更', en: 'Project described anew'},
  'project.cited': {zh: '规划提及', en: 'Named by a plan'},
  'project.distinguished': {zh: '认定为不同项目', en: 'Told apart from another project'},
  'project.merged': {zh: '并入其他项目', en: 'Merged into another project'},
  'project.absorbed': {zh: '并入另一项目的内容', en: 'Took over another project'},
  'project.progress-moved': {zh: '转入其他项目的进展', en: 'Progress of another project taken over'},
  'project.stage-changed': {zh: '阶段变化', en: 'Stage changed'},
  'project.light-changed': {zh: '亮灯变化', en: 'Light changed'},
  'project.light-rule-changed': {zh: '亮灯规则变更', en: 'Rule of the light changed'},
  'project.progress-reported': {zh: '进度填报', en: 'Progress reported'},
  'project.confirmed': {zh: '确认情况无变化', en: 'Confirmed unchanged'},
  'project.condition-changed': {zh: '暂停、缓建或恢复', en: 'Suspended, delayed or active again'},
  'project.explanation-due': {zh: '需重新说明情况', en: 'Condition to be explained anew'},
  'project.curve-planned': {zh: '计划曲线', en: 'Planned curve set'},
  'project.confidence-declared': {zh: '把握程度自评', en: 'Confidence declared'},
  'project.went-stale': {zh: '久未填报', en: 'Nothing reported for long'},
  'project.rescoped': {zh: '项目内容调整', en: 'Project rescoped'},
  'project.corrected': {zh: '项目填报更正', en: 'Report on the project corrected'},
  'indicator.set': {zh: '指标设定', en: 'Indicator set'},
  'indicator.observed': {zh: '指标监测值', en: 'Indicator observed'},
  'indicator.revised': {zh: '指标目标调整', en: 'Indicator revised'},
  'indicator.cancelled': {zh: '指标取消', en: 'Indicator cancelled'},
  'indicator.missed': {zh: '指标逾期未达标', en: 'Indicator missed'},
  'indicator.corrected': {zh: '指标更正', en: 'Indicator corrected'},
  'subscription.test': {zh: '测试', en: 'Test'},
}

function group(key: string, zh: string, en: string, ...names: string[]): EventGroup {
  return {key, zh, en, types: names.map(name => `milepost.${name}.v1`)}
}

export const EVENT_GROUPS: readonly EventGroup[] = [
  group('met', '节点完成', 'Milestones met', 'milestone.met', 'milestone.partly-met'),
  group('moved', '日期调整', 'Dates moved', 'milestone.target-changed', 'milestone.target-change-requested', 'milestone.target-change-decided',
    'milestone.target-change-withdrawn'),
  group('missed', '逾期', 'Missed dates', 'milestone.missed', 'indicator.missed'),
  group('lights', '亮灯与阶段', 'Lights and stages', 'project.light-changed', 'project.light-rule-changed', 'project.stage-changed'),
  group('reports', '进度填报', 'Progress reports', 'project.progress-reported', 'project.confirmed', 'project.curve-planned',
    'project.confidence-declared'),
  group('silent', '久未填报', 'Silence', 'project.went-stale', 'project.explanation-due'),
  group('paused', '暂停与恢复', 'Pauses', 'project.condition-changed', 'milestone.paused', 'milestone.resumed'),
  group('timetable', '节点设置', 'Timetable', 'milestone.added', 'milestone.amended', 'milestone.waived', 'milestone.cancelled', 'project.rescoped'),
  group('indicators', '指标', 'Indicators', 'indicator.set', 'indicator.observed', 'indicator.revised', 'indicator.cancelled'),
  group('corrections', '更正', 'Corrections', 'milestone.corrected', 'project.corrected', 'indicator.corrected'),
  group('registry', '登记与规划', 'Registration and plans', 'project.registered', 'project.amended', 'project.cited', 'project.distinguished',
    'project.merged', 'project.absorbed', 'project.progress-moved'),
]

/** What happened, in words; a type of a later release by its name. */
export function eventName(type: string): string {
  const name = /^milepost\.(.+)\.v\d+$/.exec(type)?.[1] ?? type
  return inLocale(NAMES[name]) || name
}

/** The names of types; a group that is asked for as a whole by its own. */
export function eventNames(types: readonly string[]): string[] {
  const whole = EVENT_GROUPS.filter(one => one.types.every(type => types.includes(type)))
  const single = types.filter(type => !whole.some(one => one.types.includes(type)))
  return [...whole.map(inLocale), ...single.map(eventName)]
}
