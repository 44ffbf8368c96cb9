import type { Flag } from '../../../contract/monthly-reports.ts'
import { isAnswered, isExplained, placeOf, type Question, type ReportDraft } from './report-draft.ts'

/** What stands in the way of sending. */
export type Trouble = {
  /** The question it belongs to; '' where it belongs to the summary. */
  code: string
  /** As in the command's input: `figures.visits`, `notes.outlier.visits`, `revisionReason`. */
  path: string
  fieldId: string
  rule: 'missing' | 'missingOrNot' | 'invalid' | 'missingNote' | 'missingReason'
  /** Whether the summary has the field itself. */
  onSummary: boolean
}

/** Looks over the answers, as the server does when they arrive. */
export function troublesOf(form: {
  draft: ReportDraft
  questions: readonly Question[]
  flags: readonly Flag[]
  invalid: ReadonlySet<string>
  locked: boolean
}): Trouble[] {
  const { draft, questions, flags, invalid, locked } = form
  const figures = questions.flatMap(question => troublesOfQuestion(question, draft, invalid))
  const notes = flags
    .filter(flag => !isExplained(draft, flag))
    .map(
      (flag): Trouble => ({
        code: placeOf(flag, questions) ?? '',
        path: `notes.${flag.code}`,
        fieldId: `notes.${flag.code}`,
        rule: 'missingNote',
        onSummary: true,
      }),
    )
  const reason: Trouble = {
    code: '',
    path: 'revisionReason',
    fieldId: 'reason',
    rule: 'missingReason',
    onSummary: true,
  }
  return [...figures, ...notes, ...(locked && draft.reason.trim() === '' ? [reason] : [])]
}

function troublesOfQuestion(question: Question, draft: ReportDraft, invalid: ReadonlySet<string>): Trouble[] {
  const { measure, parts } = question
  const trouble = (code: string, rule: Trouble['rule']): Trouble => ({
    code: measure.code,
    path: `figures.${code}`,
    fieldId: code,
    rule,
    onSummary: false,
  })
  const wrong = [measure, ...parts]
    .filter(({ code }) => invalid.has(code))
    .map(({ code }) => trouble(code, 'invalid'))
  if (isAnswered(draft, question) || invalid.has(measure.code)) return wrong
  return [...wrong, trouble(measure.code, measure.required ? 'missing' : 'missingOrNot')]
}
