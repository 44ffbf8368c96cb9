import { percent, type Reason, type Status, statusOf } from '../../contract/indicators.ts'
import type { Period } from '../../contract/programme.ts'
import type { Pair } from '../../contract/tallies.ts'

/** What a place has done in a month: the facts that its status and its reason rest on. */
export type Doings = {
  /** The last months up to the one shown, oldest first, with what was expected and what came. */
  months: readonly { month: string; expected: number; reports: Pair }[]
  /** Reports given back that have not come again. */
  returned: number
  /** The name of the place below with the most libraries that sent nothing; undefined where none is known. */
  mostSilent: string | undefined
}

export type Standing = {
  expected: number
  reports: Pair
  returned: number
  silent: number
  /** Reporting rate of each month, percent; null where none was expected. */
  rates: (number | null)[]
  status: Status
  reason: Reason
}

/** A fall of so many points is worth telling, even where it is not what the status rests on. */
const notableDrop = 5

/**
 * How a place stands in the last of its months. A month that can still be reported has no status yet; verification
 * counts from the day after its deadline.
 * @param today in Jakarta
 */
export function standingOf(doings: Doings, period: Period, today: string): Standing {
  const last = doings.months.at(-1)
  const expected = last?.expected ?? 0
  const reports = last?.reports ?? { reported: 0, verified: 0 }
  const missing = Math.max(0, expected - reports.reported)
  const returned = Math.min(doings.returned, missing)
  const rates = doings.months.map(month => percent(month.reports.reported, month.expected))
  const base = { expected, reports, returned, silent: missing - returned, rates }
  if (expected === 0) return { ...base, status: 'no-data', reason: because('no-libraries') }
  if (today <= period.submitBy) {
    return { ...base, status: 'no-data', reason: because('still-open', { until: period.submitBy }) }
  }
  const verifyDue = today > period.verifyBy
  const status = statusOf({
    reported: rates.at(-1) ?? 0,
    verified: percent(reports.verified, expected) ?? 0,
    before: meanOf(rates.slice(-4, -1)),
    expected,
    verifyDue,
  })
  const waiting = verifyDue ? reports.reported - reports.verified : 0
  const fall = fallOf(doings.months, rates)
  return { ...base, status, reason: reasonOf({ ...base, status, waiting, fall }, doings.mostSilent) }
}

/** What explains a status best: a fall, else that which concerns the most libraries. */
function reasonOf(
  of: Omit<Standing, 'reason'> & { waiting: number; fall: Fall | undefined },
  mostSilent: string | undefined,
): Reason {
  const { status, expected, reports, returned, silent, waiting, fall } = of
  const rate = of.rates.at(-1) ?? 0
  const n = reports.reported
  if (status === 'good') {
    return n >= expected ? because('all-reported', { n }) : because('all-well', { n, missing: expected - n })
  }
  const fell = fall !== undefined && (status === 'act' || (rate < 85 && fall.points >= notableDrop))
  if (rate >= 60 && fell) return because('dropped', fall)
  if (rate >= 60 && waiting > silent + returned) return because('slow-verification', { n: waiting })
  if (returned > silent) return because('returned', { n: returned })
  return mostSilent === undefined
    ? because('silent', { n: silent })
    : because('silent-most', { n: silent, place: mostSilent })
}

type Fall = { points: number; since: string; from: number; to: number }

/** The fall from the best of the three months before; undefined where there was none. */
function fallOf(months: Doings['months'], rates: readonly (number | null)[]): Fall | undefined {
  const to = rates.at(-1) ?? null
  const before = rates.slice(-4, -1)
  const from = Math.max(...before.map(rate => rate ?? -1))
  const since = months.slice(-4, -1)[before.lastIndexOf(from)]?.month
  if (to === null || since === undefined || from <= to) return undefined
  return { points: from - to, since, from, to }
}

function meanOf(rates: readonly (number | null)[]): number | null {
  const known = rates.filter(rate => rate !== null)
  return known.length === 0 ? null : known.reduce((sum, rate) => sum + rate, 0) / known.length
}

function because(code: Reason['code'], params: Reason['params'] = {}): Reason {
  return { code, params }
}
