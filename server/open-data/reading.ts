import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Part, readDataset, streamLibraries } from '../../contract/open-data.ts'
import type { Dataset } from '../../contract/open-data-columns.ts'
import { datasetOf } from '../../contract/open-data-sets.ts'
import { dayIn } from '../platform/clock.ts'
import { csvOf, jsonOf } from '../platform/download.ts'
import type { Context, Sheet } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { citationOf, licence } from './citing.ts'
import { around } from './places.ts'
import { libraries, rowsOf, sheetOf } from './rows.ts'
import * as queries from './queries.ts'

/** A dataset as a file. Read in one snapshot, so that it agrees with itself. */
export async function read(
  c: Context,
  { dataset, format, ...part }: InputOf<typeof readDataset>,
): Promise<ResultOf<typeof readDataset>> {
  const set = datasetOf(dataset) ?? refuse('open-data.unknown')
  const year = part.tahun ?? Number(dayIn(c.now).slice(0, 4))
  const rows = await rowsOf(set, { tx: c.tx, around: await around(c.tx, part.wilayah), year, now: c.now })
  const name = nameOf(set, { ...part, tahun: set.hasYears ? year : undefined })
  const sheet = sheetOf(set, name, oneOf(rows))
  const type = format === 'json' ? 'application/json' : 'text/csv; charset=utf-8'
  if (format === 'csv') return { type, body: await wholeOf(csvOf(sheet, 'id')), name: `${name}.csv` }
  const { code, version, title } = set
  const head = {
    ...{ dataset: code, judul: title.id, versi: version, wilayah: part.wilayah },
    ...(set.hasYears && { tahun: year }),
    ...{ per: dayIn(c.now), lisensi: licence.id, kutipan: citationOf(set, 'id', c.now) },
  }
  const body = `${JSON.stringify(head).slice(0, -1)},"data":${await wholeOf(jsonOf(sheet))}}\n`
  return { type, body }
}

/** Every library of a place, sent while it is read. */
export async function stream(c: Context, { wilayah }: InputOf<typeof streamLibraries>): Promise<Sheet> {
  const set = datasetOf('perpustakaan') ?? refuse('open-data.unknown')
  const { place } = await around(c.tx, wilayah)
  const mark = `${set.version} ${dayIn(c.now)} ${await queries.librariesMark(c.tx)}`
  return { ...sheetOf(set, nameOf(set, { wilayah }), libraries(c.tx, place.id, c.now)), mark }
}

/** `laporan-bulanan-21-2026` */
const nameOf = ({ code }: Dataset, { wilayah, tahun }: Part) =>
  [code, ...(wilayah === 'ID' ? [] : [wilayah]), ...(tahun === undefined ? [] : [tahun])].join('-')

export async function* oneOf<Item>(item: Item): AsyncGenerator<Item> {
  yield item
}
export async function wholeOf(parts: AsyncIterable<string>): Promise<string> {
  const all: string[] = []
  for await (const part of parts) all.push(part)
  return all.join('')
}
