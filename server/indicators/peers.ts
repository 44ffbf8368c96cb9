import type { Dashboard, PlaceShown } from '../../contract/indicators.ts'
import type { Context } from '../platform/endpoint.ts'
import { keepFor } from './keep.ts'
import { ledgerOf } from './ledger.ts'
import { comparisonOf, nearest } from './similar.ts'
import * as tallied from './tally-queries.ts'
import { idOf, type Measures } from './words.ts'

type Below = 'province' | 'regency'

/** By province, the name of its regency with the most libraries that sent nothing in a month. */
export async function mostSilent(
  c: Context,
  month: string,
  measures: Measures,
): Promise<Map<number, string>> {
  const worst = new Map<number, { name: string; silent: number }>()
  for (const { parentId, name, expected, reported } of await overview(c, 'regency', month, measures)) {
    const silent = expected - reported
    if (silent > (worst.get(parentId)?.silent ?? 0)) worst.set(parentId, { name, silent })
  }
  return new Map([...worst].map(([province, { name }]) => [province, name]))
}

/** A province or regency beside those like it. */
export async function compared(
  c: Context,
  place: PlaceShown & { level: Below },
  month: string,
  measures: Measures,
): Promise<Dashboard['similar']> {
  const chosen = nearest(await overview(c, place.level, month, measures), place.id)
  const ids = { ...idsOf(measures), visits: idOf(measures, 'visits') }
  const regions = chosen.map(peer => peer.id)
  const entries = regions.length > 0 ? await tallied.compared(c.tx, regions, month, ids) : []
  const codes = new Map(Object.entries(ids).map(([code, id]) => [id, code]))
  return comparisonOf(chosen, place.id, ledgerOf(entries, codes), month)
}

// adds up every regency's months: too much for each reading, and its use bears some seconds of delay
const keep = keepFor<tallied.Peer[]>(10_000)

function overview(c: Context, level: Below, month: string, measures: Measures): Promise<tallied.Peer[]> {
  return keep(`${level} ${month}`, c.now, () => tallied.peers(c.tx, level, month, idsOf(measures)))
}

function idsOf(measures: Measures): { expected: number; reports: number } {
  return { expected: idOf(measures, 'expected'), reports: idOf(measures, 'reports') }
}
