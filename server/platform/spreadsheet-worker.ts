import { readFileSync } from 'node:fs'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { streamXlsxRows } from 'hucre/xlsx'
import { csvRows } from './csv-reader.ts'
import { cellBound } from './spreadsheet-bounds.ts'
import { Refusal, refuse } from './problems.ts'
import type { Asked, Cell, SheetInfo, Told } from './spreadsheet.ts'
import { spreadsheetKind } from './spreadsheet-kind.ts'
import { guardZip } from './zip-guard.ts'

/** Reads one file, page by page, as the other side asks for the next: it is never ahead by more than a page. */
if (!parentPort) throw new Error('this file runs as a worker')
const port: MessagePort = parentPort

async function read(asked: Asked): Promise<void> {
  const bytes = readFileSync(asked.path)
  if (spreadsheetKind(bytes) === 'csv') {
    tell({ sheets: [], sheet: null })
    return pour(csvRows(bytes), asked)
  }
  const parts = await guardZip(bytes, ['xl/workbook.xml', '[Content_Types].xml'])
  const workbook = parts.get('xl/workbook.xml')
  if (workbook === undefined) refuse('import.not-a-spreadsheet')
  const sheets = sheetsIn(workbook)
  const wanted = asked.sheet ?? sheets.find(sheet => !sheet.hidden)?.name ?? sheets[0]?.name
  const sheet = sheets.find(({ name }) => name === wanted)
  if (!sheet) refuse('import.sheet-unknown')
  tell({ sheets, sheet: sheet.name })
  async function* rows() {
    const at = sheets.indexOf(sheet as SheetInfo)
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: at }))
      yield { row: index + 1, cells: values.map(cellOf) }
  }
  await pour(rows(), asked)
}

async function pour(
  rows: AsyncIterable<{ row: number; cells: Cell[] }> | Iterable<{ row: number; cells: Cell[] }>,
  { bounds, page }: Asked,
): Promise<void> {
  let batch: { row: number; cells: Cell[] }[] = []
  let count = 0
  for await (const { row, cells } of rows) {
    while (cells.length > 0 && isBlank(cells.at(-1))) cells.pop()
    if (cells.length === 0) continue
    if (++count > bounds.rows) refuse('import.too-many-rows', { most: bounds.rows })
    if (cells.length > bounds.columns) refuse('import.too-many-columns', { most: bounds.columns, row })
    const long = cells.findIndex(cell => typeof cell === 'string' && cell.length > cellBound)
    if (long >= 0) refuse('import.cell-too-long', { most: cellBound, cell: `${letters(long)}${row}` })
    batch.push({ row, cells })
    if (batch.length < page) continue
    tell({ rows: batch })
    batch = []
    await nextAsked()
  }
  if (batch.length > 0) {
    tell({ rows: batch })
    await nextAsked()
  }
}

/** Waits until the next page is asked for. */
const nextAsked = () => new Promise<void>(resolve => port.once('message', () => resolve()))

function tell(told: Told): void {
  port.postMessage(told)
}

const isBlank = (cell: Cell | undefined) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** A cell as JSON keeps it: days as ISO 8601, text without what cannot be stored. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'boolean' ? value : null
}

/** The sheets that a workbook names, in its order. */
function sheetsIn(workbook: string): SheetInfo[] {
  const tags = workbook.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []
  return tags.flatMap(tag => {
    const name = /\sname="([^"]*)"/.exec(tag)?.[1]
    return name === undefined
      ? []
      : [{ name: unescaped(name), hidden: /\sstate="(?:veryH|h)idden"/.test(tag) }]
  })
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, ten: string, hex: string, name: string) =>
      ten || hex
        ? String.fromCodePoint(ten ? Number(ten) : Number.parseInt(hex, 16))
        : (named[name] ?? whole),
  )
}

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

function problemOf(error: unknown): Told {
  if (error instanceof Refusal) return { problem: error.code, params: error.params }
  // whatever the reader stumbles over, the file is not as it should be
  return { problem: 'import.broken-file' }
}

await read(workerData as Asked).then(
  () => tell({ end: true }),
  (error: unknown) => tell(problemOf(error)),
)
