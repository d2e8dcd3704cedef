import {texts} from '@/i18n/texts'

export const t = texts('projects', {
  zh: {
    title: '项目',
    found: '共 {total} 项', counting: '正在统计…',
    filters: '筛选', search: '名称、别称或项目代码', searchForm: '在项目中查找', find: '查找',
    light: '状态', stage: '阶段', category: '类别', nature: '性质', region: '地区', plan: '规划', clause: '条款',
    anyPlan: '不限', anyClause: '全部条款', up: '返回“{region}”',
    chosen: '已选条件', remove: '取消“{what}”', clear: '清除全部条件', text: '“{q}”',
    sort: '排序',
    sorts: {
      default: '默认', relevance: '相关程度', registered: '登记时间，早的在前', '-registered': '登记时间，新的在前', updated: '更新时间，早的在前',
      '-updated': '更新时间，新的在前', name: '名称', '-name': '名称（倒序）',
    },
    view: '显示方式', views: {table: '列表', map: '地图'},
    csv: '导出 CSV', follow: '关注此筛选', followsLess: '关注只按地区、类别和规划，其他条件不计入。',
    fresh: '{count} 条新动态，点击更新',
    grid: '项目列表', gridKeys: '用上、下箭头键或 j、k 键移动，按回车键打开。',
    columns: {
      name: '名称', category: '类别', regions: '地区', stage: '阶段', light: '状态', slip: '偏差', reported: '最近报告', plans: '规划表述',
    },
    never: '从未报告', others: '另有 {count} 处',
    loadingMore: '正在加载后面的项目…', moreFailed: '后面的项目未能加载。', retry: '重试',
    none: '还没有登记项目', noneHint: '登记员可以登记项目或批量导入，登记后即显示在这里。',
    noMatch: '没有符合条件的项目', noMatchHint: '可以减少条件，或换一个说法查找。',
  },
  en: {
    title: 'Projects',
    found: '{total} project | {total} projects', counting: 'Counting…',
    filters: 'Filters', search: 'Name, alias or project code', searchForm: 'Search among projects', find: 'Search',
    light: 'Status', stage: 'Stage', category: 'Category', nature: 'Nature', region: 'Region', plan: 'Plan', clause: 'Clause',
    anyPlan: 'Any', anyClause: 'All clauses', up: 'Back to {region}',
    chosen: 'Chosen filters', remove: 'Remove {what}', clear: 'Clear all filters', text: '“{q}”',
    sort: 'Sort by',
    sorts: {
      default: 'Default order', relevance: 'Relevance', registered: 'Registered, oldest first', '-registered': 'Registered, newest first',
      updated: 'Changed, oldest first', '-updated': 'Changed, newest first', name: 'Name', '-name': 'Name, descending',
    },
    view: 'View', views: {table: 'List', map: 'Map'},
    csv: 'Export CSV', follow: 'Follow this search', followsLess: 'Following takes region, category and plan only; other filters do not count.',
    fresh: '{count} new change, show it | {count} new changes, show them',
    grid: 'Projects', gridKeys: 'Move with the arrow keys or j and k, open with Enter.',
    columns: {
      name: 'Name', category: 'Category', regions: 'Regions', stage: 'Stage', light: 'Status', slip: 'Slip', reported: 'Reported',
      plans: 'Plans say',
    },
    never: 'never', others: '{count} more',
    loadingMore: 'Loading further projects…', moreFailed: 'Further projects could not be loaded.', retry: 'Try again',
    none: 'No projects are registered yet', noneHint: 'Registrars can register or import projects; they appear here at once.',
    noMatch: 'No project matches', noMatchHint: 'Choose fewer filters, or search in other words.',
  },
})
