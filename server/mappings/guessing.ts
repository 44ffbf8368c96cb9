import { type MappedColumn, mostColumns, type Source, type SourceField } from '../../contract/mappings.ts'
import type { Measure } from '../../contract/tallies.ts'
import { type Field, recognise } from '../exchange/headings.ts'
import { libraryFields } from '../exchange/library-words.ts'
import { measureFields } from '../exchange/total-words.ts'
import { clean } from '../exchange/values.ts'
import { Refusal, refuse } from '../platform/problems.ts'
import { openSheet, type SheetRow } from '../platform/spreadsheet.ts'

/** A form that is to be filled in is small; what lies below its headings is not read. */
const bounds = { rows: 200_000, columns: 200 }
const mostSheets = 8
const mostRead = 60

/** What forms ask for besides the facts of a library and the questions of the report. */
const moreFields: readonly (Field & { name: SourceField })[] = [
  { name: 'row', called: ['no', 'nomor', 'no urut', 'nomor urut'] },
  { name: 'year', called: ['tahun', 'thn', 'tahun data', 'tahun laporan', 'year'] },
  { name: 'monthName', called: ['bulan', 'bln', 'bulan laporan', 'month'] },
  { name: 'period', called: ['periode', 'masa laporan', 'periode laporan', 'period'] },
  { name: 'asOf', called: ['per tanggal', 'keadaan per', 'tanggal data', 'as of'] },
  { name: 'enrolmentState', called: ['status program', 'status kepesertaan', 'status keikutsertaan'] },
  { name: 'enrolmentYear', called: ['tahun penetapan', 'tahun program', 'tahun replikasi'] },
  { name: 'funding', called: ['sumber dana', 'sumber pendanaan', 'sumber anggaran', 'pendanaan', 'funding'] },
  { name: 'decreeNumber', called: ['nomor sk', 'no sk', 'nomor keputusan', 'sk penetapan'] },
  { name: 'decreedOn', called: ['tanggal sk', 'tgl sk', 'tanggal penetapan'] },
  { name: 'reportState', called: ['status laporan', 'keadaan laporan', 'status pelaporan'] },
]
const activityWords: Record<string, readonly string[]> = {
  activities: ['jumlah kegiatan', 'kegiatan', 'banyak kegiatan', 'jumlah kegiatan pelibatan masyarakat'],
  people: ['jumlah peserta', 'peserta', 'peserta kegiatan', 'jumlah peserta kegiatan', 'orang dijangkau'],
  attendances: ['kehadiran', 'jumlah kehadiran'],
  female: ['peserta perempuan', 'jumlah peserta perempuan', 'peserta wanita', 'peserta p'],
  male: ['peserta laki laki', 'jumlah peserta laki laki', 'peserta pria', 'peserta l'],
}

/**
 * The headings of a form as columns, each with what it most likely is; blank where nothing is alike.
 * @throws mapping.no-headings where no row looks like headings; import.* where the file cannot be read
 */
export async function columnsFrom(path: string, measures: readonly Measure[]): Promise<MappedColumn[]> {
  const fields = [...libraryFields, ...moreFields, ...measureFields(measures), ...activityFields()]
  const sheets = await topsOf(path)
  const ways = sheets.map(rows => guess(fields, rows))
  // a workbook often begins with a sheet that only tells how to fill it in
  const best = ways.toSorted((a, b) => b.known - a.known || b.columns.length - a.columns.length)[0]
  if (!best || best.columns.length === 0) refuse('mapping.no-headings')
  if (best.columns.length > mostColumns) refuse('mapping.too-many-columns', { most: mostColumns })
  return best.columns
}

/** The columns of one sheet, and how many were recognised. */
export function guess(
  fields: readonly Field[],
  rows: readonly SheetRow[],
): { columns: MappedColumn[]; known: number } {
  const { headings, mapping } = recognise(fields, rows)
  const meant = new Map(Object.entries(mapping).map(([field, column]) => [column, field]))
  const said = headings.length > 0 ? headings : widest(rows)
  const columns = said.flatMap((text, at) => {
    const heading = clean(text).slice(0, 200)
    return heading === '' ? [] : [{ heading, source: sourceOf(meant.get(at)), codes: {} }]
  })
  return { columns, known: meant.size }
}

/** Where nothing was recognised: the row among the first that has the most texts, and at least two. */
function widest(rows: readonly SheetRow[]): string[] {
  const texts = (row: SheetRow) =>
    row.cells.filter(cell => typeof cell === 'string' && /[a-z]/i.test(cell)).length
  const best = rows.slice(0, 20).toSorted((a, b) => texts(b) - texts(a))[0]
  return best && texts(best) >= 2 ? best.cells.map(cell => String(cell ?? '')) : []
}

function sourceOf(field: string | undefined): Source {
  if (field === undefined) return { kind: 'blank' }
  if (field.startsWith('m.')) return { kind: 'measure', measure: field.slice(2), count: 'reported' }
  return { kind: 'field', field: field as SourceField }
}

function activityFields(): Field[] {
  return Object.entries(activityWords).map(([code, called]) => ({ name: `m.${code}`, called }))
}

/** The first rows of each sheet that is not hidden. */
async function topsOf(path: string): Promise<SheetRow[][]> {
  const first = await openSheet(path, null, bounds)
  const names = first.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)
  const tops = [await topOf(first)]
  for (const name of names.slice(0, mostSheets)) {
    if (name === first.sheet) continue
    const sheet = await openSheet(path, name, bounds).catch((error: unknown) => {
      // a sheet that cannot be read is not the one with the headings
      if (error instanceof Refusal) return undefined
      throw error
    })
    if (sheet) tops.push(await topOf(sheet))
  }
  return tops
}

async function topOf({ pages, close }: Awaited<ReturnType<typeof openSheet>>): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  try {
    for await (const page of pages) {
      rows.push(...page)
      if (rows.length >= mostRead) break
    }
    return rows.slice(0, mostRead)
  } finally {
    await close()
  }
}
