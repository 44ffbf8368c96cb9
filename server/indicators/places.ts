import type { Dashboard, PlaceShown, Status } from '../../contract/indicators.ts'
import type { Period } from '../../contract/programme.ts'
import type { Ledger } from './ledger.ts'
import { type Standing, standingOf } from './standing.ts'

const worstFirst: readonly Status[] = ['act', 'watch', 'good', 'no-data']

type Evidence = {
  ledger: Ledger
  period: Period
  /** Those whose rates are shown, up to the period's. */
  months: readonly string[]
  /** In Jakarta. */
  today: string
  /** Reports given back, by the place below; null: hung on none of them. */
  returned: ReadonlyMap<number | null, number>
  /** Names of where most are silent, by the place below. */
  mostSilent: ReadonlyMap<number, string>
}

/** How a place stands and why, and each one below it, worst first. */
export function judged(
  place: PlaceShown,
  below: readonly PlaceShown[],
  evidence: Evidence,
): Pick<Dashboard, 'status' | 'reason' | 'below' | 'others'> {
  const { ledger, period, months, today, returned, mostSilent } = evidence
  const monthsOf = (region: number) =>
    months.map(month => ({
      month,
      expected: ledger.level(region, 'expected', month).reported,
      reports: ledger.flow(region, 'reports', month),
    }))
  const stand = (region: number, given: number, most: string | undefined) =>
    standingOf({ months: monthsOf(region), returned: given, mostSilent: most }, period, today)

  const rows = below.map(child => ({
    place: child,
    ...stand(child.id, returned.get(child.id) ?? 0, mostSilent.get(child.id)),
  }))
  const inAll = [...returned.values()].reduce((sum, n) => sum + n, 0)
  const most = rows.toSorted((a, b) => b.silent - a.silent)[0]
  const { status, reason } = stand(place.id, inAll, most && most.silent > 0 ? most.place.name : undefined)
  // the nation has provinces without a single library in the programme; a province shows all its regencies
  const shown = place.level === 'nation' ? rows.filter(row => row.expected > 0) : rows
  return {
    status,
    reason,
    below: shown.toSorted(byNeed).map(({ rates, ...row }) => ({ ...row, trend: rates })),
    others: rows.length - shown.length,
  }
}

function byNeed(a: Standing, b: Standing): number {
  const rank = (row: Standing) => worstFirst.indexOf(row.status)
  const rate = (row: Standing) => row.rates.at(-1) ?? 0
  return rank(a) - rank(b) || rate(a) - rate(b)
}
