import { makeId, type MentoringStepId, type MentoringVisitId } from '../../../contract/ids.ts'
import type { StepSide, VisitKind } from '../../../contract/mentoring.ts'
import { addDays } from '../../data/days.ts'
import { today } from '../../data/months.ts'

export type StepDraft = { id: MentoringStepId; text: string; due: string; by: StepSide }
export type RecordDraft = {
  of: { id: MentoringVisitId; libraryId: string; libraryName: string; version: number | null }
  /** Its id where it is recorded as one that was not planned after all. */
  anew: MentoringVisitId
  kind: VisitKind
  on: string
  advice: string
  planItemId: string
  steps: StepDraft[]
}

export const beginRecord = (of: RecordDraft['of'], kind: VisitKind): RecordDraft => ({
  ...{
    of,
    anew: makeId<MentoringVisitId>(),
    kind,
    on: today(),
    advice: '',
    planItemId: '',
    steps: [beginStep()],
  },
})

/** Two weeks are the usual time for a step. */
export const beginStep = (): StepDraft => ({
  ...{ id: makeId<MentoringStepId>(), text: '', due: addDays(today(), 14), by: 'library' },
})

/** A step in which nothing was typed is none; null where one lacks its day. */
export function readSteps({ steps, on }: Pick<RecordDraft, 'steps' | 'on'>): StepDraft[] | null {
  const typed = steps.map(step => ({ ...step, text: step.text.trim() })).filter(({ text }) => text !== '')
  return typed.every(({ due }) => due !== '' && due >= on) ? typed : null
}
