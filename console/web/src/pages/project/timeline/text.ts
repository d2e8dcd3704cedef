import {texts} from '@/i18n/texts'

export const t = texts('projectTimeline', {
  zh: {
    title: '历史', show: '内容', kinds: {facts: '登记、报告和变更', dates: '日期变更', all: '全部（含系统自动评定）'},
    order: '排序', orders: {desc: '最近记录的在前', asc: '最早记录的在前', occurred: '按发生时间，从早到晚'}, occurred: '发生：{at}', recorded: '记录：{at}', system: '系统自动', anonymous: '操作人不公开',
    reason: '理由：{reason}', document: '依据：{document}', proof: '存证', proofOf: '{event}的存证文件', raw: '原始数据（JSON）', entry: '账本第 {n} 条',
    corrected: '已更正', correctedHint: '这条记录后来被更正，见更正记录。', backfill: '补录', more: '更多', loading: '正在加载…', empty: '没有记录。',
    emptyHint: '新登记的项目，稍等片刻便会出现。', filteredEmpty: '没有这类记录。', filteredHint: '可改看全部内容。', end: '以上为全部 {n} 条。',
  },
  en: {
    title: 'Timeline', show: 'Show', kinds: {facts: 'Registrations, reports and changes', dates: 'Changes of dates', all: 'All, with what the system judges'},
    order: 'Order', orders: {desc: 'Latest record first', asc: 'Oldest record first', occurred: 'As it happened, oldest first'}, occurred: 'Happened {at}', recorded: 'Recorded {at}', system: 'The system',
    anonymous: 'Person not shown', reason: 'Reason: {reason}', document: 'Document: {document}', proof: 'Proof', proofOf: 'Proof of: {event}', raw: 'Raw data (JSON)',
    entry: 'entry {n} of the ledger', corrected: 'corrected', correctedHint: 'This was corrected later; see the correction.', backfill: 'recorded afterwards',
    more: 'More', loading: 'Loading…', empty: 'Nothing is recorded.', emptyHint: 'A project that was just registered appears in a moment.',
    filteredEmpty: 'There is nothing of this kind.', filteredHint: 'You can show all instead.', end: 'That is all: {n}.',
  },
})
