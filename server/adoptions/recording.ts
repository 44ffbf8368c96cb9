import { type Context, placedAt } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }

/** What happened to an adoption: ids and kinds, never its words. */
export function record(
  c: Context,
  what: string,
  { id, practice_id, ...at }: Placed & { id: string; practice_id: string },
  data: Record<string, unknown> = {},
): void {
  c.record({
    name: `adoptions.${what}`,
    subject: { kind: 'adoption', id },
    at: placedAt(at),
    data: { practice: practice_id, ...data },
  })
}
