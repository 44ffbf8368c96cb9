import type { AdoptionKind } from '../../../contract/adoptions.ts'
import type { PlannedFacts } from '../../../contract/plans.ts'
import { type AdoptionId, makeId, type PlanItemId, type PracticeId } from '../../../contract/ids.ts'
import type { Practice } from '../../../contract/practices.ts'

/** Of the card what the form goes on showing, also when it is opened again from what waits on the phone. */
export type Card = { id: PracticeId; title: string; origin: string }

/** A practice as it is being taken on: unanswered is null or ''. */
export type TakeDraft = {
  id: AdoptionId
  planItem: PlanItemId
  of: Card
  kind: AdoptionKind | null
  changes: string
  why: string
  /** Whose adoption it was learned from; '': the library that wrote it. */
  from: AdoptionId | ''
  title: string
  /** The first day of its month. */
  month: string
  responsible: string
  steps: string
  targetGroup: string
  targetNumber: number | null
  cost: number | null
  source: NonNullable<PlannedFacts['source']> | ''
  /** Fields with something that is no number. */
  unread: ('targetNumber' | 'cost')[]
}

/** The card, to be made one's own. @param from whose adoption it was seen at */
export function beginOf(practice: Practice, month: string, from: AdoptionId | ''): TakeDraft {
  return {
    ...{ id: makeId(), planItem: makeId(), kind: null, changes: '', why: '', from },
    of: { id: practice.id, title: practice.title, origin: practice.libraryName },
    ...{ title: practice.title, month, responsible: '' },
    steps: practice.steps.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')).join('\n'),
    ...{ targetGroup: (practice.forWhom ?? '').slice(0, 160), targetNumber: null },
    ...{ cost: practice.cost, source: '', unread: [] },
  }
}

/** What is sent; null while something that is needed was not answered. */
export function inputOf(draft: TakeDraft, libraryId: string, on: string): object | null {
  const { kind, changes, why, title, month, targetNumber, cost } = draft
  const text = (value: string) => value.trim() || null
  const isAdapted = kind === 'adapted'
  if (kind === null || title.trim() === '' || draft.unread.length > 0) return null
  if (isAdapted && (changes.trim() === '' || why.trim() === '')) return null
  return {
    ...{ id: draft.id, practiceId: draft.of.id, libraryId, from: draft.from || null, kind, on },
    ...{ changes: isAdapted ? text(changes) : null, why: isAdapted ? text(why) : null },
    plan: {
      ...{ id: draft.planItem, title: title.trim(), month, targetNumber, cost },
      ...{ steps: text(draft.steps), responsible: text(draft.responsible) },
      ...{ targetGroup: text(draft.targetGroup), source: cost === 0 ? null : draft.source || null },
    },
  }
}
