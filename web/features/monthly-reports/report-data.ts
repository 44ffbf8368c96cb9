import type { ResultOf } from '../../../contract/endpoint.ts'
import type { getReport } from '../../../contract/monthly-reports.ts'

/** A month's report with everything the form, the view and the print need. */
export type ReportData = ResultOf<typeof getReport>
