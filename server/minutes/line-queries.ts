import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { LineFacts, LineKind, MinuteLine } from '../../contract/minutes.ts'
import type { MeetingState } from '../../contract/meetings.ts'
import type { Zone } from '../../contract/zones.ts'
import type { Placed } from '../meetings/policy.ts'
import { inSight } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'

/** The lines of minutes by the agenda, then by when they were typed; those that were taken away where asked for. */
export async function linesOf(tx: Tx, meetingId: string, withRemoved: boolean): Promise<MinuteLine[]> {
  const { rows } = await sql<MinuteLine>`
    with l as materialized (select * from minute_line where meeting_id = ${meetingId}::uuid
      and (${withRemoved}::boolean or removed_at is null)),
    who as (select id, name from names_of((select array_agg(changed_by) from l)))
    select l.id, l.kind, l.text, l.said_by as "saidBy", l.said_from as "saidFrom", l.at, l.agenda_item_id as "agendaItemId",
      l.person_id as "personId", partner_now(l.partner_id) as "partnerId", l.who, l.deadline, l.scope_id as "scopeId",
      s.name as region, l.form, l.value::float8 as value, l.in_kind as "inKind", l.for_whom as "forWhom",
      l.receivers, array(select b.name from unnest(l.receivers) with ordinality r (id, n)
        join library_names(l.receivers) b on b.id = r.id order by r.n) as "receiverNames", l.amount, l.unit,
      l.carried_from is not null as carried, l.addendum, who.name as by, l.removed_at is not null as removed, l.version
    from l left join agenda_item a on a.id = l.agenda_item_id left join scope s on s.id = l.scope_id
    left join who on who.id = l.changed_by
    order by l.addendum, a.starts_at nulls first, a.id, l.at, l.id`.execute(tx)
  return rows
}

type Learned = Pick<MinuteLine, 'id' | 'text' | 'saidBy' | 'saidFrom'>
/** What participants took home, in the order in which they said it. */
export async function learnedAt(tx: Tx, meetingId: string): Promise<Learned[]> {
  const { rows } = await sql<Learned>`
    select id, text, said_by as "saidBy", said_from as "saidFrom" from minute_line
    where meeting_id = ${meetingId}::uuid and kind = 'learned' and removed_at is null order by at, id`.execute(
    tx,
  )
  return rows
}

export type HeldLine = Placed & {
  id: string
  meeting_id: string
  state: MeetingState
  zone: Zone
  kind: LineKind
  text: string
  carried_from: string | null
  addendum: boolean
  removed: boolean
  version: number
}

/** A line whose meeting is in sight, held; its meeting is held still, so that it is not approved meanwhile. */
export async function lockLine(tx: Tx, actor: Actor, id: string): Promise<HeldLine | undefined> {
  await sql`select from meeting m join minute_line l on l.meeting_id = m.id
    where l.id = ${id}::uuid for share of m`.execute(tx)
  const { rows } = await sql<HeldLine>`
    select l.id, l.meeting_id, l.kind, l.text, l.carried_from, l.addendum, l.removed_at is not null as removed, l.version,
      m.state, m.zone, m.scope_id, m.province_id, m.regency_id
    from minute_line l join meeting m on m.id = l.meeting_id
    where l.id = ${id}::uuid and ${inSight(actor, 'm')} for update of l`.execute(tx)
  return rows[0]
}

type Writing = { id: string; meetingId: string; version: number; facts: LineFacts }
type Done = { now: Date; by: string }
type New = { at: Date; carriedFrom?: string | null; addendum?: boolean }

