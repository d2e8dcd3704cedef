/** A date of a row: the one that was promised at first, one that was moved away from, the one in force, or the one on which it happened. */
export interface GanttMark {
  kind: 'baseline' | 'former' | 'current' | 'actual'
  date: string
  precision: string
  title: string
}

export interface GanttRow {
  id: string
  label: string
  /** Open although its last day has passed: a line leads from there to today. */
  overdue: boolean
  marks: GanttMark[]
}
