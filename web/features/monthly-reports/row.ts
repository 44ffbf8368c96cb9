import type { Report } from '../../../contract/monthly-reports.ts'

/** A row of the officer's list. */
export type Row = Report & { mine: boolean; silentFor: number }
