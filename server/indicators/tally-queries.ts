import { sql } from 'kysely'
import type { PlaceShown } from '../../contract/indicators.ts'
import type { Tx } from '../platform/db.ts'
import type { Entry } from './ledger.ts'

// Narrower than what `tallies` offers to all, because a dashboard is opened the most. What is folded in and what is not
// yet are read in one snapshot, so that a fold in between cannot be seen.

export type Asked = {
  region: number
  /** Measures read month by month, and those of which all before the first month is added up in it. */
  flows: readonly number[]
  levels: readonly number[]
  from: string
  to: string
  /** The places directly below, of which only reports and expected libraries are read. */
  below: { regions: readonly number[]; reports: number; expected: number; from: string }
}

/** The entries of a place, packed in lists: rows cost more than what is in them. */
type Packed = {
  region: number
  measures: string
  months: string
  reported: string
  verified: string
  began: string | null
}

/** Sums of a place and of those below it; `began` is the first month in which anybody was expected to report. */
export type Sums = { entries: Entry[]; began: string | null }

/** What is folded in: it stays as it is as long as the generation does. */
export async function folded(tx: Tx, { region, flows, levels, from, to, below }: Asked): Promise<Sums> {
  const { rows } = await sql<Packed>`
    select region, array_agg(measure)::text as measures, array_agg(month)::text as months,
      array_agg(reported)::text as reported, array_agg(verified)::text as verified,
      min(began) filter (where measure = ${below.expected}) as began
    from (
      select region_id as region, measure_id as measure, month, reported, verified, null::date as began
      from tally
      where region_id = ${region} and measure_id = any(${flows}::smallint[]) and month between ${from} and ${to}
      union all
      select region_id, measure_id, greatest(month, ${from}::date), sum(reported)::bigint, sum(verified)::bigint, min(month)
      from tally where region_id = ${region} and measure_id = any(${levels}::smallint[])
      group by region_id, measure_id, 3
      union all
      select region_id, measure_id, month, reported, verified, null
      from tally
      where region_id = any(${below.regions}::int[]) and measure_id = ${below.reports}
        and month between ${below.from} and ${to}
      union all
      select region_id, measure_id, greatest(month, ${below.from}::date), sum(reported)::bigint, sum(verified)::bigint, null
      from tally
      where region_id = any(${below.regions}::int[]) and measure_id = ${below.expected} and month <= ${to}
      group by region_id, measure_id, 3) t
    group by region`.execute(tx)
  const began = rows.find(row => row.region === region)?.began ?? null
  return { entries: rows.flatMap(unpacked), began }
}

/** What is not folded in yet, and the generation of what is; read at one moment. */
export async function pending(tx: Tx, asked: Asked): Promise<Sums & { generation: number }> {
  const { region, flows, levels, below } = asked
  // a change in a place below is one in the place itself: read once
  const { rows } = await sql<{ generation: number } & (Packed | { region: null })>`
    select g.number as generation, d.*
    from tally_generation g left join (
      select region, array_agg(measure)::text as measures, array_agg(month)::text as months,
        array_agg(reported)::text as reported, array_agg(verified)::text as verified,
        min(month) filter (where measure = ${below.expected}) as began
      from (
        select coalesce(case when ${region}::int = 1 then province_id when province_id = ${region} then regency_id end, ${region}::int) as region,
          measure_id as measure, month, sum(reported)::bigint as reported, sum(verified)::bigint as verified
        from tally_delta
        where kind = 0 and (${region}::int = 1 or province_id = ${region} or regency_id = ${region})
          and measure_id = any(${[...flows, ...levels]}::smallint[])
        group by 1, measure_id, month) t
      group by region) d on true`.execute(tx)
  const packed = rows.filter(row => row.region !== null)
  const entries = packed
    .flatMap(unpacked)
    .flatMap(entry => (entry.region === region ? [entry] : [entry, { ...entry, region }]))
  const began = packed.flatMap(row => row.began ?? []).sort()[0] ?? null
  return { generation: rows[0]?.generation ?? 0, entries, began }
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
      where kind = 0 and (measure_id = ${ids.expected} and month <= ${month}
        or measure_id = any(${flows}::smallint[]) and month = ${month}))
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
