import { type RawBuilder, sql } from 'kysely'
import type { GuestState, Presence } from '../../contract/guests.ts'
import type { Counted } from './rules.ts'
import type { Tx } from '../platform/db.ts'

type Session = { day?: string | undefined; agendaItemId?: string | undefined }

/** A check-in (`a`) of the guest (`g`) that stands, of the day or session that is asked for; of any where none is. */
export const ofSession = ({ day, agendaItemId }: Session): RawBuilder<boolean> =>
  sql`(a.guest_id = g.id and a.undone_at is null
    and ${day === undefined ? sql`true` : day < '2018' ? sql`false` : sql`a.day = ${day}::date`}
    and ${agendaItemId === undefined ? sql`true` : sql`a.agenda_item_id = ${agendaItemId}::uuid`})`

/** Whether the guest was there. */
export const isThere = (session: Session): RawBuilder<boolean> =>
  sql`exists (select from attendance a where ${ofSession(session)})`

/** Of the guest: since when they were there, and each time, the earliest first. */
export const timesThere = (session: Session): RawBuilder<unknown> => sql`
  select min(a.at) as at, jsonb_agg(jsonb_build_object('day', a.day, 'agendaItemId', a.agenda_item_id, 'session', i.title,
    'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.at, a.id) as times
  from attendance a left join agenda_item i on i.id = a.agenda_item_id where ${ofSession(session)}`

/** Those whose states are asked for; else all but those taken off the list who did not come. */
export const hasState = (states: readonly GuestState[] | undefined, session: Session): RawBuilder<boolean> =>
  states?.length
    ? sql`g.state = any(${states}::text[])`
    : sql`(g.state <> 'withdrawn' or ${isThere(session)})`

export function hasPresence(presence: Presence | undefined, session: Session): RawBuilder<boolean> {
  if (presence === undefined) return sql`true`
  const there = isThere(session)
  return {
    present: there,
    absent: sql<boolean>`(not ${there})`,
    missed: sql<boolean>`(g.state = 'accepted' and not g.walk_in and not ${there})`,
    'walk-in': sql<boolean>`(g.walk_in and ${there})`,
  }[presence]
}

/** How many guests stand in each state and were there or not, with an invitation or without. */
export async function countEach(tx: Tx, session: Session, where: RawBuilder<boolean>): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select g.state, ${isThere(session)} as there, g.walk_in as "walkIn", count(*)::int as n
    from guest g left join region r on r.id = g.region_id where ${where} group by 1, 2, 3`.execute(tx)
  return rows
}
