import type { Tx } from '../platform/db.ts'
import { epoch } from './epoch.ts'
import * as queries from './queries.ts'

/** A region as a file tells of it. */
export type Entry = {
  code: string
  name: string
  level: 'nation' | 'province' | 'regency' | 'district' | 'village'
}

/** Regions by id, looked up once; in a nation's file they cost more to join than all that stands in the rows. */
export type Book = {
  get(id: number | null): queries.Entry | undefined
  /** Looks up the regions of what lies in them, those above them too, where they are not known yet. */
  learn(tx: Tx, placed: readonly Placed[]): Promise<void>
}

/** Lies in a region, with those above it. */
type Placed = {
  region_id: number
  district_id: number | null
  regency_id: number | null
  province_id: number | null
}

const keptFor = 60_000
let kept: { book: Book; epoch: number } | undefined

/** The book that is in use: for a minute at the most, and until boundaries change. */
export function regionBook(): Book {
  if (kept?.epoch === epoch()) return kept.book
  const entry = { book: newBook(), epoch: epoch() }
  setTimeout(() => {
    if (kept === entry) kept = undefined
  }, keptFor).unref()
  kept = entry
  return entry.book
}

function newBook(): Book {
  const known = new Map<number, queries.Entry>()
  return {
    get: id => (id === null ? undefined : known.get(id)),
    async learn(tx, placed) {
      const missing = new Set<number | null>()
      for (const { region_id, district_id, regency_id, province_id } of placed)
        if (!known.has(region_id))
          for (const id of [region_id, district_id, regency_id, province_id]) missing.add(id)
      if (missing.size === 0) return
      for (const entry of await queries.entries(tx, [...missing])) known.set(entry.id, entry)
    },
  }
}
