import type { Placed } from '../meetings/policy.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'

/** What happened to a meeting's materials concerns all who see the meeting. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'meeting' | 'material'; id: string },
  at: Placed,
  data: Record<string, unknown> = {},
): void {
  c.record({ name: `materials.${what}`, subject, at: placedAt(at), data, below: true })
}

export const doneBy = (c: Context) => ({ at: c.now, by: c.actor.personId })
