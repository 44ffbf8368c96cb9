import { activities as labels } from '../../../text/activities.ts'
import { forms } from '../../../text/forms.ts'
import { plans } from '../../../text/plans.ts'
import { programme } from '../../../text/programme.ts'
import type { Language } from '../../data/session.tsx'
import { month, number } from '../../ui/format.ts'
import type { PlanDraft } from './plan-draft.ts'

/** What differs between what is on record now and what was typed, in words. */
export function differing(newest: PlanDraft, mine: PlanDraft, language: Language) {
  const { fields } = plans[language]
  const { topics, strategies } = labels[language]
  const { fundings } = programme[language]
  const { empty } = forms[language].conflict
  const n = (value: number | null) => (value === null ? '' : number(value, language))
  const said = (draft: PlanDraft) =>
    ({
      title: draft.title,
      month: month(draft.month, language),
      strategy: draft.strategy && strategies[draft.strategy],
      topic: draft.topic && topics[draft.topic],
      lesson: draft.lesson,
      need: draft.need,
      targetGroup: draft.targetGroup,
      targetNumber: n(draft.targetNumber),
      responsible: draft.responsible,
      partner: draft.partner,
      cost: n(draft.cost),
      source: draft.source && fundings[draft.source],
      measure: draft.measure,
    }) as const
  const [theirs, own] = [said(newest), said(mine)]
  return (Object.keys(own) as (keyof typeof own)[])
    .filter(field => theirs[field].trim() !== own[field].trim())
    .map(field => ({ label: fields[field], newest: theirs[field] || empty, mine: own[field] || empty }))
}
