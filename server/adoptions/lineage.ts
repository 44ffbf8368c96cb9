import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type getLineage, mostNodes } from '../../contract/lineage.ts'
import type { Context } from '../platform/endpoint.ts'
import * as queries from './lineage-queries.ts'
import { stateOf } from './rules.ts'

export const findPractice = (c: Context, { practiceId }: { practiceId: string }) =>
  queries.findPublished(c.tx, practiceId)

/** What was changed, as it stands beside a node; all of it is in the adoption. */
const wordsShown = 120

/** The whole tree that a practice stands in, in one answer that is small enough for a weak line. */
export async function show(
  c: Context,
  { practiceId }: InputOf<typeof getLineage>,
): Promise<ResultOf<typeof getLineage>> {
  const all = await queries.treeOf(c.tx, await queries.rootOf(c.tx, practiceId))
  const at = new Map(all.map(({ id }, index) => [id, index]))
  const self = at.get(practiceId) ?? 0
  const rows = all.slice(0, mostNodes)
  const mine = new Set(c.actor.grants.filter(grant => grant.libraryId).map(grant => grant.scopeId))
  const { places, placeOf } = await placesOf(c, rows)
  return {
    // one that was cut off is looked at from where it all began
    self: self < rows.length ? self : 0,
    total: all.length,
    nodes: {
      id: rows.map(row => row.id),
      kind: rows.map(row => row.kind),
      parent: rows.map(row => (row.parent === null ? -1 : (at.get(row.parent) ?? -1))),
      library: rows.map(row => row.name),
      place: rows.map(placeOf),
      latitude: rows.map(row => rounded(row.latitude)),
      longitude: rows.map(row => rounded(row.longitude)),
      since: rows.map(row => row.since),
      state: rows.map(row => (row.kind === 'adoption' ? stateOf(row) : null)),
      words: rows.map(({ words }) => words && words.slice(0, wordsShown)),
      marked: rows.map(row => (row.kind === 'adoption' ? mine.has(row.scope_id) : row.retired)),
    },
    places,
  }
}

// a metre or so: enough for a map, and shorter to send
const rounded = (degrees: number | null) => degrees && Math.round(degrees * 1e5) / 1e5

/** Regency and province in words, each once. */
async function placesOf(c: Context, rows: readonly queries.NodeRow[]) {
  const ids = rows.flatMap(row => [row.province_id, row.regency_id].filter(id => id !== null))
  const names = await queries.regionNames(c.tx, [...new Set(ids)])
  const index = new Map<string, number>()
  const placeOf = ({ province_id, regency_id }: queries.NodeRow) => {
    const words = [regency_id, province_id].flatMap(id => (id !== null && names.get(id)) || []).join(', ')
    const known = index.get(words) ?? index.size
    index.set(words, known)
    return known
  }
  for (const row of rows) placeOf(row)
  return { places: [...index.keys()], placeOf }
}
