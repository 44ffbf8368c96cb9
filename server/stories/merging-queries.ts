import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable } from '../platform/merging.ts'

const stories: MovedTable = {
  name: 'story',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.story-changed',
}

/** Stories go along, with what panels said of them; photos, voices and consents hang on them. */
export const merging: MergingNoun = {
  noun: 'stories',
  tables: [stories],
  async plan(tx, { from }) {
    const { rows } = await sql<{ stories: number }>`
      select count(*)::int as stories from story where library_id = ${from.id}::uuid`.execute(tx)
    return { moves: rows[0] ?? { stories: 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    const placed = { library_id, scope_id, province_id, regency_id }
    await move(tx, act, stories, sql`t.library_id = ${from.id}::uuid`, placed)
  },
}
