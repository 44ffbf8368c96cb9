import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { PasskeyId, PersonId, SessionId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'
import type { NewCredential, Proven } from './webauthn.ts'

export type Purpose = 'add' | 'prove' | 'step' | 'enter'
export type AttemptRow = {
  challenge: string
  purpose: Purpose
  person_id: PersonId | null
  session_id: SessionId | null
  step_id: string | null
  expires_at: string
}
export type PasskeyRow = {
  id: PasskeyId
  name: string
  credential_id: Buffer
  transports: string[]
  backed_up: boolean
  alone: boolean
  added_at: string
  used_at: string | null
}
export type KeyRow = {
  id: PasskeyId
  person_id: PersonId
  public_key: Buffer
  counter: number
  alone: boolean
  disabled_at: string | null
}

export async function ofPerson(tx: Tx, personId: PersonId): Promise<PasskeyRow[]> {
  const { rows } = await sql<PasskeyRow>`
    select id, name, credential_id, transports, backed_up, alone, added_at, used_at from passkey
    where person_id = ${personId} order by added_at, id`.execute(tx)
  return rows
}

export async function lockOwn(
  tx: Tx,
  id: PasskeyId,
  personId: PersonId,
): Promise<{ id: PasskeyId } | undefined> {
  const { rows } = await sql<{ id: PasskeyId }>`
    select id from passkey where id = ${id} and person_id = ${personId} for update`.execute(tx)
  return rows[0]
}

/** Held until it is decided, so that its counter is compared with the last one. */
export async function lockByCredential(tx: Tx, credentialId: Buffer): Promise<KeyRow | undefined> {
  const { rows } = await sql<KeyRow>`
    select k.id, k.person_id, k.public_key, k.counter, k.alone, p.disabled_at
    from passkey k join person p on p.id = k.person_id where k.credential_id = ${credentialId} for update of k`.execute(
    tx,
  )
  return rows[0]
}

export async function insert(
  tx: Tx,
  given: {
    id: PasskeyId
    personId: PersonId
    sessionId: SessionId | null
    name: string
    credential: NewCredential
    transports: readonly string[]
    now: Date
  },
): Promise<void> {
  const { id, personId, sessionId, name, credential, transports, now } = given
  const { credentialId, publicKey, counter, backedUp, userVerified } = credential
  await sql`
    insert into passkey (id, person_id, credential_id, public_key, counter, transports, backed_up, alone, name, added_at, device_id)
    values (${id}, ${personId}, ${credentialId}, ${publicKey}, ${counter}, ${transports}::text[], ${backedUp}, ${userVerified},
      ${name}, ${now}, (select device_id from session where id = ${sessionId}))`.execute(tx)
}

/** Notes a proof. @param alone it stands for both factors from now on, if it did not before */
export async function use(
  tx: Tx,
  id: PasskeyId,
  { counter, backedUp }: Proven,
  alone: boolean,
  now: Date,
): Promise<void> {
  await sql`
    update passkey set counter = ${counter}, backed_up = ${backedUp}, alone = alone or ${alone}, used_at = ${now}
    where id = ${id}`.execute(tx)
}

export async function rename(tx: Tx, id: PasskeyId, name: string): Promise<void> {
  await sql`update passkey set name = ${name} where id = ${id}`.execute(tx)
}

export async function remove(tx: Tx, id: PasskeyId): Promise<void> {
  await sql`delete from passkey where id = ${id}`.execute(tx)
}

/** With a new password, none of a person's passkeys goes without it until it was used beside it once. */
export async function needPassword(tx: Tx, personId: PersonId): Promise<void> {
  await sql`update passkey set alone = false where person_id = ${personId} and alone`.execute(tx)
}

/** Passkeys that were added elsewhere while the actor's own device was known already, and that nobody has recognised. */
export async function unfamiliar(
  tx: Tx,
  { personId, sessionId }: Pick<Actor, 'personId' | 'sessionId'>,
): Promise<{ id: PasskeyId; name: string; added_at: string }[]> {
  const { rows } = await sql<{ id: PasskeyId; name: string; added_at: string }>`
    select k.id, k.name, k.added_at from passkey k
    join session s on s.id = ${sessionId} left join known_device d on d.id = s.device_id
    where k.person_id = ${personId} and k.dismissed_at is null
      and coalesce(d.first_seen_at, s.started_at) < k.added_at and (d.id is null or d.id is distinct from k.device_id)
    order by k.added_at desc, k.id desc limit 5`.execute(tx)
  return rows
}

export async function dismiss(tx: Tx, id: PasskeyId, now: Date): Promise<void> {
  await sql`update passkey set dismissed_at = ${now} where id = ${id}`.execute(tx)
}

/** Attempts that have run out are swept on the way. */
export async function insertAttempt(
  tx: Tx,
  given: {
    hash: Buffer
    challenge: string
    purpose: Purpose
    personId: PersonId | null
    sessionId: SessionId | null
    stepId: string | null
    now: Date
    expiresAt: Date
  },
): Promise<void> {
  const { hash, challenge, purpose, personId, sessionId, stepId, now, expiresAt } = given
  await sql`delete from passkey_attempt where expires_at < ${now}`.execute(tx)
  await sql`
    insert into passkey_attempt (ticket_hash, challenge, purpose, person_id, session_id, step_id, expires_at)
    values (${hash}, ${challenge}, ${purpose}, ${personId}, ${sessionId}, ${stepId}, ${expiresAt})`.execute(
    tx,
  )
}

/** Takes an attempt away: each is for one answer. */
export async function takeAttempt(tx: Tx, hash: Buffer): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    delete from passkey_attempt where ticket_hash = ${hash}
    returning challenge, purpose, person_id, session_id, step_id, expires_at`.execute(tx)
  return rows[0]
}
