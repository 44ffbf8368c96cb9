import { sql } from 'kysely'
import type { PersonId, ResetId } from '../../contract/ids.ts'
import type { Role } from '../../contract/access.ts'
import type { Tx } from '../platform/db.ts'

export type ResetRow = {
  id: ResetId
  person_id: PersonId
  name: string
  maker: string
  disabled_at: string | null
  expires_at: string
  used_at: string | null
  withdrawn_at: string | null
}
export type HeldRole = {
  role: Role
  scope_id: number
  province_id: number | null
  regency_id: number | null
}

/** A person with all their roles in force, held until it is decided; asked past row-level security. */
export async function lockPerson(
  tx: Tx,
  id: PersonId,
  now: Date,
): Promise<{ id: PersonId; name: string; roles: HeldRole[] } | undefined> {
  const person = await sql<{ id: PersonId; name: string }>`
    select id, name from person where id = ${id} and disabled_at is null for update`.execute(tx)
  const { rows: roles } = await sql<HeldRole>`
    select role, scope_id, province_id, regency_id from role_grant
    where person_id = ${id} and ended_at is null and (ends_at is null or ends_at > ${now})`.execute(tx)
  const [row] = person.rows
  return row && { ...row, roles }
}

/** Keeps a reset and withdraws those before it; one of the same id gets the new secrets. @returns whether it was kept */
export async function put(
  tx: Tx,
  given: {
    id: ResetId
    personId: PersonId
    hash: Buffer
    codeHash: Buffer
    by: PersonId
    now: Date
    expiresAt: Date
  },
): Promise<boolean> {
  const { id, personId, hash, codeHash, by, now, expiresAt } = given
  await sql`
    update access_reset set withdrawn_at = ${now}
    where person_id = ${personId} and id <> ${id} and used_at is null and withdrawn_at is null`.execute(tx)
  const { rows } = await sql`
    insert into access_reset (id, person_id, token_hash, code_hash, made_by, made_at, expires_at)
    values (${id}, ${personId}, ${hash}, ${codeHash}, ${by}, ${now}, ${expiresAt})
    on conflict (id) do update set token_hash = excluded.token_hash, code_hash = excluded.code_hash, entry_hash = null,
      expires_at = excluded.expires_at
    where access_reset.person_id = excluded.person_id and access_reset.made_by = excluded.made_by
      and access_reset.used_at is null and access_reset.withdrawn_at is null
    returning id`.execute(tx)
  return rows.length > 0
}

/** From now on no password opens the account. */
export async function dropPassword(tx: Tx, personId: PersonId): Promise<void> {
  await sql`delete from credential where person_id = ${personId}`.execute(tx)
}

export async function byToken(tx: Tx, hash: Buffer): Promise<ResetRow | undefined> {
  const { rows } = await sql<ResetRow>`
    ${resets} where r.token_hash = ${hash} or r.entry_hash = ${hash}`.execute(tx)
  return rows[0]
}

export async function lockByToken(tx: Tx, hash: Buffer): Promise<ResetRow | undefined> {
  const { rows } = await sql<ResetRow>`
    ${resets} where r.token_hash = ${hash} or r.entry_hash = ${hash} for update of r`.execute(tx)
  return rows[0]
}

export async function lockByCode(tx: Tx, hash: Buffer): Promise<ResetRow | undefined> {
  const { rows } = await sql<ResetRow>`${resets} where r.code_hash = ${hash} for update of r`.execute(tx)
  return rows[0]
}

/** Gives a reset the link that its code is changed into; the one from before ends. */
export async function enter(tx: Tx, id: ResetId, hash: Buffer): Promise<void> {
  await sql`update access_reset set entry_hash = ${hash} where id = ${id}`.execute(tx)
}

export async function use(tx: Tx, id: ResetId, now: Date): Promise<void> {
  await sql`update access_reset set used_at = ${now} where id = ${id}`.execute(tx)
}

const resets = sql`
  select r.id, r.person_id, p.name, m.name as maker, p.disabled_at, r.expires_at, r.used_at, r.withdrawn_at
  from access_reset r join person p on p.id = r.person_id join person m on m.id = r.made_by`
