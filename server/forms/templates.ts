import { type FormKind, outcomeAreas, type Question } from '../../contract/forms.ts'
import type { Language } from '../../contract/fields.ts'
import { type FormQuestionId, makeId } from '../../contract/ids.ts'
import type { AgendaItem } from '../../contract/meetings.ts'
import { formTemplates } from '../../text/form-templates.ts'

/** What a new form asks: an evaluation all that is usual, a test nothing yet. */
export function usualQuestions(kind: FormKind, language: Language): Question[] {
  if (kind !== 'evaluation') return []
  const { scale, text } = formTemplates[language]
  const asked = { required: true, topic: null, options: [], area: null }
  const one = (more: Pick<Question, 'kind' | 'text'> & Partial<Question>): Question => ({
    ...{ id: makeId<FormQuestionId>(), ...asked, ...more },
  })
  return [
    ...(['useful', 'clear', 'materials', 'place'] as const).map(name =>
      one({ kind: 'scale', text: scale[name] }),
    ),
    ...outcomeAreas.map(area => one({ kind: 'scale', text: scale[area], area })),
    ...(['best', 'better'] as const).map(name => one({ kind: 'text', text: text[name], required: false })),
  ]
}

const taught = ['session', 'sharing', 'discussion']
const longestTopic = 80
/** What a test may be about: what the agenda teaches, each once. */
export const topicsOf = (agenda: readonly Pick<AgendaItem, 'kind' | 'title'>[]): string[] => [
  ...new Set(
    agenda
      .filter(({ kind }) => taught.includes(kind))
      .map(({ title }) => title.slice(0, longestTopic).trim()),
  ),
]
