import type { BriefFacts, BriefFigure } from '../../contract/briefs.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import * as queries from './fact-queries.ts'

const ofReports = ['visits', 'new-members', 'members'] as const
const ofActivities = ['activities', 'attendances', 'people'] as const

/** What can be said of a library today, from what the level above has verified in the last twelve whole months. */
export async function gather(c: Context, libraryId: string): Promise<BriefFacts> {
  const { tx } = c
  const today = dayIn(c.now)
  const to = addMonths(monthOf(today), -1)
  const from = addMonths(to, -11)
  const months = await queries.monthsOf(tx, libraryId, from, to)
  const done = await queries.activitiesOf(tx, libraryId, from, to)
  const active = await queries.activeMonths(tx, libraryId, from, to)
  const definitions = await queries.definitionsOf(tx, [...ofReports, ...ofActivities], to)
  return {
    asOf: today,
    library: await queries.libraryFacts(tx, libraryId),
    ...{ from, to },
    months: months.map(({ month, figures }) => ({ month, visits: figures?.visits ?? null })),
    waiting: months.filter(({ waiting }) => waiting).length,
    figures: definitions
      .map(measure => figureOf(measure, months, done, active))
      // nothing that is nothing is shown as an achievement
      .filter(figure => figure.months > 0 && figure.value > 0),
    topics: done.map(({ topic, activities, attendances }) => ({ topic, activities, attendances })),
    standard: await queries.standardOf(tx, libraryId, today),
    aid: await queries.aidOf(tx, libraryId),
    needs: await queries.needsOf(tx, libraryId, today),
    enrolments: await queries.enrolmentsOf(tx, libraryId),
  }
}

/** The sum of a flow over verified months; of a stock the last verified level. */
function figureOf(
  { code, nature, definition }: queries.MeasureRow,
  months: readonly queries.MonthRow[],
  done: readonly queries.DoneRow[],
  active: number,
): BriefFigure {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  if (code === 'activities' || code === 'attendances' || code === 'people')
    return { code, nature, definition, value: sum(done.map(row => row[code] ?? 0)), months: active }
  const told = months.flatMap(({ figures }) => {
    const value = figures?.[code]
    return typeof value === 'number' ? [value] : []
  })
  const value = nature === 'stock' ? (told.at(-1) ?? 0) : sum(told)
  return { code, nature, definition, value, months: told.length }
}
