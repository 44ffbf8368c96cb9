import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable } from '../platform/merging.ts'

const documents: MovedTable = {
  name: 'policy_basis',
  stays: ['id'],
  key: ['id'],
  moves: ['scope_id', 'province_id', 'regency_id'],
  changed: 'merge.basis-changed',
}

/** When two libraries become one, the documents of both are the one's. */
export const merging: MergingNoun = {
  noun: 'policy-basis',
  tables: [documents],
  async plan(tx, { from }) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from policy_basis where scope_id = ${from.scope_id}`.execute(tx)
    return { moves: { documents: rows[0]?.n ?? 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into: { scope_id, province_id, regency_id } }) {
    await move(tx, act, documents, sql`t.scope_id = ${from.scope_id}`, { scope_id, province_id, regency_id })
  },
}
