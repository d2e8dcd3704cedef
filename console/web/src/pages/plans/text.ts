import {texts} from '@/i18n/texts'

export const t = texts('plans', {
  zh: {
    title: '规划', lead: '每份规划点名的工程，是否已登记、进展如何。', caption: '{count} 份规划',
    plan: '规划', issuer: '印发机关', issued: '印发日期', jurisdiction: '适用地区', named: '点名工程', registered: '已登记', silent: '从未报送',
    late: '滞后或预警', notStated: '原文未载', empty: '还没有规划', emptyHint: '登记员可载入规划目录，或通过接口登记规划。',
  },
  en: {
    title: 'Plans', lead: 'The works that each plan names: whether they are registered, and how far they are.', caption: '{count} plan | {count} plans',
    plan: 'Plan', issuer: 'Issued by', issued: 'Issued on', jurisdiction: 'For', named: 'Works named', registered: 'Registered',
    silent: 'Never reported', late: 'Late or at risk', notStated: 'not in the text', empty: 'There are no plans yet',
    emptyHint: 'A registrar can load the catalogue of plans, or register a plan through the API.',
  },
})
