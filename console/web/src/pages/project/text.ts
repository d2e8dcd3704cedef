import {texts} from '@/i18n/texts'

export const t = texts('project', {
  zh: {
    follow: '关注', report: '填报', print: '打印', json: '接口数据', back: '项目', actions: '操作', also: '又称：{names}',
    links: {project: '项目信息', progress: '进度', milestones: '里程碑', history: '历史', citations: '规划引用', oc4ids: 'OC4IDS'},
    fresh: '{n} 条新动态，点击更新',
    merged: '本项目与另一项目重复，已并入：', mergedNote: '以下进度为并入后的项目的进度。', noName: '并入后的项目',
    asOf: {
      unknown: '本平台当时还没有这个项目', since: '该项目登记于{moment}。', notKept: '当时的项目信息没有保存', earliest: '可改看较晚的日期。',
    },
    tabs: {
      label: '项目内容', summary: '概况', milestones: '里程碑', timeline: '历史', versions: '版本', citations: '规划引用', lists: '代码与清单', verify: '核验',
    },
    promise: {
      title: '承诺与变化', plan: '“{clause}”写明：{words}“{phrase}”{date}。', date: '，最迟{date}', noDate: '，未写明日期',
      none: '尚未登记任何里程碑，因此没有可以核对的日期。', promised: '承诺{date}完成', moved: '改为{date}（{shift}）', rebased: '调整建设内容，重新承诺{date}完成',
      because: '原因：{code}。{text}', by: '提出：{org}', document: '依据：{document}', late: '提出时已临近或超过原目标日期',
      met: '{date}完成，{slip}', open: '目标日期未到，尚未完成', openSlip: '尚未完成；现行目标与最初承诺相比，{slip}', overdue: '目标日期已过，尚未完成；与最初承诺相比，已{slip}',
      paused: '已暂停，预计{date}恢复', waived: '不再适用', cancelled: '已取消', more: '其余 {n} 个里程碑见“里程碑”', now: '现在',
      unmoved: '日期没有改动过',
    },
    status: {
      title: '现状', light: '进度灯', rule: '评定规则：{rule}', why: '评定依据', stage: '阶段', condition: '状态', since: '自{day}起', until: '预计至{day}',
      slip: '与最初承诺相比', moves: '改期次数', movesValue: '{n} 次', counts: '里程碑', countsValue: '共 {total} 个，完成 {met} 个，到期未完成 {missed} 个',
      silence: '报告情况', last: '最近一次报告：{moment}', silent: '自{day}起没有报告', nextRung: '若到{day}仍无报告，将{rung}', rung: '已{rung}', quietNone: '不需要定期报告',
      report: '最近报告', percent: '截至{day}，形象进度 {percent}%', plannedPercent: '（计划 {percent}%）', invested: '累计完成投资 {amount}', noStage: '尚无已完成的里程碑。',
      metLate: '已完成但晚于承诺：', missing: '尚缺：', turns: '若无变化，{day}起将变为“{light}”。', next: '下一里程碑',
    },
    confidence: {title: '责任单位自评', note: '这是责任单位自己的判断，与上面的进度灯无关，也不影响进度灯。', by: '{org}，{day}', none: '责任单位没有作过自评。'},
    facts: {
      title: '基本信息', nameEn: '英文名称', aliases: '别称', codes: '项目代码', noCodes: '未赋码或未登记', category: '类别', nature: '性质', regions: '地区',
      corridor: '走向', investment: '投资', org: '责任单位', description: '简介', partOf: '属于', registered: '登记时间', distinct: '不同于', unknown: '未登记',
    },
    rollup: {
      title: '组成部分汇总', total: '共 {n} 个项目（含本项目）', byLight: '按进度灯', byStage: '按阶段', quantities: '工程量', type: '里程碑类别', met: '完成', missed: '到期未完成',
      all: '总数', parts: '组成部分', name: '名称', light: '进度灯', stage: '阶段', slip: '与承诺相比', works: '里程碑完成', caption: '直接组成部分的进度', typeCaption: '各类里程碑完成情况',
      invested: '已完成投资 {done}，计划 {planned}', more: '更多', none: '没有组成部分。', quantity: '已完成 {done} / {planned} {unit}', projects: '项目数',
    },
    indicator: {
      title: '量化指标', goal: '目标', base: '基期', latest: '最新', status: '状态', remaining: '尚差', projection: '推算', reaches: '按现有趋势，{day}达到目标',
      valueThen: '按现有趋势，到期时为 {value}{unit}', moved: '曾用目标', until: '到{day}{direction} {value}{unit}', at: '{value}{unit}（{day}）', tolerance: '（容差 {n}%）', fewValues: '已有的数值太少，暂不推算',
    },
  },
  en: {
    follow: 'Follow', report: 'Report', print: 'Print', json: 'Data (JSON)', back: 'Projects', actions: 'Actions', also: 'Also known as {names}',
    links: {project: 'Project', progress: 'Progress', milestones: 'Milestones', history: 'History', citations: 'Citations', oc4ids: 'OC4IDS'},
    fresh: '{n} new – update | {n} new – update',
    merged: 'This project was found to be the same as another one and merged into it: ', mergedNote: 'The progress below is that of the other project.',
    noName: 'the other project',
    asOf: {
      unknown: 'The project was not known here then', since: 'It was registered on {moment}.', notKept: 'The description of that time was not kept',
      earliest: 'Try a later day.',
    },
    tabs: {
      label: 'About the project', summary: 'Summary', milestones: 'Milestones', timeline: 'Timeline', versions: 'Versions', citations: 'Citations',
      lists: 'Codes and lists', verify: 'Verify',
    },
    promise: {
      title: 'What was promised and what changed', plan: ', “{clause}”, says: {words} “{phrase}”{date}.', date: ', by {date}', noDate: ', without a date',
      none: 'No milestone is registered yet, so there is no date to hold anybody to.', promised: 'Promised for {date}', moved: 'Moved to {date} ({shift})',
      rebased: 'The scope was changed, and {date} promised anew', because: 'Reason: {code}. {text}', by: 'Asked for by {org}', document: 'Document: {document}',
      late: 'asked for shortly before the former date or after it', met: 'Reached on {date}, {slip}', open: 'Not reached yet; the date is still to come',
      openSlip: 'Not reached yet. The date in force, against the first promise: {slip}',
      overdue: 'The date has passed and it is not reached. Against the first promise: {slip}', paused: 'It rests and is to go on by {date}',
      waived: 'It does not apply any more', cancelled: 'It was cancelled', more: '{n} more milestone under “Milestones” | {n} more milestones under “Milestones”',
      now: 'Now', unmoved: 'The date was never moved',
    },
    status: {
      title: 'Where it stands', light: 'Light', rule: 'Rule: {rule}', why: 'Why', stage: 'Stage', condition: 'Condition', since: 'since {day}',
      until: 'expected until {day}', slip: 'Against the first promise', moves: 'Dates moved', movesValue: 'once | {n} times', counts: 'Milestones',
      countsValue: '{total} in all, {met} reached, {missed} passed without', silence: 'Reports', last: 'Last report: {moment}', silent: 'Nothing reported since {day}',
      nextRung: 'Without a report by {day} the next step is: {rung}', rung: 'step taken: {rung}', quietNone: 'no regular reports are due', report: 'Latest report',
      percent: '{percent}% of the works by {day}', plannedPercent: ' ({percent}% planned)', invested: '{amount} invested so far',
      noStage: 'No milestone has been reached yet.', metLate: 'Reached, but later than promised: ', missing: 'Missing: ',
      turns: 'Without any change it turns to “{light}” on {day}.', next: 'Next milestone',
    },
    confidence: {
      title: 'The owner’s own judgement', note: 'This is what those responsible think themselves. It is no part of the light above and does not change it.',
      by: '{org}, {day}', none: 'Those responsible have declared none.',
    },
    facts: {
      title: 'Facts', nameEn: 'Chinese name', aliases: 'Other names', codes: 'Project codes', noCodes: 'none registered', category: 'Category', nature: 'Nature',
      regions: 'Regions', corridor: 'Route', investment: 'Investment', org: 'Responsible organisation', description: 'Description', partOf: 'Part of',
      registered: 'Registered', distinct: 'Not the same as', unknown: 'not registered',
    },
    rollup: {
      title: 'Its parts together', total: '{n} project, itself included | {n} projects, itself included', byLight: 'By light', byStage: 'By stage', quantities: 'Quantities',
      type: 'Milestone', met: 'Reached', missed: 'Passed', all: 'All', parts: 'Parts', name: 'Name', light: 'Light', stage: 'Stage', slip: 'Against promise',
      works: 'Milestones', caption: 'How far the direct parts are', typeCaption: 'Milestones by kind', invested: '{done} invested, {planned} planned', more: 'More',
      none: 'It has no parts.', quantity: '{done} of {planned} {unit}', projects: 'Projects',
    },
    indicator: {
      title: 'Indicators', goal: 'Target', base: 'Base', latest: 'Latest', status: 'Status', remaining: 'Still missing', projection: 'Projection',
      reaches: 'with this trend it is reached on {day}', valueThen: 'with this trend it is {value} {unit} at the deadline', moved: 'Former targets',
      until: '{direction} {value} {unit} by {day}', at: '{value} {unit} ({day})', tolerance: ' (within {n}%)', fewValues: 'There are too few values yet',
    },
  },
})
