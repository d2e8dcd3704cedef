import {texts} from '@/i18n/texts'

export const t = texts('map', {
  zh: {
    label: '各地区项目地图，数据见下方表格', schematic: '示意图，不作为划界依据', lines: '示意走向', caption: '各地区的项目数（按状态）',
    region: '地区', total: '合计', itself: '{region}（本级及未细分）', nationwide: '全国性项目', loading: '正在加载地图…', counted: '{region}：{total} 项',
    spans: '跨地区的项目在每个地区各计一次。', unplaced: '{total} 项属于整个区域，只列于下表',
  },
  en: {
    label: 'Map of projects by region; the table below has the same data', schematic: 'Schematic, not a boundary authority', lines: 'Schematic course',
    caption: 'Projects by region and status',
    region: 'Region', total: 'Total', itself: '{region} (as a whole)', nationwide: 'Nationwide projects', loading: 'Loading the map…',
    counted: '{region}: {total}', spans: 'A project in several regions counts in each.', unplaced: '{total} of the area as a whole, in the table only',
  },
})
