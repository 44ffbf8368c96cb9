import type { ResultOf } from '../../contract/endpoint.ts'
import type { PhoneLibrary, syncAgain } from '../../contract/sync.ts'
import type { ActivityRow, ReportRow } from './row-queries.ts'

type Packed = Omit<ResultOf<typeof syncAgain>, 'span'>
type Known = Record<string, number | null>

/** Rows as columns: names stand once, and what is alike stands together. */
export function packed(rows: {
  libraries: readonly PhoneLibrary[]
  reports: readonly ReportRow[]
  activities: readonly ActivityRow[]
}): Packed {
  const { libraries, reports, activities } = rows
  return {
    libraries: columnsOf(libraryNames, libraries),
    reports: {
      ...columnsOf(reportNames, reports),
      figures: figureColumns(reports.map(row => row.figures)),
      fromActivities: figureColumns(reports.map(row => row.fromActivities)),
    },
    activities: {
      ...columnsOf(activityNames, activities),
      reached: figureColumns(activities.map(row => row.reached)),
    },
  }
}

const libraryNames = [
  ...(['id', 'scopeId', 'kind', 'regionCode', 'village', 'district', 'districtId', 'name', 'npp'] as const),
  ...(['address', 'latitude', 'longitude', 'building', 'floorArea', 'weeklyHours', 'openingHours'] as const),
  ...(['staff', 'titles', 'copies', 'computers', 'internet', 'power', 'openedOn', 'closedOn'] as const),
  ...(['closedReason', 'version', 'expected', 'mark'] as const),
] as const
const reportNames = [
  ...(['libraryId', 'month', 'version', 'flags', 'notes', 'remark', 'submittedAt', 'verifiedAt'] as const),
  ...(['returnedAt', 'returnReason', 'revisionReason', 'revisions', 'late', 'source', 'sourceAsOf'] as const),
  'own',
] as const
const activityNames = [
  ...(['id', 'libraryId', 'heldOn', 'title', 'strategy', 'topic', 'place', 'outreach', 'partner'] as const),
  ...(['need', 'notes', 'submittedAt', 'source', 'verifiedAt', 'returnedAt', 'returnReason'] as const),
  ...(['revisionReason', 'version'] as const),
] as const

function columnsOf<Row, const Names extends readonly (keyof Row)[]>(names: Names, rows: readonly Row[]) {
  return Object.fromEntries(names.map(name => [name, rows.map(row => row[name])])) as {
    [K in Names[number]]: Row[K][]
  }
}

function figureColumns(all: readonly Known[]): Record<string, (number | null)[]> {
  const codes = new Set(all.flatMap(Object.keys))
  return Object.fromEntries([...codes].map(code => [code, all.map(known => known[code] ?? null)]))
}
