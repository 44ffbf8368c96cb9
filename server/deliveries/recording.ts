import { type Context, placedAt } from '../platform/endpoint.ts'

type Placed = { id: string; province_id: number | null; regency_id: number | null; scope_id: number }

/** What was told of a delivery: ids and kinds, never amounts or words. */
export function record(
  c: Context,
  what: 'sent' | 'received' | 'confirmed' | 'denied' | 'cancelled',
  delivery: Placed,
  promise: { id: string; form: string },
  data: Record<string, unknown> = {},
): void {
  c.record({
    name: `deliveries.${what}`,
    subject: { kind: 'delivery', id: delivery.id },
    at: placedAt(delivery),
    data: { commitment: promise.id, form: promise.form, ...data },
  })
}
