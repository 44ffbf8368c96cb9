import type { Placed } from '../meetings/policy.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'

/** What happened to a paper concerns those who keep its meeting. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'meeting' | 'certificate' | 'signed-document'; id: string },
  at: Placed,
  data: Record<string, unknown> = {},
): void {
  c.record({ name: `documents.${what}`, subject, at: placedAt(at), data })
}
