import type { AnswerValue, Criterion } from '../../../contract/standards.ts'
import { standards } from '../../../text/standards.ts'
import type { Language } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'

/** An answer as a person reads it; null is not known. */
export function valueText(criterion: Criterion, value: AnswerValue, language: Language): string {
  const { mine: words } = standards[language]
  if (value === null) return words.unknown
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return number(value, language)
  return criterion.choices.find(choice => choice.code === value)?.label[language] ?? value
}
