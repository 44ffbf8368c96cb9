import { mostCost, type PlanItemState, type PlannedFacts } from '../../contract/plans.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import { refuse } from '../platform/problems.ts'

/** From which states each step may be taken; the whole lifecycle stands here. */
const steps = {
  amend: ['planned', 'under-way'],
  begin: ['planned'],
  finish: ['planned', 'under-way'],
  drop: ['planned', 'under-way'],
  reopen: ['done', 'dropped'],
  carry: ['planned', 'under-way', 'dropped'],
} as const satisfies Record<string, readonly PlanItemState[]>
export type Step = keyof typeof steps

/** Why a step cannot be taken; undefined where it can. */
export function problemOf(
  step: Step,
  item: { state: PlanItemState; version: number },
  seen: { version: number },
): ProblemCode | undefined {
  const from: readonly PlanItemState[] = steps[step]
  if (item.version !== seen.version) return 'record.changed-meanwhile'
  return from.includes(item.state) ? undefined : 'plan.wrong-state'
}

/**
 * Refuses a year that nobody plans for any more, or not yet: only this year and the next are open.
 * @param today in Jakarta
 */
export function requireYear(year: number, today: string): void {
  const now = Number(today.slice(0, 4))
  if (year < now) refuse('plan.year-over', { year }, [{ path: 'month', rule: 'too_small' }])
  if (year > now + 1) refuse('plan.year-ahead', { year }, [{ path: 'month', rule: 'too_big' }])
}

/** Refuses a month of another year than the plan's. */
export function requireMonth(month: string, year: number): void {
  if (Number(month.slice(0, 4)) !== year)
    refuse('plan.month-outside', { year }, [{ path: 'month', rule: 'outside' }])
}

/** Refuses a cost that no library's activity has. */
export function requireCost(cost: number | null): void {
  if (cost !== null && cost > mostCost)
    refuse('plan.cost-too-high', undefined, [{ path: 'cost', rule: 'too_big' }])
}

/** What costs nothing needs nobody's money. */
export const sourceOf = ({ cost, source }: Pick<PlannedFacts, 'cost' | 'source'>): string | null =>
  cost === 0 ? null : source

/** Refuses a day that lies ahead, or before what it follows. @param after the day of what came before it */
export function requireDay(on: string, today: string, after: string | null): void {
  if (on > today) refuse('plan.date-ahead', undefined, [{ path: 'on', rule: 'too_big' }])
  if (after !== null && on < after)
    refuse('plan.date-before', { day: after }, [{ path: 'on', rule: 'too_small' }])
}
