import type { Pair } from '../../contract/tallies.ts'
import * as indicators from '../indicators/queries.ts'
import { isAsked, type MeasureRow } from '../indicators/words.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import * as instrument from '../tallies/measures.ts'
import * as tally from '../tallies/tally.ts'
import { breakdowns } from './breakdowns.ts'
import { bothOf, type LongRow } from './long.ts'
import type { Around } from './places.ts'

const counted = ['reports', 'expected']

/** The months of a year that have begun. */
export function monthsOf(year: number, now: Date): string[] {
  const current = monthOf(dayIn(now))
  return Array.from({ length: 12 }, (_, n) => addMonths(`${year}-01-01`, n)).filter(month => month <= current)
}

/** The sums of the dashboards: of a place and of those below it, of one year, as they are at this moment. */
export async function monthly(tx: Tx, around: Around, year: number, now: Date): Promise<LongRow[]> {
  const months = monthsOf(year, now)
  const first = months[0]
  if (first === undefined) return []
  const figures = await instrument.everyFigure(tx)
  const parts = new Set(breakdowns(figures).flatMap(({ parts }) => parts))
  const codes = [...counted, ...figures.map(({ code }) => code).filter(code => !parts.has(code))]
  const measures = await indicators.measures(tx, codes, months.at(-1) ?? first)
  const valueOf = await sumsOf(tx, around, [first, months.at(-1) ?? first], codes)
  return [around.place, ...around.below].flatMap(place =>
    months.flatMap(month =>
      [...measures.values()].flatMap(measure => {
        if (!isKnown(measure, month, code => valueOf(place.id, code, month))) return []
        const { code, unit } = measure
        return bothOf(
          place,
          { indikator: code, periode: month.slice(0, 7), satuan: unit },
          valueOf(place.id, code, month),
        )
      }),
    ),
  )
}

/** As the dashboards have it: nothing is told of what nobody could have said. */
export function isKnown(measure: MeasureRow, month: string, valueOf: (code: string) => Pair): boolean {
  const came = valueOf('reports').reported > 0
  const isExpected = valueOf('expected').reported > 0
  if (measure.code === 'expected') return isExpected
  if (measure.code === 'reports') return came || isExpected
  const isHeld = measure.source === 'activities' && valueOf('activities').reported > 0
  return (came || isHeld) && isAsked(measure, month)
}

const none: Pair = { reported: 0, verified: 0 }

async function sumsOf(
  tx: Tx,
  { place, below }: Around,
  [from, to]: readonly [string, string],
  codes: readonly string[],
): Promise<(region: number, code: string, month: string) => Pair> {
  const flows = codes.filter(code => code !== 'expected')
  const of = { regionId: place.id, level: place.level }
  const sums = [
    ...(await tally.read(tx, { ...of, from, to, codes: flows })),
    ...(await tally.cumulative(tx, { ...of, from, to, codes: ['expected'] })),
  ].map(sum => ({ ...sum, regionId: place.id }))
  if (place.level !== 'regency' && below.length > 0) {
    const above = { regionId: place.id, level: place.level }
    sums.push(...(await tally.readBelow(tx, { ...above, from, to, codes: flows })))
    sums.push(...(await tally.cumulativeBelow(tx, { ...above, from, to, codes: ['expected'] })))
  }
  const found = new Map(
    sums.map(({ regionId, code, month, ...pair }) => [`${regionId} ${code} ${month}`, pair]),
  )
  return (region, code, month) => found.get(`${region} ${code} ${month}`) ?? none
}
