import { sql } from 'kysely'
import type { countAttendance } from '../../contract/attendance.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Tx } from '../platform/db.ts'
import { isThere, ofSession } from '../guests/presence-queries.ts'

type Counted = InputOf<typeof countAttendance>
type Told = ResultOf<typeof countAttendance>
export type PartRow = Told['byPart'][number] & { walkIns: number; accepted: number }

export async function byPart(tx: Tx, counted: Counted): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    select part, count(*) filter (where there)::int as present, count(*) filter (where there and walk_in)::int as "walkIns",
      count(*) filter (where invited)::int as invited, count(*) filter (where invited and state = 'accepted')::int as accepted
    from (select g.part, g.walk_in, g.state, not g.walk_in and g.state not in ('withdrawn', 'deputised') as invited,
        ${isThere(counted)} as there
      from guest g where g.meeting_id = ${counted.id}::uuid) g
    where there or invited group by part order by count(*) filter (where there) desc, part`.execute(tx)
  return rows
}

/** The twelve agencies with the most guests there; however they are written, the first way counts. */
export async function byAgency(tx: Tx, counted: Counted): Promise<Told['byAgency']> {
  const { rows } = await sql<Told['byAgency'][number]>`
    select min(g.agency) as agency, count(*)::int as present from guest g
    where g.meeting_id = ${counted.id}::uuid and g.agency is not null
      and ${isThere(counted)}
    group by lower(regexp_replace(g.agency, '[^[:alnum:]]+', ' ', 'g')) order by 2 desc, 1 limit 12`.execute(
    tx,
  )
  return rows
}

export async function lastAt(tx: Tx, counted: Counted): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    select max(a.at) as at from guest g join attendance a on ${ofSession(counted)}
    where g.meeting_id = ${counted.id}::uuid`.execute(tx)
  return rows[0]?.at ?? null
}
