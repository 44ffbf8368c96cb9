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

const questions: MovedTable = { ...messages, name: 'question' }

/** All that was said and asked goes along: of a month that both reported, the talk of both is one. */
export const merging: MergingNoun = {
  noun: 'talk',
  tables: [messages, questions],
  async plan(tx, { from }) {
    const { rows } = await sql<{ messages: number; questions: number }>`
      select (select count(*)::int from talk_message where library_id = ${from.id}::uuid) as messages,
        (select count(*)::int from question where library_id = ${from.id}::uuid) as questions`.execute(tx)
    return { moves: rows[0] ?? { messages: 0, questions: 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    for (const table of [messages, questions])
      await move(tx, act, table, sql`t.library_id = ${from.id}::uuid`, {
        library_id,
        scope_id,
        province_id,
        regency_id,
      })
  },
}
