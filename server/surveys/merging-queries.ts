import { sql } from 'kysely'
import { move } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable } from '../platform/merging.ts'

const surveys: MovedTable = {
  name: 'survey',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.survey-changed',
}

/** Surveys go along with what they are about; their links stay as they hang on the wall. */
export const merging: MergingNoun = {
  noun: 'surveys',
  tables: [surveys],
  async plan(tx, { from }) {
    const { rows } = await sql<{ surveys: number }>`
      select count(*)::int as surveys from survey where library_id = ${from.id}::uuid`.execute(tx)
    return { moves: { surveys: rows[0]?.surveys ?? 0 }, clashes: [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    const own = sql`t.library_id = ${from.id}::uuid`
    await move(tx, act, surveys, own, { library_id, scope_id, province_id, regency_id })
  },
}
