import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import type { Sheet } from './endpoint.ts'

const cellsPerChunk = 64 * 1024

/**
 * A list as CSV (RFC 4180, UTF-8 with a byte-order mark, so that spreadsheets read it right). A text that a
 * spreadsheet would take for a formula gets an apostrophe in front (OWASP: CSV injection).
 */
export async function* csvOf(sheet: Sheet, language: 'id' | 'en'): AsyncGenerator<string> {
  let text = `\uFEFF${sheet.columns.map(column => quoted(harmless(column.title[language]))).join(',')}\r\n`
  const values = sheet.columns.map(column => column.value as (row: unknown) => Cell)
  for await (const page of sheet.rows) {
    for (const row of page) {
      text += line(values, row)
      if (text.length > cellsPerChunk) {
        yield text
        text = ''
      }
    }
  }
  yield text
}

/** A list as JSON: an object for each row, named by its columns. */
export async function* jsonOf(sheet: Sheet): AsyncGenerator<string> {
  const columns = sheet.columns.map(
    ({ title, value }) => [title.id, value as (row: unknown) => Cell] as const,
  )
  let text = '['
  let isFirst = true
  for await (const page of sheet.rows) {
    for (const row of page) {
      text += `${isFirst ? '' : ','}\n${JSON.stringify(Object.fromEntries(columns.map(([name, value]) => [name, value(row)])))}`
      isFirst = false
      if (text.length < cellsPerChunk) continue
      yield text
      text = ''
    }
  }
  yield `${text}\n]\n`
}

/** A list as XLSX, streamed; cells are typed, so text stays text and is never a formula. */
export function xlsxOf(sheet: Sheet, language: 'id' | 'en'): ReadableStream<Uint8Array> {
  const columns = sheet.columns
  async function* rows() {
    yield columns.map(column => column.title[language])
    for await (const page of sheet.rows) {
      for (const row of page) yield columns.map(column => column.value(row as never))
    }
  }
  return writeXlsxStream(rows(), { name: sheet.name.slice(0, 31) })
}

/** A small list with a sheet of notes after it, in columns that are wide enough to read. */
export async function xlsxWithNotes(
  { columns, rows, notes }: Sheet,
  language: 'id' | 'en',
): Promise<Uint8Array> {
  const cells: Cell[][] = [columns.map(column => column.title[language])]
  for await (const page of rows)
    for (const row of page) cells.push(columns.map(column => column.value(row as never)))
  const data = { name: 'Data', rows: cells, columns: columns.map(() => ({ autoWidth: true })) }
  const told = notes && {
    name: notes.name,
    rows: notes.rows,
    columns: [{ width: 28 }, { width: 10 }, { width: 60 }, { width: 90 }],
  }
  return writeXlsx({ sheets: [data, ...(told ? [told] : [])] })
}

type Cell = string | number | boolean | null

function line(values: readonly ((row: unknown) => Cell)[], row: unknown): string {
  let text = ''
  for (const value of values) text += `,${cell(value(row))}`
  return `${text.slice(1)}\r\n`
}

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  return special.test(value) ? quoted(harmless(value)) : value
}

/** What a cell may not hold as it is; one look where nearly all are harmless. */
const special = /^[=+\-@\t\r]|[",\r\n]/

/** Puts an apostrophe before what a spreadsheet would run as a formula. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
