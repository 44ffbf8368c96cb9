import { fold } from '../../contract/regions.ts'
import * as meetings from '../libraries/meeting-queries.ts'
import type { FullRow } from '../libraries/queries.ts'
import type { Tx } from '../platform/db.ts'
import { slips } from '../regions/ranking.ts'
import type { Given } from './library-row.ts'

/** Which library a row means: one, none yet, one that a person has to choose, or a reason why neither. */
export type Meeting =
  | { target: FullRow }
  | { candidates: { id: string; name: string }[] }
  | { isNew: true }
  | { field: string; rule: string; params?: Record<string, string | number> }

/** Libraries that rows may speak of, to be looked up without asking again. */
export type Known = { byNpp: Map<string, FullRow>; byRegion: Map<number, FullRow[]>; nppsInUse: Set<string> }

/**
 * Meets a row with the registry: by the library's number; else by its region, where its kind stands there once; else
 * by its name in that region. A name that is only alike is for a person to decide.
 * @param choice a library's id, or `new`, where a person has decided
 */
export function meet({ kind, regionId, facts }: Given, known: Known, choice: string | null): Meeting {
  const numbered = facts.npp ? known.byNpp.get(facts.npp) : undefined
  if (numbered) {
    if (numbered.closed_on) return { field: 'npp', rule: 'library-closed' }
    if (regionId !== null && numbered.region_id !== regionId)
      return { field: 'npp', rule: 'npp-elsewhere', params: { name: numbered.name } }
    return { target: numbered }
  }
  if (facts.npp && known.nppsInUse.has(facts.npp)) return { field: 'npp', rule: 'npp-taken' }
  if (regionId === null) return { field: 'regionCode', rule: 'region-place-missing' }
  const open = (known.byRegion.get(regionId) ?? []).filter(row => row.kind === kind && row.closed_on === null)
  if (kind !== 'community') {
    const [only] = open
    return only ? { target: only } : { isNew: true }
  }
  if (choice === 'new') return { isNew: true }
  const chosen = open.find(row => row.id === choice)
  if (chosen) return { target: chosen }
  if (!facts.name) return { field: 'name', rule: 'missing' }
  const asked = essence(facts.name)
  const same = open.find(row => essence(row.name) === asked)
  if (same) return { target: same }
  const alike = open.filter(row => isAlike(essence(row.name), asked))
  return alike.length > 0 ? { candidates: alike.map(({ id, name }) => ({ id, name })) } : { isNew: true }
}

/** Looks up the libraries that rows may speak of: two questions to the database for all of them. */
export async function lookUp(tx: Tx, given: readonly Given[]): Promise<Known> {
  const regions = [...new Set(given.flatMap(one => one.regionId ?? []))]
  const npps = [...new Set(given.flatMap(one => one.facts.npp ?? []))]
  const rows = await meetings.meeting(tx, regions, npps)
  return {
    byNpp: new Map(rows.flatMap(row => (row.npp === null ? [] : [[row.npp, row] as const]))),
    byRegion: Map.groupBy(rows, row => row.region_id),
    nppsInUse: await meetings.nppsInUse(tx, npps),
  }
}

/** What tells a name from others: without the words that all of its kind have. */
export function essence(name: string): string {
  const words = name.replaceAll(
    /\b(taman|bacaan?|masyarakat|tbm|rumah|pojok|perpustakaan|desa|kelurahan)\b/gi,
    ' ',
  )
  return fold(words) || fold(name)
}

function isAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter >= 4 && (a.includes(b) || b.includes(a))) return true
  return slips(a, b).whole <= (shorter < 5 ? 1 : shorter < 9 ? 2 : 3)
}
