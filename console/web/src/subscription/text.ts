import {texts} from '@/i18n/texts'

export const t = texts('subscription', {
  zh: {
    allProjects: '全部项目', allEvents: '全部动态', slip: '偏差 {n} 天及以上', moreTypes: '等（另 {n} 类）',
    more: {
      projects: '{names} 等 {n} 个项目', plans: '{names} 等 {n} 份规划', regions: '{names} 等 {n} 个地区',
      categories: '{names} 等 {n} 个类别', eventTypes: '{names} 等 {n} 类',
    },
    part: {projects: '项目', regions: '地区', categories: '类别', plans: '规划', eventTypes: '动态类型', milestoneTypes: '里程碑', minSlipDays: '最小偏差', others: '其他条件'},
    any: '不限', major: '主要里程碑', others: '另有 {n} 项条件，由接口设定',
    channel: {feed: '订阅源', wecom: '企业微信机器人', dingtalk: '钉钉机器人', feishu: '飞书机器人', email: '电子邮件'},
    state: {
      'pending-confirmation': '待端点确认', active: '正常', paused: '已暂停', disabled: '已停用', closed: '已关闭',
    },
    delivery: {waiting: '待投递', sending: '正在投递', retrying: '失败，待重试', delivered: '已送达', dead: '失败，不再重试'},
    cancel: '取消',
    form: {
      scope: '关注哪些项目', scopeHint: '各项同时满足才会通知；同一项内满足其一即可。不选则为全部项目。',
      projectSearch: '添加项目', projectHint: '名称、别称或项目代码', regionSearch: '添加地区', regionHint: '地区名称',
      found: '找到 {n} 项', none: '没有找到', failed: '未能查找，请稍后再试。', add: '添加 {name}', remove: '移除 {name}', picked: '已选{part}',
      browse: '按行政区划选择', open: '展开{name}', shut: '收起{name}', below: '含下级地区',
      pickCategories: '选择类别', pickPlans: '选择规划', pickPlansHint: '规划条款点名的项目', loading: '正在加载…',
      what: '关注哪些动态', everything: '全部动态', some: '只要以下动态', single: '{group}：逐类选择', someNone: '请至少选一类，或改选“全部动态”。',
      major: '里程碑只要主要的', majorHint: '立项、开工、投产等；不涉及里程碑的动态不受影响。',
      slip: '最小偏差（天）', slipHint: '可不填。只通知偏差不少于此天数的动态：日期调整、里程碑达成与逾期、亮灯变化。', slipFault: '请填 0 到 10000 的整数。',
      url: '接收地址（URL）', urlHint: 'https 地址；每条动态以一次 POST 送达。试用环境也可填本机的 http 地址。', urlMissing: '请填写接收地址。',
      wide: '未限定项目：全部项目的动态都会送达。',
    },
  },
  en: {
    allProjects: 'All projects', allEvents: 'All events', slip: 'slip of {n} day or more | slip of {n} days or more',
    moreTypes: ' and {n} more',
    more: {
      projects: '{names} and others, {n} projects', plans: '{names} and others, {n} plans', regions: '{names} and others, {n} regions',
      categories: '{names} and others, {n} categories', eventTypes: '{names} and others, {n} types',
    },
    part: {projects: 'Projects', regions: 'Regions', categories: 'Categories', plans: 'Plans', eventTypes: 'Events', milestoneTypes: 'Milestones', minSlipDays: 'Least slip', others: 'Further conditions'},
    any: 'any', major: 'major milestones', others: '{n} further condition, set by the API | {n} further conditions, set by the API',
    channel: {feed: 'Feed', wecom: 'WeCom robot', dingtalk: 'DingTalk robot', feishu: 'Feishu robot', email: 'E-mail'},
    state: {
      'pending-confirmation': 'Awaiting consent', active: 'Active', paused: 'Paused', disabled: 'Disabled', closed: 'Closed',
    },
    delivery: {
      waiting: 'Waiting', sending: 'Being sent', retrying: 'Failed, to be retried', delivered: 'Delivered', dead: 'Failed, given up',
    },
    cancel: 'Cancel',
    form: {
      scope: 'Which projects', scopeHint: 'Every part that you choose must match; within a part one value is enough. Without any: all projects.',
      projectSearch: 'Add projects', projectHint: 'Name, alias or project code', regionSearch: 'Add regions', regionHint: 'Name of a region',
      found: '{n} found', none: 'Nothing found', failed: 'The search failed; try again later.', add: 'Add {name}', remove: 'Remove {name}',
      picked: 'Chosen: {part}',
      browse: 'Choose by province', open: 'Show what is in {name}', shut: 'Hide what is in {name}', below: 'included',
      pickCategories: 'Choose categories', pickPlans: 'Choose plans', pickPlansHint: 'Projects that clauses of these plans name', loading: 'Loading…',
      what: 'Which events', everything: 'All events', some: 'Only these', single: '{group}: choose one by one',
      someNone: 'Choose at least one kind, or “All events”.',
      major: 'Of milestones only the major ones',
      majorHint: 'Approvals, start of works, entry into service and the like; events of no milestone come in any case.',
      slip: 'Least slip (days)',
      slipHint: 'Optional. Only events with a slip of at least so many days: dates moved, milestones met or missed, lights changed.',
      slipFault: 'A whole number from 0 to 10000.',
      url: 'Endpoint (URL)', urlHint: 'An https address; each event arrives as one POST. In a trial also http on this machine.',
      urlMissing: 'An address is needed.',
      wide: 'No project is singled out: the events of all projects will be sent.',
    },
  },
})
