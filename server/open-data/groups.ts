import { setImmediate as pause } from 'node:timers/promises'
import type { Pair } from '../../contract/tallies.ts'
import * as indicators from '../indicators/queries.ts'
import type { Tx } from '../platform/db.ts'
import * as instrument from '../tallies/measures.ts'
import { type Breakdown, breakdowns } from './breakdowns.ts'
import { bothOf, type LongRow } from './long.ts'
import { isKnown, monthsOf } from './monthly.ts'
import type { Around } from './places.ts'
import * as queries from './queries.ts'
import { hiddenOf, type Leaf } from './suppression.ts'

type ValueOf = (region: number, code: string) => Pair
type Places = ReadonlyMap<number, { province: number }>

/**
 * Who came, by breakdown. What is kept back is found for the whole country at once, so that whatever part of it is asked
 * for shows and hides the same.
 */
export async function groups(tx: Tx, { place, below }: Around, year: number, now: Date): Promise<LongRow[]> {
  const months = monthsOf(year, now)
  const first = months[0]
  if (first === undefined) return []
  const all = breakdowns(await instrument.everyFigure(tx))
  const codes = [
    ...new Set([...all.flatMap(({ whole, parts }) => [whole, ...parts]), 'activities', 'reports']),
  ]
  const measures = await indicators.measures(tx, codes, months.at(-1) ?? first)
  const sums = await queries.everywhere(tx, codes, [first, months.at(-1) ?? first])
  const byMonth = Map.groupBy(sums, sum => sum.month)
  const rows: LongRow[] = []
  for (const month of months) {
    // whatever else waits comes in between
    await pause()
    rows.push(...rowsOfMonth(month, byMonth.get(month) ?? [], { all, measures, shown: [place, ...below] }))
  }
  return rows
}

type Shown = Around['place']
type Asked = {
  all: readonly Breakdown[]
  measures: Awaited<ReturnType<typeof indicators.measures>>
  shown: readonly Shown[]
}
function rowsOfMonth(
  month: string,
  sums: Awaited<ReturnType<typeof queries.everywhere>>,
  { all, measures, shown }: Asked,
): LongRow[] {
  const places: Places = new Map(sums.map(({ region, province }) => [region, { province }]))
  const found = new Map(sums.map(({ region, code, ...pair }) => [`${region} ${code}`, pair]))
  const valueOf: ValueOf = (region, code) => found.get(`${region} ${code}`) ?? { reported: 0, verified: 0 }
  return all.flatMap(breakdown => {
    const hidden = hiddenOf(leavesOf(breakdown, places, valueOf))
    return shown.flatMap(at => {
      const isHidden = at.level === 'nation' ? hidden.nation : hidden.regions.has(at.id)
      return breakdown.parts.flatMap(code => {
        const measure = measures.get(code)
        if (!measure || !isKnown(measure, month, of => valueOf(at.id, of))) return []
        const periode = month.slice(0, 7)
        const what = { indikator: code, kategori: breakdown.category, periode, satuan: measure.unit }
        return bothOf(at, what, isHidden ? null : valueOf(at.id, code))
      })
    })
  })
}

/** Each regency, and what stands in a province beside its regencies, and in the nation beside its provinces. */
function leavesOf({ whole, parts }: Breakdown, places: Places, valueOf: ValueOf): Leaf[] {
  const leafOf = (region: number, province: number): Leaf => {
    const pairs = parts.map(code => valueOf(region, code))
    const verified = pairs.map(pair => pair.verified)
    const pending = pairs.map(pair => pair.reported - pair.verified)
    if (parts.length > 1) return { region, province, verified, pending }
    const all = valueOf(region, whole)
    const rest = (total: number, part = 0) => Math.max(0, total - part)
    return {
      ...{ region, province },
      verified: [...verified, rest(all.verified, verified[0])],
      pending: [...pending, rest(all.reported - all.verified, pending[0])],
    }
  }
  const leaves: Leaf[] = []
  const provinces: Leaf[] = []
  for (const [region, { province }] of places) {
    if (province === region) provinces.push(leafOf(region, region))
    else if (province !== 0) leaves.push(leafOf(region, province))
  }
  const byProvince = Map.groupBy(leaves, leaf => leaf.province)
  // a key that no region has
  const besides = provinces.map(sum => lessOf(sum, byProvince.get(sum.region) ?? [], -sum.region))
  const nation = places.has(1) ? [lessOf(leafOf(1, 0), provinces, 0)] : []
  return [...leaves, ...besides, ...nation].filter(leaf =>
    [...leaf.verified, ...leaf.pending].some(n => n > 0),
  )
}

function lessOf(sum: Leaf, own: readonly Leaf[], region: number): Leaf {
  const less = (of: 'verified' | 'pending') =>
    sum[of].map((n, part) => Math.max(0, n - own.reduce((all, leaf) => all + (leaf[of][part] ?? 0), 0)))
  return { region, province: sum.province, verified: less('verified'), pending: less('pending') }
}
