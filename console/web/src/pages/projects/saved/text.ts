import {texts} from '@/i18n/texts'

export const t = texts('savedSearches', {
  zh: {
    title: '已存检索', none: '还没有已存的检索。筛选后点击“保存此检索”。', save: '保存此检索', saveTitle: '保存此检索', changeTitle: '修改已存检索',
    name: '名称', share: '本单位可见', shareHint: '本单位人员可以使用，只有您可以修改或删除。', confirm: '保存', cancel: '取消',
    shared: '本单位可见', others: '本单位共享', change: '修改“{name}”', remove: '删除“{name}”', removeTitle: '删除已存检索',
    removeHint: '将删除“{name}”。项目不受影响。', removeConfirm: '删除', saved: '已保存“{name}”。', removed: '已删除“{name}”。',
  },
  en: {
    title: 'Saved searches', none: 'No search is saved yet. Choose filters, then “Save this search”.', save: 'Save this search', saveTitle: 'Save this search',
    changeTitle: 'Change a saved search', name: 'Name', share: 'Visible to your organisation', shareHint: 'Your colleagues can use it; only you change or delete it.',
    confirm: 'Save', cancel: 'Cancel', shared: 'visible to your organisation', others: 'shared by a colleague', change: 'Change {name}', remove: 'Delete {name}',
    removeTitle: 'Delete a saved search', removeHint: '{name} will be deleted. Projects stay as they are.', removeConfirm: 'Delete', saved: '{name} is saved.',
    removed: '{name} is deleted.',
  },
})
