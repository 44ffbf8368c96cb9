import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable } from '../platform/merging.ts'

const messages: MovedTable = {
  name: 'talk_message',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.talk-changed',
}

/** All that was said goes along: of a month that both reported, the talk of both is one. */
export const merging: MergingNoun = {
  noun: 'talk',
  tables: [messages],
  async plan(tx, { from }) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from talk_message where library_id = ${from.id}::uuid`.execute(tx)
    return { moves: { messages: rows[0]?.n ?? 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    await move(tx, act, messages, sql`t.library_id = ${from.id}::uuid`, {
      library_id,
      scope_id,
      province_id,
      regency_id,
    })
  },
}
