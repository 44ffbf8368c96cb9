import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

/** What a library `l` has done by now and in a month: a row for each enrolment that goes on, or went on by itself. */
const facts = (month: string) => sql`
  left join enrolment e on e.library_id = l.id and e.declined_on is null and e.outcome is distinct from 'lapsed'
  left join monthly_report m on m.library_id = l.id and m.month = ${month}::date and m.is_counted`

/** That as a lamp's state, see `lampStates`. */
const state = sql`case when m.is_verified then 4 when m.library_id is not null then 3
  when e.kind <> 'improving' and e.active_from is not null and e.ended_on is null then 2
  when e.id is not null then 1 else 0 end`

/** The states of all villages in the order of their ranks, a digit each. Closed libraries are dark. */
export async function lamps(tx: Tx, month: string): Promise<string> {
  const { rows } = await sql<{ states: string | null }>`
    select string_agg(state::text, '' order by rank) as states
    from (
      select distinct on (r.rank) r.rank, ${state} as state
      from region r left join library l on l.region_id = r.id and l.closed_on is null and l.merged_into is null ${facts(month)}
      where r.rank is not null order by r.rank, state desc) brightest`.execute(tx)
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
  const { rows } = await sql<{ state: number; library: string | null }>`
    select coalesce(max(${state}), 0) as state,
      (array_agg(l.name order by l.kind <> 'village', l.name collate "C"))[1] as library
    from library l ${facts(month)}
    where l.district_id = ${districtId} and l.region_id = ${id} and l.closed_on is null and l.merged_into is null`.execute(
    tx,
  )
  return rows[0] ?? { state: 0, library: null }
}
