import { nation } from '../../contract/access.ts'
import type { LookKind } from '../../contract/privacy.ts'
import type { Context } from '../platform/endpoint.ts'

export type Placed = { scope_id: number; regency_id: number | null; province_id: number | null }

/** What all have alike; undefined where they have not. */
function common<T>(rows: readonly Placed[], of: (row: Placed) => T): T | undefined {
  const [first] = rows
  return first && rows.every(row => of(row) === of(first)) ? of(first) : undefined
}

/** The narrowest place that holds all of them: a library, a regency, a province, the nation. */
export const placeOfAll = (rows: readonly Placed[]): number =>
  common(rows, row => row.scope_id) ??
  common(rows, row => row.regency_id) ??
  common(rows, row => row.province_id) ??
  nation

/**
 * Writes down that somebody was shown titles of stories that are not public, which tell of people: once for a page,
 * at the place that holds them all.
 */
export function lookedAtTitles(
  c: Context,
  kind: Extract<LookKind, 'stories' | 'stories-file'>,
  rows: readonly Placed[],
): void {
  if (rows.length === 0) return
  c.looked({ kind, id: null, fields: ['title'], people: rows.length, scopeId: placeOfAll(rows) })
}
