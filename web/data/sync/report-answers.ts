import type { InputOf, ResultOf } from '../../../contract/endpoint.ts'
import { verifierOfKind } from '../../../contract/libraries.ts'
import {
  type getReport,
  hasEnded,
  type listReports,
  type Report,
  reportStates,
  silentFor,
  type yearOfReports,
} from '../../../contract/monthly-reports.ts'
import { type Period, usualPeriod } from '../../../contract/programme.ts'
import { type Bundle, monthsKept, type PhoneReport } from '../../../contract/sync.ts'
import { addMonths } from '../months.ts'
import { inOrder, isFoundBy, type Kept, pageOf } from './kept.ts'
import { isWithin, nameOf } from './library-answers.ts'

type Row = ResultOf<typeof listReports>['reports'][number]

/** A month of all who are expected; undefined where the month is older than what is kept. */
export function reports(
  kept: Kept,
  input: InputOf<typeof listReports>,
): ResultOf<typeof listReports> | undefined {
  const { month, q, region, kind, sort, order } = input
  if (month < kept.span.reportsFrom) return undefined
  const found = kept.bundles
    .filter(
      bundle =>
        (kind === undefined || bundle.library.kind === kind) &&
        isWithin(bundle, kept, region) &&
        isFoundBy(bundle, kept, q),
    )
    .filter(bundle => isExpected(bundle, month) || reportIn(bundle, month) !== undefined)
    .map(bundle => rowOf(bundle, kept, month))
  const counts = reportStates.map(state => [state, found.filter(row => row.state === state).length] as const)
  const states = input.state ?? reportStates
  const by = (row: Row) =>
    ({
      library: nameOf({ name: row.libraryName }),
      state: reportStates.indexOf(row.state),
      submitted: row.submittedAt,
      visits: row.figures.visits ?? null,
      activities: row.fromActivities.activities ?? null,
      flags: row.state === 'silent' ? null : row.flags.length,
    })[sort]
  const shown = found.filter(row => states.includes(row.state))
  const then = (row: Row) => `${nameOf({ name: row.libraryName })} ${row.libraryId}`
  return {
    total: shown.length,
    byState: Object.fromEntries(counts),
    period: periodOf(kept, month),
    reports: pageOf(inOrder(shown, by, order, then, sort === 'library'), input),
  }
}

/** One report beside its past, as far as that is kept; nothing can be sent from here. */
export function report(
  kept: Kept,
  { libraryId, month }: InputOf<typeof getReport>,
): ResultOf<typeof getReport> | undefined {
  const bundle = kept.bundles.find(({ id }) => id === libraryId)
  if (!bundle || month < kept.span.reportsFrom) return undefined
  const { mine, silentFor: _, ...told } = rowOf(bundle, kept, month)
  const { library } = bundle
  const { frame } = kept
  const before = Array.from({ length: monthsKept }, (__, n) => addMonths(month, n - monthsKept))
  return {
    report: told,
    period: periodOf(kept, month),
    measures: frame.measures.filter(
      ({ validFrom, validTo }) => validFrom <= month && (validTo ?? month) >= month,
    ),
    rules: frame.rules,
    past: before
      .filter(past => past >= kept.span.reportsFrom)
      .map(past => {
        const of = reportIn(bundle, past)
        return { month: past, figures: of && of.returnedAt === null ? of.figures : null }
      }),
    activities: { figures: told.fromActivities, waiting: 0, returned: 0 },
    can: { submit: false, verify: mine },
    revisions: [],
    place: {
      ...{ village: library.village, district: library.district },
      ...{ regency: frame.regency, province: frame.province },
    },
  }
}

export function year(
  kept: Kept,
  input: InputOf<typeof yearOfReports>,
): ResultOf<typeof yearOfReports> | undefined {
  const january = `${input.year}-01-01`
  const bundle = kept.bundles.find(({ id }) => id === input.libraryId)
  if (!bundle || january < kept.span.reportsFrom) return undefined
  const months = Array.from({ length: 12 }, (_, n) => addMonths(january, n))
  return {
    months: months.map(month => {
      const sent = reportIn(bundle, month)
      const missing = !isExpected(bundle, month)
        ? ('not-expected' as const)
        : !hasEnded(month, kept.today)
          ? ('ahead' as const)
          : undefined
      const state = sent || !missing ? stateOf(sent, periodOf(kept, month).locked) : missing
      return { month, state, late: sent?.late ?? false }
    }),
  }
}

export function periodOf({ frame, today }: Kept, month: string): Period {
  const period = frame.periods.find(of => of.month === month) ?? usualPeriod(month)
  return { ...period, locked: today >= period.locksOn }
}

function rowOf(bundle: Bundle, kept: Kept, month: string): Row {
  const { library } = bundle
  const { frame, role } = kept
  const sent = reportIn(bundle, month)
  const waits = sent !== undefined && sent.verifiedAt === null && sent.returnedAt === null
  return {
    ...{ libraryId: library.id, libraryName: library.name, libraryKind: library.kind },
    ...{ district: library.district, regency: frame.regency, province: frame.province },
    ...{ path: [...frame.path, library.scopeId], month },
    state: stateOf(sent, periodOf(kept, month).locked),
    ...(sent ? factsOf(sent) : nothing),
    mine: waits && !sent.own && verifierOfKind[library.kind] === role,
    silentFor: sent ? 0 : silentFor(month, expectedSince(bundle, month), lastBefore(bundle, month)),
  }
}

type Facts = Omit<
  Report,
  | 'libraryId'
  | 'libraryName'
  | 'libraryKind'
  | 'district'
  | 'regency'
  | 'province'
  | 'path'
  | 'month'
  | 'state'
>
const nobody = { submittedBy: null, verifiedBy: null, returnedBy: null }
const nothing: Facts = {
  ...{ ...nobody, figures: {}, fromActivities: {}, flags: [], notes: {}, remark: null, submittedAt: null },
  ...{ source: null, sourceAsOf: null, verifiedAt: null, returnedAt: null, returnReason: null },
  ...{ revisionReason: null, revisions: 0, late: false, version: 0 },
}
function factsOf({ libraryId: _, month: __, own: ___, ...facts }: PhoneReport): Facts {
  return { ...facts, ...nobody }
}

function stateOf(sent: PhoneReport | undefined, locked: boolean): Report['state'] {
  if (!sent) return 'silent'
  if (sent.returnedAt !== null) return 'returned'
  if (sent.verifiedAt === null) return 'submitted'
  return locked ? 'locked' : 'verified'
}

const reportIn = ({ reports: all }: Bundle, month: string) => all.find(of => of.month === month)

function isExpected(bundle: Bundle, month: string): boolean {
  return expectedSince(bundle, month) !== null
}

function expectedSince({ library }: Bundle, month: string): string | null {
  const spans = library.expected.filter(([from, to]) => from <= month && (to ?? month) >= month)
  return (
    spans
      .map(([from]) => from)
      .toSorted()
      .at(-1) ?? null
  )
}

function lastBefore({ reports: all }: Bundle, month: string): string | null {
  const from = addMonths(month, -12)
  return (
    all
      .map(of => of.month)
      .filter(of => of <= month && of > from)
      .at(-1) ?? null
  )
}
