import { sql } from 'kysely'
import type { PlaceShown } from '../../contract/indicators.ts'
import type { Tx } from '../platform/db.ts'
import type { MeasureRow, Measures } from './words.ts'

export type Surroundings = { place: PlaceShown; above: PlaceShown[]; below: PlaceShown[]; path: number[] }

/** A nation, province or regency in force, with those above it, the nation first, and those directly below. */
export async function surroundings(tx: Tx, id: number): Promise<Surroundings | undefined> {
  const { rows } = await sql<PlaceShown & { parentId: number | null }>`
    with me as (
      select id, province_id, regency_id from region
      where id = ${id} and valid_to is null and level in ('nation', 'province', 'regency'))
    select r.id, r.code, r.name, r.level, r.parent_id as "parentId" from me, region r
    where r.id = any(array[1, me.province_id, me.regency_id])
      or r.parent_id = me.id and r.valid_to is null and r.level in ('province', 'regency')
    order by r.id`.execute(tx)
  const places = rows.map(({ parentId: _, ...place }) => place)
  const self = rows.findIndex(row => row.id === id)
  const place = places[self]
  if (place === undefined) return undefined
  const below = places.filter((_, index) => rows[index]?.parentId === id)
  const above = places.filter(other => other !== place && !below.includes(other))
  return { place, above, below, path: [...above.map(other => other.id), id] }
}

/** Measures by code, each as worded in a month, or as it was worded last before or first after. */
export async function measures(tx: Tx, codes: readonly string[], month: string): Promise<Measures> {
  const { rows } = await sql<MeasureRow>`
    select m.id, m.code, m.unit, m.source, v.wording_id as "wordingId", v.wording_en as "wordingEn",
      v.definition_id as "definitionId", v.definition_en as "definitionEn", v.since, v.until
    from measure m left join lateral (
      select wording_id, wording_en, definition_id, definition_en, min(valid_from) over () as since,
        case when bool_or(valid_to is null) over () then null else max(valid_to) over () end as until
      from measure_version where measure_id = m.id
      order by valid_from <= ${month}::date desc, abs(valid_from - ${month}::date) limit 1) v on true
    where m.code = any(${codes}::text[]) order by array_position(${codes}::text[], m.code)`.execute(tx)
  return new Map(rows.map(row => [row.code, row]))
}

export async function targets(tx: Tx, region: number, year: number): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('target')
    .select(['measure', 'value'])
    .where('region_id', '=', region)
    .where('year', '=', year)
    .execute()
  return new Map(rows.map(row => [row.measure, row.value]))
}

/** Reports of a month that were given back and have not come again, by the place under a region. */
export async function returned(tx: Tx, region: number, month: string): Promise<Map<number | null, number>> {
  const { rows } = await sql<{ child: number | null; n: number }>`
    select case when ${region}::int = 1 then province_id else regency_id end as child, count(*)::int as n
    from monthly_report
    where month = ${month}::date and returned_at is not null
      and (${region}::int = 1 or province_id = ${region} or regency_id = ${region})
    group by 1`.execute(tx)
  return new Map(rows.map(row => [row.child, row.n]))
}
