import { sql } from 'kysely'
import { move, setAside } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable, Pair } from '../platform/merging.ts'
import type { Tx } from '../platform/db.ts'

const booths: MovedTable = {
  name: 'booth',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.booth-changed',
}
// set aside with their booth, and else hanging on it: no move changes them
const items: MovedTable = {
  ...booths,
  name: 'booth_item',
  stays: ['booth_id', 'kind', 'record_id'],
  key: ['booth_id', 'kind', 'record_id'],
  moves: ['place'],
}
const days: MovedTable = {
  ...booths,
  name: 'booth_day',
  stays: ['booth_id', 'day'],
  key: ['booth_id', 'day'],
  moves: ['n'],
}

/** Booths go along; where both had one at a meeting, that of the survivor stays. */
export const merging: MergingNoun = {
  noun: 'booths',
  tables: [booths, items, days],
  async plan(tx, pair) {
    const { rows } = await sql<{ booths: number }>`
      select count(*)::int as booths from booth where library_id = ${pair.from.id}::uuid`.execute(tx)
    const clashes = (await clashesOf(tx, pair)).map(({ title }) => ({
      ...{ of: title, kept: 'into' as const, why: 'booth-twice' },
    }))
    return { moves: rows[0] ?? { booths: 0 }, clashes }
  },
  async carry(tx, act, pair) {
    const { from, into } = pair
    const twice = (await clashesOf(tx, pair)).map(({ id }) => id)
    if (twice.length > 0) {
      for (const table of [items, days])
        await setAside(tx, act, table, sql`t.booth_id = any(${twice}::uuid[])`, 'booth-twice')
      await setAside(tx, act, booths, sql`t.id = any(${twice}::uuid[])`, 'booth-twice')
    }
    const { id: library_id, scope_id, province_id, regency_id } = into
    const placed = { library_id, scope_id, province_id, regency_id }
    await move(tx, act, booths, sql`t.library_id = ${from.id}::uuid`, placed)
  },
}

/** Booths of the one at meetings where the other has one too. */
async function clashesOf(tx: Tx, { from, into }: Pair): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select f.id, m.title from booth f join booth i on i.meeting_id = f.meeting_id and i.library_id = ${into.id}::uuid
    join meeting m on m.id = f.meeting_id where f.library_id = ${from.id}::uuid order by m.starts_at`.execute(
    tx,
  )
  return rows
}
