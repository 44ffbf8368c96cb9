import { save } from './save-file.ts'

/** Saves rows as CSV with a byte-order mark, so that spreadsheets read the letters right. */
export function saveCsv(head: string[], rows: (string | number | null)[][], fileName: string): void {
  const lines = [head, ...rows].map(row => row.map(csvCell).join(','))
  save(new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`)
}

/** One CSV cell: quoted where needed, and never a formula when opened in a spreadsheet. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
