import type { Measure } from '../../../contract/tallies.ts'
import { forms } from '../../../text/forms.ts'
import type { myReports } from '../../../text/my-reports.ts'
import type { Field } from '../../data/conflict.ts'
import type { Language } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import { shortName, unitOf } from './measure-names.ts'
import type { Answers, Question } from './report-draft.ts'

/**
 * The fields of a report as two versions of it are compared: each figure that is asked for by itself, the notes on what
 * is unusual, and the remark.
 */
export function fieldsOf(
  questions: readonly Question[],
  words: typeof myReports.id,
  language: Language,
): Field<Answers>[] {
  const { empty } = forms[language].conflict
  const figure = (measure: Measure, whole?: Measure): Field<Answers> => ({
    key: measure.code,
    label: [whole, measure]
      .filter(one => one !== undefined)
      .map(one => shortName(one, language))
      .join(': '),
    of: ({ figures }) => figures[measure.code] ?? null,
    say: ({ figures }) => {
      const value = figures[measure.code]
      if (value === undefined) return words.form.notYet
      if (value === null) return measure.required ? words.form.notYet : words.notCounted
      return `${number(value, language)} ${unitOf(measure, value, words)}`
    },
    take: (from, into) => ({
      ...into,
      figures: { ...into.figures, [measure.code]: from.figures[measure.code] ?? null },
    }),
  })
  return [
    ...questions.flatMap(({ measure, parts }) => [
      figure(measure),
      ...parts.map(part => figure(part, measure)),
    ]),
    {
      ...{ key: 'notes', label: words.view.notes },
      of: ({ notes }) => Object.entries(notes).toSorted(([one], [other]) => one.localeCompare(other)),
      say: ({ notes }) => Object.values(notes).join(' · ') || empty,
      take: ({ notes }, into) => ({ ...into, notes }),
    },
    {
      ...{ key: 'remark', label: words.view.remark },
      of: ({ remark }) => remark.trim(),
      say: ({ remark }) => remark.trim() || empty,
      take: ({ remark }, into) => ({ ...into, remark }),
    },
  ]
}
