import { type AdoptionState, adoptionState } from '../../contract/adoptions.ts'
import type { ProblemCode } from '../../contract/problems.ts'

/** From which states each step may be taken; the whole lifecycle stands here. */
const steps = {
  amend: ['interested', 'trying', 'working'],
  try: ['interested'],
  works: ['trying'],
  drop: ['interested', 'trying', 'working'],
  reopen: ['working', 'dropped'],
} as const satisfies Record<string, readonly AdoptionState[]>
export type Step = keyof typeof steps

type Dates = {
  interested_on: string
  trying_on: string | null
  working_on: string | null
  dropped_on: string | null
}
export const stateOf = (row: Omit<Dates, 'interested_on'>): AdoptionState =>
  adoptionState({ tryingOn: row.trying_on, workingOn: row.working_on, droppedOn: row.dropped_on })

/** Why a step cannot be taken; undefined where it can. */
export function stepProblem(
  step: Step,
  adoption: Dates & { version: number },
  seen: { version: number },
): ProblemCode | undefined {
  const from: readonly AdoptionState[] = steps[step]
  if (adoption.version !== seen.version) return 'record.changed-meanwhile'
  return from.includes(stateOf(adoption)) ? undefined : 'adoption.wrong-state'
}

/** What a day has to follow: the last thing that was told. */
export const lastDay = ({ interested_on, trying_on, working_on }: Dates): string =>
  working_on ?? trying_on ?? interested_on

/** Why a day cannot stand; undefined where it can. @param after the day of what came before it */
export function dayProblem(
  on: string,
  today: string,
  after: string | null,
): 'adoption.date-ahead' | 'adoption.date-before' | undefined {
  if (on > today) return 'adoption.date-ahead'
  return after !== null && on < after ? 'adoption.date-before' : undefined
}
