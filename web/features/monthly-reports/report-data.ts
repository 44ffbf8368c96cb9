import type { ResultOf } from '../../../contract/endpoint.ts'
import type { getReport } from '../../../contract/monthly-reports.ts'
import type { ReportDraft } from './report-draft.ts'

/** A month's report with all that its form needs. */
export type ReportData = ResultOf<typeof getReport>

/** What the questions of the form are given. */
export type Answering = {
  data: ReportData
  draft: ReportDraft
  edit: (change: Partial<ReportDraft>) => void
  /** Text that is no number, by measure; it stays in its field and holds the form up. */
  setInvalid: (code: string, invalid: boolean) => void
  /** The sentence at a figure or a note, once it was tried to go on. */
  errorOf: (path: string) => string | undefined
}
