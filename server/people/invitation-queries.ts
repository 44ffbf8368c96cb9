import { sql } from 'kysely'
import type { Role } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { InvitationId, PersonId } from '../../contract/ids.ts'
import type { listInvitations } from '../../contract/people.ts'
import type { Tx } from '../platform/db.ts'
import type { ScopeRow } from './queries.ts'

type Invitations = ResultOf<typeof listInvitations>['invitations']
export type InvitationRow = {
  id: InvitationId
  name: string
  role: Role
  scope_id: number
  scope_name: string
  invited_by: PersonId
  inviter_name: string
  expires_at: string
  used_at: string | null
  used_by: PersonId | null
  withdrawn_at: string | null
}
export type NewInvitation = {
  id: InvitationId
  hash: Buffer
  name: string
  role: Role
  scope: ScopeRow
  by: PersonId
  now: Date
  expiresAt: Date
}

/** Gives an unused invitation of the same content a new link: the answer with the first one was lost. @returns whether there was one */
export async function renew(
  tx: Tx,
  { id, hash, name, role, scope, by, expiresAt }: NewInvitation,
): Promise<boolean> {
  const { rows } = await sql`
    update invitation set token_hash = ${hash}, expires_at = ${expiresAt}
    where id = ${id} and invited_by = ${by} and name = ${name} and role = ${role} and scope_id = ${scope.id}
      and used_at is null and withdrawn_at is null
    returning id`.execute(tx)
  return rows.length > 0
}

export async function insert(tx: Tx, given: NewInvitation): Promise<void> {
  const { id, hash, name, role, scope, by, now, expiresAt } = given
  await sql`
    insert into invitation (id, token_hash, name, role, scope_id, province_id, regency_id, invited_by, invited_at, expires_at)
    values (${id}, ${hash}, ${name}, ${role}, ${scope.id}, ${scope.province_id}, ${scope.regency_id}, ${by}, ${now}, ${expiresAt})`.execute(
    tx,
  )
}

/** Invitations under `scopes` that are neither used nor withdrawn, the newest first. */
export async function open(
  tx: Tx,
  scopes: readonly number[],
  input: InputOf<typeof listInvitations>,
  now: Date,
): Promise<{ total: number; invitations: Invitations }> {
  const from = sql`
    from invitation i join scope s on s.id = i.scope_id left join person p on p.id = i.invited_by
    where i.used_at is null and i.withdrawn_at is null
      and (1 = any(${scopes}::int[]) or i.province_id = any(${scopes}::int[])
        or i.regency_id = any(${scopes}::int[]) or i.scope_id = any(${scopes}::int[]))
      and (${input.scopeId ?? null}::int is null
        or ${input.scopeId ?? null} = any(array[1, i.province_id, i.regency_id, i.scope_id]))`
  const total = await sql<{ n: number }>`select count(*) as n ${from}`.execute(tx)
  const { rows } = await sql<Invitations[number]>`
    select i.id, i.name, i.role, s.name as "scopeName", coalesce(p.name, '') as "invitedBy", i.invited_at as "invitedAt",
      i.expires_at as "expiresAt", i.expires_at <= ${now} as expired ${from}
    order by i.invited_at desc, i.id desc limit ${input.limit} offset ${input.offset}`.execute(tx)
  return { total: total.rows[0]?.n ?? 0, invitations: rows }
}

/** An invitation that can still be used or has run out, with its scope, held until it is decided. */
export async function lockOpen(
  tx: Tx,
  id: InvitationId,
): Promise<{ id: InvitationId; role: Role; scope_id: number } | undefined> {
  const { rows } = await sql<{ id: InvitationId; role: Role; scope_id: number }>`
    select id, role, scope_id from invitation
    where id = ${id} and used_at is null and withdrawn_at is null for update`.execute(tx)
  return rows[0]
}

export async function withdraw(tx: Tx, id: InvitationId, now: Date): Promise<void> {
  await sql`update invitation set withdrawn_at = ${now} where id = ${id}`.execute(tx)
}

/** Withdraws what one person has handed out under a scope. @returns how many */
export async function withdrawBy(tx: Tx, by: PersonId, scopeId: number, now: Date): Promise<number> {
  const { rows } = await sql`
    update invitation set withdrawn_at = ${now}
    where invited_by = ${by} and used_at is null and withdrawn_at is null
      and ${scopeId} = any(array[1, province_id, regency_id, scope_id])
    returning id`.execute(tx)
  return rows.length
}

export async function byToken(tx: Tx, hash: Buffer): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`${invitations} where i.token_hash = ${hash}`.execute(tx)
  return rows[0]
}

export async function lockByToken(tx: Tx, hash: Buffer): Promise<InvitationRow | undefined> {
  const { rows } =
    await sql<InvitationRow>`${invitations} where i.token_hash = ${hash} for update of i`.execute(tx)
  return rows[0]
}

export async function use(tx: Tx, id: InvitationId, by: PersonId, now: Date): Promise<void> {
  await sql`update invitation set used_at = ${now}, used_by = ${by} where id = ${id}`.execute(tx)
}

const invitations = sql`
  select i.id, i.name, i.role, i.scope_id, s.name as scope_name, i.invited_by, p.name as inviter_name,
    i.expires_at, i.used_at, i.used_by, i.withdrawn_at
  from invitation i join scope s on s.id = i.scope_id join person p on p.id = i.invited_by`
