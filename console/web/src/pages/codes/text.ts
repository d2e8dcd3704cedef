import {texts} from '@/i18n/texts'

export const t = texts('codes', {
  zh: {
    title: '项目代码', lead: '解读国家投资项目代码：各段的含义、校验码，以及使用该代码的项目。', label: '项目代码', hint: '例如 2206-441624-04-01-569676，连字符可省略', decode: '解读',
    form: '编码规则', forms: {current: '现行（2020年11月起，GB/T 40058-2021）', former: '原规则（2020年11月以前）'},
    time: '时间', region: '地区', unknownRegion: '行政区划中没有此代码', abolished: '{day}撤销', department: '指导部门', industry: '行业', type: '项目类型', approval: '管理方式',
    serial: '顺序号', checkDigit: '校验码', right: '{digit}，正确', wrong: '{given}，应为 {expected}', noCheck: '原规则没有校验码', unknown: '{code}（含义未公布）', named: '{name}（{code}）',
    parts: '各段的含义', warnings: '需要核对', projects: '使用该代码的项目', none: '没有项目登记过该代码。', search: '在项目中查找',
    project: '项目',
  },
  en: {
    title: 'Project codes', lead: 'Reads a national project code: what its parts say, its check digit, and the projects that have it.', label: 'Project code',
    hint: 'Such as 2206-441624-04-01-569676; hyphens may be left out', decode: 'Read',
    form: 'Form', forms: {current: 'current (since November 2020, GB/T 40058-2021)', former: 'former (before November 2020)'},
    time: 'Time', region: 'Region', unknownRegion: 'there is no such region', abolished: 'abolished on {day}', department: 'Guiding department', industry: 'Industry',
    type: 'Type of project', approval: 'Way of approval', serial: 'Serial number', checkDigit: 'Check digit', right: '{digit}, right', wrong: '{given}, but should be {expected}',
    noCheck: 'the former form has none', unknown: '{code} (meaning not published)', named: '{name} ({code})',
    parts: 'What its parts say', warnings: 'To be checked', projects: 'Projects with this code', none: 'No project has or had this code.', search: 'Search in projects',
    project: 'Project',
  },
})
