import { sql } from 'kysely'
import { move, setAside } from '../platform/journal-queries.ts'
import type { Clash, MergingNoun, MovedTable, Pair } from '../platform/merging.ts'
import type { Tx } from '../platform/db.ts'

const adoptions: MovedTable = {
  name: 'adoption',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id', 'joined'],
  changed: 'merge.adoption-changed',
}
const phones: MovedTable = {
  name: 'peer_phone',
  stays: ['said_at'],
  key: ['library_id'],
  moves: ['library_id'],
  changed: 'merge.adoption-changed',
}

/**
 * All that was taken on goes along. Of a practice that both had, the survivor’s counts and the other stands back: others
 * may have learned from either, so that neither can go.
 */
export const merging: MergingNoun = {
  noun: 'adoptions',
  tables: [adoptions, phones],
  async plan(tx, pair) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from adoption where library_id = ${pair.from.id}::uuid`.execute(tx)
    return { moves: { adoptions: rows[0]?.n ?? 0 }, clashes: await clashesOf(tx, pair) }
  },
  async carry(tx, act, pair) {
    const { from, into } = pair
    const { id: library_id, scope_id, province_id, regency_id } = into
    const place = { library_id, scope_id, province_id, regency_id }
    const both = sql`t.dropped_on is null and not t.joined and t.practice_id in (
      select practice_id from adoption where library_id = ${into.id}::uuid and dropped_on is null and not joined)`
    await move(tx, act, adoptions, sql`t.library_id = ${from.id}::uuid and ${both}`, {
      ...place,
      joined: true,
    })
    await move(tx, act, adoptions, sql`t.library_id = ${from.id}::uuid`, place)
    const numbers = sql`t.library_id = ${from.id}::uuid and exists (
      select from peer_phone where library_id = ${into.id}::uuid)`
    await setAside(tx, act, phones, numbers, 'one-number')
    await move(tx, act, phones, sql`t.library_id = ${from.id}::uuid`, { library_id })
  },
}

/** Practices that both have taken on. */
async function clashesOf(tx: Tx, { from, into }: Pair): Promise<Clash[]> {
  const { rows } = await sql<{ title: string }>`
    select p.title from adoption f join adoption i on i.practice_id = f.practice_id and i.library_id = ${into.id}::uuid
      and i.dropped_on is null and not i.joined
    join practice p on p.id = f.practice_id
    where f.library_id = ${from.id}::uuid and f.dropped_on is null and not f.joined order by p.title`.execute(
    tx,
  )
  return rows.map(({ title }) => ({ of: title, kept: 'into', why: 'adopted-twice' }))
}