/** @returns false where the line is not as it was seen */
export async function put(
  tx: Tx,
  { id, meetingId, version, facts }: Writing,
  { now, by }: Done,
  { at, carriedFrom = null, addendum = false }: New,
): Promise<boolean> {
  const f = facts
  const { numAffectedRows } =
    version === 0
      ? await sql`
        insert into minute_line (id, meeting_id, kind, text, said_by, said_from, at, agenda_item_id, who, person_id,
          partner_id, deadline, scope_id, form, value, in_kind, for_whom, receivers, amount, unit, carried_from, addendum,
          written_at, written_by, changed_at, changed_by)
        values (${id}::uuid, ${meetingId}::uuid, ${f.kind}, ${f.text}, ${f.saidBy}, ${f.saidFrom}, ${at}, ${f.agendaItemId}::uuid,
          ${f.who}, ${f.personId}::uuid, ${f.partnerId}::uuid, ${f.deadline}::date, ${f.scopeId}::int, ${f.form}, ${f.value}::bigint,
          ${f.inKind}, ${f.forWhom}, ${f.receivers}::uuid[], ${f.amount}::bigint, ${f.unit}, ${carriedFrom}::uuid, ${addendum}, ${now}, ${by}::uuid, ${now}, ${by}::uuid)
        on conflict (id) do nothing`.execute(tx)
      : await sql`
        update minute_line set kind = ${f.kind}, text = ${f.text}, said_by = ${f.saidBy}, said_from = ${f.saidFrom},
          agenda_item_id = ${f.agendaItemId}::uuid, who = ${f.who}, person_id = ${f.personId}::uuid,
          partner_id = ${f.partnerId}::uuid, deadline = ${f.deadline}::date, scope_id = ${f.scopeId}::int, form = ${f.form},
          value = ${f.value}::bigint, in_kind = ${f.inKind}, for_whom = ${f.forWhom}, receivers = ${f.receivers}::uuid[],
          amount = ${f.amount}::bigint, unit = ${f.unit}, removed_at = null,
          changed_at = ${now}, changed_by = ${by}::uuid, version = version + 1
        where id = ${id}::uuid and meeting_id = ${meetingId}::uuid and version = ${version}::int and not addendum`.execute(
          tx,
        )
  return numAffectedRows === 1n
}

export async function remove(tx: Tx, id: string, { now, by }: Done): Promise<void> {
  await sql`update minute_line set removed_at = ${now}, changed_at = ${now}, changed_by = ${by}::uuid,
    version = version + 1 where id = ${id}::uuid`.execute(tx)
}

/** Another text, and nothing else. */
export async function rewrite(tx: Tx, id: string, text: string, { now, by }: Done): Promise<void> {
  await sql`update minute_line set text = ${text}, changed_at = ${now}, changed_by = ${by}::uuid,
    version = version + 1 where id = ${id}::uuid`.execute(tx)
}

export async function isOfAgenda(tx: Tx, meetingId: string, agendaItemId: string): Promise<boolean> {
  const { rows } = await sql`select from agenda_item where id = ${agendaItemId}::uuid
    and meeting_id = ${meetingId}::uuid`.execute(tx)
  return rows.length > 0
}

/** Whether all of these are libraries of a region, and open. */
export async function areReceivers(tx: Tx, scopeId: number, libraries: readonly string[]): Promise<boolean> {
  if (libraries.length === 0) return true
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from library
    where id = any(${[...libraries]}::uuid[]) and closed_on is null and merged_into is null
      and (${scopeId}::int = 1 or province_id = ${scopeId}::int or regency_id = ${scopeId}::int)`.execute(tx)
  return rows[0]?.n === libraries.length
}

export type Owner = { person_id: string; name: string; role: string; place: string }

/** Who has an account in a region, above it or within, by a part of their name or place of work. */
export async function ownersIn(
  tx: Tx,
  scopeId: number,
  { q = '', only = null }: { q?: string; only?: string | null },
): Promise<Owner[]> {
  const named = `%${q.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } =
    await sql<Owner>`select * from owners_in(${scopeId}::int, ${named}, ${only}::uuid)`.execute(tx)
  return rows
}

/** The name of a partner in sight, as it stands today. */
export async function partnerName(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{
    name: string
  }>`select name from partner where id = partner_now(${id}::uuid)`.execute(tx)
  return rows[0]?.name
}
