import { makeId, type NeedId } from '../../../contract/ids.ts'
import { amountProblem, type Need, type Urgency } from '../../../contract/needs.ts'
import type { HelpKind, Topic } from '../../../contract/themes.ts'

export type NeedDraft = {
  id: string
  kind: HelpKind | ''
  topic: Topic | ''
  amount: number | null
  unit: string
  urgency: Urgency | null
  until: string
  why: string
  evidence: { measure: string; from: string; to: string }[]
  /** The version that is changed; null: a new one. */
  version: number | null
  /** What stood there when it was begun, to tell who has changed what. */
  seen?: NeedAnswers
}
/** All that is answered, without what only the form needs. */
export type NeedAnswers = Omit<NeedDraft, 'seen'>

export const emptyDraft = (): NeedDraft => ({
  ...{ id: makeId<NeedId>(), kind: '', topic: '', amount: null, unit: '', urgency: null, until: '', why: '' },
  ...{ evidence: [], version: null },
})

export function draftOf(need: Need): NeedDraft {
  const { id, kind, topic, amount, unit, urgency, until, why, evidence, version } = need
  const chosen = evidence.map(({ measure, from, to }) => ({ measure, from, to }))
  const seen = { id, kind, topic, amount, unit: unit ?? '', urgency, until, why, evidence: chosen, version }
  return { ...seen, seen }
}

/** What keeps a draft from being sent, by field; what the server would refuse is told without it. */
export function missingIn(
  draft: NeedDraft,
  today: string,
): Partial<Record<keyof NeedDraft, 'needed' | 'amount' | 'past'>> {
  const { kind, topic, amount, unit, urgency, until, why } = draft
  return {
    ...(kind === '' && { kind: 'needed' }),
    ...(topic === '' && { topic: 'needed' }),
    ...((amount === null || (kind !== '' && amountProblem(kind, amount))) && { amount: 'amount' }),
    ...(kind !== '' && kind !== 'money' && unit.trim() === '' && { unit: 'needed' }),
    ...(urgency === null && { urgency: 'needed' }),
    ...(until === '' ? { until: 'needed' } : until < today && { until: 'past' }),
    ...(why.trim() === '' && { why: 'needed' }),
  }
}
