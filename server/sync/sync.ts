import { createHash } from 'node:crypto'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type Frame,
  type firstSync,
  monthsKept,
  pageSize,
  type Span,
  type syncAgain,
  type syncChanges,
  type syncMarks,
} from '../../contract/sync.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import * as periods from '../programme/periods.ts'
import * as instrument from '../tallies/measures.ts'
import { packed } from './packing.ts'
import { seesRegency } from './policy.ts'
import * as queries from './queries.ts'
import * as rows from './row-queries.ts'
import { subjectsOf } from './subjects.ts'

/** So many events are looked at for one answer. */
const mostEvents = 2000

/** The regency that a phone is for, if it is in sight. */
export async function find(
  c: Context,
  { scopeId }: InputOf<typeof syncMarks>,
): Promise<queries.Home | undefined> {
  const home = await queries.regency(c.tx, scopeId)
  return home && seesRegency(c.actor, home) ? home : undefined
}

/** A page of the first sync. The cursor is of the snapshot that the page is read in, so it lies before what follows. */
export async function first(
  c: Context,
  { after }: InputOf<typeof firstSync>,
  home: queries.Home,
): Promise<ResultOf<typeof firstSync>> {
  const span = spanOn(c.now)
  const { epoch, xid } = await queries.horizon(c.tx)
  const found = await queries.page(c.tx, home, after, pageSize + 1)
  const libraries = found.slice(0, pageSize)
  const ids = libraries.map(({ id }) => id)
  const hanging = await rows.hanging(c.tx, c.actor.personId, ids, span)
  return {
    cursor: { epoch, xid, seq: 0 },
    span,
    frame: after === undefined ? await frameOf(c, home, span) : null,
    total: await queries.countLibraries(c.tx, home),
    next: found.length > pageSize ? (ids.at(-1) ?? null) : null,
    ...packed({ libraries, ...hanging }),
  }
}

/** Some libraries, whole. */
export async function again(
  c: Context,
  { ids }: InputOf<typeof syncAgain>,
  home: queries.Home,
): Promise<ResultOf<typeof syncAgain>> {
  const span = spanOn(c.now)
  const libraries = await queries.some(c.tx, home, { ids })
  const hanging = await rows.hanging(
    c.tx,
    c.actor.personId,
    libraries.map(({ id }) => id),
    span,
  )
  return { span, ...packed({ libraries, ...hanging }) }
}

/** What settled events speak of, as it stands now, and what of it is gone. */
export async function changes(
  c: Context,
  input: InputOf<typeof syncChanges>,
  home: queries.Home,
): Promise<ResultOf<typeof syncChanges>> {
  const span = spanOn(c.now)
  const { epoch, xid } = await queries.horizon(c.tx)
  // a database that is a copy from an earlier time, without the epoch having been turned, is behind the phone
  const anew = input.epoch !== epoch || BigInt(input.xid) > BigInt(xid)
  const events = anew ? [] : await queries.eventsAfter(c.tx, home, input, mostEvents)
  const last = events.length === mostEvents ? events.at(-1) : undefined
  const told = await retold(c, home, events, span)
  const frame = await frameOf(c, home, span)
  return {
    anew,
    cursor: last ? { epoch, xid: last.xid, seq: last.seq } : { epoch, xid, seq: 0 },
    more: last !== undefined,
    span,
    frame: anew || frame.mark === input.frame ? null : frame,
    ...told,
    check: (await queries.hasUnsettled(c.tx, home)) ? null : await queries.sumOfMarks(c.tx, home, span),
  }
}

export async function marks(c: Context, _: unknown, home: queries.Home): Promise<ResultOf<typeof syncMarks>> {
  const span = spanOn(c.now)
  const all = await queries.everyMark(c.tx, home, span)
  return { span, id: all.map(({ id }) => id), mark: all.map(({ mark }) => mark) }
}

/** What is kept on a day. */
function spanOn(now: Date): Span {
  const activitiesFrom = monthOf(dayIn(now))
  return { reportsFrom: addMonths(activitiesFrom, -monthsKept), activitiesFrom }
}

async function retold(
  c: Context,
  home: queries.Home,
  events: readonly queries.Event[],
  span: Span,
): Promise<Pick<ResultOf<typeof syncChanges>, 'libraries' | 'reports' | 'activities' | 'gone'>> {
  const subjects = subjectsOf(events, span)
  const libraries = await queries.some(c.tx, home, subjects.libraries)
  const reports = await rows.reportsOf(c.tx, c.actor.personId, home.id, subjects.reports, span)
  const activities = await rows.activitiesOf(c.tx, home.id, subjects.activities, span)
  const there = new Set<string>([
    ...libraries.map(({ id }) => id),
    ...activities.map(({ id }) => id),
    ...reports.map(({ libraryId, month }) => `${libraryId}/${month}`),
  ])
  const isGone = (id: string) => !there.has(id)
  return {
    ...packed({ libraries, reports, activities }),
    gone: {
      libraries: subjects.libraries.ids.filter(isGone),
      reports: subjects.reports.filter(({ libraryId, month }) => isGone(`${libraryId}/${month}`)),
      activities: subjects.activities.ids.filter(isGone),
    },
  }
}

async function frameOf(c: Context, home: queries.Home, span: Span): Promise<Frame> {
  const { measures } = await instrument.list(c, { all: true })
  const { rules } = await instrument.list(c, { all: false })
  const frame = {
    code: home.code,
    path: [...placeOf(home)],
    regency: home.name,
    province: home.province,
    districts: await queries.districts(c.tx, home),
    periods: await periods.since(c.tx, span.reportsFrom, monthsKept + 1),
    measures: measures.filter(({ source }) => source !== 'programme'),
    rules,
  }
  return { ...frame, mark: createHash('sha256').update(JSON.stringify(frame)).digest('hex').slice(0, 12) }
}
