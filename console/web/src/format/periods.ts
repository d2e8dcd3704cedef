/** Returns the last day of the period that a date of a precision stands for, as the services compute it. */
export function lastDay(date: string, precision: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  switch (precision) {
    case 'month':
      return endOfMonth(year, month)
    case 'quarter':
      return endOfMonth(year, Math.ceil(month / 3) * 3)
    case 'half':
      return endOfMonth(year, month <= 6 ? 6 : 12)
    case 'year':
      return endOfMonth(year, 12)
    default:
      return date
  }
}

/** Returns the same day so many months later, or the last day of that month if it is shorter. */
export function plusMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const total = year * 12 + month - 1 + months
  const last = endOfMonth(Math.floor(total / 12), total % 12 + 1)
  return `${last.slice(0, 8)}${String(Math.min(day, Number(last.slice(8)))).padStart(2, '0')}`
}

/** Returns how many days the second date is after the first one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

function endOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
