import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable } from '../platform/merging.ts'

const practices: MovedTable = {
  name: 'practice',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.practice-changed',
}

/** All cards go along, with what was said of them. */
export const merging: MergingNoun = {
  noun: 'practices',
  tables: [practices],
  async plan(tx, { from }) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from practice where library_id = ${from.id}::uuid`.execute(tx)
    return { moves: { practices: rows[0]?.n ?? 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    await move(tx, act, practices, sql`t.library_id = ${from.id}::uuid`, {
      ...{ library_id, scope_id, province_id, regency_id },
    })
  },
}
