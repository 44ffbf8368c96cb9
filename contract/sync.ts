import * as z from 'zod/mini'
import { query } from './endpoint.ts'
import { day, intParam, listParam, moment, month } from './fields.ts'
import { activityId, libraryId } from './ids.ts'
import { buildings, connections, libraryKinds, powers } from './libraries.ts'
import { flag } from './monthly-reports.ts'
import { regionCode } from './regions.ts'
import { measure, rule } from './tallies.ts'
import { strategies, topics } from './themes.ts'

/** So many libraries, with all that hangs on them, make a page. */
export const pageSize = 50
/** So many months of reports before the running one are kept on a phone. */
export const monthsKept = 12

const columns = <S extends Record<string, z.ZodMiniType>>(shape: S) =>
  z.object(
    Object.fromEntries(Object.entries(shape).map(([name, of]) => [name, z.array(of)])) as {
      [K in keyof S]: z.ZodMiniArray<S[K]>
    },
  )
const text = z.nullable(z.string())
const number = z.nullable(z.number())
/** A column for each measure that any row tells; null where the row does not. */
const figureColumns = z.record(z.string(), z.array(z.nullable(z.int())))

/** Rows as columns, which are half the size: the n-th values of all of them are the n-th row. */
export const libraryColumnsOf = columns({
  ...{ id: libraryId, scopeId: z.int(), kind: z.enum(libraryKinds), regionCode },
  ...{ village: text, district: text, districtId: z.nullable(z.int()) },
  ...{ name: z.string(), npp: text, address: text, latitude: number, longitude: number },
  ...{ building: z.nullable(z.enum(buildings)), floorArea: number, weeklyHours: number },
  ...{ openingHours: text, staff: number, titles: number, copies: number, computers: number },
  ...{ internet: z.nullable(z.enum(connections)), power: z.nullable(z.enum(powers)) },
  ...{ openedOn: z.nullable(day), closedOn: z.nullable(day), closedReason: text, version: z.int() },
  /** The months it is expected to report in, from and to (null: no end yet). */
  expected: z.array(z.tuple([month, z.nullable(month)])),
  /** Of what is told of the library itself; another one where any of it has changed. */
  mark: z.int(),
})
export const reportColumnsOf = z.extend(
  columns({
    ...{ libraryId, month, version: z.int(), flags: z.array(flag) },
    ...{ notes: z.record(z.string(), z.string()), remark: text },
    ...{ submittedAt: moment, verifiedAt: z.nullable(moment), returnedAt: z.nullable(moment) },
    ...{ returnReason: text, revisionReason: text, revisions: z.int(), late: z.boolean() },
    ...{ source: text, sourceAsOf: z.nullable(day) },
    /** Sent by whoever asks: they do not judge it. */
    own: z.boolean(),
  }),
  {
    figures: figureColumns,
    /** Only activities, attendances and people. */
    fromActivities: figureColumns,
  },
)
export const activityColumnsOf = z.extend(
  columns({
    ...{ id: activityId, libraryId, heldOn: day, title: z.string() },
    ...{ strategy: z.enum(strategies), topic: z.enum(topics), place: text, outreach: z.boolean() },
    ...{ partner: text, need: text, notes: text, submittedAt: moment, source: text },
    ...{ verifiedAt: z.nullable(moment), returnedAt: z.nullable(moment), returnReason: text },
    ...{ revisionReason: text, version: z.int() },
  }),
  { reached: figureColumns },
)
const rows = { libraries: libraryColumnsOf, reports: reportColumnsOf, activities: activityColumnsOf }

type RowOf<C> = { [K in keyof C]: C[K] extends readonly (infer V)[] ? V : Record<string, number> }
export type PhoneLibrary = RowOf<z.output<typeof libraryColumnsOf>>
/** As lists show it: to the minute, and without the names of those who sent and judged it. */
export type PhoneReport = RowOf<z.output<typeof reportColumnsOf>>
export type PhoneActivity = RowOf<z.output<typeof activityColumnsOf>>

/** Where in the stream of events a phone stands: what it has seen is everything before. */
export const cursor = z.object({
  /** Another one since the database was restored: what was seen before it counts for nothing. */
  epoch: z.uuid(),
  xid: z.string(),
  seq: z.int(),
})
export type Cursor = z.output<typeof cursor>

