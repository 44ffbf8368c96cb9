import { sql } from 'kysely'
import type { PersonId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'

export type AttemptRow = {
  state: string
  nonce: string
  verifier: string
  person_id: PersonId | null
  expires_at: string
}

/** Attempts that have run out are swept on the way. */
export async function insertAttempt(
  tx: Tx,
  given: {
    hash: Buffer
    state: string
    nonce: string
    verifier: string
    personId: PersonId | null
    now: Date
    expiresAt: Date
  },
): Promise<void> {
  const { hash, state, nonce, verifier, personId, now, expiresAt } = given
  await sql`delete from sso_attempt where expires_at < ${now}`.execute(tx)
  await sql`
    insert into sso_attempt (ticket_hash, state, nonce, verifier, person_id, expires_at)
    values (${hash}, ${state}, ${nonce}, ${verifier}, ${personId}, ${expiresAt})`.execute(tx)
}

/** Takes an attempt away: each is for one answer. */
export async function takeAttempt(tx: Tx, hash: Buffer): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    delete from sso_attempt where ticket_hash = ${hash}
    returning state, nonce, verifier, person_id, expires_at`.execute(tx)
  return rows[0]
}

/** The person whom a subject is linked to; asked past row-level security. */
export async function personOf(
  tx: Tx,
  issuer: string,
  subject: string,
): Promise<{ person_id: PersonId; disabled_at: string | null } | undefined> {
  const { rows } = await sql<{ person_id: PersonId; disabled_at: string | null }>`
    select i.person_id, p.disabled_at from sso_identity i join person p on p.id = i.person_id
    where i.issuer = ${issuer} and i.subject = ${subject}`.execute(tx)
  return rows[0]
}

export async function identityOf(
  tx: Tx,
  issuer: string,
  personId: PersonId,
): Promise<{ linked_at: string } | undefined> {
  const { rows } = await sql<{ linked_at: string }>`
    select linked_at from sso_identity where issuer = ${issuer} and person_id = ${personId}`.execute(tx)
  return rows[0]
}

export async function link(
  tx: Tx,
  given: { issuer: string; subject: string; personId: PersonId; now: Date },
): Promise<void> {
  const { issuer, subject, personId, now } = given
  await sql`
    insert into sso_identity (issuer, subject, person_id, linked_at)
    values (${issuer}, ${subject}, ${personId}, ${now})`.execute(tx)
}

/** @returns whether there was a link */
export async function unlink(tx: Tx, personId: PersonId): Promise<boolean> {
  const { rows } = await sql`delete from sso_identity where person_id = ${personId} returning issuer`.execute(
    tx,
  )
  return rows.length > 0
}
