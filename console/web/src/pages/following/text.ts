import {texts} from '@/i18n/texts'

export const t = texts('following', {
  zh: {
    title: '关注', lead: '关注项目、地区、类别或规划，有动态时送达您指定的地址。',
    create: '新建关注', caption: '我的关注，新建的在前', what: '关注内容', endpoint: '接收地址', state: '状态', deliveries: '最近投递', created: '创建于 {time}',
    empty: '还没有关注', emptyHint: '新建一个关注：选择项目、地区、类别或规划，再填写接收地址。也可在项目、规划等页面点击“关注”。',
    onlyClosed: '没有在用的关注', onlyClosedHint: '已关闭的关注未显示。', showClosed: '显示已关闭的关注（{n}）', more: '加载更多',
    none: '尚无投递', unknown: '未能读取', asOf: '截至 {time}，未能更新', last: '最近 {n} 次', delivered: '{n} 次送达', waiting: '{n} 次待投递', failed: '{n} 次失败',
    newTitle: '新建关注', submit: '创建', cancel: '取消', back: '返回关注列表',
    newLead: '创建后显示一次签名密钥；若要求端点确认，还会告诉您如何完成确认。',
    restored: '已恢复上次未提交的内容。', discard: '清空重填',
  },
  en: {
    title: 'Following', lead: 'Follow projects, regions, categories or plans; what happens is sent to an address of yours.',
    create: 'Follow something new', caption: 'What you follow, the newest first', what: 'Followed', endpoint: 'Endpoint', state: 'State',
    deliveries: 'Latest deliveries', created: 'since {time}',
    empty: 'You do not follow anything yet',
    emptyHint: 'Choose projects, regions, categories or plans and say where to send the events. The Follow buttons of other pages lead here too.',
    onlyClosed: 'You do not follow anything at present', onlyClosedHint: 'What was closed is hidden.', showClosed: 'Show closed ones ({n})', more: 'Load more',
    none: 'No deliveries yet', unknown: 'Could not be read', asOf: 'as of {time}, could not be updated', last: 'Of the last {n}', delivered: '{n} delivered', waiting: '{n} waiting', failed: '{n} failed',
    newTitle: 'Follow something new', submit: 'Create', cancel: 'Cancel', back: 'Back to what you follow',
    newLead: 'Afterwards the secret of its signatures is shown once, and what the endpoint has to do if its consent is needed.',
    restored: 'What you had not sent yet has been restored.', discard: 'Start afresh',
  },
})
