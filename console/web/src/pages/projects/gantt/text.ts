import {texts} from '@/i18n/texts'

export const t = texts('projectsGantt', {
  zh: {
    none: '没有里程碑', lasts: '{from}至{end}', lasted: '{from}至{end}，已完成', overdueSince: '{from}至{end}，逾期未完成', promised: '最初承诺{day}',
    column: '起止时间，刻度自{from}至{to}', today: '今天',
    scale: '刻度', scales: {years: '按年', quarters: '按季度，前后两年'},
    quarters: {q2: '二季度', q3: '三季度', q4: '四季度'},
    legend: {time: '起止时间', first: '最初承诺的完成日期', later: '推迟', sooner: '提前', overdue: '逾期未完成', met: '已完成'},
  },
  en: {
    none: 'No milestones', lasts: '{from} to {end}', lasted: '{from} to {end}, completed', overdueSince: '{from} to {end}, overdue',
    promised: 'first promised {day}',
    column: 'Time, scale from {from} to {to}', today: 'Today',
    scale: 'Scale', scales: {years: 'Years', quarters: 'Quarters around today'},
    quarters: {q2: 'Q2', q3: 'Q3', q4: 'Q4'},
    legend: {time: 'From start to end', first: 'End promised first', later: 'Later', sooner: 'Earlier', overdue: 'Overdue', met: 'Completed'},
  },
})
