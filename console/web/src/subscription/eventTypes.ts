import {eventTitle} from '@/event/titles'
import {inLocale} from '@/i18n'

/** Events that people ask for together. */
export interface EventGroup {
  key: string
  zh: string
  en: string
  types: string[]
}

function group(key: string, zh: string, en: string, ...names: string[]): EventGroup {
  return {key, zh, en, types: names.map(name => `milepost.${name}.v1`)}
}

export const EVENT_GROUPS: readonly EventGroup[] = [
  group('met', '里程碑达成', 'Milestones met', 'milestone.met', 'milestone.partly-met'),
  group('moved', '日期调整', 'Dates moved', 'milestone.target-changed', 'milestone.target-change-requested', 'milestone.target-change-decided',
    'milestone.target-change-withdrawn'),
  group('missed', '逾期', 'Missed dates', 'milestone.missed', 'indicator.missed'),
  group('lights', '亮灯与阶段', 'Lights and stages', 'project.light-changed', 'project.light-rule-changed', 'project.stage-changed'),
  group('reports', '进度填报', 'Progress reports', 'project.progress-reported', 'project.confirmed', 'project.curve-planned',
    'project.confidence-declared'),
  group('silent', '久未填报', 'Silence', 'project.went-stale', 'project.explanation-due'),
  group('paused', '暂停与恢复', 'Pauses', 'project.condition-changed', 'milestone.paused', 'milestone.resumed'),
  group('timetable', '里程碑设置', 'Timetable', 'milestone.added', 'milestone.amended', 'milestone.waived', 'milestone.cancelled', 'project.rescoped'),
  group('indicators', '指标', 'Indicators', 'indicator.set', 'indicator.observed', 'indicator.revised', 'indicator.cancelled'),
  group('corrections', '更正', 'Corrections', 'milestone.corrected', 'project.corrected', 'indicator.corrected'),
  group('lists', '项目代码与年度清单', 'Project codes and annual lists', 'project.code-assigned', 'project.code-ended', 'project.listed', 'project.listing-voided'),
  group('registry', '登记与规划', 'Registration and plans', 'project.registered', 'project.amended', 'project.cited', 'project.distinguished',
    'project.merged', 'project.absorbed', 'project.progress-moved', 'project.withdrawn', 'project.reinstated', 'project.split', 'project.separated',
    'project.released', 'project.progress-returned'),
]

/** The names of types; a group that is asked for as a whole by its own. */
export function eventNames(types: readonly string[]): string[] {
  const whole = EVENT_GROUPS.filter(one => one.types.every(type => types.includes(type)))
  const single = types.filter(type => !whole.some(one => one.types.includes(type)))
  return [...whole.map(inLocale), ...single.map(eventTitle)]
}
