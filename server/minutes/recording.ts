import type { Placed } from '../meetings/policy.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'

/** What happened to minutes that all see concerns those who work in the region, too. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'meeting' | 'action-item'; id: string },
  at: Placed,
  { isSeen = true, ...data }: Record<string, unknown> & { isSeen?: boolean } = {},
): void {
  const happening = { name: `minutes.${what}`, subject, at: placedAt(at), data }
  c.record(isSeen ? { ...happening, below: true } : happening)
}
