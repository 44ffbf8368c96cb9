import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MovedTable, MergingNoun } from '../platform/merging.ts'

const items: MovedTable = {
  name: 'aid_item',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.aid-changed',
}

/** All that was given goes along; what was told of an item hangs on the item. */
export const merging: MergingNoun = {
  noun: 'aid',
  tables: [items],
  async plan(tx, { from }) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from aid_item where library_id = ${from.id}::uuid`.execute(tx)
    return { moves: { aid: rows[0]?.n ?? 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    await move(tx, act, items, sql`t.library_id = ${from.id}::uuid`, {
      library_id,
      scope_id,
      province_id,
      regency_id,
    })
  },
}
