import type { Context } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }

const placed = (at: Placed) => ({
  provinceId: at.province_id,
  regencyId: at.regency_id,
  scopeId: at.scope_id,
})

/** What happened to an item of a plan. */
export function recordItem(c: Context, what: string, item: Placed & { id: string; year: number }): void {
  c.record({
    name: `plans.${what}`,
    subject: { kind: 'plan-item', id: item.id },
    at: placed(item),
    data: { year: item.year },
  })
}

/** What happened to a plan as a whole. */
export function recordPlan(c: Context, what: string, library: Placed & { id: string }, year: number): void {
  c.record({
    name: `plans.${what}`,
    subject: { kind: 'plan', id: `${library.id}/${year}` },
    at: placed(library),
    data: { year },
  })
}
