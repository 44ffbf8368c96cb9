import { type Actor, holds } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type exportReports,
  type getReport,
  type listReports,
  type Report,
  reportStates,
  type yearOfReports,
} from '../../contract/monthly-reports.ts'
import { usualPeriod } from '../../contract/programme.ts'
import type { Measure } from '../../contract/tallies.ts'
import { monthlyReports as words } from '../../text/monthly-reports.ts'
import { countMonth } from '../activities/activities.ts'
import * as libraries from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placeOf, type Sheet } from '../platform/endpoint.ts'
import { planEach } from '../platform/planning.ts'
import * as periods from '../programme/periods.ts'
import * as instrument from '../tallies/measures.ts'
import * as details from './detail-queries.ts'
import * as lists from './list-queries.ts'
import { mayJudge } from './policy.ts'
import { pastFigures } from './queries.ts'
import { firstMonth, hasEnded, pastMonths, pastOf, silentFor, stateOf } from './rules.ts'
import { columnsIn } from './sheet.ts'

/** A month in the actor's scope: everyone who is expected, silent ones too, and how many stand in each state. */
export async function list(
  c: Context,
  input: InputOf<typeof listReports>,
): Promise<ResultOf<typeof listReports>> {
  const { month } = input
  if (month < firstMonth) {
    return {
      total: 0,
      byState: counted({}),
      period: { ...usualPeriod(firstMonth), month, locked: true },
      reports: [],
    }
  }
  const period = await periods.of(c.tx, month, c.now)
  await planEach(c.tx)
  const search = await lists.searchIn(c.tx, c.actor, input.q)
  const { byState, ids } = await lists.pageOfReports(c.tx, c.actor, input, search, period)
  const rows = await details.rowsOf(c.tx, ids, month)
  const states = input.state ?? reportStates
  return {
    total: [...new Set(states)].reduce((sum, state) => sum + (byState[state] ?? 0), 0),
    byState: counted(byState),
    period,
    reports: rows.map(row => ({
      ...reportOf(row, month, period.locked),
      mine: waitsFor(c.actor, row),
      silentFor: row.version === null ? silentFor(month, row.expected_since, row.last_month) : 0,
    })),
  }
}

/** The same list as a file, with a column for each measure in force in the month. */
export async function sheet(c: Context, input: InputOf<typeof exportReports>): Promise<Sheet> {
  const { language } = c.actor
  const { month } = input
  const period = await periods.of(c.tx, month < firstMonth ? firstMonth : month, c.now)
  const measures = await instrument.inForce(c.tx, period.month)
  await planEach(c.tx)
  const search = await lists.searchIn(c.tx, c.actor, input.q)
  return {
    name: `${words[language].file}-${month.slice(0, 7)}`,
    columns: columnsIn(
      language,
      measures.filter(isAnswered),
      { month, locked: period.locked },
      input.columns,
    ),
    rows: month < firstMonth ? none() : lists.everyReport(c.tx, c.actor, input, search, period),
  }
}

/** The library, if it is in sight and the month is one of the programme's. */
export const findForm = async (c: Context, input: InputOf<typeof getReport>) =>
  input.month < firstMonth ? undefined : details.seeReport(c.tx, input.libraryId, input.month)

/** Everything the form needs. What is usual is told from months that count: one that was returned does not. */
export async function get(
  c: Context,
  { month }: InputOf<typeof getReport>,
  row: details.Form,
): Promise<ResultOf<typeof getReport>> {
  const { tx, actor } = c
  const { library_id: libraryId } = row
  const period = await periods.of(tx, month, c.now)
  const { measures, rules } = await instrument.list(c, { month, all: false })
  const places = await libraries.regionNamesOf(tx, [row.region_id])
  const place = places.get(row.region_id)
  const revisions = await details.revisionsOf(tx, libraryId, month)
  const isOpen = row.closed_on === null && row.expected && hasEnded(month, dayIn(c.now))
  return {
    report: reportOf(row, month, period.locked),
    period,
    measures: measures.filter(isAnswered),
    rules,
    past: pastOf(month, await pastFigures(tx, libraryId, month, pastMonths)),
    activities: await countMonth(tx, libraryId, month),
    can: { submit: isOpen && holds(actor, 'reports.submit', placeOf(row)), verify: waitsFor(actor, row) },
    revisions: revisions.map(({ by, ...revision }) => ({ ...revision, by: by ?? '' })),
    place: {
      village: place?.village ?? null,
      district: row.district,
      regency: row.regency,
      province: row.province,
    },
  }
}

export const findLibrary = (c: Context, input: InputOf<typeof yearOfReports>) =>
  libraries.find(c.tx, input.libraryId)

/** The twelve lamps of a library's year. */
export async function year(
  c: Context,
  input: InputOf<typeof yearOfReports>,
  library: { id: string },
): Promise<ResultOf<typeof yearOfReports>> {
  const today = dayIn(c.now)
  const calendar = await periods.list(c, { year: input.year })
  const locked = new Map(calendar.periods.map(period => [period.month, period.locked]))
  const rows = await details.monthsOfYear(c.tx, library.id, `${input.year}-01-01`)
  return {
    months: rows.map(row => {
      const sent = row.submitted_at === null ? null : row
      const missing = !row.expected
        ? ('not-expected' as const)
        : !hasEnded(row.month, today)
          ? ('ahead' as const)
          : undefined
      const state = sent || !missing ? stateOf(sent, locked.get(row.month) ?? false) : missing
      return { month: row.month, state, late: row.late ?? false }
    }),
  }
}

function reportOf(row: details.Named, month: string, locked: boolean): Report {
  return {
    libraryId: row.library_id,
    libraryName: row.library_name,
    libraryKind: row.kind,
    district: row.district,
    regency: row.regency,
    province: row.province,
    path: [...placeOf(row)],
    month,
    state: stateOf(row.version === null ? null : row, locked),
    figures: row.figures ?? {},
    fromActivities: row.from_activities ?? {},
    flags: row.flags ?? [],
    notes: row.notes ?? {},
    remark: row.remark,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_name,
    source: row.source,
    sourceAsOf: row.source_as_of,
    verifiedAt: row.verified_at,
    verifiedBy: row.verified_name,
    returnedAt: row.returned_at,
    returnedBy: row.returned_name,
    returnReason: row.return_reason,
    revisionReason: row.revision_reason,
    revisions: row.revisions,
    late: row.late ?? false,
    version: row.version ?? 0,
  }
}

/** It waits, I am one level above, and did not send it myself. */
function waitsFor(actor: Actor, row: details.Detailed): boolean {
  const waits = row.version !== null && row.verified_at === null && row.returned_at === null
  return waits && row.submitted_by !== actor.personId && mayJudge(actor, row)
}

function counted(byState: Partial<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(reportStates.map(state => [state, byState[state] ?? 0]))
}

/** By the library, or by its activities; not by the programme itself. */
const isAnswered = (measure: Measure) => measure.source !== 'programme'

async function* none(): AsyncGenerator<never[]> {}
