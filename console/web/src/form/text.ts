import {texts} from '@/i18n/texts'

export const t = texts('form', {
  zh: {
    required: '必填', optional: '选填', choose: '请选择',
    refused: '未能提交', sessionEnded: '登录已过期', sessionEndedHint: '请重新登录。已填写的内容会保留。', signIn: '登录',
    stale: '内容已被他人更新', staleHint: '您填写的内容仍然保留。请载入最新情况，核对后再提交。', reload: '载入最新情况',
    notSent: '未收到服务器的答复', notSentHint: '请稍后再次提交：内容不变时不会重复记录。',
    outOfScope: '{region}不在您的管辖范围（{allowed}）内。', everywhere: '全国', noRegions: '无',
    documents: '依据文件', addDocument: '添加文件', removeDocument: '移除文件 {n}', document: '文件 {n}',
    title: '名称', number: '文号', url: '网址', sha256: 'SHA-256 校验值', file: '由本机文件计算校验值',
    fileHint: '文件不会上传，只在本机计算。', hashing: '正在计算…', hashed: '已由“{name}”算出校验值。', unreadable: '无法读取该文件。',
  },
  en: {
    required: 'required', optional: 'optional', choose: 'Choose',
    refused: 'It was not accepted', sessionEnded: 'Your session has ended', sessionEndedHint: 'Sign in again. What you have entered is kept.',
    signIn: 'Sign in',
    stale: 'Somebody else has changed this meanwhile', staleHint: 'What you have entered is kept. Load what it is now, check, and send again.',
    reload: 'Load what it is now',
    notSent: 'The server did not answer', notSentHint: 'Send again later: unchanged, it is recorded only once.',
    outOfScope: '{region} is not in your regions ({allowed}).', everywhere: 'everywhere', noRegions: 'none',
    documents: 'Documents', addDocument: 'Add a document', removeDocument: 'Remove document {n}', document: 'Document {n}',
    title: 'Title', number: 'Number', url: 'Web address', sha256: 'SHA-256 checksum', file: 'Compute the checksum from a file',
    fileHint: 'The file stays on your computer; it is not uploaded.', hashing: 'Computing…', hashed: 'Computed from “{name}”.',
    unreadable: 'The file cannot be read.',
  },
})
