import type { Context } from '../platform/endpoint.ts'
import type { Placed } from './policy.ts'

/** What happened to a meeting, a series or a feed concerns all who work in its region. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'meeting' | 'meeting-series' | 'calendar-feed'; id: string },
  at: Placed,
  data: Record<string, unknown> = {},
): void {
  const { province_id: provinceId, regency_id: regencyId, scope_id: scopeId } = at
  c.record({ name: `meetings.${what}`, subject, at: { provinceId, regencyId, scopeId }, data, below: true })
}

export const doneBy = (c: Context) => ({ at: c.now, by: c.actor.personId })
