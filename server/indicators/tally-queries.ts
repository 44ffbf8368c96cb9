import { sql } from 'kysely'
import type { PlaceShown } from '../../contract/indicators.ts'
import type { Tx } from '../platform/db.ts'
import type { Entry } from './ledger.ts'

// Read here in fewer and narrower statements than `tallies` offers to all, because a dashboard is opened the most.
// Each takes what is folded in and what is not yet at once, so that a fold in between cannot be seen.

/**
 * The sums of a place: of flows month by month, of levels with all before the first month added up in it.
 * @returns also the first month of the first level given, null where it has none
 */
export async function ofPlace(
  tx: Tx,
  region: number,
  of: { flows: readonly number[]; levels: readonly number[]; from: string; to: string },
): Promise<{ entries: Entry[]; began: string | null }> {
  const { rows } = await sql<Entry & { began: string | null }>`
    select ${region}::int as region, measure_id as measure, month, reported, verified, null::date as began
    from tally
    where region_id = ${region} and measure_id = any(${of.flows}::smallint[])
      and month between ${of.from} and ${of.to}
    union all
    select ${region}, measure_id, greatest(month, ${of.from}::date), sum(reported)::bigint, sum(verified)::bigint,
      min(month)
    from tally where region_id = ${region} and measure_id = any(${of.levels}::smallint[])
    group by 2, 3
    union all
    select ${region}, measure_id, month, sum(reported)::bigint, sum(verified)::bigint, month
    from tally_delta
    where (${region}::int = 1 or province_id = ${region} or regency_id = ${region})
      and measure_id = any(${[...of.flows, ...of.levels]}::smallint[])
    group by 2, 3`.execute(tx)
  const [first] = of.levels
  const began = rows.flatMap(row => (row.measure === first ? (row.began ?? []) : [])).sort()[0]
  return { entries: rows, began: began ?? null }
}

type Packed = { region: number; measures: string; months: string; reported: string; verified: string }

/**
 * Reports and expected libraries (a level, added up in the first month) of each place directly below one. A row for
 * each place, its entries packed in lists: rows cost more than what is in them.
 */
export async function below(
  tx: Tx,
  region: number,
  of: { regions: readonly number[]; reports: number; expected: number; from: string; to: string },
): Promise<Entry[]> {
  if (of.regions.length === 0) return []
  const { rows } = await sql<Packed>`
    select region, array_agg(measure)::text as measures, array_agg(month)::text as months,
      array_agg(reported)::text as reported, array_agg(verified)::text as verified
    from (
      select region_id as region, measure_id as measure, month, reported, verified
      from tally
      where region_id = any(${of.regions}::int[]) and measure_id = ${of.reports}
        and month between ${of.from} and ${of.to}
      union all
      select region_id, measure_id, greatest(month, ${of.from}::date), sum(reported)::bigint, sum(verified)::bigint
      from tally
      where region_id = any(${of.regions}::int[]) and measure_id = ${of.expected} and month <= ${of.to}
      group by 1, 2, 3
      union all
      select case when ${region}::int = 1 then province_id else regency_id end, measure_id, month,
        sum(reported)::bigint, sum(verified)::bigint
      from tally_delta
      where (${region}::int = 1 or province_id = ${region} and regency_id is not null)
        and (measure_id = ${of.reports} or measure_id = ${of.expected})
      group by 1, 2, 3) t
    group by region`.execute(tx)
  return rows.flatMap(unpacked)
}

function unpacked(row: Packed): Entry[] {
  const [measures, months, reported, verified] = [row.measures, row.months, row.reported, row.verified].map(
    list => list.slice(1, -1).split(','),
  )
  return (months ?? []).map((month, index) => ({
    region: row.region,
    measure: Number(measures?.[index]),
    month,
    reported: Number(reported?.[index]),
    verified: Number(verified?.[index]),
  }))
}

/** A region with what was expected of it in a month and what came. */
export type Peer = PlaceShown & { parentId: number; expected: number; reports: number; visits: number }

/** Every province, or every regency of the country. */
export async function peers(
  tx: Tx,
  level: 'province' | 'regency',
  month: string,
  ids: { expected: number; reports: number; visits: number },
): Promise<Peer[]> {
  const flows = [ids.reports, ids.visits]
  const { rows } = await sql<Peer>`
    with r as (
      select id, code, name, level, parent_id from region
      where level = ${level} and valid_to is null
        and parent_id = any(array(select 1 union all select id from region where parent_id = 1))),
    t as (
      select region_id, measure_id, reported from tally
      where region_id = any(array(select id from r)) and measure_id = ${ids.expected} and month <= ${month}
      union all
      select region_id, measure_id, reported from tally
      where region_id = any(array(select id from r)) and measure_id = any(${flows}::smallint[]) and month = ${month}
      union all
      select case when ${level} = 'province' then province_id else regency_id end, measure_id, reported
      from tally_delta
      where measure_id = ${ids.expected} and month <= ${month}
        or measure_id = any(${flows}::smallint[]) and month = ${month})
    select r.id, r.code, r.name, r.level, r.parent_id as "parentId", coalesce(s.expected, 0) as expected,
      coalesce(s.reports, 0) as reports, coalesce(s.visits, 0) as visits
    from r left join (
      select region_id, sum(reported) filter (where measure_id = ${ids.expected}) as expected,
        sum(reported) filter (where measure_id = ${ids.reports}) as reports,
        sum(reported) filter (where measure_id = ${ids.visits}) as visits
      from t group by 1) s on s.region_id = r.id
    order by r.id`.execute(tx)
  return rows
}
