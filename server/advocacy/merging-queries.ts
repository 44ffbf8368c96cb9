import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import { move, setAside } from '../platform/journal-queries.ts'
import type { Clash, MergingNoun, MovedTable, Pair } from '../platform/merging.ts'

const moved = (name: string): MovedTable => ({
  name,
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.advocacy-changed',
})
const efforts = moved('effort')
const publications = moved('publication')
const briefs = moved('brief')

/** All goes along; of a link that both have, the survivor's own stays and the other is set aside. */
export const merging: MergingNoun = {
  noun: 'advocacy',
  tables: [efforts, publications, briefs],
  async plan(tx, pair) {
    const clashes = await clashesOf(tx, pair)
    const { rows } = await sql<{ efforts: number; publications: number }>`
      select (select count(*) from effort where library_id = ${pair.from.id}::uuid)::int as efforts,
        (select count(*) from publication where library_id = ${pair.from.id}::uuid)::int as publications`.execute(
      tx,
    )
    const { efforts: moving = 0, publications: all = 0 } = rows[0] ?? {}
    return { moves: { efforts: moving, publications: all - clashes.length }, clashes }
  },
  async carry(tx, act, pair) {
    const { from, into } = pair
    const { id: library_id, scope_id, province_id, regency_id } = into
    const place = { library_id, scope_id, province_id, regency_id }
    const taken = sql`t.library_id = ${from.id}::uuid
      and t.link_key in (select link_key from publication where library_id = ${into.id}::uuid)`
    await setAside(tx, act, publications, taken, 'same-link')
    for (const table of [efforts, publications, briefs])
      await move(tx, act, table, sql`t.library_id = ${from.id}::uuid`, place)
  },
}

/** Links that both have. */
async function clashesOf(tx: Tx, { from, into }: Pair): Promise<Clash[]> {
  const { rows } = await sql<Clash>`
    select f.title as of, 'into' as kept, 'same-link' as why
    from publication f join publication i on i.link_key = f.link_key
    where f.library_id = ${from.id}::uuid and i.library_id = ${into.id}::uuid order by f.published_on, f.id`.execute(
    tx,
  )
  return rows
}
