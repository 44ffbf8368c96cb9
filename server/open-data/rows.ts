import type { ColumnOf, Dataset } from '../../contract/open-data-columns.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import type { Column, Sheet } from '../platform/endpoint.ts'
import * as published from '../programme/calendar-queries.ts'
import * as regions from '../regions/queries.ts'
import * as counts from './counts.ts'
import { groups } from './groups.ts'
import { monthly } from './monthly.ts'
import type { Around } from './places.ts'
import * as queries from './queries.ts'
import { stories } from './stories.ts'
import { surveys } from './surveys.ts'

export type Row = Readonly<Record<string, string | number | null>>
type Reader = (tx: Tx, around: Around, year: number, now: Date) => Promise<Row[]>

/** Read at once, a page at a time. */
const librariesAtOnce = 2000

/** How each dataset is read; the libraries are read by `libraries`, since they are many. */
const readers: Readonly<Record<string, Reader>> = {
  'laporan-bulanan': monthly,
  'kelompok-peserta': groups,
  kegiatan: counts.activities,
  'peserta-program': (tx, around, _, now) => counts.enrolments(tx, around, now),
  'janji-mitra': (tx, around) => counts.commitments(tx, around),
  praktik: (tx, around, _, now) => counts.practices(tx, around, now),
  'hasil-karya': (tx, around, _, now) => counts.products(tx, around, now),
  kisah: (tx, around, _, now) => stories(tx, around, now),
  survei: (tx, around, year) => surveys(tx, around, year),
  'angka-terbitan': (tx, around) => figures(tx, around),
  pertemuan: (tx, around, _, now) => meetings(tx, around, now),
}

export async function rowsOf(
  set: Dataset,
  of: { tx: Tx; around: Around; year: number; now: Date },
): Promise<Row[]> {
  const { tx, around, year, now } = of
  const read = readers[set.code]
  if (read) return read(tx, around, year, now)
  const rows: Row[] = []
  for await (const page of libraries(tx, around.place.id, now)) rows.push(...page)
  return rows
}

export async function* libraries(tx: Tx, region: number, now: Date): AsyncGenerator<Row[]> {
  const today = dayIn(now)
  for (let after: string | null = null; ; ) {
    const rows: queries.LibraryRow[] = await queries.libraries(tx, { region, today }, after, librariesAtOnce)
    yield rows.map(row => ({
      ...{ id: row.id, npp: row.npp, nama: row.name, jenis: row.kind, kode_wilayah: row.code },
      ...{ nama_wilayah: row.place, kecamatan: row.district, kabupaten: row.regency, provinsi: row.province },
      ...{ lintang: row.latitude, bujur: row.longitude, program: row.programme },
    }))
    if (rows.length < librariesAtOnce) return
    after = rows.at(-1)?.id ?? null
  }
}

/** A file of a dataset: its columns are those of the registry, in their order. */
export function sheetOf(set: Dataset, name: string, rows: AsyncIterable<readonly Row[]>): Sheet {
  return { name, columns: set.columns.map(columnOf) as Column<never>[], rows }
}

const columnOf = ({ name }: ColumnOf): Column<Row> => ({
  title: { id: name, en: name },
  value: row => row[name] ?? null,
})

/** Of the place and of all that is in it. */
async function figures(tx: Tx, { place, below }: Around): Promise<Row[]> {
  const all = await published.figures(tx)
  const inside = new Set([place.id, ...below.map(({ id }) => id)])
  const shown = all.filter(figure => place.id === 1 || inside.has(figure.regionId ?? 1))
  const codes = new Map(
    (await regions.byIds(tx, [...new Set(shown.map(figure => figure.regionId ?? 1))])).map(({ id, code }) => [
      id,
      code,
    ]),
  )
  return shown.map(figure => ({
    ...{ kode: figure.code, nama: figure.label.id, kode_wilayah: codes.get(figure.regionId ?? 1) ?? 'ID' },
    ...{ nilai: figure.value, satuan: figure.unit, periode: figure.asOf, sumber: figure.source.name },
    ...{
      tanggal_sumber: figure.source.date,
      halaman: figure.source.page,
      perselisihan: figure.disputed?.id ?? null,
    },
  }))
}

/** By province; a regency has those of its province. */
async function meetings(tx: Tx, { place }: Around, now: Date): Promise<Row[]> {
  const province = await regions.byId(tx, place.id)
  const rows = await queries.meetings(tx, place.id === 1 ? null : (province?.province_id ?? place.id), now)
  return rows.map(row => ({
    ...{ kode: row.code, judul: row.title, jenis: row.kind, penyelenggara: row.region },
    ...{ mulai: row.startsAt, selesai: row.endsAt, keadaan: row.state },
  }))
}
