import { sql } from 'kysely'
import type { Role } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { GrantId, InvitationId, PersonId } from '../../contract/ids.ts'
import type { listInvitations } from '../../contract/people.ts'
import type { Tx } from '../platform/db.ts'
import type { ScopeRow } from './queries.ts'
import type { Period } from './rules.ts'

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
  hands_over: GrantId | null
  kept_until: string | null
  given_from: string | null
  given_until: string | null
  /** What the person signs in with, as the list says with which they were invited. */
  login: string | null
}
/** The period that an invitation gives its role for. */
export const periodOf = (row: Pick<InvitationRow, 'given_from' | 'given_until'>): Period | null =>
  row.given_from && row.given_until ? { from: row.given_from, until: row.given_until } : null
export type NewInvitation = {
  id: InvitationId
  hash: Buffer
  codeHash: Buffer
  name: string
  role: Role
  scope: ScopeRow
  by: PersonId
  now: Date
  expiresAt: Date
  /** The grant that ends when this is accepted, and the day until which it is kept. */
  handsOver?: { grantId: GrantId; keptUntil: string | null }
  period?: Period | null
}

/**
 * Keeps invitations. An open one of the same id, sender and content gets the new secrets: the answer with the first
 * ones was lost on the way.
 * @returns how many were kept: fewer than given where an id stands for something else
 */
export async function put(tx: Tx, given: readonly NewInvitation[]): Promise<number> {
  const rows = JSON.stringify(
    given.map(({ id, hash, codeHash, name, role, scope, by, now, expiresAt, handsOver, period }) => ({
      ...{ id, name, role, scope_id: scope.id, province_id: scope.province_id, regency_id: scope.regency_id },
      ...{ token_hash: bytes(hash), code_hash: bytes(codeHash), invited_by: by, invited_at: now },
      ...{ expires_at: expiresAt, hands_over: handsOver?.grantId, kept_until: handsOver?.keptUntil },
      ...{ given_from: period?.from, given_until: period?.until },
    })),
  )
  const kept = await sql`
    insert into invitation (id, token_hash, code_hash, name, role, scope_id, province_id, regency_id, invited_by, invited_at,
      expires_at, hands_over, kept_until, given_from, given_until)
    select id, token_hash, code_hash, name, role, scope_id, province_id, regency_id, invited_by, invited_at, expires_at,
      hands_over, kept_until, given_from, given_until
    from jsonb_populate_recordset(null::invitation, ${rows}::jsonb)
    on conflict (id) do update set token_hash = excluded.token_hash, code_hash = excluded.code_hash, entry_hash = null,
      expires_at = excluded.expires_at
    where invitation.invited_by = excluded.invited_by and invitation.name = excluded.name and invitation.role = excluded.role
      and invitation.scope_id = excluded.scope_id and invitation.hands_over is not distinct from excluded.hands_over
      and invitation.kept_until is not distinct from excluded.kept_until
      and (invitation.given_from, invitation.given_until) is not distinct from (excluded.given_from, excluded.given_until)
      and invitation.used_at is null and invitation.withdrawn_at is null
    returning id`.execute(tx)
  return kept.rows.length
}

/** As PostgreSQL reads bytes in a text. */
const bytes = (hash: Buffer) => `\\x${hash.toString('hex')}`

/** Whether a scope is that of a village's library or of a reading garden in a village. */
export async function isOfVillage(tx: Tx, scopeId: number): Promise<boolean> {
  const { rows } = await sql`
    select from library where scope_id = ${scopeId} and kind in ('village', 'community')`.execute(tx)
  return rows.length > 0
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
      i.expires_at as "expiresAt", i.expires_at <= ${now} as expired,
      case when i.given_from is not null then json_build_object('from', i.given_from, 'until', i.given_until) end as period ${from}
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

/** The invitation that a link is of: the one that was given, or the one that its code was last changed into. */
export async function byToken(tx: Tx, hash: Buffer): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`${invitations} where ${isOf(hash)}`.execute(tx)
  return rows[0]
}

export async function lockByToken(tx: Tx, hash: Buffer): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`${invitations} where ${isOf(hash)} for update of i`.execute(tx)
  return rows[0]
}

export async function lockByCode(tx: Tx, hash: Buffer): Promise<InvitationRow | undefined> {
  const { rows } =
    await sql<InvitationRow>`${invitations} where i.code_hash = ${hash} for update of i`.execute(tx)
  return rows[0]
}

/** Gives an invitation the link that its code is changed into; the one from before ends. */
export async function enter(tx: Tx, id: InvitationId, hash: Buffer): Promise<void> {
  await sql`update invitation set entry_hash = ${hash} where id = ${id}`.execute(tx)
}

/** Open invitations in these scopes to the role that a place is held by, other than `except`; withdrawn. @returns how many */
export async function withdrawAt(
  tx: Tx,
  scopeIds: readonly number[],
  except: readonly InvitationId[],
  now: Date,
): Promise<number> {
  const { rows } = await sql`
    update invitation i set withdrawn_at = ${now} from scope s
    where s.id = i.scope_id and i.scope_id = any(${scopeIds}::int[]) and i.role = ${roleOfScope}
      and i.hands_over is null and not i.id = any(${except}::uuid[]) and i.used_at is null and i.withdrawn_at is null
    returning i.id`.execute(tx)
  return rows.length
}

/** Withdraws open handovers of a grant, other than the one with that id. */
export async function withdrawHandovers(
  tx: Tx,
  grantId: GrantId,
  except: InvitationId,
  now: Date,
): Promise<void> {
  await sql`
    update invitation set withdrawn_at = ${now}
    where hands_over = ${grantId} and id <> ${except} and used_at is null and withdrawn_at is null`.execute(
    tx,
  )
}

/** The role by which a place is held, of the scope `s`. */
export const roleOfScope = sql`
  case when s.kind = 'library' then 'library' when s.id = 1 then 'national' when s.regency_id is null then 'province' else 'regency' end`

export async function use(tx: Tx, id: InvitationId, by: PersonId, now: Date): Promise<void> {
  await sql`update invitation set used_at = ${now}, used_by = ${by}, login = null where id = ${id}`.execute(
    tx,
  )
}

const invitations = sql`
  select i.id, i.name, i.role, i.scope_id, s.name as scope_name, i.invited_by, p.name as inviter_name,
    i.expires_at, i.used_at, i.used_by, i.withdrawn_at, i.hands_over, i.kept_until,
    i.given_from, i.given_until, i.login
  from invitation i join scope s on s.id = i.scope_id join person p on p.id = i.invited_by`

const isOf = (hash: Buffer) => sql`(i.token_hash = ${hash} or i.entry_hash = ${hash})`
