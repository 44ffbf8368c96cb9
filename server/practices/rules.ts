import {
  mostPracticeCost,
  type PracticeFacts,
  type PracticeState,
  practiceState,
} from '../../contract/practices.ts'
import type { FieldProblem, ProblemCode } from '../../contract/problems.ts'
import { refuse } from '../platform/problems.ts'

/** From which states each step may be taken; the whole lifecycle stands here. */
const steps = {
  put: ['draft', 'submitted', 'returned', 'reviewed'],
  discard: ['draft', 'submitted', 'returned', 'reviewed'],
  review: ['submitted', 'reviewed'],
  publish: ['reviewed'],
  correct: ['published'],
  retire: ['published'],
} as const satisfies Record<string, readonly PracticeState[]>
export type Step = keyof typeof steps

export type Dated = {
  submitted_at: string | null
  returned_at: string | null
  reviewed_at: string | null
  published_at: string | null
  retired_at: string | null
}
export const stateOf = (row: Dated): PracticeState =>
  practiceState({
    submittedAt: row.submitted_at,
    returnedAt: row.returned_at,
    reviewedAt: row.reviewed_at,
    publishedAt: row.published_at,
    retiredAt: row.retired_at,
  })

export const isOpenTo = (step: Step, row: Dated): boolean =>
  (steps[step] as readonly PracticeState[]).includes(stateOf(row))

/** Why a step cannot be taken; undefined where it can. */
export function problemOf(
  step: Step,
  row: Dated & { version: number },
  seen: { version: number },
): ProblemCode | undefined {
  if (row.version !== seen.version) return 'record.changed-meanwhile'
  return isOpenTo(step, row) ? undefined : 'practice.wrong-state'
}

/** Refuses what no card can say, draft or not. @throws practice.cost-too-high, practice.step-unknown */
export function requireSound({ cost, steps: said, pictures }: PracticeFacts): void {
  if (cost !== null && cost > mostPracticeCost)
    refuse('practice.cost-too-high', undefined, [{ path: 'cost', rule: 'too_big' }])
  const twice = new Set(pictures.map(({ photoId }) => photoId)).size < pictures.length
  if (twice || pictures.some(({ step }) => step !== null && step > said.length))
    refuse('practice.step-unknown', undefined, [{ path: 'pictures', rule: 'outside' }])
}

/** What a reader needs to do it too, and may not be missing once it is handed in. */
const needed = ['problem', 'forWhom', 'result'] as const

/** Refuses what cannot be shown to others yet. @throws practice.incomplete, practice.picture-unsaid */
export function requireComplete(facts: PracticeFacts): void {
  const missing: FieldProblem[] = needed
    .filter(field => facts[field] === null)
    .map(path => ({ path, rule: 'required' }))
  if (facts.steps.length === 0) missing.push({ path: 'steps', rule: 'required' })
  if (missing.length > 0) refuse('practice.incomplete', undefined, missing)
  const unsaid = facts.pictures.findIndex(({ said }) => said === null)
  if (unsaid >= 0)
    refuse('practice.picture-unsaid', undefined, [{ path: `pictures.${unsaid}.said`, rule: 'required' }])
}

export type Change = { field: string; from: unknown; to: unknown }

/** What differs between two readings of a card, field by field. */
export function changesOf(before: PracticeFacts, after: PracticeFacts): Change[] {
  return (Object.keys(after) as (keyof PracticeFacts)[])
    .filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map(field => ({ field, from: before[field], to: after[field] }))
}

/** The facts of a card as they are kept: each condition and activity once, in the order of the first. */
export function tidied(facts: PracticeFacts): PracticeFacts {
  return {
    title: facts.title,
    strategy: facts.strategy,
    topic: facts.topic,
    problem: facts.problem,
    forWhom: facts.forWhom,
    steps: facts.steps.map(({ text }) => ({ text })),
    days: facts.days,
    cost: facts.cost,
    materials: facts.materials,
    partners: facts.partners,
    conditions: [...new Set(facts.conditions)].sort(),
    result: facts.result,
    pitfalls: facts.pitfalls,
    activities: [...new Set(facts.activities)],
    pictures: facts.pictures.map(({ photoId, step, said }) => ({ photoId, step, said })),
  }
}
