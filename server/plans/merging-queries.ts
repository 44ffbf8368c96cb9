import { sql } from 'kysely'
import { move, setAside } from '../platform/journal-queries.ts'
import type { Clash, MovedTable, MergingNoun, Pair } from '../platform/merging.ts'
import type { Tx } from '../platform/db.ts'

const changed = 'merge.plan-changed'
const plans: MovedTable = {
  name: 'plan',
  stays: ['year'],
  key: ['library_id', 'year'],
  moves: [
    ...['library_id', 'scope_id', 'province_id', 'regency_id'],
    ...['reviewed_at', 'reviewed_by', 'outcome', 'remark'],
  ],
  changed,
}
const reviews: MovedTable = {
  name: 'plan_review',
  stays: ['year', 'version'],
  key: ['library_id', 'year', 'version'],
  moves: ['library_id'],
  changed,
}
const items: MovedTable = {
  name: 'plan_item',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed,
}

/**
 * All items go along. Of two plans of one year the survivor's stays, with the items of both, and waits to be reviewed
 * anew; the other's reviews are set aside with it.
 */
export const merging: MergingNoun = {
  noun: 'plans',
  tables: [plans, reviews, items],
  async plan(tx, pair) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from plan_item where library_id = ${pair.from.id}::uuid`.execute(tx)
    return { moves: { items: rows[0]?.n ?? 0 }, clashes: await clashesOf(tx, pair) }
  },
  async carry(tx, act, pair) {
    const { from, into } = pair
    const years = (await clashesOf(tx, pair)).map(({ of }) => Number(of))
    const both = (id: string) => sql`t.library_id = ${id}::uuid and t.year = any(${years}::int[])`
    if (years.length > 0) {
      for (const table of [plans, reviews]) await setAside(tx, act, table, both(from.id), 'plans-joined')
      const waits = { reviewed_at: null, reviewed_by: null, outcome: null, remark: null }
      await move(tx, act, plans, both(into.id), waits)
    }
    const own = sql`t.library_id = ${from.id}::uuid`
    const { id: library_id, scope_id, province_id, regency_id } = into
    for (const table of [plans, items])
      await move(tx, act, table, own, { library_id, scope_id, province_id, regency_id })
    await move(tx, act, reviews, own, { library_id })
  },
}

/** Years that both have planned. */
async function clashesOf(tx: Tx, { from, into }: Pair): Promise<Clash[]> {
  const { rows } = await sql<{ year: number }>`
    select f.year from plan f join plan i on i.year = f.year and i.library_id = ${into.id}::uuid
    where f.library_id = ${from.id}::uuid order by f.year`.execute(tx)
  return rows.map(({ year }) => ({ of: String(year), kept: 'into', why: 'plans-joined' }))
}
