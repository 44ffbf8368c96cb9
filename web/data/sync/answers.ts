import { getActivity, listActivities } from '../../../contract/activities.ts'
import type { InputOf, Query, ResultOf } from '../../../contract/endpoint.ts'
import { getLibrary, listLibraries } from '../../../contract/libraries.ts'
import { getReport, listReports, yearOfReports } from '../../../contract/monthly-reports.ts'
import { getRegion } from '../../../contract/regions.ts'
import * as activities from './activity-answers.ts'
import type { Kept } from './kept.ts'
import * as libraries from './library-answers.ts'
import * as reports from './report-answers.ts'

type Answering = { query: Query; defaults: object; from: (kept: Kept, input: never) => unknown }
function answering<Q extends Query>(
  query: Q,
  from: (kept: Kept, input: InputOf<Q>) => ResultOf<Q> | undefined,
  defaults: Partial<InputOf<Q>> = {},
): Answering {
  return { query, from, defaults }
}

const page = { limit: 50, offset: 0, order: 'asc' } as const
/** The questions that a phone can answer from what it keeps of a regency. */
const all: readonly Answering[] = [
  answering(listLibraries, libraries.libraries, { ...page, sort: 'name', closed: false }),
  answering(getLibrary, libraries.library),
  answering(getRegion, libraries.region),
  answering(listReports, reports.reports, { ...page, sort: 'library' }),
  answering(getReport, reports.report),
  answering(yearOfReports, reports.year),
  answering(listActivities, activities.activities, { ...page, sort: 'heldOn' }),
  answering(getActivity, activities.activity),
]

/** As the server would answer, without the names of people; undefined where what is kept does not tell. */
export function answerFrom(kept: Kept, name: string, input: unknown): unknown {
  const known = all.find(({ query }) => query.name === name)
  return known?.from(kept, { ...known.defaults, ...read(input) } as never)
}

/** What a page asks as the server reads it: the schemas that do so there are not loaded here. */
function read(input: unknown): object {
  const given = Object.entries((input ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    given.flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, valueOf(name, value)]],
    ),
  )
}

function valueOf(name: string, value: unknown): unknown {
  if (['limit', 'offset', 'region', 'year'].includes(name)) return Number(value)
  if (['npp', 'outreach', 'closed'].includes(name)) return String(value) === 'true'
  if (name === 'state') return String(value).split(',')
  return value
}
