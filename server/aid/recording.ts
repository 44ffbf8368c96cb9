import type { Context } from '../platform/endpoint.ts'

type Placed = { id: string; province_id: number; regency_id: number | null; scope_id: number }

/** An event for each item. */
export function recordEach(
  c: Context,
  what: string,
  items: readonly Placed[],
  data: Record<string, unknown> = {},
): void {
  for (const { id, province_id: provinceId, regency_id: regencyId, scope_id: scopeId } of items) {
    c.record({
      name: `aid.${what}`,
      subject: { kind: 'aid-item', id },
      at: { provinceId, regencyId, scopeId },
      data,
    })
  }
}
