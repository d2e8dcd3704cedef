import {texts} from '@/i18n/texts'

export const t = texts('listings', {
  zh: {
    title: '年度清单', lead: '各级年度重大项目清单列了哪些项目，哪些项目年年列入。', views: '查看方式', list: '当年清单', recurring: '多年重复列入',
    filters: '筛选', year: '年度', level: '级别', anyLevel: '全部级别', bucket: '类别', anyBucket: '全部类别', name: '清单', anyName: '全部清单', times: '至少列入年数', timesValue: '{n} 年',
    region: {province: '省级', prefecture: '市州', county: '县区', any: '全国', below: '{region}全境'},
    csv: '导出 CSV', reset: '清除条件', caption: '{year}年，共 {total} 条', total: '合计', project: '项目', regions: '地区', stage: '阶段', light: '进度灯', document: '文件', more: '显示更多',
    empty: '还没有登记年度清单', emptyHint: '登记员可在“导入”中导入年度清单（列名：年度、级别、清单、类别），或在项目页面逐条登记。', filteredEmpty: '没有符合条件的记录', filteredHint: '请放宽条件。',
    recurringLead: '在不止一年的清单中列为计划新开工或预备的项目，或曾计划新开工、后又转为预备的项目。由预备转为计划新开工的不计。',
    recurringCaption: '列入年数最多的在前', count: '年数', years: '列入年度与类别', gap: '其间未列入：{years}', entry: '{year}年 {bucket}', noRecurring: '没有多年重复列入的项目',
  },
  en: {
    title: 'Annual lists', lead: 'Which projects stand in the annual lists of each level, and which come back year after year.', views: 'View', list: 'Lists of a year',
    recurring: 'Come back year after year',
    filters: 'Filters', year: 'Year', level: 'Level', anyLevel: 'any level', bucket: 'Part of the list', anyBucket: 'any part', name: 'List', anyName: 'any list',
    times: 'In at least', timesValue: '{n} years',
    region: {province: 'Province', prefecture: 'Prefecture', county: 'County', any: 'whole country', below: 'all of {region}'},
    csv: 'Export CSV', reset: 'Clear filters', caption: '{total} entry in {year} | {total} entries in {year}', total: 'All', project: 'Project', regions: 'Regions',
    stage: 'Stage', light: 'Light', document: 'Document', more: 'Show more',
    empty: 'No annual list has been recorded yet',
    emptyHint: 'A registrar can import an annual list (columns: year, level, list, bucket), or record entries one by one on the page of a project.',
    filteredEmpty: 'No entry matches', filteredHint: 'Loosen the filters.',
    recurringLead: 'Projects that were to start, or were in preparation, in the lists of more than one year; and those in preparation after they were to start. Going from preparation to start does not count.',
    recurringCaption: 'Those of the most years first', count: 'Years', years: 'Years and parts of the list', gap: 'not listed in between: {years}', entry: '{year} {bucket}',
    noRecurring: 'No project comes back year after year',
  },
})
