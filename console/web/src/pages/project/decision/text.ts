import {texts} from '@/i18n/texts'

export const t = texts('projectDecision', {
  zh: {
    title: '待审批的改期', asked: '申请把“{name}”的目标日期由{from}改为{to}（{shift}），比最初承诺{slip}。', because: '原因：{code}。{text}', by: '{org}于{moment}提出',
    document: '依据：{document}', late: '提出时已临近或超过原目标日期。', waits: '审批前日期不变。', decide: '审批', approve: '批准', reject: '驳回',
    rejectAdmin: '程序性退回（材料或手续不全）', decision: '决定', reason: '审批意见', reasonHint: '会公开，并写入历史。', documentRef: '审批文号（可不填）', send: '提交决定',
    withdraw: '撤回申请', withdrawReason: '撤回的理由', sendWithdrawal: '确认撤回', cancel: '取消', choose: '请选择决定。', required: '请填写。',
    ended: '登录已过期。您填写的内容已保留。', signIn: '登录', own: '本人提出的申请须由他人审批。', reload: '更新本页', done: '已提交：{decision}',
  },
  en: {
    title: 'Waiting for a decision', asked: 'It was asked to move the date of “{name}” from {from} to {to} ({shift}); against the first promise: {slip}.',
    because: 'Reason: {code}. {text}', by: 'Asked for by {org}, {moment}', document: 'Document: {document}',
    late: 'It was asked for shortly before the former date or after it.', waits: 'The date stays until it is decided.', decide: 'Decide', approve: 'Approve', reject: 'Reject',
    rejectAdmin: 'Return for formal reasons (papers are missing)', decision: 'Decision', reason: 'Reason for the decision',
    reasonHint: 'It is public and stands in the history.', documentRef: 'Document of the decision (optional)', send: 'Send the decision', withdraw: 'Withdraw',
    withdrawReason: 'Why it is withdrawn', sendWithdrawal: 'Confirm the withdrawal', cancel: 'Cancel', choose: 'Choose a decision.', required: 'Fill this in.',
    ended: 'Your session has ended. What you typed is kept.', signIn: 'Sign in', own: 'What you asked for yourself is decided by others.', reload: 'Load again',
    done: 'Sent: {decision}',
  },
})
