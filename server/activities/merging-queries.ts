import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MovedTable, MergingNoun } from '../platform/merging.ts'

const activities: MovedTable = {
  name: 'activity',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.activity-changed',
}

/** All activities go along: a library may hold any number on one day. */
export const merging: MergingNoun = {
  noun: 'activities',
  tables: [activities],
  async plan(tx, { from }) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from activity where library_id = ${from.id}::uuid`.execute(tx)
    return { moves: { activities: rows[0]?.n ?? 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    await move(tx, act, activities, sql`t.library_id = ${from.id}::uuid`, {
      library_id,
      scope_id,
      province_id,
      regency_id,
    })
  },
}
