import type { Pair } from '../../contract/tallies.ts'

/** A sum of one region, month and measure; of a level, the first month holds all that was before it too. */
export type Entry = {
  region: number
  measure: number
  month: string
  reported: number
  verified: number
  /** Brought in (or taken away) by a library that moved: part of how many there are, not of what a month brought. */
  carried?: boolean
}

/** Sums of tallies, added up as asked. What has no entry is zero; whether that is an answer, the reader knows. */
export type Ledger = {
  /** What one month brought. */
  flow(region: number, code: string, month: string): Pair
  /** What all months up to and with one brought together: how many there are at its end. */
  level(region: number, code: string, upTo: string): Pair
  /** What the months from one to another brought. */
  between(region: number, code: string, from: string, to: string): Pair
}

/**
 * @param codes measures' codes by id
 * @param base what the entries are added to
 */
export function ledgerOf(
  entries: readonly Entry[],
  codes: ReadonlyMap<number, string>,
  base?: Ledger,
): Ledger {
  const series = new Map<number, Map<string | undefined, Entry[]>>()
  for (const entry of entries) {
    const code = codes.get(entry.measure)
    const ofRegion = series.get(entry.region)
    const known = ofRegion?.get(code)
    if (known) known.push(entry)
    else if (ofRegion) ofRegion.set(code, [entry])
    else series.set(entry.region, new Map([[code, [entry]]]))
  }
  const sum = (region: number, code: string, from: string, to: string, carried = false): Pair => {
    const total = { reported: 0, verified: 0 }
    for (const entry of series.get(region)?.get(code) ?? []) {
      if (entry.month < from || entry.month > to || (entry.carried && !carried)) continue
      total.reported += entry.reported
      total.verified += entry.verified
    }
    return total
  }
  const own: Ledger = {
    flow: (region, code, month) => sum(region, code, month, month),
    level: (region, code, upTo) => sum(region, code, '', upTo, true),
    between: (region, code, from, to) => sum(region, code, from, to),
  }
  return base
    ? {
        flow: (...of) => added(base.flow(...of), own.flow(...of)),
        level: (...of) => added(base.level(...of), own.level(...of)),
        between: (...of) => added(base.between(...of), own.between(...of)),
      }
    : own
}

function added(a: Pair, b: Pair): Pair {
  return { reported: a.reported + b.reported, verified: a.verified + b.verified }
}
