import { commitmentState, type CommitmentState, mostPromised } from '../../contract/commitments.ts'
import type { givingForms } from '../../contract/minutes.ts'
import type { ProblemCode } from '../../contract/problems.ts'

type Form = (typeof givingForms)[number]
/** The last day that anything is due. */
const lastDay = '2100-12-31'

/** From which states each is done. What was joined to another entry takes no step any more. */
export const steps = {
  amend: ['proposed'],
  agree: ['proposed'],
  withdraw: ['proposed', 'agreed', 'part', 'overdue'],
  'propose-change': ['agreed', 'part', 'overdue'],
  'answer-change': ['agreed', 'part', 'overdue', 'fulfilled'],
  assign: ['proposed', 'agreed', 'part', 'overdue', 'fulfilled', 'withdrawn'],
  join: ['proposed', 'agreed', 'overdue'],
  'be-joined': ['proposed', 'agreed', 'part', 'overdue', 'fulfilled'],
} as const satisfies Record<string, readonly CommitmentState[]>
export type Step = keyof typeof steps

type Dated = {
  amount: number
  delivered_amount: number
  deadline: string
  agreed_at: string | null
  withdrawn_at: string | null
  same_as: string | null
}

/** @param today ISO 8601 */
export function stateOf(row: Dated, today: string): CommitmentState {
  const {
    amount,
    delivered_amount: delivered,
    deadline,
    agreed_at: agreedOn,
    withdrawn_at: withdrawnOn,
  } = row
  return commitmentState({ amount, delivered, deadline, agreedOn, withdrawnOn }, today)
}

export const mayStep = (step: Step, row: Dated, today: string): boolean =>
  row.same_as === null && (steps[step] as readonly CommitmentState[]).includes(stateOf(row, today))

type Given = { form: Form; unit: string | null; promisedOn: string; deadline: string }
type Problem = { code: ProblemCode; path: string }

/** Why what was promised cannot stand as it is. `meetingDay`: of the meeting at which it was promised. */
export function factsProblem(
  { form, unit, promisedOn, deadline }: Given,
  { today, meetingDay = null }: { today: string; meetingDay?: string | null },
): Problem | undefined {
  if (promisedOn > today) return { code: 'commitment.promised-ahead', path: 'promisedOn' }
  const first = meetingDay !== null && meetingDay > promisedOn ? meetingDay : promisedOn
  if (!isPayable(form) && unit === null) return { code: 'commitment.unit-missing', path: 'unit' }
  return deadlineProblem(deadline, first)
}

/** @param first the day of the promise, or of the meeting */
export function deadlineProblem(deadline: string, first: string): Problem | undefined {
  if (deadline < first) return { code: 'commitment.deadline-before', path: 'deadline' }
  return deadline > lastDay ? { code: 'commitment.deadline-far', path: 'deadline' } : undefined
}

/** Of what is told in rupiah alone: a loan is money, too, or a number of places. */
export const isPayable = (form: Form): boolean => form === 'money' || form === 'finance'
/** Money has no unit, whatever was typed. */
export const unitOf = (form: Form, unit: string | null): string | null => (form === 'money' ? null : unit)

/** The worth as it is kept: of money it is the amount; undefined where another was typed. */
export function worthOf(
  unit: string | null,
  amount: number,
  worth: number | null,
): number | null | undefined {
  if (unit !== null) return worth
  return worth === null || worth === amount ? amount : undefined
}

/** Whole parts of a whole: the same for each, what is left over to the first. */
export function sharedOut(total: number, parts: number): number[] {
  const each = Math.floor(total / parts)
  return Array.from({ length: parts }, (_, n) => (n === 0 ? total - each * (parts - 1) : each))
}

type Said = { form: Form | null; value: number | null; amount: number | null; unit: string | null }
type Part = { amount: number; unit: string | null; worth: number | null }

/** What each receiver of a line of minutes is promised; where nobody said how much, one package. */
export function partsOf({ form, value, amount, unit }: Said, receivers: number): Part[] {
  const worths = value === null ? Array.from({ length: receivers }, () => null) : sharedOut(value, receivers)
  if (amount !== null && unit !== null && amount >= receivers)
    return sharedOut(amount, receivers).map((part, n) => ({ amount: part, unit, worth: worths[n] ?? null }))
  const isMoney = isPayable(form ?? 'goods') && value !== null && value >= receivers && value <= mostPromised
  return worths.map(worth =>
    isMoney && worth !== null ? { amount: worth, unit: null, worth } : { amount: 1, unit: 'paket', worth },
  )
}
