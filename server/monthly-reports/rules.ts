import type { Figures, Flag, ReportState } from '../../contract/monthly-reports.ts'
import type { FieldProblem, ProblemCode } from '../../contract/problems.ts'
import type { Period } from '../../contract/programme.ts'
import type { Measure } from '../../contract/tallies.ts'
import { addMonths } from '../platform/clock.ts'

export { hasEnded, silentFor } from '../../contract/monthly-reports.ts'

/** Reports begin with the programme: no month before this one is asked for. */
export const firstMonth = '2018-01-01'
/** How many months before are looked at for what is usual. */
export const pastMonths = 12
/** For how long a judgement can be taken back by the one who gave it, in milliseconds. */
export const undoTime = 10 * 60_000

/** True where a report sent today comes after its day. What is sent anew keeps the lateness of the first sending. */
export function isLate(
  period: Pick<Period, 'submitBy'>,
  today: string,
  first: { late: boolean } | undefined,
): boolean {
  return first ? first.late : today > period.submitBy
}

type Facts = { verified_at: string | null; returned_at: string | null }

/** @param row null where nothing came, which is not zero */
export function stateOf(row: Facts | null, locked: boolean): ReportState {
  if (row === null) return 'silent'
  if (row.returned_at !== null) return 'returned'
  if (row.verified_at === null) return 'submitted'
  return locked ? 'locked' : 'verified'
}

type Asked = Pick<Measure, 'code' | 'required' | 'partOf' | 'source'>

/** What is asked in the report itself. */
export const askedIn = <M extends Pick<Measure, 'source'>>(measures: readonly M[]): M[] =>
  measures.filter(measure => measure.source === 'report')

/** Figures that are not asked for in the month, and ones that are missing: parts may stay empty, zero is an answer. */
export function figureProblems(
  figures: Figures,
  measures: readonly Asked[],
): { code: ProblemCode; fields: FieldProblem[] } | undefined {
  const asked = askedIn(measures)
  const codes = new Set(asked.map(measure => measure.code))
  const unknown = Object.keys(figures).filter(code => !codes.has(code))
  if (unknown.length > 0) return { code: 'report.figure-unknown', fields: fieldsOf(unknown, 'unknown') }
  const needed = asked
    .filter(measure => measure.required && measure.partOf === null)
    .map(measure => measure.code)
  const missing = needed.filter(code => (figures[code] ?? null) === null)
  return missing.length > 0
    ? { code: 'report.figure-missing', fields: fieldsOf(missing, 'required') }
    : undefined
}

/** Every figure that was asked for, null where it was not counted. */
export function completed(figures: Figures, measures: readonly Asked[]): Figures {
  return Object.fromEntries(askedIn(measures).map(({ code }) => [code, figures[code] ?? null]))
}

/** The flags that nobody wrote a note on. */
export function notesMissing(flags: readonly Flag[], notes: Record<string, string>): FieldProblem[] {
  return flags
    .filter(flag => !Object.hasOwn(notes, flag.code))
    .map(flag => ({ path: `notes.${flag.code}`, rule: 'note-missing', params: flag.usual ?? undefined }))
}

/** Only the notes that speak of a flag are kept. */
export function notesFor(flags: readonly Flag[], notes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    flags.flatMap(({ code }) => (Object.hasOwn(notes, code) ? [[code, notes[code] ?? '']] : [])),
  )
}

/** The twelve months before, oldest first; null where nothing came. */
export function pastOf(
  month: string,
  known: readonly { month: string; figures: Figures }[],
): { month: string; figures: Figures | null }[] {
  const byMonth = new Map(known.map(row => [row.month, row.figures]))
  return Array.from({ length: pastMonths }, (_, n) => addMonths(month, n - pastMonths)).map(past => ({
    month: past,
    figures: byMonth.get(past) ?? null,
  }))
}

/** A report as a judge finds it; `version` null where nothing came. */
export type Standing = Facts & {
  version: number | null
  submitted_by: string | null
  verified_by: string | null
  returned_by: string | null
  flags: number
}

/** Why a report cannot be verified or returned now; undefined where it can. */
export function whyNotJudge(row: Standing, me: string, seen: number): ProblemCode | undefined {
  if (row.version === null) return 'report.wrong-state'
  if (row.submitted_by === me) return 'report.own-report'
  if (row.verified_at !== null || row.returned_at !== null) return 'report.wrong-state'
  return row.version === seen ? undefined : 'record.changed-meanwhile'
}

/**
 * Why a judgement cannot be taken back; undefined where it can. The version seen may be the one before the judgement:
 * who undoes it at once has not seen the list again.
 */
export function whyNotUndo(row: Standing, me: string, seen: number, now: Date): ProblemCode | undefined {
  const at = row.verified_at ?? row.returned_at
  if (row.version === null || at === null) return 'report.wrong-state'
  if ((row.verified_by ?? row.returned_by) !== me) return 'access.not-allowed'
  if (seen !== row.version && seen !== row.version - 1) return 'record.changed-meanwhile'
  return now.getTime() - Date.parse(at) <= undoTime ? undefined : 'report.undo-over'
}

const fieldsOf = (codes: readonly string[], rule: string) =>
  codes.map(code => ({ path: `figures.${code}`, rule }))
