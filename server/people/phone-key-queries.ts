import { sql } from 'kysely'
import type { PersonId, SessionId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'

type Given = {
  kid: string
  personId: PersonId
  sessionId: SessionId | null
  publicKey: Buffer
  now: Date
}

/** Puts a key down, or under the session of now. False where it is another person's. */
export async function upsertKey(
  tx: Tx,
  { kid, personId, sessionId, publicKey, now }: Given,
): Promise<boolean> {
  const { rows } = await sql`
    insert into phone_key (kid, person_id, public_key, session_id, registered_at)
    values (${kid}, ${personId}, ${publicKey}, ${sessionId}, ${now})
    on conflict (kid) do update set session_id = excluded.session_id, registered_at = excluded.registered_at, ended_at = null
    where phone_key.person_id = excluded.person_id
    returning kid`.execute(tx)
  return rows.length > 0
}

export type PhoneKeyRow = {
  person_id: PersonId
  public_key: Buffer
  session_id: SessionId | null
  ended_at: string | null
}

export async function phoneKey(tx: Tx, kid: string): Promise<PhoneKeyRow | undefined> {
  const { rows } = await sql<PhoneKeyRow>`
    select person_id, public_key, session_id, ended_at from phone_key where kid = ${kid}`.execute(tx)
  return rows[0]
}

/** The device of this session was put out from elsewhere: what its phone signs counts no more. */
export async function putOut(tx: Tx, sessionId: SessionId, now: Date): Promise<void> {
  await sql`update phone_key set ended_at = ${now} where session_id = ${sessionId} and ended_at is null`.execute(
    tx,
  )
}

/** All devices of a person but the one of this session were put out. */
export async function putOutOthers(
  tx: Tx,
  personId: PersonId,
  own: SessionId | null,
  now: Date,
): Promise<void> {
  await sql`
    update phone_key set ended_at = ${now}
    where person_id = ${personId} and session_id is distinct from ${own}::uuid and ended_at is null`.execute(
    tx,
  )
}
