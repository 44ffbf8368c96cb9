import { type Dashboard, percent } from '../../contract/indicators.ts'
import type { Ledger } from './ledger.ts'
import type { Peer } from './tally-queries.ts'

/** How many others a place is compared with. */
const most = 5

/** A place itself and those with the nearest numbers of expected libraries; none where it has none itself. */
export function nearest(peers: readonly Peer[], id: number): Peer[] {
  const self = peers.find(peer => peer.id === id)
  if (!self || self.expected === 0) return []
  const away = (peer: Peer) => Math.abs(peer.expected - self.expected)
  const others = peers.filter(peer => peer !== self && peer.expected > 0)
  return [self, ...others.toSorted((a, b) => away(a) - away(b) || a.id - b.id).slice(0, most)]
}

/** The comparison, highest rate first. */
export function comparisonOf(
  chosen: readonly Peer[],
  id: number,
  ledger: Ledger,
  month: string,
): Dashboard['similar'] {
  const rows = chosen.map(({ id: region, code, name, level }) => {
    const expected = ledger.flow(region, 'expected', month).reported
    const reports = ledger.flow(region, 'reports', month).reported
    const visits = ledger.flow(region, 'visits', month).reported
    return {
      place: { id: region, code, name, level },
      expected,
      reportingRate: percent(reports, expected),
      visitsPerLibrary: reports > 0 ? Math.round(visits / reports) : null,
      self: region === id,
    }
  })
  return rows.toSorted((a, b) => (b.reportingRate ?? -1) - (a.reportingRate ?? -1))
}
