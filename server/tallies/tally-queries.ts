import { type RawBuilder, sql } from 'kysely'
import type { Pair } from '../../contract/tallies.ts'
import type { Tx } from '../platform/db.ts'

/** A place that has sums of its own. */
export type Place = { regionId: number; level: 'nation' | 'province' | 'regency' }
export type PlaceAbove = { regionId: number; level: 'nation' | 'province' }
/**
 * Months (first days), both included; `codes` of measures, all where left out. `basis`: in the places of now, or in
 * those that were valid in each month.
 */
export type Span = { from: string; to: string; codes?: readonly string[]; basis?: 'now' | 'then' }
export type SumRow = Pair & { regionId: number; code: string; month: string }

/** The sums of a place, or of each place below it (as it is now), by measure and month; what is nothing has no row. */
export async function sums(
  tx: Tx,
  of: Part,
  { from, to, codes, basis = 'now' }: Span,
  upTo: 'each month' | 'from the beginning',
): Promise<SumRow[]> {
  const whole = upTo === 'from the beginning'
  const month = whole ? sql`greatest(month, ${from}::date)` : sql`month`
  const span = whole ? sql`month <= ${to}::date` : sql`month between ${from}::date and ${to}::date`
  const measured = codes
    ? sql`and measure_id = any (array(select id from measure where code = any (${codes}::text[])))`
    : sql``
  // what a move carried along is part of how many there are, not of what a month brought
  const kinds = basis === 'now' ? sql`kind = 0` : whole ? sql`true` : sql`kind <> 2`
  const shifts = sql`
        union all
        select region_id, measure_id, ${month}, reported, verified
        from tally_shift where ${of.tallied} and ${span} ${measured} and ${whole ? sql`true` : sql`not carried`}`
  // one statement, so that a fold between roll-up and deltas cannot be seen
  const { rows } = await sql<SumRow>`
    select s.region as "regionId", m.code, s.month, s.reported, s.verified
    from (
      select region, measure_id, month, sum(reported)::bigint as reported, sum(verified)::bigint as verified
      from (
        select region_id as region, measure_id, ${month} as month, reported, verified
        from tally where ${of.tallied} and ${span} ${measured}
        union all
        select ${of.region}, measure_id, ${month}, reported, verified
        from tally_delta where ${of.pending} and ${span} ${measured} and ${kinds}
        ${basis === 'then' ? shifts : sql``}) parts
      group by region, measure_id, month) s
    join measure m on m.id = s.measure_id
    where s.reported <> 0 or s.verified <> 0
    order by s.region, m.code, s.month`.execute(tx)
  return rows
}

/** Which rows make up a place, or the places below one. */
type Part = { tallied: RawBuilder<unknown>; pending: RawBuilder<unknown>; region: RawBuilder<unknown> }

export function partOf({ regionId, level }: Place): Part {
  const pending = {
    nation: sql`true`,
    province: sql`province_id = ${regionId}`,
    regency: sql`regency_id = ${regionId}`,
  }
  return { tallied: sql`region_id = ${regionId}`, pending: pending[level], region: sql`${regionId}::int` }
}

export function partsBelow({ regionId, level }: PlaceAbove): Part {
  const tallied = sql`region_id = any (array(select id from region where parent_id = ${regionId}))`
  return level === 'nation'
    ? { tallied, pending: sql`true`, region: sql`province_id` }
    : { tallied, pending: sql`province_id = ${regionId} and regency_id is not null`, region: sql`regency_id` }
}

/** Folds up to n deltas into the sums. Returns how many there were. */
export async function fold(tx: Tx, n: number): Promise<number> {
  const { rows } = await sql<{ folded: number }>`select fold_tallies(${n}) as folded`.execute(tx)
  return rows[0]?.folded ?? 0
}

export async function areMoreThan(tx: Tx, n: number): Promise<boolean> {
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from (select from tally_delta limit ${n + 1}) d`.execute(tx)
  return (rows[0]?.n ?? 0) > n
}
