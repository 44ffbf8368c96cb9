import { sql } from 'kysely'
import type { PlaceShown } from '../../contract/indicators.ts'
import type { Tx } from '../platform/db.ts'
import type { Entry } from './ledger.ts'
import type { Surroundings } from './queries.ts'
import type { Asked } from './tally-queries.ts'

// The reading in the places that were valid in each month: sums of now, and what those of then have beyond them.

/**
 * The provinces of the nation, or the regencies of a province, as they stood in a month, with the codes and names of
 * then. What began later is not among them; what has ended since is.
 */
export async function belowThen(tx: Tx, { id, level }: PlaceShown, month: string): Promise<PlaceShown[]> {
  if (level === 'regency') return []
  const child = level === 'nation' ? 'province' : 'regency'
  const { rows } = await sql<PlaceShown>`
    select r.id, coalesce(p.code, r.code) as code, coalesce(p.name, r.name) as name, r.level
    from region r left join lateral (
      select code, name, parent_id from region_past p
      where p.region_id = r.id and p.valid_to > ${month}::date and p.valid_from < p.valid_to
      order by p.valid_to limit 1) p on true
    where r.level = ${child} and (r.began is null or r.began <= ${month}::date)
      and (r.parent_id = ${id} or r.id = any(array(select region_id from region_past where parent_id = ${id})))
      and coalesce(p.parent_id, case when r.valid_to is null then r.parent_id end) = ${id}
    order by r.id`.execute(tx)
  return rows
}

type Row = Entry & { carried: boolean }

/** As `sums` of the reading of now; what a move carried along is marked. In one statement, for the same reason. */
export async function sumsThen(tx: Tx, asked: Asked): Promise<{ entries: Row[]; began: string | null }> {
  const { region, flows, levels, from, to, below } = asked
  const regions = [region, ...below.regions]
  const { rows } = await sql<Row & { first: string }>`
    select region, measure, case when measure = any(${levels}::smallint[]) then greatest(month, ${from}::date) else month end as month,
      carried, sum(reported)::bigint as reported, sum(verified)::bigint as verified, min(month) as first
    from (
      select region_id as region, measure_id as measure, month, false as carried, reported, verified
      from tally where region_id = any(${regions}::int[])
      union all
      select region_id, measure_id, month, carried, reported, verified
      from tally_shift where region_id = any(${regions}::int[])
      union all
      select r.id, measure_id, month, kind = 2, reported, verified
      from tally_delta cross join lateral (values (1), (province_id), (regency_id)) r (id)
      where r.id = any(${regions}::int[])) t
    where measure = any(${levels}::smallint[]) and (region = ${region} or measure = ${below.expected})
      or month between ${from}::date and ${to}::date
        and (region = ${region} and measure = any(${flows}::smallint[]) or measure = ${below.reports})
    group by 1, 2, 3, 4`.execute(tx)
  const expected = rows.filter(row => row.region === region && row.measure === below.expected)
  const began = expected.map(row => row.first).sort()[0] ?? null
  return { entries: rows.map(({ first: _, ...entry }) => entry), began }
}

/** Reports of a month that were given back, by the place below in which they stood then. */
export async function returnedThen(
  tx: Tx,
  region: number,
  month: string,
): Promise<Map<number | null, number>> {
  const { rows } = await sql<{ child: number | null; n: number }>`
    select child, n from returned_then(${region}, ${month}::date)`.execute(tx)
  return new Map(rows.map(row => [row.child, row.n]))
}

/** Whether sums of a place or of one below it can differ between the readings: something left or entered it once. */
export async function wasChanged(tx: Tx, { place }: Surroundings): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select exists (
      select from region_past p join region r on r.id = p.region_id left join region f on f.id = r.followed_by
      where p.moved and (${place.id}::int = any(array[1, p.province_id, p.regency_id])
        or ${place.id}::int = any(array[coalesce(f.province_id, r.province_id), coalesce(f.regency_id, r.regency_id)]))
    ) as changed`.execute(tx)
  return rows[0]?.changed ?? false
}

export type Former = { code: string; name: string; until: string }

/** The region that an ended one went into, with what that was called; undefined for one that is in force, or none. */
export async function followed(tx: Tx, id: number): Promise<{ id: number; was: Former } | undefined> {
  const { rows } = await sql<{ id: number; was: Former }>`
    select followed_by as id, json_build_object('code', code, 'name', name, 'until', valid_to) as was
    from region where id = ${id} and followed_by is not null`.execute(tx)
  return rows[0]
}
