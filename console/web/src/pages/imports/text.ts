import {texts} from '@/i18n/texts'

export const t = texts('importsPage', {
  zh: {
    title: '导入', lead: '把单位现有的项目清单（Excel 或 CSV）直接交给登记库，不必改表，也不必逐个录入。', new: '导入清单', list: '项目清单',
    again: '再次导入“{name}”：选项与上次相同，请选择文件。已登记且内容没有变化的行不会重复登记。',
    dryRun: '先试运行', dryRunHint: '只核对，不登记；看过结果后再运行。', atOnceHint: '上传后立即登记并公开发布，不能删除，只能更正。',
    options: '更多选项', optionsHint: '表中没有写明的内容，可在这里为全表指定。', byRow: '按表中所写', category: '类别', nature: '性质',
    province: '省级', prefecture: '市级', county: '县级', whole: '{name}（全境）',
    mapping: '列的对应关系', mappingHint: '导入后可以查看、修改，并起名保存。', guessed: '自动识别', sheet: '工作表名称', sheetHint: '不填则读取第一个未隐藏的工作表。',
    backfill: '补录历史', backfillHint: '不提醒订阅者。',
    own: '本单位的导入', caption: '最近的在前；保留 90 天', file: '文件', when: '上传时间', stateColumn: '状态', rows: '行数', onlyLooked: '试运行，尚未登记',
    arrived: '{n} 个新导入', more: '加载更多', none: '还没有导入过清单', noneHint: '在上面选择一个文件，先试运行看看结果。',
  },
  en: {
    title: 'Imports', lead: 'Bring the list that you have, from Excel or as CSV. Nothing needs to be typed again or rearranged.', new: 'Import a list',
    list: 'the list of projects',
    again: 'Importing “{name}” again with the same options: choose the file. Rows that are registered and say nothing new change nothing.',
    dryRun: 'Dry run first', dryRunHint: 'Only looks: nothing is registered until you run it.',
    atOnceHint: 'Rows are registered and published at once. They cannot be deleted, only corrected.',
    options: 'More options', optionsHint: 'What the rows do not say can be said here for the whole list.', byRow: 'As the rows say', category: 'Category',
    nature: 'Nature', province: 'Province', prefecture: 'Prefecture', county: 'County', whole: '{name} (all of it)',
    mapping: 'Mapping of columns', mappingHint: 'After the upload it can be seen, changed and kept by a name.', guessed: 'Found out',
    sheet: 'Name of the sheet', sheetHint: 'Without it, the first sheet that is not hidden is read.',
    backfill: 'Older history', backfillHint: 'No subscriber is told of it.',
    own: 'Imports of your organisation', caption: 'The newest first; kept for 90 days', file: 'File', when: 'Uploaded', stateColumn: 'State', rows: 'Rows',
    onlyLooked: 'dry run, nothing registered', arrived: '{n} new import | {n} new imports', more: 'Load more',
    none: 'No list has been imported yet', noneHint: 'Choose a file above; the dry run shows what would happen.',
  },
})
