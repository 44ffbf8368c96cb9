import type { Context } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

/** What happened to a paper concerns those who keep its meeting. */
export function happen(
  c: Context,
  what: string,
  subject: { kind: 'meeting' | 'certificate' | 'signed-document'; id: string },
  at: Placed,
  data: Record<string, unknown> = {},
): void {
  const { province_id: provinceId, regency_id: regencyId, scope_id: scopeId } = at
  c.record({ name: `documents.${what}`, subject, at: { provinceId, regencyId, scopeId }, data })
}
