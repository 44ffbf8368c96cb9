import { sql } from 'kysely'
import type { ComparedMeasure } from '../../contract/comparison.ts'
import type { Tx } from '../platform/db.ts'

export type Beginner = Place & { trying_on: string }
type Place = { id: string; kind: string; province_id: number; city: boolean }

/** Libraries that began to try a practice, also those that dropped it later: the first time that each began. */
export async function beginners(tx: Tx, practiceId: string, most: number): Promise<Beginner[]> {
  const { rows } = await sql<Beginner>`
    with began as (
      select library_id, min(trying_on) as trying_on from adoption
      where practice_id = ${practiceId}::uuid and trying_on is not null and not joined group by library_id
      order by md5(library_id::text) limit ${most})
    select l.id, l.kind, l.province_id, l.city, b.trying_on
    from began b join library_points((select array_agg(library_id) from began)) l on l.id = b.library_id order by l.id`.execute(
    tx,
  )
  return rows
}

/** How many began in all. */
export async function countBeginners(tx: Tx, practiceId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct library_id)::int as n from adoption
    where practice_id = ${practiceId}::uuid and trying_on is not null and not joined`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Libraries that have nothing of a lineage, those of some provinces first. */
export async function beside(
  tx: Tx,
  root: string,
  { kinds, provinces, most }: { kinds: string[]; provinces: number[]; most: number },
): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select * from libraries_beside(${root}::uuid, ${kinds}::text[], ${provinces}::int[], ${most}::int)`.execute(
    tx,
  )
  return rows
}

/** Verified values by library, each with its month counted from the first. */
export async function valuesOf(
  tx: Tx,
  libraries: readonly string[],
  measure: ComparedMeasure,
  { first, last }: { first: string; last: string },
): Promise<Map<string, (number | null)[]>> {
  const { rows } = await sql<{ library_id: string; values: (number | null)[] }>`
    with calendar as (
      select month::date from generate_series(${first}::date, ${last}::date, interval '1 month') month),
    known as materialized (
      select * from months_of(${[...libraries]}::uuid[], ${measure}, ${first}::date, ${last}::date))
    select l.library_id, array_agg(k.value order by c.month) as values
    from (select distinct library_id from known) l cross join calendar c
    left join known k on k.library_id = l.library_id and k.month = c.month
    group by l.library_id`.execute(tx)
  return new Map(rows.map(row => [row.library_id, row.values]))
}

export type MeasureRow = {
  unit: string
  label_id: string
  label_en: string
  definition_id: string
  definition_en: string
}
/** What a measure is called by now. */
export async function measureOf(tx: Tx, code: ComparedMeasure): Promise<MeasureRow | undefined> {
  const { rows } = await sql<MeasureRow>`
    select m.unit, v.wording_id as label_id, v.wording_en as label_en, v.definition_id, v.definition_en
    from measure m join measure_version v on v.measure_id = m.id
    where m.code = ${code} order by v.valid_from desc, v.version desc limit 1`.execute(tx)
  return rows[0]
}
