import { type Dashboard, percent } from '../../contract/indicators.ts'
import type { Context } from '../platform/endpoint.ts'
import { keepFor } from './keep.ts'
import { type Peer, peers } from './tally-queries.ts'
import { idOf, type Measures } from './words.ts'

/** How many others a place is compared with. */
const most = 5

/** By province, the name of its regency with the most libraries that sent nothing in a month. */
export async function mostSilent(
  c: Context,
  month: string,
  measures: Measures,
): Promise<Map<number, string>> {
  const worst = new Map<number, { name: string; silent: number }>()
  for (const { parentId, name, expected, reports } of await overview(c, 'regency', month, measures)) {
    const silent = expected - reports
    if (silent > (worst.get(parentId)?.silent ?? 0)) worst.set(parentId, { name, silent })
  }
  return new Map([...worst].map(([province, { name }]) => [province, name]))
}

/** A province or regency and those most like it in size, highest rate first; none where nobody is expected. */
export async function compared(
  c: Context,
  self: Pick<Peer, 'id' | 'expected' | 'reports' | 'visits'>,
  level: 'province' | 'regency',
  month: string,
  measures: Measures,
): Promise<Dashboard['similar']> {
  const known = await overview(c, level, month, measures)
  // the place itself is told as its dashboard tells it
  return nearest(
    known.map(peer => (peer.id === self.id ? { ...peer, ...self } : peer)),
    self.id,
  )
    .map(({ id, code, name, level, expected, reports, visits }) => ({
      place: { id, code, name, level },
      expected,
      reportingRate: percent(reports, expected),
      visitsPerLibrary: reports > 0 ? Math.round(visits / reports) : null,
      self: id === self.id,
    }))
    .toSorted((a, b) => (b.reportingRate ?? -1) - (a.reportingRate ?? -1))
}

/** A place itself and those with the nearest numbers of expected libraries. */
export function nearest(known: readonly Peer[], id: number): Peer[] {
  const self = known.find(peer => peer.id === id)
  if (!self || self.expected === 0) return []
  const away = (peer: Peer) => Math.abs(peer.expected - self.expected)
  const others = known.filter(peer => peer !== self && peer.expected > 0)
  return [self, ...others.toSorted((a, b) => away(a) - away(b) || a.id - b.id).slice(0, most)]
}

// adds up every regency's months: too much for each reading, and its use bears some seconds of delay
const keep = keepFor<Peer[]>(10_000)

function overview(
  c: Context,
  level: 'province' | 'regency',
  month: string,
  measures: Measures,
): Promise<Peer[]> {
  const ids = {
    expected: idOf(measures, 'expected'),
    reports: idOf(measures, 'reports'),
    visits: idOf(measures, 'visits'),
  }
  return keep(`${level} ${month}`, c.now, () => peers(c.tx, level, month, ids))
}
