import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable } from '../platform/merging.ts'

const needs: MovedTable = {
  name: 'need',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.need-changed',
}
const pairings: MovedTable = { ...needs, name: 'pairing' }

/** All that was lacking, and all that was agreed, goes along; a need stated by both stays stated twice, to be withdrawn. */
export const merging: MergingNoun = {
  noun: 'needs',
  tables: [needs, pairings],
  async plan(tx, { from }) {
    const { rows } = await sql<{ needs: number; pairings: number }>`
      select (select count(*)::int from need where library_id = ${from.id}::uuid) as needs,
        (select count(*)::int from pairing where library_id = ${from.id}::uuid) as pairings`.execute(tx)
    return { moves: rows[0] ?? { needs: 0, pairings: 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    for (const table of [needs, pairings])
      await move(tx, act, table, sql`t.library_id = ${from.id}::uuid`, {
        library_id,
        scope_id,
        province_id,
        regency_id,
      })
  },
}
