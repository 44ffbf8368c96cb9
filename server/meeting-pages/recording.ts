import type { Placed } from '../meetings/policy.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'

/** That the page of a meeting went up, changed or came down concerns all who see the meeting. */
export function happen(
  c: Context,
  what: string,
  id: string,
  at: Placed,
  data: Record<string, unknown> = {},
): void {
  const subject = { kind: 'meeting', id }
  c.record({ name: `meeting-pages.${what}`, subject, at: placedAt(at), data, below: true })
}
