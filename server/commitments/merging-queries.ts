import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable } from '../platform/merging.ts'

const moved = (name: string): MovedTable => ({
  name,
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.commitment-changed',
})
const tables = [moved('commitment'), moved('delivery')]

/** All that was promised goes along, and all that was sent; what was told of it hangs on the promise. */
export const merging: MergingNoun = {
  noun: 'commitments',
  tables,
  async plan(tx, { from }) {
    const { rows } = await sql<{ commitments: number; deliveries: number }>`
      select (select count(*)::int from commitment where library_id = ${from.id}::uuid) as commitments,
        (select count(*)::int from delivery where library_id = ${from.id}::uuid) as deliveries`.execute(tx)
    return { moves: rows[0] ?? { commitments: 0, deliveries: 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    for (const table of tables)
      await move(tx, act, table, sql`t.library_id = ${from.id}::uuid`, {
        ...{ library_id, scope_id, province_id, regency_id },
      })
  },
}
