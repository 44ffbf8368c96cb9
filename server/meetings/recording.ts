import { type Context, placedAt } from '../platform/endpoint.ts'
import type { Placed } from './policy.ts'

/** What happened to a meeting, a series or a feed concerns all who work in its region. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'meeting' | 'meeting-series' | 'calendar-feed'; id: string },
  at: Placed,
  data: Record<string, unknown> = {},
): void {
  c.record({ name: `meetings.${what}`, subject, at: placedAt(at), data, below: true })
}

export const doneBy = (c: Context) => ({ at: c.now, by: c.actor.personId })
