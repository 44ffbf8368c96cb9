import * as z from 'zod/mini'
import { query } from './endpoint.ts'
import { day, intParam, moment, month } from './fields.ts'
import { libraryId } from './ids.ts'
import { pair, units } from './tallies.ts'
import { figure, period } from './programme.ts'

/** How a place is doing: the colour is derived by `statusOf`, and the reason is given in words. */
export const statuses = ['good', 'watch', 'act', 'no-data'] as const
export type Status = (typeof statuses)[number]

const place = z.object({
  id: z.int(),
  code: z.string(),
  name: z.string(),
  level: z.enum(['nation', 'province', 'regency']),
})
export type PlaceShown = z.output<typeof place>

const words = z.object({ id: z.string(), en: z.string() })

/** A month that can be shown: of the programme's time, as its years are. */
const shownMonth = z.optional(
  month.check(z.refine(of => of >= '2018-01-01' && of <= '2100-12-01', { error: 'not of the programme' })),
)

/** A number with what it is, of when, and how far it was checked. */
export const number = z.object({
  code: z.string(),
  unit: z.enum([...units, 'percent']),
  label: words,
  definition: words,
  /** Null: nothing came that could be counted, which is not zero. */
  value: z.nullable(pair),
  /** Libraries (or reports) expected, of which it can be a part; null where it is no part of a whole. */
  outOf: z.nullable(z.int()),
  /** Expected libraries whose report is not in it, because none came or it was returned; null where it does not rest on reports. */
  missing: z.nullable(z.int()),
  /** The target of the year that `month` lies in, and how far that year has come; of a rate both are percent. */
  target: z.nullable(z.object({ year: z.int(), value: z.int(), reached: pair })),
  /** The month it speaks of; null for a number of this moment. */
  month: z.nullable(month),
})
export type NumberShown = z.output<typeof number>

/** Twelve months up to the one shown, a pair for each; null: nothing was expected or reported then. */
export const series = z.object({
  code: z.string(),
  unit: z.enum([...units, 'percent']),
  label: words,
  definition: words,
  months: z.array(z.object({ month, value: z.nullable(pair) })),
})
export type Series = z.output<typeof series>

/**
 * Why a place has its status, with the params that its sentence in `text/indicators.ts` names:
 * - `silent` {n}, `silent-most` {n, place}: n libraries sent nothing, most of them in `place`
 * - `slow-verification` {n}: n reports wait to be verified, and the time for it is over
 * - `returned` {n}: n reports were given back and have not come again
 * - `dropped` {points, since, from, to}: the rate fell by so many points since a month (ISO), from and to percent
 * - `all-reported` {n}, `all-well` {n, missing}: n reported, so many did not
 * - `still-open` {until}: the month can still be reported until a day (ISO)
 * - `no-libraries` {}: none is expected to report
 */
