import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import { bothOf, type LongRow, recorded } from './long.ts'
import { monthsOf } from './monthly.ts'
import type { Around } from './places.ts'
import * as queries from './queries.ts'

/** Rows as the database places them, each with the region it is of: all that was asked for, or one below it. */
function placed<Row extends { place: number | null }>({ place, below }: Around, rows: readonly Row[]) {
  return [place, ...below].flatMap(at =>
    rows.flatMap(row => (row.place === (at === place ? null : at.id) ? [{ at, row }] : [])),
  )
}

export async function enrolments(tx: Tx, around: Around, now: Date): Promise<LongRow[]> {
  const periode = dayIn(now)
  return placed(around, await queries.enrolments(tx, around.place.id, periode)).map(({ at, row }) =>
    recorded(at, { indikator: row.kind, kategori: row.state, periode, satuan: 'libraries' }, row.n),
  )
}

export async function activities(tx: Tx, around: Around, year: number, now: Date): Promise<LongRow[]> {
  const months = monthsOf(year, now)
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  return placed(around, await queries.activities(tx, around.place, [first, last])).flatMap(({ at, row }) => {
    const { month, strategy, ...pair } = row
    const what = {
      indikator: 'activities',
      kategori: strategy,
      periode: month.slice(0, 7),
      satuan: 'activities',
    }
    return bothOf(at, what, pair)
  })
}

export async function commitments(tx: Tx, around: Around): Promise<LongRow[]> {
  return placed(around, await queries.commitments(tx, around.place.id)).flatMap(({ at, row }) => {
    const of = (indikator: string, satuan: string, value: number | null) =>
      value === null ? [] : [recorded(at, { indikator, periode: String(row.year), satuan }, value)]
    return [
      ...of('pledged', 'promises', row.pledged),
      ...of('delivered', 'promises', row.delivered),
      ...of('fulfilled', 'promises', row.fulfilled),
      ...of('pledged-worth', 'rupiah', row.pledged_worth),
      ...of('delivered-worth', 'rupiah', row.delivered_worth),
    ]
  })
}

export async function practices(tx: Tx, around: Around, now: Date): Promise<LongRow[]> {
  const periode = dayIn(now)
  return placed(around, await queries.practices(tx, around.place.id)).flatMap(({ at, row }) =>
    (['published', 'adopted'] as const).map(indikator =>
      recorded(at, { indikator, kategori: row.strategy, periode, satuan: 'practices' }, row[indikator]),
    ),
  )
}

export async function products(tx: Tx, around: Around, now: Date): Promise<LongRow[]> {
  const periode = dayIn(now)
  return placed(around, await queries.products(tx, around.place.id, periode)).map(({ at, row }) =>
    recorded(at, { indikator: 'products', kategori: row.kind, periode, satuan: 'products' }, row.n),
  )
}
