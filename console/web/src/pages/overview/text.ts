import {texts} from '@/i18n/texts'

export const t = texts('overview', {
  zh: {
    title: '总览',
    lead: '规划点名的工程登记了没有，进展如何，何时调整过日期，为什么。',
    asOf: '数据截至 {time}', updated: '有新的变化', refresh: '刷新',
    figures: '概况', projects: '在册项目', late: '滞后', atRisk: '预警', silent: '久未报送', unreported: '从未报送', due: '90 天内到期的里程碑', overdue: '已过期的里程碑',
    attention: '需要关注', attentionCaption: '滞后或预警的项目', noAttention: '目前没有滞后或预警的项目', noAttentionHint: '里程碑日期临近或已过而未报送时，项目会列在这里。',
    project: '项目', regions: '地区', light: '状态', slip: '延期', days: '{n} 天', map: '地图', events: '最新动态', allEvents: '全部动态',
    noEvents: '还没有动态', noEventsHint: '登记项目或报送里程碑后，变化会列在这里。', stages: '各阶段的项目', stage: '阶段', count: '项目数',
  },
  en: {
    title: 'Overview',
    lead: 'Which works the plans name, whether they are registered, how far they are, and when and why a date was moved.',
    asOf: 'Data as of {time}', updated: 'There are changes', refresh: 'Refresh',
    figures: 'Figures', projects: 'Projects', late: 'Late', atRisk: 'At risk', silent: 'Silent for long', unreported: 'Never reported',
    due: 'Milestones due in 90 days', overdue: 'Milestones past their date',
    attention: 'Needs attention', attentionCaption: 'Projects that are late or at risk', noAttention: 'No project is late or at risk',
    noAttentionHint: 'A project appears here when a date comes near, or has passed without a report.',
    project: 'Project', regions: 'Regions', light: 'Status', slip: 'Slip', days: '{n} day | {n} days', map: 'Map',
    events: 'Latest events', allEvents: 'All events', noEvents: 'Nothing has happened yet',
    noEventsHint: 'What is registered and reported appears here.', stages: 'Projects by stage', stage: 'Stage', count: 'Projects',
  },
})
