import type { Context } from '../platform/endpoint.ts'
import type { Placed } from './policy.ts'

/** What happened to an effort, a publication or a brief, under its place. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'effort' | 'publication' | 'brief'; id: string },
  at: Placed,
  data: Record<string, unknown> = {},
): void {
  const { province_id: provinceId, regency_id: regencyId, scope_id: scopeId } = at
  c.record({
    name: `advocacy.${subject.kind}-${what}`,
    subject,
    at: { provinceId, regencyId, scopeId },
    data,
  })
}
