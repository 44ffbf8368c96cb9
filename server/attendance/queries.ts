import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { MeetingState } from '../../contract/meetings.ts'
import type { Zone } from '../../contract/zones.ts'
import { inSight, isMine } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'
import type { AtDoor } from './policy.ts'
import type { Claim, Fact, KnownGuest, Writes } from './rules.ts'

export type Meeting = AtDoor & {
  id: string
  title: string
  venue: string | null
  zone: Zone
  starts_at: string
  ends_at: string
  state: MeetingState
  signed_list: boolean
  mine: boolean
}

/** A meeting in sight, or at whose door the actor stands. */
export async function see(tx: Tx, actor: Actor, id: string): Promise<Meeting | undefined> {
  const { rows } = await sql<Meeting>`
    select m.id, m.title, m.venue, m.zone, m.starts_at, m.ends_at, m.state, m.signed_list, m.scope_id, m.province_id,
      m.regency_id, ${isMine(actor, 'm')} as mine, m.id = any ((select acting_doors())::uuid[]) as organises
    from meeting m where m.id = ${id}::uuid
      and (${inSight(actor, 'm')} or m.id = any ((select acting_doors())::uuid[]))`.execute(tx)
  return rows[0]
}

/** The same, its door held: what several phones noted is taken in one after another, and it is not cancelled meanwhile. */
export async function hold(tx: Tx, actor: Actor, id: string): Promise<Meeting | undefined> {
  // sent at once, carried out one after another
  const [, , meeting] = await Promise.all([
    sql`select pg_advisory_xact_lock(hashtextextended(${`door ${id}`}, 0))`.execute(tx),
    sql`select from meeting where id = ${id}::uuid for share`.execute(tx),
    see(tx, actor, id),
  ])
  return meeting
}

/** The meeting of a check-in, or of a guest. */
export async function meetingOf(tx: Tx, of: 'attendance' | 'guest', id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select meeting_id as id from ${sql.table(of)} where id = ${id}::uuid`.execute(tx)
  return rows[0]?.id
}

export type LineRow = { id: string; title: string; starts_at: string; ends_at: string; kind: string }
export async function linesOf(tx: Tx, meetingId: string): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select id, title, starts_at, ends_at, kind from agenda_item where meeting_id = ${meetingId}::uuid
    order by starts_at, ends_at, id`.execute(tx)
  return rows
}

/** The guests that are named, and all walk-ins. */
export async function guestsNamed(tx: Tx, meetingId: string, ids: readonly string[]): Promise<KnownGuest[]> {
  const { rows } = await sql<KnownGuest>`
    select id, name, agency, state, walk_in as "walkIn" from guest g where meeting_id = ${meetingId}::uuid
      and (walk_in or id = any(${[...ids]}::uuid[]))
    order by added_at, id`.execute(tx)
  return rows
}

export async function aliasesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; guest_id: string }>`
    select id, guest_id from guest_alias where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(row => [row.id, row.guest_id]))
}

/** What stands of these guests, and whatever these records belong to; with all claims of both. */
export async function factsOf(
  tx: Tx,
  meetingId: string,
  of: { guests: readonly string[]; records: readonly string[] },
): Promise<{ facts: Fact[]; claims: Claim[] }> {
  const { rows: noted } = await sql<{ id: string }>`
    select distinct attendance_id as id from attendance_claim where id = any(${[...of.records]}::uuid[])`.execute(
    tx,
  )
  const { rows: facts } = await sql<Fact>`
    select id, guest_id as "guestId", day::text as day, agenda_item_id as "agendaItemId", at,
      undone_at is not null as undone
    from attendance where meeting_id = ${meetingId}::uuid and ((guest_id = any(${[...of.guests]}::uuid[]) and undone_at is null)
      or id = any(${noted.map(({ id }) => id)}::uuid[]))`.execute(tx)
  const { rows: claims } = await sql<Claim>`
    select id, attendance_id as "factId", at, undone_at is not null as undone from attendance_claim
    where attendance_id = any(${facts.map(fact => fact.id)}::uuid[])`.execute(tx)
  const plain = <T extends { at: string }>(row: T): T => ({ ...row, at: new Date(row.at).toISOString() })
  return { facts: facts.map(plain), claims: claims.map(plain) }
}

/** Writes what has changed: what is taken back first, so that it makes room. */
export async function write(
  tx: Tx,
  meetingId: string,
  { aliases, facts, claims, signatures }: Writes,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  const json = (rows: readonly unknown[]) => sql`${JSON.stringify(rows)}::jsonb`
  if (aliases.length > 0)
    await sql`insert into guest_alias (id, guest_id)
      select id, "guestId" from jsonb_to_recordset(${json(aliases)}) as a(id uuid, "guestId" uuid) on conflict do nothing`.execute(
      tx,
    )
  const changed = <T extends { isNew: boolean }>(rows: readonly T[]) => rows.filter(row => !row.isNew)
  const fresh = <T extends { isNew: boolean }>(rows: readonly T[]) => rows.filter(row => row.isNew)
  if (changed(facts).length > 0)
    await sql`
      update attendance a set at = f.at, undone_at = case when f.undone then ${at}::timestamptz end,
        undone_by = case when f.undone then ${by}::uuid end, undone_reason = f.reason
      from jsonb_to_recordset(${json(changed(facts))}) as f(id uuid, at timestamptz, undone boolean, reason text)
      where a.id = f.id`.execute(tx)
  if (fresh(facts).length > 0)
    await sql`
      insert into attendance (id, meeting_id, guest_id, day, agenda_item_id, at, noted_at, noted_by, way, undone_at, undone_by, undone_reason)
      select id, ${meetingId}::uuid, "guestId", day, "agendaItemId", at, ${at}, ${by}::uuid, way,
        case when undone then ${at}::timestamptz end, case when undone then ${by}::uuid end, reason
      from jsonb_to_recordset(${json(fresh(facts))}) as f(id uuid, "guestId" uuid, day date, "agendaItemId" uuid,
        at timestamptz, undone boolean, way text, reason text)`.execute(tx)
  if (changed(claims).length > 0)
    await sql`
      update attendance_claim a set undone_at = ${at}, undone_by = ${by}::uuid, undone_reason = c.reason
      from jsonb_to_recordset(${json(changed(claims))}) as c(id uuid, reason text) where a.id = c.id`.execute(
      tx,
    )
  if (fresh(claims).length > 0)
    await sql`
      insert into attendance_claim (id, attendance_id, meeting_id, at, noted_at, noted_by, way, undone_at, undone_by, undone_reason)
      select id, "factId", ${meetingId}::uuid, at, ${at}, ${by}::uuid, way, case when undone then ${at}::timestamptz end,
        case when undone then ${by}::uuid end, reason
      from jsonb_to_recordset(${json(fresh(claims))}) as c(id uuid, "factId" uuid, at timestamptz, undone boolean,
        way text, reason text)`.execute(tx)
  if (signatures.length > 0)
    await sql`insert into attendance_signature (attendance_id, path)
      select "factId", path from jsonb_to_recordset(${json(signatures)}) as s("factId" uuid, path text)
      on conflict do nothing`.execute(tx)
}

export async function askSignatures(tx: Tx, id: string, on: boolean): Promise<void> {
  await sql`update meeting set signed_list = ${on}::boolean where id = ${id}::uuid`.execute(tx)
}
