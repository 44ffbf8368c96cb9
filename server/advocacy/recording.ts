import { type Context, placedAt } from '../platform/endpoint.ts'
import type { Placed } from './policy.ts'

/** What happened to an effort, a publication or a brief, under its place. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'effort' | 'publication' | 'brief'; id: string },
  at: Placed,
  data: Record<string, unknown> = {},
): void {
  c.record({
    name: `advocacy.${subject.kind}-${what}`,
    subject,
    at: placedAt(at),
    data,
  })
}
