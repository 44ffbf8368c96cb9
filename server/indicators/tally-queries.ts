import { sql } from 'kysely'
import type { PlaceShown } from '../../contract/indicators.ts'
import type { Tx } from '../platform/db.ts'
import type { Entry } from './ledger.ts'

type Asked = {
  region: number
  /** Measures whose months are read one by one, and those that are added up from the first month ever. */
  flows: readonly number[]
  levels: readonly number[]
  from: string
  to: string
  /** The places below, all of one level, of which only reports and expected libraries are read. */
  below: { regions: readonly number[]; reports: number; expected: number; from: string }
}

/** Everything a dashboard takes from the tallies, in one statement: what is folded in and what is not yet. */
export async function entries(tx: Tx, asked: Asked): Promise<{ entries: Entry[]; began: string | null }> {
  const { region, flows, levels, from, to, below } = asked
  const both = [below.reports, below.expected]
  const isFlow = sql`(measure_id = any(${flows}::smallint[]) and month between ${from} and ${to})`
  const isLevel = sql`measure_id = any(${levels}::smallint[])`
  const { rows } = await sql<Entry & { began: string | null }>`
    select region_id as region, measure_id as measure, month, reported, verified, null::date as began
    from tally where region_id = ${region} and ${isFlow}
    union all
    select ${region}::int, measure_id, greatest(month, ${from}::date), sum(reported), sum(verified), min(month)
    from tally where region_id = ${region} and ${isLevel} group by 2, 3
    union all
    select ${region}::int, measure_id, case when ${isLevel} then greatest(month, ${from}::date) else month end,
      sum(reported), sum(verified), min(month)
    from tally_delta
    where (${region}::int = 1 or province_id = ${region} or regency_id = ${region}) and (${isLevel} or ${isFlow})
    group by 2, 3
    union all
    select region_id, measure_id, month, reported, verified, null
    from tally where region_id = any(${below.regions}::int[]) and measure_id = ${below.reports}
      and month between ${below.from} and ${to}
    union all
    select region_id, measure_id, greatest(month, ${below.from}::date), sum(reported), sum(verified), null
    from tally where region_id = any(${below.regions}::int[]) and measure_id = ${below.expected} and month <= ${to}
    group by 1, 2, 3
    union all
    select case when ${region}::int = 1 then province_id else regency_id end, measure_id,
      case when measure_id = ${below.expected} then greatest(month, ${below.from}::date) else month end,
      sum(reported), sum(verified), null
    from tally_delta
    where (${region}::int = 1 or province_id = ${region} and regency_id is not null)
      and measure_id = any(${both}::smallint[]) and month <= ${to}
    group by 1, 2, 3`.execute(tx)
  const began = rows.flatMap(row => (row.measure === below.expected ? (row.began ?? []) : [])).sort()[0]
  return { entries: rows, began: began ?? null }
}

/** A region with its expected libraries and reports of one month. */
export type Peer = PlaceShown & { parentId: number; expected: number; reported: number }

/** Every province, or every regency, with what is expected and reported in a month. */
export async function peers(
  tx: Tx,
  level: 'province' | 'regency',
  month: string,
  ids: { expected: number; reports: number },
): Promise<Peer[]> {
  const { rows } = await sql<Peer>`
    with r as (
      select id, code, name, level, parent_id from region
      where level = ${level} and valid_to is null
        and parent_id = any(array(select 1 union all select id from region where parent_id = 1))),
    t as (
      select region_id, measure_id, month, reported from tally
      where region_id = any(array(select id from r)) and measure_id = ${ids.expected} and month <= ${month}
      union all
      select region_id, measure_id, month, reported from tally
      where region_id = any(array(select id from r)) and measure_id = ${ids.reports} and month = ${month}
      union all
      select case when ${level} = 'province' then province_id else regency_id end, measure_id, month, reported
      from tally_delta
      where measure_id = ${ids.expected} and month <= ${month} or measure_id = ${ids.reports} and month = ${month})
    select r.id, r.code, r.name, r.level, r.parent_id as "parentId", coalesce(s.expected, 0) as expected,
      coalesce(s.reported, 0) as reported
    from r left join (
      select region_id, sum(reported) filter (where measure_id = ${ids.expected}) as expected,
        sum(reported) filter (where measure_id = ${ids.reports}) as reported
      from t group by 1) s on s.region_id = r.id
    order by r.id`.execute(tx)
  return rows
}

/** Expected libraries, reports and visits of a few regions of one level in a month. */
export async function compared(
  tx: Tx,
  regions: readonly number[],
  month: string,
  ids: { expected: number; reports: number; visits: number },
): Promise<Entry[]> {
  const flows = [ids.reports, ids.visits]
  const isWanted = sql`(measure_id = ${ids.expected} and month <= ${month} or measure_id = any(${flows}::smallint[]) and month = ${month})`
  const { rows } = await sql<Entry>`
    select region, measure, ${month}::date as month, sum(reported) as reported, sum(verified) as verified from (
      select region_id as region, measure_id as measure, reported, verified
      from tally where region_id = any(${regions}::int[]) and ${isWanted}
      union all
      select case when province_id = any(${regions}::int[]) then province_id else regency_id end, measure_id, reported, verified
      from tally_delta
      where (province_id = any(${regions}::int[]) or regency_id = any(${regions}::int[])) and ${isWanted}) t
    group by 1, 2`.execute(tx)
  return rows
}
