import {texts} from '@/i18n/texts'

export const t = texts('projectMilestones', {
  zh: {
    gantt: '各里程碑的最初承诺、曾用目标、现行目标和实际完成时间；同样的日期见下表', caption: '全部里程碑及每一次改期', none: '尚未登记里程碑。',
    noneHint: '里程碑由填报员登记，或由类别模板生成。', name: '里程碑', status: '情况', baseline: '最初承诺', rebased: '现行时间表的承诺', current: '现行目标', actual: '实际完成',
    slip: '与最初承诺相比', moved: '第 {n} 次改期', movedOn: '提出日期', from: '由', to: '改为', why: '原因', who: '提出单位', decided: '审批', document: '依据',
    statuses: {PLANNED: '未完成', PARTIAL: '部分完成', PAUSED: '暂停', MISSED: '到期未完成', MET: '已完成', WAIVED: '不再适用', CANCELLED: '已取消'},
    done: '已完成 {done} / {planned} {unit}', pausedUntil: '暂停至{day}：{reason}', ended: '{day}：{reason}', missed: '曾到期未完成', late: '（提出时已临近或超过原目标日期）',
    moves: '{name}的改期', recorded: '记录于{moment}', mark: '{kind}：{date}',
    rescoped: '建设内容调整，承诺改为{date}', kinds: {baseline: '最初承诺', former: '曾用目标', current: '现行目标', actual: '实际完成'},
  },
  en: {
    gantt: 'First promise, former targets, target in force and actual date of each milestone; the table below has the same dates',
    caption: 'All milestones, with every move of their dates', none: 'No milestone is registered yet.',
    noneHint: 'Reporters add milestones, or have them made from a template.', name: 'Milestone', status: 'State', baseline: 'First promise',
    rebased: 'Promise of the timetable in force', current: 'Target in force', actual: 'Reached', slip: 'Against the first promise', moved: 'Move {n}', movedOn: 'Asked for on',
    from: 'From', to: 'To', why: 'Reason', who: 'By', decided: 'Decision', document: 'Document',
    statuses: {
      PLANNED: 'open', PARTIAL: 'partly done', PAUSED: 'rests', MISSED: 'passed, not reached', MET: 'reached', WAIVED: 'does not apply', CANCELLED: 'cancelled',
    },
    done: '{done} of {planned} {unit} done', pausedUntil: 'Rests until {day}: {reason}', ended: '{day}: {reason}', missed: 'this date passed without it',
    late: ' (shortly before the former date or after it)', moves: 'Moves of {name}', recorded: 'recorded {moment}', mark: '{kind}: {date}',
    rescoped: 'Scope changed, {date} promised anew', kinds: {baseline: 'First promise', former: 'Former target', current: 'Target in force', actual: 'Reached'},
  },
})
