import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import { move, setAside } from '../platform/journal-queries.ts'
import type { Clash, MergingNoun, MovedTable, Pair } from '../platform/merging.ts'

const moved = (name: string): MovedTable => ({
  name,
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.mentoring-changed',
})
const assignments = moved('mentoring_assignment')
const visits = moved('mentoring_visit')
const steps = moved('mentoring_step')
const requests = moved('mentoring_request')

/** All goes along; where somebody mentors either now, the survivor's trainer stays. */
export const merging: MergingNoun = {
  noun: 'mentoring',
  tables: [assignments, visits, steps, requests],
  async plan(tx, pair) {
    const { rows } = await sql<{ visits: number }>`
      select count(*)::int as visits from mentoring_visit where library_id = ${pair.from.id}::uuid`.execute(
      tx,
    )
    return { moves: { visits: rows[0]?.visits ?? 0 }, clashes: await clashesOf(tx, pair) }
  },
  async carry(tx, act, pair) {
    const { from, into } = pair
    const { id: library_id, scope_id, province_id, regency_id } = into
    const place = { library_id, scope_id, province_id, regency_id }
    const own = sql`t.library_id = ${from.id}::uuid`
    if ((await clashesOf(tx, pair)).length > 0)
      await setAside(tx, act, assignments, sql`${own} and t.until_day is null`, 'mentored-twice')
    for (const table of [assignments, visits, steps, requests]) await move(tx, act, table, own, place)
  },
}

/** Trainers of which only one can go on. */
async function clashesOf(tx: Tx, { from, into }: Pair): Promise<Clash[]> {
  const { rows } = await sql<Clash>`
    select f.from_day::text as of, 'into' as kept, 'mentored-twice' as why
    from mentoring_assignment f join mentoring_assignment i on i.library_id = ${into.id}::uuid and i.until_day is null
    where f.library_id = ${from.id}::uuid and f.until_day is null`.execute(tx)
  return rows
}
