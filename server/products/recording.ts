import { type Context, placedAt } from '../platform/endpoint.ts'

type Placed = { id: string; province_id: number; regency_id: number | null; scope_id: number }

/** What happened to a product: ids, kinds and counts, never words, names or income. */
export function record(c: Context, what: string, product: Placed, data: Record<string, unknown> = {}): void {
  c.record({
    name: `products.${what}`,
    subject: { kind: 'product', id: product.id },
    at: placedAt(product),
    data,
  })
}
