import {texts} from '@/i18n/texts'

export const t = texts('imports', {
  zh: {
    state: {
      receiving: '接收中', reading: '读取中', waiting: '待运行', running: '运行中', paused: '已暂停', cancelled: '已取消', done: '已完成', failed: '失败',
    },
    looking: '试运行中',
    outcome: {registered: '登记', amended: '更新', same: '相同', suspected: '疑似重复', refused: '未通过', skipped: '跳过'},
    wouldBe: {registered: '将登记', amended: '将更新', same: '相同', suspected: '疑似重复', refused: '未通过', skipped: '跳过'},
    seconds: '{n} 秒', minutes: '{n} 分钟', hours: '{n} 小时 {minutes} 分钟',
    drop: '把文件拖到这里，或', choose: '选择文件', formats: '.xlsx、.csv、.ndjson 或 OC4IDS（.json、.jsonl），不超过 {size}。',
    tooLarge: '文件有 {size}，超过 {most} 的上限。请拆成几个文件，或另存为 CSV 后再选。',
    oldWorkbook: '这是 Excel 97–2003 的 .xls 文件或加密的文件，不能读取。请取消密码，在 Excel 或 WPS 中另存为 .xlsx，再选新文件。',
    unknown: '不是能读取的清单文件。请另存为 .xlsx 或 CSV，再选新文件。',
    empty: '文件是空的。', unreadable: '无法读取该文件，可能已被移动或删除。请重新选择。',
    uploading: '正在上传“{name}”', uploaded: '{percent}%（{sent} / {size}）', storing: '已上传，服务器正在接收…', stop: '停止上传', stopped: '已停止上传。',
    leave: '文件还没有传完，离开后上传会停止。确定离开吗？',
  },
  en: {
    state: {
      receiving: 'Receiving', reading: 'Reading', waiting: 'Waiting to be run', running: 'Running', paused: 'Paused', cancelled: 'Cancelled',
      done: 'Done', failed: 'Failed',
    },
    looking: 'Dry run at work',
    outcome: {
      registered: 'Registered', amended: 'Amended', same: 'Same', suspected: 'Suspected duplicate', refused: 'Refused', skipped: 'Skipped',
    },
    wouldBe: {
      registered: 'Would be registered', amended: 'Would be amended', same: 'Same', suspected: 'Suspected duplicate', refused: 'Refused',
      skipped: 'Skipped',
    },
    seconds: '{n} s', minutes: '{n} min', hours: '{n} h {minutes} min',
    drop: 'Drop a file here, or', choose: 'Choose a file', formats: '.xlsx, .csv, .ndjson or OC4IDS (.json, .jsonl), at most {size}.',
    tooLarge: 'The file has {size}, more than the {most} that are taken. Divide it, or save it as CSV, and choose again.',
    oldWorkbook: 'This is a workbook of Excel 97–2003 (.xls) or is encrypted, and cannot be read. Remove the password, save it as .xlsx and choose that.',
    unknown: 'This is no list that can be read. Save it as .xlsx or CSV and choose that.',
    empty: 'The file is empty.', unreadable: 'The file cannot be read; it may have been moved or deleted. Choose it again.',
    uploading: 'Uploading “{name}”', uploaded: '{percent}% ({sent} of {size})', storing: 'Uploaded; the server is storing it…', stop: 'Stop the upload',
    stopped: 'The upload was stopped.', leave: 'The file is not uploaded yet. The upload stops if you leave. Leave?',
  },
})
