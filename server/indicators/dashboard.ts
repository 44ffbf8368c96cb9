import { sees } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { Basis, Dashboard, dashboard, PlaceShown } from '../../contract/indicators.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import * as figures from '../programme/figures.ts'
import * as periods from '../programme/periods.ts'
import { epoch } from '../regions/epoch.ts'
import { foldedSums } from './folded.ts'
import { keepFor } from './keep.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import * as months from './months.ts'
import { flowCodes, levelCodes, numbersOf, trendOf } from './numbers.ts'
import * as peers from './peers.ts'
import * as places from './places.ts'
import * as queries from './queries.ts'
import * as tallied from './tally-queries.ts'
import * as then from './then-queries.ts'
import { idOf, type Measures } from './words.ts'

/** Months of a trend. */
export const inTrend = 12
const inRates = 6
// a new wording or a region's new name is seen some seconds later; their ids never change
const keepMeasures = keepFor<Measures>(10_000)
const keepPlaces = keepFor<Found | undefined>(10_000)

type Found = queries.Surroundings & {
  /** Whether boundaries have changed here, and what was asked for where this followed it. */
  changed: boolean
  was: then.Former | null
}

/**
 * The place a dashboard is of, with its surroundings, where one of the actor's scopes holds it. One that has ended
 * leads to the one that it went into.
 */
export async function findPlace(c: Context, { region }: InputOf<typeof dashboard>) {
  const found = await keepPlaces(`${epoch()} ${region}`, c.now, async () => {
    const led = await then.followed(c.tx, region)
    const around = await queries.surroundings(c.tx, led?.id ?? region)
    return around && { ...around, changed: await then.wasChanged(c.tx, around), was: led?.was ?? null }
  })
  return found && sees(c.actor, found.path) ? found : undefined
}

/**
 * The dashboard, read from tallies and small tables only, so that it takes as long at 84,000 libraries as at ten.
 * Its numbers are exact to the last command, in the places of now or in those that were valid in each month; names, the regions beside it in the comparison, and which of a
 * province's regencies has the most silent libraries, may be ten seconds old.
 */
export async function show(
  c: Context,
  input: InputOf<typeof dashboard>,
  { place, above, changed, was, ...surroundings }: Found,
): Promise<Dashboard> {
  const month = await months.shown(c.tx, input.month, c.now)
  const basis = changed ? input.basis : 'now'
  const below = basis === 'then' ? await then.belowThen(c.tx, place, month) : surroundings.below
  const year = months.upTo(month, inTrend)
  const measures = await keepMeasures(month, c.now, () =>
    queries.measures(c.tx, [...levelCodes, ...flowCodes], month),
  )
  // all on one connection and of one snapshot; sent together so that none waits for another's answer
  const [period, published, { ledger, began }, targets, returned, mostSilent] = await Promise.all([
    periods.of(c.tx, month, c.now),
    figures.list(c),
    read(c, { place, below }, year, measures, basis),
    queries.targets(c.tx, place.id, Number(month.slice(0, 4))),
    (basis === 'then' ? then.returnedThen : queries.returned)(c.tx, place.id, month),
    place.level === 'nation' && basis === 'now'
      ? peers.mostSilent(c, month, measures)
      : new Map<number, string>(),
  ])
  const today = dayIn(c.now)
  const scene = { ledger, measures, region: place.id, month, current: monthOf(today), targets }
  return {
    asOf: c.now.toISOString(),
    place,
    basis,
    changed,
    was,
    above,
    month,
    period,
    months: months.choosable(began, c.now),
    numbers: numbersOf(scene),
    trend: trendOf(scene, year),
    ...places.judged(place, below, {
      ledger,
      period,
      months: year.slice(-inRates),
      today,
      returned,
      mostSilent,
    }),
    similar: basis === 'then' ? [] : await similar(c, place, ledger, month, measures),
    published: published.figures.filter(figure => (figure.regionId ?? 1) === place.id),
  }
}

async function read(
  c: Context,
  { place, below }: Pick<Found, 'place' | 'below'>,
  year: readonly string[],
  measures: Measures,
  basis: Basis,
): Promise<{ ledger: Ledger; began: string | null }> {
  const asked = askedOf({ place, below }, year, measures)
  const codes = new Map([...measures.values()].map(measure => [measure.id, measure.code]))
  if (basis === 'now') return sums(c.tx, asked, codes)
  const { entries, began } = await then.sumsThen(c.tx, asked)
  return { ledger: ledgerOf(entries, codes), began }
}

/**
 * The sums of a place and of those below it, exact at the moment of the snapshot.
 * @param codes measures' codes by id
 */
export async function sums(
  tx: Tx,
  asked: tallied.Asked,
  codes: ReadonlyMap<number, string>,
): Promise<{ ledger: Ledger; began: string | null }> {
  const pending = await tallied.pending(tx, asked)
  const folded = await foldedSums(tx, asked, pending.generation, entries => ledgerOf(entries, codes))
  const [began = null] = [folded.began, pending.began].filter(month => month !== null).sort()
  return { ledger: ledgerOf(pending.entries, codes, folded.ledger), began }
}

/** The sums that a place's dashboard shows. */
export function askedOf(
  { place, below }: Pick<queries.Surroundings, 'place' | 'below'>,
  year: readonly string[],
  measures: Measures,
): tallied.Asked {
  const idsOf = (codes: readonly string[]) => codes.map(code => idOf(measures, code))
  const to = year.at(-1) ?? ''
  return {
    region: place.id,
    flows: idsOf(flowCodes),
    levels: idsOf(levelCodes),
    // a month more than is shown, so that what was before stands apart from the first January
    from: addMonths(to, -inTrend),
    to,
    below: {
      regions: below.map(child => child.id),
      reports: idOf(measures, 'reports'),
      expected: idOf(measures, 'expected'),
      from: year.at(-inRates) ?? to,
    },
  }
}

async function similar(
  c: Context,
  { id, level }: PlaceShown,
  ledger: Ledger,
  month: string,
  measures: Measures,
): Promise<Dashboard['similar']> {
  if (level === 'nation') return []
  const self = {
    id,
    expected: ledger.level(id, 'expected', month).reported,
    reports: ledger.flow(id, 'reports', month).reported,
    visits: ledger.flow(id, 'visits', month).reported,
  }
  return peers.compared(c, self, level, month, measures)
}
