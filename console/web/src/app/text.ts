import {texts} from '@/i18n/texts'

export const t = texts('app', {
  zh: {
    name: 'Milepost 里程碑',
    skip: '跳到正文',
    nav: '主导航',
    pages: {
      overview: '总览', projects: '项目', plans: '规划', events: '动态', listings: '年度清单', codes: '项目代码', audit: '审计', following: '关注',
      imports: '导入', operations: '运维',
      method: '说明',
    },
    search: '按名称、别称或项目代码查找', searchLabel: '查找项目',
    live: {connecting: '正在连接', live: '实时', interrupted: '已中断，正在重连'},
    language: 'English', languageLabel: 'Switch to English',
    theme: '外观', themes: {auto: '自动', light: '浅色', dark: '深色'},
    signIn: '登录', signOut: '退出', roles: '角色', regions: '地区', everywhere: '不限',
    role: {registrar: '登记员', reporter: '填报员', approver: '审批员', auditor: '审计员', subscriber: '订阅者', operator: '运维员'},
    sessionEnded: '登录已过期，请重新登录。未提交的内容已保留。',
    shortcuts: '快捷键', shortcutsOn: '启用单键快捷键', close: '关闭',
    keys: {search: '查找', go: '转到“{page}”', next: '下一行', previous: '上一行', follow: '关注', help: '显示本说明'},
    notFound: '没有这个页面', notFoundHint: '地址可能有误，或页面已移走。', home: '返回总览',
    failed: '页面出错', failedHint: '请重新加载；若仍出错，请把下面的文字交给管理员。', reloadPage: '重新加载',
  },
  en: {
    name: 'Milepost',
    skip: 'Skip to content',
    nav: 'Main navigation',
    pages: {
      overview: 'Overview', projects: 'Projects', plans: 'Plans', events: 'Events', listings: 'Annual lists', codes: 'Project codes', audit: 'Audit',
      following: 'Following', imports: 'Imports',
      operations: 'Operations', method: 'Method',
    },
    search: 'Search by name, alias or project code', searchLabel: 'Search projects',
    live: {connecting: 'Connecting', live: 'Live', interrupted: 'Interrupted, reconnecting'},
    language: '中文', languageLabel: '切换到中文',
    theme: 'Theme', themes: {auto: 'Auto', light: 'Light', dark: 'Dark'},
    signIn: 'Sign in', signOut: 'Sign out', roles: 'Roles', regions: 'Regions', everywhere: 'everywhere',
    role: {
      registrar: 'registrar', reporter: 'reporter', approver: 'approver', auditor: 'auditor', subscriber: 'subscriber', operator: 'operator',
    },
    sessionEnded: 'Your session has ended; sign in again. What you have not sent yet is kept.',
    shortcuts: 'Keyboard shortcuts', shortcutsOn: 'Single-key shortcuts', close: 'Close',
    keys: {search: 'Search', go: 'Go to {page}', next: 'Next row', previous: 'Previous row', follow: 'Follow', help: 'Show this help'},
    notFound: 'There is no such page', notFoundHint: 'The address may be wrong, or the page has moved.', home: 'Back to the overview',
    failed: 'The page failed', failedHint: 'Load it again; if it still fails, give the text below to your administrator.', reloadPage: 'Load again',
  },
})
