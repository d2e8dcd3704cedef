import {texts} from '@/i18n/texts'

export const t = texts('events', {
  zh: {
    heading: '动态', intro: '项目和规划的每一次变化，最新的在前。每条都记入公开账本，可以核验。',
    filters: '筛选', type: '类型', anyType: '全部类型', wholeFamily: '{family}：全部', plan: '规划', anyPlan: '全部规划', region: '地区', anyRegion: '全部地区',
    below: '{region}（全域）', province: '省、自治区、直辖市', prefecture: '市、州', county: '县、区', from: '发生时间自', to: '至', order: '次序', newest: '最新的在前', oldest: '最早的在前',
    actor: '操作人', apply: '筛选', reset: '清除筛选', onlyProject: '仅项目：{name}', removeProject: '不限项目“{name}”', chooseProject: '按项目筛选',
    family: {
      project: '项目', milestone: '里程碑', indicator: '指标', plan: '规划', region: '地区', 'region-set': '区域集合', subscription: '订阅', delivery: '投递',
    },
    export: '导出', csv: 'CSV 表格', ndjson: 'NDJSON（程序用）', exportHint: '导出符合筛选条件的全部动态',
    fresh: '{count} 条新动态', maybe: '有新动态', list: '动态列表', older: '下一页', first: '回到第一页', back: '上一页', happened: '发生于 {day}', reason: '理由：{reason}',
    document: '依据：{document}', org: '单位：{org}', by: '操作人：{actor}', proof: '证明 #{index}', proofOf: '{proof}：{title}', only: '只看此项目', raw: '原始数据', subscription: '一项订阅',
    empty: '尚无动态', emptyHint: '登记项目或规划后，这里会出现第一条。', filteredEmpty: '没有符合条件的动态', filteredHint: '请放宽条件，或清除筛选。', backfill: '补录',
  },
  en: {
    heading: 'Events', intro: 'Every change of projects and plans, the latest first. Each is entered in the public ledger and can be verified.',
    filters: 'Filters', type: 'Type', anyType: 'All types', wholeFamily: '{family}: all', plan: 'Plan', anyPlan: 'All plans', region: 'Region', anyRegion: 'All regions',
    below: '{region} (all of it)', province: 'Province', prefecture: 'Prefecture', county: 'County', from: 'Happened from', to: 'until', order: 'Order', newest: 'Latest first', oldest: 'Oldest first',
    actor: 'Actor', apply: 'Apply', reset: 'Clear filters', onlyProject: 'Only project: {name}', removeProject: 'Events of all projects, not only of {name}', chooseProject: 'Filter by project',
    family: {
      project: 'Projects', milestone: 'Milestones', indicator: 'Indicators', plan: 'Plans', region: 'Regions', 'region-set': 'Sets of regions', subscription: 'Subscriptions',
      delivery: 'Deliveries',
    },
    export: 'Export', csv: 'CSV table', ndjson: 'NDJSON (for programs)', exportHint: 'All events that match the filters',
    fresh: 'none new | {count} new | {count} new', maybe: 'Something new', list: 'List of events', older: 'Next page', first: 'To the first page', back: 'Previous page', happened: 'happened {day}',
    reason: 'Reason: {reason}', document: 'Document: {document}', org: 'Organisation: {org}', by: 'Actor: {actor}', proof: 'Proof #{index}', proofOf: '{proof}: {title}', only: 'Only this project',
    raw: 'Raw data', subscription: 'A subscription', empty: 'No events yet', emptyHint: 'The first appears when a project or a plan is registered.',
    filteredEmpty: 'No events match', filteredHint: 'Widen the filters or clear them.', backfill: 'added later',
  },
})
