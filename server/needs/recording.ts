import type { Context } from '../platform/endpoint.ts'

type Placed = { id: string; province_id: number | null; regency_id: number | null; scope_id: number }

/** What happened to a need, an offer or a pairing: ids, kinds and counts, never amounts or words. */
export function record(
  c: Context,
  what: string,
  kind: 'need' | 'offer' | 'pairing' | 'matching-rule',
  { id, province_id: provinceId, regency_id: regencyId, scope_id: scopeId }: Placed,
  data: Record<string, unknown> = {},
): void {
  c.record({
    name: `needs.${kind === 'need' ? '' : `${kind}-`}${what}`,
    subject: { kind, id },
    at: { provinceId, regencyId, scopeId },
    data,
  })
}
