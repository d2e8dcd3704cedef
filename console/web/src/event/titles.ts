import {inLocale} from '@/i18n'

/** What each type of event is called. The Chinese words are those of the titles of the schemas. */
export const TITLES: Record<string, {zh: string; en: string}> = {
  'milepost.delivery.receipts.v1': {zh: '投递回执', en: 'Delivery receipts'},
  'milepost.indicator.cancelled.v1': {zh: '指标取消', en: 'Indicator cancelled'},
  'milepost.indicator.corrected.v1': {zh: '指标更正', en: 'Indicator corrected'},
  'milepost.indicator.missed.v1': {zh: '指标逾期未达标', en: 'Indicator not reached in time'},
  'milepost.indicator.observed.v1': {zh: '指标监测值', en: 'Indicator observed'},
  'milepost.indicator.revised.v1': {zh: '指标目标调整', en: 'Indicator revised'},
  'milepost.indicator.set.v1': {zh: '指标设定', en: 'Indicator set'},
  'milepost.milestone.added.v1': {zh: '新增里程碑', en: 'Milestone added'},
  'milepost.milestone.amended.v1': {zh: '里程碑信息变更', en: 'Milestone amended'},
  'milepost.milestone.cancelled.v1': {zh: '里程碑取消', en: 'Milestone cancelled'},
  'milepost.milestone.corrected.v1': {zh: '里程碑更正', en: 'Milestone corrected'},
  'milepost.milestone.met.v1': {zh: '里程碑达成', en: 'Milestone met'},
  'milepost.milestone.missed.v1': {zh: '里程碑逾期', en: 'Milestone missed'},
  'milepost.milestone.partly-met.v1': {zh: '里程碑部分完成', en: 'Milestone partly met'},
  'milepost.milestone.paused.v1': {zh: '里程碑暂停', en: 'Milestone paused'},
  'milepost.milestone.resumed.v1': {zh: '里程碑恢复', en: 'Milestone resumed'},
  'milepost.milestone.target-change-decided.v1': {zh: '里程碑目标调整审批', en: 'Milestone target change decided'},
  'milepost.milestone.target-change-requested.v1': {zh: '申请调整里程碑目标', en: 'Milestone target change requested'},
  'milepost.milestone.target-change-withdrawn.v1': {zh: '撤回里程碑目标调整申请', en: 'Milestone target change withdrawn'},
  'milepost.milestone.target-changed.v1': {zh: '里程碑目标调整', en: 'Milestone target changed'},
  'milepost.milestone.waived.v1': {zh: '里程碑不适用', en: 'Milestone waived'},
  'milepost.plan.amended.v1': {zh: '规划信息变更', en: 'Plan amended'},
  'milepost.plan.registered.v1': {zh: '规划登记', en: 'Plan registered'},
  'milepost.plan.work-named.v1': {zh: '规划点名', en: 'Work named in a plan'},
  'milepost.project.absorbed.v1': {zh: '并入项目', en: 'Project absorbed'},
  'milepost.project.amended.v1': {zh: '项目信息变更', en: 'Project amended'},
  'milepost.project.cited.v1': {zh: '规划提及', en: 'Project named in a plan'},
  'milepost.project.code-assigned.v1': {zh: '项目代码登记', en: 'Project code recorded'},
  'milepost.project.code-ended.v1': {zh: '项目代码失效或移出', en: 'Project code lapsed or moved'},
  'milepost.project.condition-changed.v1': {zh: '项目状态变化', en: 'Condition changed'},
  'milepost.project.confidence-declared.v1': {zh: '把握程度自评', en: 'Confidence declared'},
  'milepost.project.confirmed.v1': {zh: '情况无变化', en: 'No change confirmed'},
  'milepost.project.corrected.v1': {zh: '项目填报更正', en: 'Project corrected'},
  'milepost.project.curve-planned.v1': {zh: '计划曲线', en: 'Planned curve set'},
  'milepost.project.distinguished.v1': {zh: '认定不同', en: 'Told apart from another project'},
  'milepost.project.explanation-due.v1': {zh: '状态待重新说明', en: 'New explanation due'},
  'milepost.project.light-changed.v1': {zh: '红黄绿灯变化', en: 'Light changed'},
  'milepost.project.light-rule-changed.v1': {zh: '红黄绿灯规则变更', en: 'Light rule changed'},
  'milepost.project.listed.v1': {zh: '列入年度清单', en: 'Put on an annual list'},
  'milepost.project.listing-voided.v1': {zh: '年度清单记录作废', en: 'Entry of an annual list voided'},
  'milepost.project.merged.v1': {zh: '项目并入', en: 'Project merged'},
  'milepost.project.progress-moved.v1': {zh: '项目进展转入', en: 'Progress moved'},
  'milepost.project.progress-reported.v1': {zh: '进度填报', en: 'Progress reported'},
  'milepost.project.progress-returned.v1': {zh: '项目进展转回', en: 'Progress returned'},
  'milepost.project.registered.v1': {zh: '项目登记', en: 'Project registered'},
  'milepost.project.reinstated.v1': {zh: '项目恢复', en: 'Project reinstated'},
  'milepost.project.released.v1': {zh: '拆回项目', en: 'Project released'},
  'milepost.project.rescoped.v1': {zh: '项目调整', en: 'Project rescoped'},
  'milepost.project.separated.v1': {zh: '项目拆回', en: 'Project separated'},
  'milepost.project.split.v1': {zh: '项目拆分', en: 'Project split'},
  'milepost.project.stage-changed.v1': {zh: '项目阶段变化', en: 'Stage changed'},
  'milepost.project.went-stale.v1': {zh: '久未填报', en: 'No report for long'},
  'milepost.project.withdrawn.v1': {zh: '项目撤销', en: 'Project withdrawn'},
  'milepost.region-set.defined.v1': {zh: '区域集合', en: 'Region set defined'},
  'milepost.region.defined.v1': {zh: '行政区划', en: 'Region defined'},
  'milepost.subscription.amended.v1': {zh: '订阅变更', en: 'Subscription amended'},
  'milepost.subscription.closed.v1': {zh: '订阅关闭', en: 'Subscription closed'},
  'milepost.subscription.created.v1': {zh: '订阅创建', en: 'Subscription created'},
  'milepost.subscription.disabled.v1': {zh: '订阅停用', en: 'Subscription disabled'},
  'milepost.subscription.resumed.v1': {zh: '订阅恢复', en: 'Subscription resumed'},
}

/** What is sent to try an endpoint; it is no event that was recorded. */
const TEST = {'milepost.subscription.test.v1': {zh: '测试', en: 'Test'}}

/** The title of a type of event; a type of a later release is shown by its name. */
export function eventTitle(type: string): string {
  return inLocale({...TITLES, ...TEST}[type]) || shortType(type)
}

/** A type of event without `milepost.` and version. */
export function shortType(type: string): string {
  return type.replace(/^milepost\.|\.v\d+$/g, '')
}

/** The kind of thing that a type of event is about, such as `milestone`. */
export function familyOf(type: string): string {
  return type.split('.')[1] ?? type
}
