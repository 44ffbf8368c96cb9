import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable } from '../platform/merging.ts'

const consents: MovedTable = {
  name: 'consent',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.consent-changed',
}

/** What people agreed to goes along; who they are stays apart, and hangs on it. */
export const merging: MergingNoun = {
  noun: 'consents',
  tables: [consents],
  async plan(tx, { from }) {
    const { rows } = await sql<{ consents: number }>`
      select count(*)::int as consents from consent where library_id = ${from.id}::uuid`.execute(tx)
    return { moves: rows[0] ?? { consents: 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    const placed = { library_id, scope_id, province_id, regency_id }
    await move(tx, act, consents, sql`t.library_id = ${from.id}::uuid`, placed)
  },
}
