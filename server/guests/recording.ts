import type { Placed } from '../meetings/policy.ts'
import { anySignedIn, type Context, placedAt } from '../platform/endpoint.ts'

/** What happened to a meeting's guests concerns those who keep it. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'guest' | 'meeting'; id: string },
  at: Placed,
  data: Record<string, unknown> = {},
): void {
  c.record({ name: `guests.${what}`, subject, at: placedAt(at), data })
}

/** When, and by whom: null where the guest did it, by the link. */
export const doneBy = (c: Context): { at: Date; by: string | null } => ({
  at: c.now,
  by: anySignedIn(c.actor) ? c.actor.personId : null,
})
