import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { Certificate } from '../../contract/documents.ts'
import type { Placed } from '../meetings/policy.ts'
import { type Zone, zoneNames } from '../../contract/zones.ts'
import { inSight } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'

type Done = { at: Date; by: string }

/** What a certificate says. */
export type Certified = {
  code: string
  number: string
  name: string
  title: string
  issuer: string
  from: string
  to: string
  hours: number | null
  seal: string
}

export async function all(tx: Tx, meetingId: string, most: number): Promise<Certificate[]> {
  const { rows } = await sql<Certificate>`
    select id, number, name, hours, code, issued_at as "issuedAt", revoked_at as "revokedAt", reason from certificate
    where meeting_id = ${meetingId}::uuid order by issued_at, length(number), number limit ${most}`.execute(
    tx,
  )
  return rows
}

type Due = { guestId: string; name: string; title: string; hours: number }

/**
 * Guests who were there and have no certificate that holds, with their hours: of the lines at which they were noted,
 * or, where a meeting notes only days, of the days on which they were there.
 */
export async function due(tx: Tx, meetingId: string, zone: Zone): Promise<Due[]> {
  const { rows } = await sql<Due>`
    with m as (select * from meeting where id = ${meetingId}::uuid),
    there as (select a.* from attendance a, m where a.meeting_id = m.id and a.undone_at is null),
    line as (
      select i.id, i.hours, (i.starts_at at time zone ${zoneNames[zone]})::date as day
      from agenda_item i, m where i.meeting_id = m.id and i.hours is not null),
    by_line as (select exists (select from there t join line l on l.id = t.agenda_item_id) as yes)
    select g.id as "guestId", g.name, m.title, coalesce((
      select sum(l.hours)::int from line l where exists (
        select from there t where t.guest_id = g.id
          and case when by_line.yes then t.agenda_item_id = l.id else t.day = l.day end)), 0) as hours
    from guest g cross join m cross join by_line
    where g.meeting_id = m.id and exists (select from there t where t.guest_id = g.id)
      and not exists (select from certificate c where c.guest_id = g.id and c.revoked_at is null)
    order by lower(g.name), g.id`.execute(tx)
  return rows
}

/** However many were ever issued, also those that were revoked: no number is given twice. */
export async function countAll(tx: Tx, meetingId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from certificate where meeting_id = ${meetingId}::uuid`.execute(tx)
  return rows[0]?.n ?? 0
}

type New = Certified & { id: string; guestId: string }
export async function insert(
  tx: Tx,
  meetingId: string,
  certificates: readonly New[],
  { at, by }: Done,
): Promise<void> {
  await sql`
    insert into certificate (id, meeting_id, guest_id, number, code, name, title, issuer, from_day, to_day, hours, seal,
      issued_at, issued_by)
    select id, ${meetingId}::uuid, "guestId", number, code, name, title, issuer, "from", "to", hours, seal, ${at}, ${by}::uuid
    from jsonb_to_recordset(${JSON.stringify(certificates)}::jsonb) as c(id uuid, "guestId" uuid, number text, code text,
      name text, title text, issuer text, "from" date, "to" date, hours int, seal text)`.execute(tx)
}

export type HeldCertificate = Placed & { id: string; revoked: boolean }

/** A certificate whose meeting is in sight, held. */
export async function lock(tx: Tx, actor: Actor, id: string): Promise<HeldCertificate | undefined> {
  const { rows } = await sql<HeldCertificate>`
    select c.id, c.revoked_at is not null as revoked, m.scope_id, m.province_id, m.regency_id
    from certificate c join meeting m on m.id = c.meeting_id
    where c.id = ${id}::uuid and ${inSight(actor, 'm')} for update of c`.execute(tx)
  return rows[0]
}

export async function revoke(tx: Tx, id: string, reason: string, { at, by }: Done): Promise<void> {
  await sql`update certificate set revoked_at = ${at}, revoked_by = ${by}::uuid, reason = ${reason}
    where id = ${id}::uuid`.execute(tx)
}

export type Checked = Certified & { revokedAt: string | null }
export async function byCode(tx: Tx, code: string): Promise<Checked | undefined> {
  const { rows } = await sql<Checked>`
    select code, number, name, title, issuer, from_day as "from", to_day as "to", hours, seal, revoked_at as "revokedAt"
    from certificate where code = ${code}`.execute(tx)
  return rows[0]
}
