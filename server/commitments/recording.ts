import { anySignedIn, type Context, placedAt } from '../platform/endpoint.ts'

type Placed = { id: string; province_id: number | null; regency_id: number | null; scope_id: number }

/** What happened to a promise concerns those who work where it is received; ids, sides and counts, never names or sums. */
export function happen(c: Context, what: string, row: Placed, data: Record<string, unknown> = {}): void {
  c.record({
    ...{ name: `commitments.${what}`, subject: { kind: 'commitment', id: row.id } },
    ...{ at: placedAt(row), data },
  })
}

/** When, and by whom: null where the giver did it, by its link. */
export const doneBy = (c: Context): Done => ({
  at: c.now,
  by: anySignedIn(c.actor) ? c.actor.personId : null,
})
export type Done = { at: Date; by: string | null }
