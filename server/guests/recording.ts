import { anySignedIn, type Context } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

/** What happened to a meeting's guests concerns those who keep it. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'guest' | 'meeting'; id: string },
  at: Placed,
  data: Record<string, unknown> = {},
): void {
  const { province_id: provinceId, regency_id: regencyId, scope_id: scopeId } = at
  c.record({ name: `guests.${what}`, subject, at: { provinceId, regencyId, scopeId }, data })
}

/** When, and by whom: null where the guest did it, by the link. */
export const doneBy = (c: Context): { at: Date; by: string | null } => ({
  at: c.now,
  by: anySignedIn(c.actor) ? c.actor.personId : null,
})
