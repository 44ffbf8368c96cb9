import type { AidState } from '../../contract/aid.ts'
import type { ProblemCode } from '../../contract/problems.ts'

/** From which states each step may be taken; the whole lifecycle stands here. A receipt may be told anew. */
export const steps = {
  ship: ['allocated'],
  receive: ['shipped', 'received', 'in-use', 'broken'],
  use: ['received', 'broken'],
  break: ['received', 'in-use'],
  lose: ['shipped', 'received', 'in-use', 'broken'],
  withdraw: ['allocated', 'shipped', 'received', 'in-use', 'broken'],
} as const satisfies Record<string, readonly AidState[]>
export type Step = keyof typeof steps

type Standing = {
  state: AidState
  version: number
  allocated_on: string
  shipped_on: string | null
  received_on: string | null
  in_use_on: string | null
  broken_on: string | null
}

/** Why a step cannot be taken; undefined where it can. */
export function problemOf(
  step: Step,
  item: Standing,
  seen: { version: number; on: string },
): ProblemCode | undefined {
  const from: readonly AidState[] = steps[step]
  if (item.version !== seen.version) return 'record.changed-meanwhile'
  if (!from.includes(item.state)) return 'aid.wrong-state'
  return seen.on < dayBefore(step, item) ? 'aid.date-before' : undefined
}

/** The day of the stage that precedes a step. */
export function dayBefore(step: Step, item: Standing): string {
  const before =
    step === 'ship'
      ? []
      : step === 'receive'
        ? [item.shipped_on]
        : [item.shipped_on, item.received_on, item.in_use_on, item.broken_on]
  return [item.allocated_on, ...before].filter(day => day !== null).reduce((a, b) => (a > b ? a : b))
}
