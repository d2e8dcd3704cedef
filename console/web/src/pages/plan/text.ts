import {texts} from '@/i18n/texts'

export const t = texts('plan', {
  zh: {
    pastNote: '规划和条款按当前内容。', issuer: '印发机关', number: '文号', issued: '印发日期', jurisdiction: '适用地区', parent: '上位规划', notStated: '原文未载',
    views: '内容', coverage: '覆盖情况', promises: '承诺台账',
    named: '点名工程', registered: '已登记', unregistered: '未登记', silentNever: '从未报送', silentForDays: '{days} 天未报送',
    slipped: '晚于基准', promisesPassed: '承诺日期已过', largest: '最大延期 {days} 天',
    show: '显示', all: '全部工程', onlyUnregistered: '仅未登记', onlySilent: '仅从未报送或久未报送', onlyLate: '仅滞后或预警',
    clauseCount: '{count} 项', clauseEmpty: '本条未点名工程。', nothing: '没有符合条件的工程', showAll: '显示全部工程',
    work: '工程', words: '规划表述', stage: '规划所述阶段', now: '当前阶段', light: '状态', slip: '延期', promised: '承诺日期', lastReport: '最近报送',
    days: '{count} 天', never: '从未', passed: '已过', notRegistered: '未登记', csv: '下载 CSV', print: '打印', bar: '进展分布',
    outcome: '结果', baseline: '基准日期', target: '现行目标', actual: '实际日期', moves: '调整次数', moved: '累计调整', milestone: '里程碑',
    withMilestone: '仅已设里程碑', promiseCaption: '{count} 条', noPromises: '还没有带里程碑的承诺', noPromisesHint: '为工程设置里程碑后，这里逐条列出是否按期兑现。',
    expand: '全部展开', collapse: '全部收起', clause: '条款',
  },
  en: {
    pastNote: 'The plan and its clauses are those of today.', issuer: 'Issued by', number: 'Number', issued: 'Issued on', jurisdiction: 'For', parent: 'Under the plan', notStated: 'not in the text',
    views: 'Contents', coverage: 'Coverage', promises: 'Promises',
    named: 'Works named', registered: 'Registered', unregistered: 'Not registered', silentNever: 'Never reported',
    silentForDays: 'Silent for {days} days', slipped: 'Behind the baseline', promisesPassed: 'Promised date passed',
    largest: 'at most {days} days late',
    show: 'Show', all: 'All works', onlyUnregistered: 'Only those not registered', onlySilent: 'Only the silent', onlyLate: 'Only late or at risk',
    clauseCount: '{count} work | {count} works', clauseEmpty: 'This clause names no works.', nothing: 'No work matches', showAll: 'Show all works',
    work: 'Work', words: 'Words of the plan', stage: 'Stage stated', now: 'Stage now', light: 'Status', slip: 'Slip', promised: 'Promised for',
    lastReport: 'Last report',
    days: '{count} day | {count} days', never: 'never', passed: 'passed', notRegistered: 'not registered', csv: 'Download CSV', print: 'Print',
    bar: 'How far they are',
    outcome: 'Outcome', baseline: 'Baseline', target: 'Current target', actual: 'Actual', moves: 'Moves', moved: 'Moved by', milestone: 'Milestone',
    withMilestone: 'Only with milestones', promiseCaption: '{count} promise | {count} promises', noPromises: 'No promise has a milestone yet',
    noPromisesHint: 'When works have milestones, each promise is listed here with whether it was kept.',
    expand: 'Open all', collapse: 'Close all', clause: 'Clause',
  },
})
