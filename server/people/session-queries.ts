import { sql } from 'kysely'
import type { PersonId, SessionId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'
import { grantsJson, type PersonRow } from './queries.ts'

export type SessionRow = { id: SessionId; device: string; started_at: string; seen_at: string }

/** Who a token's hash belongs to, with the roles in force: session, person and grants in one statement. */
export async function byToken(
  tx: Tx,
  hash: Buffer,
  now: Date,
): Promise<(PersonRow & { session_id: SessionId; seen_at: string }) | undefined> {
  const { rows } = await sql<PersonRow & { session_id: SessionId; seen_at: string }>`
    select s.id as session_id, s.seen_at, p.id, p.name, p.language, ${grantsJson(sql`p.id`, now)} as grants
    from session s join person p on p.id = s.person_id
    where s.token_hash = ${hash} and s.revoked_at is null and s.expires_at > ${now} and p.disabled_at is null`.execute(
    tx,
  )
  return rows[0]
}

export async function insert(
  tx: Tx,
  given: { id: SessionId; hash: Buffer; personId: PersonId; device: string; now: Date; expiresAt: Date },
): Promise<void> {
  const { id, hash, personId, device, now, expiresAt } = given
  await sql`
    with s as (
      insert into session (id, token_hash, person_id, device, started_at, seen_at, expires_at)
      values (${id}, ${hash}, ${personId}, ${device}, ${now}, ${now}, ${expiresAt}))
    update person set seen_at = ${now} where id = ${personId}`.execute(tx)
}

/** Notes that a session is in use, for the list of devices and of people. */
export async function touch(tx: Tx, id: SessionId, now: Date): Promise<void> {
  await sql`
    with s as (update session set seen_at = ${now} where id = ${id} returning person_id)
    update person p set seen_at = ${now} from s where p.id = s.person_id`.execute(tx)
}

export async function ofPerson(tx: Tx, personId: PersonId, now: Date): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select id, device, started_at, seen_at from session
    where person_id = ${personId} and revoked_at is null and expires_at > ${now}
    order by seen_at desc, id desc`.execute(tx)
  return rows
}

export async function lockOwn(
  tx: Tx,
  id: SessionId,
  personId: PersonId,
): Promise<{ id: SessionId } | undefined> {
  const { rows } = await sql<{ id: SessionId }>`
    select id from session where id = ${id} and person_id = ${personId} and revoked_at is null for update`.execute(
    tx,
  )
  return rows[0]
}

export async function revoke(tx: Tx, id: SessionId, now: Date): Promise<void> {
  await sql`update session set revoked_at = ${now} where id = ${id} and revoked_at is null`.execute(tx)
}

/** @returns how many were in force */
export async function revokeOthers(
  tx: Tx,
  personId: PersonId,
  own: SessionId | null,
  now: Date,
): Promise<number> {
  const { rows } = await sql`
    update session set revoked_at = ${now}
    where person_id = ${personId} and id is distinct from ${own} and revoked_at is null and expires_at > ${now}
    returning id`.execute(tx)
  return rows.length
}
