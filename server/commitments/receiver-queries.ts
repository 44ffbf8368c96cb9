import { sql } from 'kysely'
import { dayIn, type Zone } from '../../contract/zones.ts'
import type { Tx } from '../platform/db.ts'

export type Receiver = {
  scope_id: number
  library_id: string | null
  province_id: number | null
  regency_id: number | null
  closed: boolean
  /** In a region that the acting partner serves. */
  reached: boolean
}

/** Libraries, and regions in force, by their scopes; held still, so that none becomes another meanwhile. */
export async function receiversHeld(tx: Tx, scopes: readonly number[]): Promise<Map<number, Receiver>> {
  const { rows } = await sql<Receiver>`select * from receivers_held(${[...scopes]}::int[])`.execute(tx)
  return new Map(rows.map(row => [row.scope_id, row]))
}

/** Makes those who enter promises for the same receivers wait for each other, so that none is entered twice at once. */
export async function oneAtATime(tx: Tx, scopes: readonly number[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(52, id) from (
    select distinct id from unnest(${[...scopes]}::int[]) id order by id) s`.execute(tx)
}

export type Links = { need_id: string | null; plan_item_id: string | null; activity_id: string | null }
/** Which of the links, in order, is not one of the library's, in sight. */
export async function unfitLink(
  tx: Tx,
  libraryId: string | null,
  { need_id, plan_item_id, activity_id }: Links,
): Promise<'needId' | 'planItemId' | 'activityId' | undefined> {
  if (need_id === null && plan_item_id === null && activity_id === null) return undefined
  const library = sql`${libraryId}::uuid`
  const { rows } = await sql<{ need: boolean; item: boolean; activity: boolean }>`select
    exists (select from need where id = ${need_id}::uuid and library_id = ${library}) as need,
    exists (select from plan_item where id = ${plan_item_id}::uuid and library_id = ${library}) as item,
    exists (select from activity where id = ${activity_id}::uuid and library_id = ${library}) as activity`.execute(
    tx,
  )
  const [fit] = rows
  if (need_id !== null && !fit?.need) return 'needId'
  if (plan_item_id !== null && !fit?.item) return 'planItemId'
  return activity_id !== null && !fit?.activity ? 'activityId' : undefined
}

/** Whether somebody works for the programme at a place, above it or within. */
export async function isOwner(tx: Tx, scopeId: number, personId: string): Promise<boolean> {
  const { rows } = await sql`select from owners_in(${scopeId}::int, '%', ${personId}::uuid)`.execute(tx)
  return rows.length > 0
}

/** Whether what an agreed pairing gives is promised already. */
export async function isPromised(tx: Tx, pairingId: string): Promise<boolean> {
  const { rows } = await sql`select from commitment where pairing_id = ${pairingId}::uuid and same_as is null
    and withdrawn_at is null`.execute(tx)
  return rows.length > 0
}

/** The day of a meeting, in its own zone. */
export async function meetingDay(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ starts_at: string; zone: Zone }>`
    select starts_at, zone from meeting where id = ${id}::uuid`.execute(tx)
  const [meeting] = rows
  return meeting ? dayIn(meeting.zone, new Date(meeting.starts_at)) : null
}
