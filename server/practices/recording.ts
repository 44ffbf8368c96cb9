import { type Context, placedAt } from '../platform/endpoint.ts'

type Placed = { id: string; province_id: number; regency_id: number | null; scope_id: number }

/** What befell a card: ids and names of fields, never its words. */
export function record(c: Context, what: string, row: Placed, data: Record<string, unknown> = {}): void {
  c.record({
    name: `practices.${what}`,
    subject: { kind: 'practice', id: row.id },
    at: placedAt(row),
    data,
  })
}
