import type { InvitationId } from '../../contract/ids.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './invitation-queries.ts'
import type { ScopeRow } from './queries.ts'
import { hashOfCode, hashOfToken, makeCode, makeToken } from './tokens.ts'

/** A link or code can be used for 14 days. */
export const lasting = 14 * 24 * 3_600_000

export type Secret = { token: string; code: string; expiresAt: string }
type ToMake = Pick<queries.NewInvitation, 'id' | 'role' | 'name' | 'scope' | 'handsOver' | 'period'>

/** A link's token and a code with what is kept of them. */
export async function makeSecret(
  now: Date,
): Promise<{ secret: Secret; hash: Buffer; codeHash: Buffer; expiresAt: Date }> {
  const expiresAt = new Date(now.getTime() + lasting)
  const secret = { token: makeToken(), code: makeCode(), expiresAt: expiresAt.toISOString() }
  return { secret, hash: hashOfToken(secret.token), codeHash: await hashOfCode(secret.code), expiresAt }
}

/**
 * Makes invitations with their links and codes.
 * @returns what is shown once of each, in the order given
 * @throws command.id-reused where one of the ids stands for something else
 */
export async function handOut(c: Context, given: readonly ToMake[]): Promise<Secret[]> {
  const made = await Promise.all(given.map(async one => ({ ...one, ...(await makeSecret(c.now)) })))
  const rows = made.map(one => ({ ...one, by: c.actor.personId, now: c.now }))
  if ((await queries.put(c.tx, rows)) < rows.length) refuse('command.id-reused')
  for (const { id, role, scope } of given) record(c, 'people.invited', id, scope, { role })
  return made.map(one => one.secret)
}

/** A link or code that can be used now; why not, where it cannot. @throws invitation.not-valid, .used, .expired */
export function needOpen<Row extends Pick<queries.InvitationRow, 'used_at' | 'withdrawn_at' | 'expires_at'>>(
  row: Row | undefined,
  now: Date,
): Row {
  if (!row || row.withdrawn_at !== null) return refuse('invitation.not-valid')
  if (row.used_at !== null) refuse('invitation.used')
  if (Date.parse(row.expires_at) <= now.getTime()) refuse('invitation.expired')
  return row
}

export function record(
  c: Context,
  name: string,
  id: InvitationId,
  scope: ScopeRow,
  data: Record<string, unknown>,
): void {
  const at = { provinceId: scope.province_id, regencyId: scope.regency_id, scopeId: scope.id }
  c.record({ name, subject: { kind: 'invitation', id }, at, data })
}
