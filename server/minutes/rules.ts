import type { ItemState } from '../../contract/action-items.ts'
import type { LineFacts, MinutesState } from '../../contract/minutes.ts'
import { openStates } from '../../contract/action-items.ts'
import type { ProblemCode } from '../../contract/problems.ts'

/** The last day that anything is due. */
const lastDay = '2100-12-31'

type Given = Pick<
  LineFacts,
  | 'kind'
  | 'personId'
  | 'partnerId'
  | 'who'
  | 'deadline'
  | 'form'
  | 'value'
  | 'inKind'
  | 'receivers'
  | 'amount'
  | 'unit'
>

/** Why a line cannot stand as it is, and at which field; by itself, whoever is meant. */
export function lineProblem(
  line: Given,
  meetingDay: string,
): { code: ProblemCode; path: keyof Given } | undefined {
  const { kind, deadline } = line
  if (deadline !== null && deadline < meetingDay) return { code: 'minutes.deadline-before', path: 'deadline' }
  if (deadline !== null && deadline > lastDay) return { code: 'minutes.deadline-far', path: 'deadline' }
  if (kind !== 'action' && kind !== 'commitment') return undefined
  if (line.personId === null && line.partnerId === null && line.who === null)
    return { code: 'minutes.no-owner', path: 'who' }
  if (kind === 'commitment' && line.form === null) return { code: 'minutes.no-form', path: 'form' }
  if (kind === 'commitment' && line.value === null && line.inKind === null)
    return { code: 'minutes.no-value', path: 'value' }
  if (line.amount !== null && line.unit === null) return { code: 'minutes.no-unit', path: 'unit' }
  if (line.amount !== null && line.amount < line.receivers.length)
    return { code: 'minutes.fewer-than-receivers', path: 'amount' }
  return deadline === null ? { code: 'minutes.no-deadline', path: 'deadline' } : undefined
}

/** What is done with minutes, and from which states. */
export const steps = {
  write: ['writing', 'correcting'],
  send: ['writing', 'correcting'],
  propose: ['correcting'],
  answer: ['correcting'],
  approve: ['correcting'],
  'add-note': ['approved'],
} as const satisfies Record<string, readonly MinutesState[]>
export type Step = keyof typeof steps

export const mayStep = (step: Step, state: MinutesState): boolean =>
  (steps[step] as readonly MinutesState[]).includes(state)

export const isOpen = (state: ItemState): boolean => (openStates as readonly ItemState[]).includes(state)

/** The moment that a phone tells of a line, as far as it can be. */
export function plausible(at: string, now: Date): Date {
  const [first, told] = [Date.UTC(2018, 0, 1), Date.parse(at)]
  return new Date(Math.min(now.getTime(), Math.max(first, told)))
}

/** When an owner is told: a week and a day before the deadline, when it is over, and a week after that. */
type ToldStep = 'week' | 'day' | 'late' | 'later'
export type ToldSpan = { step: ToldStep; from: number; to: number }
/** Days left, from and to: a step that was missed (no server ran) is made up for until the next has come. */
export const spans: readonly ToldSpan[] = [
  { step: 'week', from: 2, to: 7 },
  { step: 'day', from: 0, to: 1 },
  { step: 'late', from: -7, to: -1 },
  { step: 'later', from: -60, to: -8 },
]
