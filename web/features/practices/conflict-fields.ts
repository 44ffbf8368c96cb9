import { activities } from '../../../text/activities.ts'
import { forms } from '../../../text/forms.ts'
import { practiceMarks } from '../../../text/practice-marks.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import type { Field } from '../../data/conflict.ts'
import type { Language } from '../../data/session.tsx'
import type { PracticeAnswers } from './practice-draft.ts'
import { costIn, daysIn } from './practice-words.ts'

/** The fields of a card, as two versions of it are compared. */
export function fieldsOf(language: Language): Field<PracticeAnswers>[] {
  const { fields } = practicePages[language]
  const { conditions } = practiceMarks[language]
  const { topics, strategies } = activities[language]
  const { empty } = forms[language].conflict
  const field = <Key extends keyof PracticeAnswers & keyof typeof fields>(
    key: Key,
    say: (value: PracticeAnswers[Key]) => string,
  ): Field<PracticeAnswers> => ({
    ...{ key, label: fields[key] },
    of: one => {
      const value: unknown = one[key]
      return typeof value === 'string' ? value.trim() : value
    },
    say: one => say(one[key]) || empty,
    take: (from, into) => ({ ...into, [key]: from[key] }),
  })
  const text = (key: 'title' | 'problem' | 'forWhom' | 'materials' | 'partners' | 'result' | 'pitfalls') =>
    field(key, value => value.trim())
  return [
    text('title'),
    field('topic', value => value && topics[value]),
    field('strategy', value => value && strategies[value]),
    text('problem'),
    text('forWhom'),
    field('steps', value => value.filter(Boolean).join(' · ')),
    field('days', value => daysIn(value, language)),
    field('cost', value => costIn(value, language)),
    text('materials'),
    text('partners'),
    field('conditions', value => value.map(code => conditions[code]).join(', ')),
    text('result'),
    text('pitfalls'),
    field('activities', value => String(value.length)),
    field('pictures', value => String(value.length)),
  ]
}
