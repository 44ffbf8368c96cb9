import { sees } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { libraryDashboard, NumberShown } from '../../contract/indicators.ts'
import type { Pair } from '../../contract/tallies.ts'
import * as libraries from '../libraries/libraries.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import * as facts from './library-queries.ts'
import * as months from './months.ts'
import * as queries from './queries.ts'
import { counted, isAsked, type MeasureRow, named } from './words.ts'

const inTrend = 12

/** The library, where one of the actor's scopes holds it. */
export async function find(c: Context, { libraryId }: InputOf<typeof libraryDashboard>) {
  const row = await libraries.find(c.tx, libraryId)
  return row && sees(c.actor, placeOf(row)) ? row : undefined
}

/** A library's month and its last twelve, counted from its own reports and activities. */
export async function show(
  c: Context,
  input: InputOf<typeof libraryDashboard>,
  library: libraries.LibraryRow,
): Promise<ResultOf<typeof libraryDashboard>> {
  const month = await months.shown(c.tx, input.month, c.now)
  const rows = await facts.months(c.tx, library.id, months.upTo(month, inTrend))
  const measures = await queries.measures(c.tx, await facts.asked(c.tx, month), month)
  const shown = [...measures.values()]
  const last = rows.filter(row => row.month === month)
  return {
    asOf: c.now.toISOString(),
    month,
    numbers: [reportsOf(rows, month), ...last.flatMap(row => shown.map(measure => numberOf(measure, row)))],
    trend: shown.map(measure => ({
      ...named(measure),
      months: rows.map(row => ({ month: row.month, value: valueOf(measure, row) })),
    })),
  }
}

function reportsOf(rows: readonly facts.MonthRow[], month: string): NumberShown {
  const came = rows.filter(row => row.figures !== null)
  const expected = rows.filter(row => row.expected).length
  const verified = came.filter(row => row.verified).length
  return {
    ...counted('reports-year', 'reports'),
    value: expected === 0 && came.length === 0 ? null : { reported: came.length, verified },
    outOf: expected,
    missing: rows.filter(row => row.expected && row.figures === null).length,
    target: null,
    month,
  }
}

function numberOf(measure: MeasureRow, row: facts.MonthRow): NumberShown {
  const missing = measure.source === 'report' ? Number(row.expected && row.figures === null) : null
  return {
    ...named(measure),
    value: valueOf(measure, row),
    outOf: null,
    missing,
    target: null,
    month: row.month,
  }
}

/** What a month says of a measure; null where nothing was said: no report, or the question was left empty. */
function valueOf(measure: MeasureRow, row: facts.MonthRow): Pair | null {
  if (!isAsked(measure, row.month)) return null
  if (measure.source === 'report') {
    const value = row.figures?.[measure.code] ?? null
    return value === null ? null : { reported: value, verified: row.verified ? value : 0 }
  }
  // activities that were held but not counted by this measure leave it unknown; a report without any says none
  const held = Object.keys(row.activities).length > 0
  if (held) return row.activities[measure.code] ?? null
  return row.figures === null ? null : { reported: 0, verified: 0 }
}
