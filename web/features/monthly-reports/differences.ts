import type { myReports } from '../../../text/my-reports.ts'
import { forms } from '../../../text/forms.ts'
import type { Language } from '../../data/session.tsx'
import { answerOf, shortName } from './measure-names.ts'
import type { Question, ReportDraft } from './report-draft.ts'
import type { ReportData } from './report-data.ts'

/** What differs between what was sent meanwhile and what was answered here, in words. */
export function differencesOf(
  { report }: ReportData,
  draft: ReportDraft,
  questions: readonly Question[],
  words: typeof myReports.id,
  language: Language,
) {
  const { empty } = forms[language].conflict
  const rows = [
    ...questions.map(question => ({
      label: shortName(question.measure, language),
      newest: answerOf(question, report.figures, words, language),
      mine: answerOf(question, draft.figures, words, language),
    })),
    { label: words.view.remark, newest: report.remark || empty, mine: draft.remark || empty },
  ]
  return rows.filter(({ newest, mine }) => newest !== mine)
}
