import { makeId, type NeedId, type PartnerId } from '../../../contract/ids.ts'
import { mostCost, type PlanItem, type PlannedFacts } from '../../../contract/plans.ts'

/** An item as it is being planned: unanswered is null or ''. */
export type PlanDraft = {
  id: string
  /** The version that was seen; null: it was never saved. */
  version: number | null
  title: string
  /** Its first day, `2026-12-01`. */
  month: string
  strategy: PlannedFacts['strategy'] | ''
  topic: PlannedFacts['topic'] | ''
  lesson: string
  need: string
  targetGroup: string
  targetNumber: number | null
  responsible: string
  partner: string
  cost: number | null
  source: NonNullable<PlannedFacts['source']> | ''
  measure: string
  /** Fields with something that is no number. */
  unread: ('targetNumber' | 'cost')[]
  /** References to records, which the form hands on as they are. */
  needId: NeedId | null
  partnerId: PartnerId | null
}

/** @param month that stands there to begin with @param more what stays from the one before */
export function emptyDraft(month: string, more: Partial<PlanDraft> = {}): PlanDraft {
  return {
    ...{ id: makeId(), version: null, title: '', month, strategy: '', topic: '', lesson: '', need: '' },
    ...{ targetGroup: '', targetNumber: null, responsible: '', partner: '', cost: null, source: '' },
    ...{ measure: '', unread: [], needId: null, partnerId: null },
    ...more,
  }
}

/** What is on record, to be changed. */
export function draftOf(item: PlanItem): PlanDraft {
  return {
    ...{ id: item.id, version: item.version, title: item.title, month: item.month },
    ...{ strategy: item.strategy, topic: item.topic, lesson: item.lesson ?? '', need: item.need ?? '' },
    ...{ targetGroup: item.targetGroup ?? '', targetNumber: item.targetNumber },
    ...{ responsible: item.responsible ?? '', partner: item.partner ?? '', cost: item.cost },
    ...{ source: item.source ?? '', measure: item.measure ?? '', unread: [] },
    ...{ needId: item.needId, partnerId: item.partnerId },
  }
}

export type Trouble = { field: keyof PlanDraft; rule: 'needed' | 'choose' | 'too-high' | 'not-a-number' }

/** Looks over the answers, as the server does when they arrive. */
export function troublesOf(draft: PlanDraft): Trouble[] {
  const trouble = (field: Trouble['field'], rule: Trouble['rule'], is: boolean): Trouble[] =>
    is ? [{ field, rule }] : []
  return [
    ...trouble('title', 'needed', draft.title.trim() === ''),
    ...trouble('strategy', 'choose', draft.strategy === ''),
    ...trouble('topic', 'choose', draft.topic === ''),
    ...draft.unread.flatMap(field => trouble(field, 'not-a-number', true)),
    ...trouble('cost', 'too-high', draft.cost !== null && draft.cost > mostCost),
  ]
}

/** What is sent; null while something that is needed was not answered. */
export function factsOf(draft: PlanDraft): PlannedFacts | null {
  const { title, month, strategy, topic, targetNumber, cost, source } = draft
  if (troublesOf(draft).length > 0 || strategy === '' || topic === '') return null
  const text = (value: string) => value.trim() || null
  return {
    ...{ title: title.trim(), month, strategy, topic, targetNumber, cost },
    source: cost === 0 ? null : source || null,
    ...{ need: text(draft.need), needId: draft.needId, lesson: text(draft.lesson) },
    ...{ targetGroup: text(draft.targetGroup), responsible: text(draft.responsible) },
    ...{ partner: text(draft.partner), partnerId: draft.partnerId, measure: text(draft.measure) },
  }
}

/** Whether more was answered than the first questions. */
export const hasDetails = (draft: PlanDraft): boolean =>
  [draft.need, draft.targetGroup, draft.responsible, draft.partner, draft.source, draft.measure].some(
    text => text !== '',
  ) || [draft.targetNumber, draft.cost, draft.needId, draft.partnerId].some(value => value !== null)
