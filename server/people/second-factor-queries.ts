import { sql } from 'kysely'
import type { Role } from '../../contract/access.ts'
import type { PersonId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'

export type AuthenticatorRow = { secret: Buffer; confirmed_at: string | null; last_step: number }
export type Factors = { since: string | null; passkeys: number; left: number }
export type StepRow = {
  id: string
  person_id: PersonId
  device: string | null
  expires_at: string
  used_at: string | null
  disabled_at: string | null
}

/** Held until it is decided, so that one code is not used twice at the same time. */
export async function lockAuthenticator(tx: Tx, personId: PersonId): Promise<AuthenticatorRow | undefined> {
  const { rows } = await sql<AuthenticatorRow>`
    select secret, confirmed_at, last_step from authenticator where person_id = ${personId} for update`.execute(
    tx,
  )
  return rows[0]
}

/** Every secret of an app, as it is kept; asked past row-level security. */
export async function lockSecrets(tx: Tx): Promise<{ person_id: PersonId; secret: Buffer }[]> {
  const { rows } = await sql<{ person_id: PersonId; secret: Buffer }>`
    select person_id, secret from authenticator order by person_id for update`.execute(tx)
  return rows
}

export async function replaceSecret(tx: Tx, personId: PersonId, secret: Buffer): Promise<void> {
  await sql`update authenticator set secret = ${secret} where person_id = ${personId}`.execute(tx)
}

/** What a person has beside the password: since when the app, how many passkeys, and recovery codes not used. */
export async function factorsOf(tx: Tx, personId: PersonId): Promise<Factors> {
  const { rows } = await sql<Factors>`
    select (select confirmed_at from authenticator where person_id = ${personId}) as since,
      (select count(*) from passkey where person_id = ${personId}) as passkeys,
      (select count(*) from recovery_code where person_id = ${personId} and used_at is null) as left`.execute(
    tx,
  )
  return rows[0] ?? { since: null, passkeys: 0, left: 0 }
}

export function isAny({ since, passkeys }: Factors): boolean {
  return since !== null || passkeys > 0
}

/** Holds a person, so that what they have to sign in with is counted by one command at a time. */
export async function holdPerson(tx: Tx, personId: PersonId): Promise<void> {
  await sql`select from person where id = ${personId} for update`.execute(tx)
}

/** One that was begun and not confirmed makes room. @returns false where one is in use */
export async function putSecret(tx: Tx, personId: PersonId, secret: Buffer, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into authenticator (person_id, secret, begun_at) values (${personId}, ${secret}, ${now})
    on conflict (person_id) do update set secret = excluded.secret, begun_at = excluded.begun_at
      where authenticator.confirmed_at is null
    returning person_id`.execute(tx)
  return rows.length > 0
}

export async function confirm(tx: Tx, personId: PersonId, step: number, now: Date): Promise<void> {
  await sql`update authenticator set confirmed_at = ${now}, last_step = ${step} where person_id = ${personId}`.execute(
    tx,
  )
}

export async function useStepOfCode(tx: Tx, personId: PersonId, step: number): Promise<void> {
  await sql`update authenticator set last_step = ${step} where person_id = ${personId}`.execute(tx)
}

/** The app, the passkeys and the recovery codes. @returns whether there was one in use */
export async function drop(tx: Tx, personId: PersonId): Promise<boolean> {
  const had = isAny(await factorsOf(tx, personId))
  await sql`delete from passkey where person_id = ${personId}`.execute(tx)
  await dropApp(tx, personId)
  await dropUnneededRecovery(tx, personId)
  return had
}

export async function dropApp(tx: Tx, personId: PersonId): Promise<void> {
  await sql`delete from authenticator where person_id = ${personId}`.execute(tx)
}

/** Recovery codes stand in for something: where there is nothing left that they do, they go. */
export async function dropUnneededRecovery(tx: Tx, personId: PersonId): Promise<void> {
  if (!isAny(await factorsOf(tx, personId)))
    await sql`delete from recovery_code where person_id = ${personId}`.execute(tx)
}

/** New recovery codes; those from before end. */
export async function putRecovery(
  tx: Tx,
  personId: PersonId,
  hashes: readonly Buffer[],
  now: Date,
): Promise<void> {
  await sql`delete from recovery_code where person_id = ${personId}`.execute(tx)
  for (const hash of hashes)
    await sql`insert into recovery_code (person_id, code_hash, made_at) values (${personId}, ${hash}, ${now})`.execute(
      tx,
    )
}

/** @returns 'used' now for the first time, 'before' where it was used, undefined where there is none */
export async function useRecovery(
  tx: Tx,
  personId: PersonId,
  hash: Buffer,
  now: Date,
): Promise<'used' | 'before' | undefined> {
  const { rows } = await sql<{ used_at: string | null }>`
    select used_at from recovery_code where person_id = ${personId} and code_hash = ${hash} for update`.execute(
    tx,
  )
  const [row] = rows
  if (!row) return undefined
  if (row.used_at !== null) return 'before'
  await sql`update recovery_code set used_at = ${now} where person_id = ${personId} and code_hash = ${hash}`.execute(
    tx,
  )
  return 'used'
}

/** Steps that ran out a day ago are swept on the way. */
export async function insertStep(
  tx: Tx,
  given: { id: string; hash: Buffer; personId: PersonId; device: string | null; now: Date; expiresAt: Date },
): Promise<void> {
  const { id, hash, personId, device, now, expiresAt } = given
  const old = new Date(now.getTime() - 24 * 3_600_000)
  await sql`delete from sign_in_step where expires_at < ${old}`.execute(tx)
  await sql`
    insert into sign_in_step (id, token_hash, person_id, device, expires_at)
    values (${id}, ${hash}, ${personId}, ${device}, ${expiresAt})`.execute(tx)
}

export async function lockStep(tx: Tx, hash: Buffer): Promise<StepRow | undefined> {
  const { rows } = await sql<StepRow>`${steps} where s.token_hash = ${hash} for update of s`.execute(tx)
  return rows[0]
}

export async function lockStepById(tx: Tx, id: string): Promise<StepRow | undefined> {
  const { rows } = await sql<StepRow>`${steps} where s.id = ${id} for update of s`.execute(tx)
  return rows[0]
}

const steps = sql`
  select s.id, s.person_id, s.device, s.expires_at, s.used_at, p.disabled_at
  from sign_in_step s join person p on p.id = s.person_id`

export async function useStep(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`update sign_in_step set used_at = ${now} where id = ${id}`.execute(tx)
}

/** Nothing that waits for the person's second factor is of use any longer. */
export async function dropSteps(tx: Tx, personId: PersonId): Promise<void> {
  await sql`delete from sign_in_step where person_id = ${personId}`.execute(tx)
}

/** People with each of those roles in force, and those of them without a second factor; asked past row-level security. */
export async function countsOf(
  tx: Tx,
  roles: readonly Role[],
  now: Date,
): Promise<{ role: Role; people: number; without: number }[]> {
  const { rows } = await sql<{ role: Role; people: number; without: number }>`
    select g.role, count(distinct g.person_id) as people,
      count(distinct g.person_id) filter (where a.person_id is null
        and not exists (select from passkey k where k.person_id = g.person_id)) as without
    from role_grant g join person p on p.id = g.person_id and p.disabled_at is null
    left join authenticator a on a.person_id = g.person_id and a.confirmed_at is not null
    where g.role = any(${roles}::text[]) and g.ended_at is null and (g.ends_at is null or g.ends_at > ${now})
    group by g.role`.execute(tx)
  return rows
}
