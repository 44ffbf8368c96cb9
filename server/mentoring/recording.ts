import { type Context, placedAt } from '../platform/endpoint.ts'
import type { Placed } from './policy.ts'

/** What happened to a visit, a next step, a request or an assignment: ids and counts, never words or names. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'visit' | 'step' | 'request' | 'assignment'; id: string },
  at: Placed,
  data: Record<string, unknown> = {},
): void {
  c.record({
    name: `mentoring.${subject.kind}-${what}`,
    subject: { kind: `mentoring-${subject.kind}`, id: subject.id },
    at: placedAt(at),
    data,
  })
}
