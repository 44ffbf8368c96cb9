import { forms } from '../../../text/forms.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import type { Field } from '../../data/conflict.ts'
import type { Language } from '../../data/session.tsx'
import { date } from '../../ui/format.ts'
import type { NeedAnswers } from './need-draft.ts'

/** The fields of a need that can be changed, as two versions of it are compared. @param amount says an amount */
export function fieldsOf(
  amount: (amount: number, unit: string | null) => string,
  language: Language,
): Field<NeedAnswers>[] {
  const { columns, urgencies } = needs[language]
  const { evidence } = myNeeds[language].form
  const { empty } = forms[language].conflict
  return [
    {
      ...{ key: 'amount', label: columns.amount },
      of: one => one.amount,
      say: one => (one.amount === null ? empty : amount(one.amount, one.kind === 'money' ? null : one.unit)),
      take: (from, into) => ({ ...into, amount: from.amount }),
    },
    {
      ...{ key: 'urgency', label: columns.urgency },
      of: one => one.urgency,
      say: one => (one.urgency === null ? empty : urgencies[one.urgency]),
      take: (from, into) => ({ ...into, urgency: from.urgency }),
    },
    {
      ...{ key: 'until', label: columns.until },
      of: one => one.until,
      say: one => (one.until === '' ? empty : date(one.until, language)),
      take: (from, into) => ({ ...into, until: from.until }),
    },
    {
      ...{ key: 'why', label: columns.why },
      of: one => one.why.trim(),
      say: one => one.why.trim() || empty,
      take: (from, into) => ({ ...into, why: from.why }),
    },
    {
      ...{ key: 'evidence', label: evidence },
      of: one => one.evidence,
      say: one =>
        one.evidence.map(({ measure, from }) => `${measure} (${from.slice(0, 7)})`).join(', ') || empty,
      take: (from, into) => ({ ...into, evidence: from.evidence }),
    },
  ]
}
