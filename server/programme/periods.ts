import { nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type listPeriods, type Period, type setPeriod, usualPeriod } from '../../contract/programme.ts'
import { addMonths, dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './calendar-queries.ts'

/**
 * A reporting month with its deadlines; locked from the day `locksOn` on, in Asia/Jakarta.
 * @param month its first day
 */
export async function of(tx: Tx, month: string, now: Date): Promise<Period> {
  const [changed] = await queries.periods(tx, month, month)
  return judged(changed ?? usualPeriod(month), now)
}

/** The twelve months of a year, each with the usual deadlines unless others were set. */
export async function list(
  c: Context,
  input: InputOf<typeof listPeriods>,
): Promise<ResultOf<typeof listPeriods>> {
  const periods = await since(c.tx, `${input.year}-01-01`, 12)
  return { periods: periods.map(period => judged(period, c.now)) }
}

/** So many months from one on, each with the usual deadlines unless others were set. */
export async function since(tx: Tx, month: string, count: number): Promise<Omit<Period, 'locked'>[]> {
  const months = Array.from({ length: count }, (_, n) => addMonths(month, n))
  const changed = await queries.periods(tx, month, addMonths(month, count - 1))
  const byMonth = new Map(changed.map(period => [period.month, period]))
  return months.map(of => byMonth.get(of) ?? usualPeriod(of))
}

/** The months between two, both included, with their deadlines. */
export async function between(tx: Tx, from: string, to: string, now: Date): Promise<Period[]> {
  const changed = new Map((await queries.periods(tx, from, to)).map(one => [one.month, one]))
  const months: Period[] = []
  for (let month = from; month <= to; month = addMonths(month, 1))
    months.push(judged(changed.get(month) ?? usualPeriod(month), now))
  return months
}

/** Tells of each month between two (both included) the day from which it is locked. */
export async function locks(tx: Tx, from: string, to: string): Promise<(month: string) => string> {
  const changed = new Map((await queries.periods(tx, from, to)).map(one => [one.month, one.locksOn]))
  return month => changed.get(month) ?? usualPeriod(month).locksOn
}

/** @throws report.month-locked where the month is locked by now */
export async function set(c: Context, input: InputOf<typeof setPeriod>): Promise<ResultOf<typeof setPeriod>> {
  const lastDay = new Date(Date.parse(addMonths(input.month, 1)) - 86_400_000).toISOString().slice(0, 10)
  requireOrder('submitBy', lastDay, input.submitBy)
  requireOrder('verifyBy', input.submitBy, input.verifyBy)
  requireOrder('locksOn', input.verifyBy, input.locksOn)
  if ((await of(c.tx, input.month, c.now)).locked) refuse('report.month-locked')
  await queries.putPeriod(c.tx, {
    month: input.month,
    submit_by: input.submitBy,
    verify_by: input.verifyBy,
    locks_on: input.locksOn,
    set_at: c.now.toISOString(),
    set_by: c.actor.personId,
  })
  c.record({
    name: 'programme.period-set',
    subject: { kind: 'period', id: input.month },
    at: { provinceId: null, regencyId: null, scopeId: nation },
  })
  return {}
}

function judged(period: Omit<Period, 'locked'>, now: Date): Period {
  return { ...period, locked: dayIn(now) >= period.locksOn }
}

function requireOrder(path: string, minimum: string, day: string): void {
  if (day < minimum) refuse('request.invalid', undefined, [{ path, rule: 'too_small', params: { minimum } }])
}
