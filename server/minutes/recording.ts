import type { Placed } from '../meetings/policy.ts'
import type { Context } from '../platform/endpoint.ts'

/** What happened to minutes that all see concerns those who work in the region, too. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'meeting' | 'action-item'; id: string },
  at: Placed,
  { isSeen = true, ...data }: Record<string, unknown> & { isSeen?: boolean } = {},
): void {
  const { province_id: provinceId, regency_id: regencyId, scope_id: scopeId } = at
  const happening = { name: `minutes.${what}`, subject, at: { provinceId, regencyId, scopeId }, data }
  c.record(isSeen ? { ...happening, below: true } : happening)
}
