import type { NumberShown, PlaceShown } from '../../contract/indicators.ts'
import type { Pair } from '../../contract/tallies.ts'
import { askedOf, inTrend, sums } from '../indicators/dashboard.ts'
import * as months from '../indicators/months.ts'
import { flowCodes, levelCodes, numbersOf } from '../indicators/numbers.ts'
import * as queries from '../indicators/queries.ts'
import { dayIn, monthOf } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'

export type Below = {
  place: PlaceShown
  /** Libraries that were to report the month. */
  expected: number
  reports: Pair
}
export type Numbers = {
  place: PlaceShown
  above: PlaceShown[]
  month: string
  /** As the dashboard has them: the same sums, read at the same moment as the rest of the page. */
  numbers: NumberShown[]
  below: Below[]
}

/** A place's numbers as its dashboard shows them, read from the same tallies; nobody needs a scope for sums. */
export async function numbersAt(c: Context, region: number): Promise<Numbers | undefined> {
  const around = await queries.surroundings(c.tx, region)
  if (!around) return undefined
  const { place, above, below } = around
  const month = await months.shown(c.tx, undefined, c.now)
  const measures = await queries.measures(c.tx, [...levelCodes, ...flowCodes], month)
  const asked = askedOf({ place, below }, months.upTo(month, inTrend), measures)
  const codes = new Map([...measures.values()].map(measure => [measure.id, measure.code]))
  const { ledger } = await sums(c.tx, asked, codes)
  const current = monthOf(dayIn(c.now))
  return {
    ...{ place, above, month },
    numbers: numbersOf({ ledger, measures, region, month, current, targets: new Map() }),
    below: below.map(child => ({
      place: child,
      expected: ledger.level(child.id, 'expected', month).reported,
      reports: ledger.flow(child.id, 'reports', month),
    })),
  }
}

/** Libraries that take part now: beneficiaries that are active and replications that are confirmed. */
export const activeIn = (numbers: Numbers | undefined): number =>
  (numbers?.numbers ?? []).reduce(
    (sum, { code, value }) =>
      sum + (code === 'beneficiary' || code === 'replication' ? (value?.verified ?? 0) : 0),
    0,
  )