/** What is kept: reports of these months on, activities of this month. */
export const span = z.object({ reportsFrom: month, activitiesFrom: month })
export type Span = z.output<typeof span>

/** What stands around the rows of a regency. */
export const frame = z.object({
  code: regionCode,
  path: z.array(z.int()),
  regency: z.string(),
  province: z.string(),
  districts: z.array(z.object({ id: z.int(), code: regionCode, name: z.string() })),
  periods: z.array(z.object({ month, submitBy: day, verifyBy: day, locksOn: day })),
  /** The instrument, all its versions; its rules of now. */
  measures: z.array(measure),
  rules: z.array(rule),
  /** Of all this. */
  mark: z.string(),
})
export type Frame = z.output<typeof frame>

const scopeId = intParam(1, 9_999_999)

/**
 * A page of the first sync of a regency, in the order of library ids. Begin without `after` and keep the cursor of
 * that answer: it was taken before anything was read, so that nothing lies between. Go on with `next`, at any time
 * later too. When many phones come at once they wait for their turn, in the order in which they came.
 */
export const firstSync = query('sync.first', {
  summary: 'A page of what an officer’s phone keeps: libraries, a year of reports, this month’s activities',
  input: z.object({ scopeId, after: z.optional(libraryId) }),
  result: z.object({
    cursor,
    span,
    /** With the first page only. */
    frame: z.nullable(frame),
    total: z.int(),
    next: z.nullable(libraryId),
    ...rows,
  }),
})
/** Some libraries anew, with all that hangs on them. Those that are out of sight are left out. */
export const syncAgain = query('sync.again', {
  summary: 'Some libraries as a phone keeps them',
  input: z.object({ scopeId, ids: listParam(libraryId).check(z.maxLength(pageSize)) }),
  result: z.object({ span, ...rows }),
})
/** What changed since a cursor, told by the events that are settled, and read as it stands now. */
export const syncChanges = query('sync.changes', {
  summary: 'What changed in a regency since a phone synced last, and what is gone',
  input: z.object({
    scopeId,
    epoch: z.uuid(),
    xid: z.string().check(z.regex(/^\d{1,19}$/)),
    seq: intParam(0, Number.MAX_SAFE_INTEGER),
    /** The mark of the frame that the phone has. */
    frame: z.string().check(z.maxLength(32)),
  }),
  result: z.object({
    /** The cursor is of another epoch: everything has to be synced anew, and nothing else is told. */
    anew: z.boolean(),
    cursor,
    /** There are further events: ask again with the new cursor. */
    more: z.boolean(),
    span,
    /** Null where the phone has it. */
    frame: z.nullable(frame),
    ...rows,
    gone: z.object({
      libraries: z.array(libraryId),
      reports: z.array(z.object({ libraryId, month })),
      activities: z.array(activityId),
    }),
    /**
     * All that the phone should have by now: how many libraries, and the sum of their marks (`markOf`). Null while
     * something is written that no settled event tells of yet.
     */
    check: z.nullable(z.object({ libraries: z.int(), sum: z.int() })),
  }),
})
/** For a phone whose sum differs: which libraries there are, and the mark of each. */
export const syncMarks = query('sync.marks', {
  summary: 'The libraries of a regency, each with the mark of all that hangs on it',
  input: z.object({ scopeId }),
  result: z.object({ span, id: z.array(libraryId), mark: z.array(z.int()) }),
})

/** A library with what hangs on it, as a phone keeps it. */
export type Bundle = {
  id: string
  library: PhoneLibrary
  reports: PhoneReport[]
  activities: PhoneActivity[]
}

/**
 * The mark of a bundle: both sides work it out alike, the server in `marks` of server/sync/queries.ts. The parts of
 * ids that are random, by versions: whatever was added, changed, moved or taken away, the sum is another one.
 */
export function markOf({ library, reports, activities }: Bundle): number {
  const own = tail(library.id)
  const monthOf = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7))
  return (
    library.mark +
    reports.reduce((sum, report) => sum + (own + monthOf(report.month)) * report.version, 0) +
    activities.reduce((sum, { id, version }) => sum + (own + tail(id)) * version, 0)
  )
}

/** The last 28 bits of an id: whole numbers stay exact when some thousands are added up. */
const tail = (id: string): number => Number.parseInt(id.slice(-7), 16)