export const reasonCodes = [
  'silent',
  'silent-most',
  'slow-verification',
  'returned',
  'dropped',
  'all-reported',
  'all-well',
  'still-open',
  'no-libraries',
] as const
const reason = z.object({
  code: z.enum(reasonCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Reason = z.output<typeof reason>

/** Boundaries of today for all months, or for each month those that were valid in it. */
export const bases = ['now', 'then'] as const
export type Basis = (typeof bases)[number]

/**
 * All of a dashboard in one answer, read in one REPEATABLE READ transaction, so that its numbers agree with each
 * other. `asOf` is the moment of that reading.
 */
export const dashboard = query('indicators.dashboard', {
  summary: 'The dashboard of the nation, a province or a regency for a month',
  input: z.object({
    region: z._default(intParam(1, 9_999_999), 1),
    month: shownMonth,
    basis: z._default(z.enum(bases), 'now'),
  }),
  result: z.object({
    asOf: moment,
    place,
    /** Which boundaries its numbers are of; `then` only where `changed`. */
    basis: z.enum(bases),
    /** True where a decree has moved something into or out of this place, so that the readings can differ. */
    changed: z.boolean(),
    /** What was asked for, where that has ended and this place followed it. */
    was: z.nullable(z.object({ code: z.string(), name: z.string(), until: day })),
    above: z.array(place),
    month,
    /** The deadlines of `month`. */
    period,
    /** Months that can be chosen, newest first. */
    months: z.array(month),
    numbers: z.array(number),
    trend: z.array(series),
    /** The places below, worst first (in a regency none: see `libraries.list` and `reports.list`). */
    below: z.array(
      z.object({
        place,
        expected: z.int(),
        reports: pair,
        /** Reports given back that have not come again, and libraries that sent nothing at all. */
        returned: z.int(),
        silent: z.int(),
        /** Reporting rate of the last six months, percent; null where none was expected. */
        trend: z.array(z.nullable(z.int())),
        status: z.enum(statuses),
        reason,
      }),
    ),
    /** Provinces of the nation that are left out of `below`, since no library there is expected to report. */
    others: z.int(),
    status: z.enum(statuses),
    reason,
    /**
     * This province or regency and up to five of its level with the nearest numbers of expected libraries, for
     * comparing; none for the nation, nor where `basis` is then. Visits are counted per library that reported.
     */
    similar: z.array(
      z.object({
        place,
        expected: z.int(),
        reportingRate: z.nullable(z.int()),
        visitsPerLibrary: z.nullable(z.int()),
        self: z.boolean(),
      }),
    ),
    /** Published facts of this place, never added in. */
    published: z.array(figure),
  }),
})
export type Dashboard = z.output<typeof dashboard.result>

/**
 * How bright a village's lamp burns, each by the best that one of its libraries has reached: 0 dark; 1 improving,
 * proposed, decreed, or going on by itself after the programme; 2 enrolled and active; 3 the month was reported;
 * 4 that report is verified.
 */
export const lampStates = [0, 1, 2, 3, 4] as const

/** The state of every village's lamp, in the order of village codes, run-length coded. */
export const lights = query('indicators.lights', {
  summary: 'The map of lights: a state for each village in code order',
  input: z.object({ month: shownMonth }),
  result: z.object({
    /** The moment of counting, up to a few seconds ago. */
    asOf: moment,
    month,
    /** State and run length in turn, see `lampStates`. */
    runs: z.array(z.int()),
    /** Villages in each state, keyed by state. */
    counts: z.record(z.string(), z.int()),
  }),
})

/** What one library shows for itself: its year and its months, for its own manager and those above. */
export const libraryDashboard = query('indicators.library', {
  summary: "A library's own dashboard",
  input: z.object({ libraryId, month: shownMonth }),
  result: z.object({ asOf: moment, month, numbers: z.array(number), trend: z.array(series) }),
})

/** The village behind a dot of the map. */
export const lamp = query('indicators.lamp', {
  summary: 'What is known in public of the village at a rank of the map',
  input: z.object({ rank: intParam(0, 200_000), month: shownMonth }),
  result: z.object({
    village: z.string(),
    /** Province, regency, district. */
    within: z.array(z.string()),
    code: z.string(),
    /** See `lampStates`. */
    state: z.int(),
    library: z.nullable(z.string()),
  }),
})

/**
 * Red, yellow or green, from the share of expected libraries that reported and that are verified.
 * Good: 85% reported and the verified at most 20 points behind; act: below 60% reported, or a drop of 15 points
 * against the mean of the three months before; watch: between. These limits are the programme's own and shown.
 * @param rates percent, 0 to 100; `before` the mean of the three months before, null where unknown
 */
export function statusOf(rates: {
  reported: number
  verified: number
  before: number | null
  expected: number
  verifyDue: boolean
}): Status {
  if (rates.expected === 0) return 'no-data'
  const drop = rates.before === null ? 0 : rates.before - rates.reported
  if (rates.reported < 60 || drop >= 15) return 'act'
  const behind = rates.verifyDue ? rates.reported - rates.verified : 0
  return rates.reported >= 85 && behind <= 20 ? 'good' : 'watch'
}

/** Which share of `whole` a part is, in whole percent from 0 to 100; null where there is no whole. */
export function percent(part: number, whole: number): number | null {
  return whole > 0 ? Math.max(0, Math.min(100, Math.round((part / whole) * 100))) : null
}
