import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable } from '../platform/merging.ts'

const links: MovedTable = {
  name: 'chain_link',
  stays: ['from_kind', 'from_id', 'to_kind', 'to_id'],
  key: ['from_kind', 'from_id', 'to_kind', 'to_id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.chain-changed',
}

/** Elements keep their ids when libraries or partners become one, so links stay as they are; their place goes along. */
export const merging: MergingNoun = {
  noun: 'chain',
  tables: [links],
  async plan(tx, { from }) {
    const { rows } = await sql<{ links: number }>`
      select count(*)::int as links from chain_link where library_id = ${from.id}::uuid`.execute(tx)
    return { moves: { links: rows[0]?.links ?? 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    await move(tx, act, links, sql`t.library_id = ${from.id}::uuid`, {
      library_id,
      scope_id,
      province_id,
      regency_id,
    })
  },
}
