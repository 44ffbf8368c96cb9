import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { flagsOf, type submitReport } from '../../contract/monthly-reports.ts'
import { countMonth } from '../activities/activities.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as periods from '../programme/periods.ts'
import * as instrument from '../tallies/measures.ts'
import * as queries from './queries.ts'
import {
  completed,
  figureProblems,
  firstMonth,
  hasEnded,
  isLate,
  notesFor,
  notesMissing,
  pastMonths,
  pastOf,
} from './rules.ts'

type Input = InputOf<typeof submitReport>
type Found = queries.Sender & { earlier: queries.Earlier | undefined }

/** The library, held still, with what it sent for the month before, locked. */
export async function findSender(c: Context, input: Input): Promise<Found | undefined> {
  // before the programme nothing is stored, and PostgreSQL knows no year zero: the rule refuses it later
  const month = input.month < firstMonth ? firstMonth : input.month
  const library = await queries.shareLibrary(c.tx, input.libraryId, month)
  if (!library) return undefined
  const earlier = await queries.lockReport(c.tx, library.id, month)
  // the sender knows the old entry; what it saw of the month may have been set aside
  const merged = library.id !== input.libraryId.toLowerCase()
  if (merged && earlier && (await queries.wasSetAside(c.tx, input.libraryId, month)))
    refuse('record.changed-meanwhile')
  return { ...library, earlier }
}

/**
 * Sends a library's month, or sends it anew in whatever state it is: it then waits to be verified. Refuses a month
 * that is not over (its last day in Jakarta counts as over) or in which the library is not in the programme, figures
 * missing or not asked for, flags without a note, and, without a reason, a locked month. The activities' sums are
 * counted here, never taken from the sender.
 */
export async function submit(c: Context, input: Input, found: Found): Promise<ResultOf<typeof submitReport>> {
  const { earlier, ...library } = found
  const { month } = input
  const libraryId = library.id
  const today = dayIn(c.now)
  if (library.closed_on !== null) refuse('library.closed')
  if (month < firstMonth) refuse('report.before-programme')
  if (!hasEnded(month, today)) refuse('report.month-ahead')
  if (!library.expected) refuse('report.before-programme')
  if ((earlier?.version ?? null) !== input.version) refuse('record.changed-meanwhile')
  const period = await periods.of(c.tx, month, c.now)
  if (period.locked && input.revisionReason === null) {
    refuse('report.month-locked', undefined, [{ path: 'revisionReason', rule: 'required' }])
  }
  const { measures, rules } = await instrument.list(c, { month, all: false })
  const wrong = figureProblems(input.figures, measures)
  if (wrong) refuse(wrong.code, undefined, wrong.fields)
  const past = pastOf(month, await queries.pastFigures(c.tx, libraryId, month, pastMonths))
  const figures = completed(input.figures, measures)
  const flags = flagsOf(figures, measures, rules, past)
  const unexplained = notesMissing(flags, input.notes)
  if (unexplained.length > 0) refuse('report.note-missing', undefined, unexplained)
  const sent = {
    month,
    figures,
    flags,
    fromActivities: (await countMonth(c.tx, libraryId, month)).figures,
    notes: notesFor(flags, input.notes),
    remark: input.remark,
    late: isLate(period, today, earlier),
    revisionReason: period.locked ? input.revisionReason : null,
    at: c.now.toISOString(),
    by: c.actor.personId,
  }
  if (earlier) await queries.updateReport(c.tx, library, sent, earlier)
  else if (!(await queries.insertReport(c.tx, library, sent))) refuse('record.changed-meanwhile')
  const version = (earlier?.version ?? 0) + 1
  c.record({
    name: 'reports.submitted',
    subject: { kind: 'report', id: `${libraryId}/${month}` },
    at: { provinceId: library.province_id, regencyId: library.regency_id, scopeId: library.scope_id },
    data: { month, version, late: sent.late, flags: flags.length, revision: sent.revisionReason !== null },
  })
  return { version, flags, late: sent.late }
}
