import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable } from '../platform/merging.ts'

const gifts: MovedTable = {
  name: 'partner_gift',
  stays: ['id'],
  key: ['id'],
  moves: ['scope_id'],
  changed: 'merge.gift-changed',
}

/** When two libraries become one, what partners gave to the one was given to the other. */
export const merging: MergingNoun = {
  noun: 'partners',
  tables: [gifts],
  async plan(tx, { from }) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from partner_gift where scope_id = ${from.scope_id}`.execute(tx)
    return { moves: { gifts: rows[0]?.n ?? 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    await move(tx, act, gifts, sql`t.scope_id = ${from.scope_id}`, { scope_id: into.scope_id })
  },
}
