import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { makeId, type PersonId, type SessionId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'
import { grantsJson, inForce, type PersonRow } from './queries.ts'

type TokenRow = PersonRow & { session_id: SessionId; seen_at: string; held: boolean }
export type SessionRow = { id: SessionId; device: string; started_at: string; seen_at: string }

/** Who a token's hash belongs to, with the roles in force: session, person and grants in one statement. */
export async function byToken(tx: Tx, hash: Buffer, now: Date): Promise<TokenRow | undefined> {
  const { rows } = await sql<TokenRow>`
    select s.id as session_id, s.seen_at, p.id, p.name, p.language, ${grantsJson(sql`p.id`, now)} as grants,
      ${isHeld(now)} as held
    from session s join person p on p.id = s.person_id
    where s.token_hash = ${hash} and s.revoked_at is null and s.expires_at > ${now} and p.disabled_at is null`.execute(
    tx,
  )
  return rows[0]
}

/** Somebody as they may act now, without a session: for what they signed before. */
export async function byPerson(
  tx: Tx,
  id: PersonId,
  now: Date,
): Promise<(PersonRow & { held: boolean; disabled: boolean }) | undefined> {
  const { rows } = await sql<PersonRow & { held: boolean; disabled: boolean }>`
    select p.id, p.name, p.language, ${grantsJson(sql`p.id`, now)} as grants, ${isHeld(now)} as held,
      p.disabled_at is not null as disabled
    from person p where p.id = ${id}`.execute(tx)
  return rows[0]
}

/** A role in force is obliged to have a second factor, and there is none. */
const isHeld = (now: Date) => sql`
  (exists (select from setting o join role_grant g on jsonb_exists(o.value, g.role)
    where o.name = 'second-factor-roles' and g.person_id = p.id and ${inForce(now)})
   and not exists (select from authenticator a where a.person_id = p.id and a.confirmed_at is not null)
   and not exists (select from passkey k where k.person_id = p.id))`

/** The device that a browser is to an account; new where the account knows others and not this one. */
export async function knowDevice(
  tx: Tx,
  { personId, hash, now }: { personId: PersonId; hash: Buffer; now: Date },
): Promise<{ id: string | null; is_new: boolean }> {
  const { rows } = await sql<{ id: string | null; is_new: boolean }>`
    with made as (
      insert into known_device (id, person_id, key_hash, first_seen_at)
      values (${makeId(now.getTime())}, ${personId}, ${hash}, ${now}) on conflict on constraint known_device_once do nothing
      returning id)
    select coalesce((select id from made),
        (select id from known_device where person_id = ${personId} and key_hash = ${hash})) as id,
      exists (select from made) and exists (select from known_device where person_id = ${personId}) as is_new`.execute(
    tx,
  )
  return rows[0] ?? { id: null, is_new: false }
}

/**
 * Sessions that began on a device new to the account, which nobody has recognised yet: those that the actor's own
 * device was there before.
 */
export async function unfamiliar(
  tx: Tx,
  { personId, sessionId }: Pick<Actor, 'personId' | 'sessionId'>,
  now: Date,
): Promise<(SessionRow & { ended: boolean })[]> {
  const { rows } = await sql<SessionRow & { ended: boolean }>`
    select s.id, s.device, s.started_at, s.seen_at, s.revoked_at is not null or s.expires_at <= ${now} as ended
    from session s join known_device d on d.id = s.device_id
    where s.person_id = ${personId} and s.is_new and s.dismissed_at is null and s.id is distinct from ${sessionId}
      and d.first_seen_at > coalesce((select k.first_seen_at from session o join known_device k on k.id = o.device_id
        where o.id = ${sessionId}), '-infinity')
    order by s.started_at desc, s.id desc limit 5`.execute(tx)
  return rows
}

export async function dismiss(tx: Tx, id: SessionId, now: Date): Promise<void> {
  await sql`update session set dismissed_at = ${now} where id = ${id}`.execute(tx)
}

/** When a session began. */
export async function startOf(tx: Tx, id: SessionId): Promise<string | undefined> {
  const { rows } = await sql<{ started_at: string }>`select started_at from session where id = ${id}`.execute(
    tx,
  )
  return rows[0]?.started_at
}

export async function insert(
  tx: Tx,
  given: {
    id: SessionId
    hash: Buffer
    personId: PersonId
    device: string
    deviceId: string | null
    isNew: boolean
    now: Date
    expiresAt: Date
  },
): Promise<void> {
  const { id, hash, personId, device, deviceId, isNew, now, expiresAt } = given
  await sql`
    with s as (
      insert into session (id, token_hash, person_id, device, device_id, is_new, started_at, seen_at, expires_at)
      values (${id}, ${hash}, ${personId}, ${device}, ${deviceId}, ${isNew}, ${now}, ${now}, ${expiresAt}))
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
