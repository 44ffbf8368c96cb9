import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

/**
 * What libraries have reached, as a lamp's state (see `lampStates`): an enrolment that goes on gives 1, or 2 once it
 * is active; a month's report gives 3, or 4 once it is verified. A row for each fact; the highest counts.
 */
const reached = (month: string, narrowed = sql``) => sql`
  select library_id, case when kind <> 'improving' and active_from is not null and ended_on is null then 2 else 1 end as state
  from enrolment where declined_on is null and outcome is distinct from 'lapsed' ${narrowed}
  union all
  select library_id, case when is_verified then 4 else 3 end
  from monthly_report where month = ${month}::date and is_counted ${narrowed}`

/** The states of all villages in the order of their ranks, a digit each. Closed libraries are dark. */
export async function lamps(tx: Tx, month: string): Promise<string> {
  const { rows } = await sql<{ states: string | null }>`
    select string_agg(coalesce(lamp.state, 0)::text, '' order by r.rank) as states
    from region r left join (
      select l.region_id, max(s.state) as state
      from (${reached(month)}) s join library l on l.id = s.library_id
      where l.closed_on is null group by 1) lamp on lamp.region_id = r.id
    where r.rank is not null`.execute(tx)
  return rows[0]?.states ?? ''
}

/** A village with its names from the province down. */
export type Village = { id: number; districtId: number; code: string; name: string; within: string[] }

export async function village(tx: Tx, rank: number): Promise<Village | undefined> {
  const { rows } = await sql<Village>`
    select v.id, v.district_id as "districtId", v.code, v.name, array[p.name, k.name, d.name] as within
    from region v join region p on p.id = v.province_id join region k on k.id = v.regency_id
      join region d on d.id = v.district_id
    where v.rank = ${rank}`.execute(tx)
  return rows[0]
}

/** One village's state, and the name of its library: the village's own, else its first reading garden. */
export async function lamp(
  tx: Tx,
  { id, districtId }: Village,
  month: string,
): Promise<{ state: number; library: string | null }> {
  const there = sql`select id from library where district_id = ${districtId} and region_id = ${id} and closed_on is null`
  const { rows } = await sql<{ state: number; library: string | null }>`
    select coalesce((select max(state) from (${reached(month, sql`and library_id = any(array(${there}))`)}) s), 0) as state,
      (select name from library where id in (${there}) order by kind <> 'village', name collate "C" limit 1) as library`.execute(
    tx,
  )
  return rows[0] ?? { state: 0, library: null }
}
