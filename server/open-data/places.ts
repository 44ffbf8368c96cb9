import type { PlaceShown } from '../../contract/indicators.ts'
import { surroundings } from '../indicators/queries.ts'
import type { Tx } from '../platform/db.ts'
import { refuse } from '../platform/problems.ts'
import * as regions from '../regions/regions.ts'

/** A place with those directly below it, in the order of their codes. */
export type Around = { place: PlaceShown; below: readonly PlaceShown[] }

/** @throws open-data.no-region */
export async function around(tx: Tx, code: string): Promise<Around> {
  const region = await regions.byCode(tx, code)
  const found = region && (await surroundings(tx, region.id))
  if (!found) return refuse('open-data.no-region')
  const below = found.below.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return { place: found.place, below }
}
