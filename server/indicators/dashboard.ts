import { sees } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { Dashboard, dashboard, PlaceShown } from '../../contract/indicators.ts'
import { dayIn, monthOf } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import * as figures from '../programme/figures.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import * as months from './months.ts'
import { flowCodes, levelCodes, numbersOf, trendOf } from './numbers.ts'
import * as peers from './peers.ts'
import * as places from './places.ts'
import * as queries from './queries.ts'
import * as tallied from './tally-queries.ts'
import { idOf, type Measures } from './words.ts'

const inTrend = 12

/** The place a dashboard is of, with its surroundings, where one of the actor's scopes holds it. */
export async function findPlace(c: Context, { region }: InputOf<typeof dashboard>) {
  const found = await queries.surroundings(c.tx, region)
  return found && sees(c.actor, found.path) ? found : undefined
}

/**
 * The dashboard, read from tallies and small tables only, so that it takes as long at 84,000 libraries as at ten.
 * Its numbers are exact to the last command; which regions are compared, and which of a province's regencies has
 * the most silent libraries, may be some seconds old.
 */
export async function show(
  c: Context,
  input: InputOf<typeof dashboard>,
  { place, above, below }: queries.Surroundings,
): Promise<Dashboard> {
  const period = await months.shown(c.tx, input.month, c.now)
  const { month } = period
  const measures = await queries.measures(c.tx, [...flowCodes, ...levelCodes], month)
  const { ledger, began } = await read(c.tx, place, below, month, measures)
  const targets = await queries.targets(c.tx, place.id, Number(month.slice(0, 4)))
  const scene = { ledger, measures, region: place.id, month, current: monthOf(dayIn(c.now)), targets }
  const published = await figures.list(c)
  return {
    asOf: c.now.toISOString(),
    place,
    above,
    month,
    period,
    months: months.choosable(began, c.now),
    numbers: numbersOf(scene),
    trend: trendOf(scene, months.upTo(month, inTrend)),
    ...places.judged(place, below, {
      ledger,
      period,
      today: dayIn(c.now),
      returned: await queries.returned(c.tx, place.id, month),
      mostSilent: place.level === 'nation' ? await peers.mostSilent(c, month, measures) : new Map(),
    }),
    similar:
      place.level === 'nation'
        ? []
        : await peers.compared(c, { ...place, level: place.level }, month, measures),
    published: published.figures.filter(figure => (figure.regionId ?? 1) === place.id),
  }
}

async function read(
  tx: Tx,
  place: PlaceShown,
  below: readonly PlaceShown[],
  month: string,
  measures: Measures,
): Promise<{ ledger: Ledger; began: string | null }> {
  const idsOf = (codes: readonly string[]) => codes.map(code => idOf(measures, code))
  const { entries, began } = await tallied.entries(tx, {
    region: place.id,
    flows: idsOf(flowCodes),
    levels: idsOf(levelCodes),
    from: firstOf(month, inTrend),
    to: month,
    below: {
      regions: below.map(child => child.id),
      reports: idOf(measures, 'reports'),
      expected: idOf(measures, 'expected'),
      from: firstOf(month, places.inRates),
    },
  })
  const codes = new Map([...measures.values()].map(measure => [measure.id, measure.code]))
  return { ledger: ledgerOf(entries, codes), began }
}

function firstOf(month: string, count: number): string {
  return months.upTo(month, count)[0] ?? month
}
