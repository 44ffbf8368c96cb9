import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import { move, setAside } from '../platform/journal-queries.ts'
import type { Clash, MovedTable, MergingNoun, Pair } from '../platform/merging.ts'

const answers: MovedTable = {
  name: 'standard_answer',
  stays: ['criterion_id', 'version'],
  key: ['library_id', 'criterion_id', 'version'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed: 'merge.standard-changed',
}

/** Of a criterion that both have answered, the answers of the one that answered last stay; the others are set aside. */
export const merging: MergingNoun = {
  noun: 'standards',
  tables: [answers],
  async plan(tx, pair) {
    const clashes = await clashesOf(tx, pair)
    const { rows } = await sql<{ n: number }>`
      select count(distinct criterion_id) as n from standard_answer where library_id = ${pair.from.id}::uuid`.execute(
      tx,
    )
    const left = clashes.filter(clash => clash.kept === 'into').length
    return { moves: { answers: (rows[0]?.n ?? 0) - left }, clashes }
  },
  async carry(tx, act, pair) {
    const { from, into } = pair
    const clashes = await clashesOf(tx, pair)
    for (const side of ['from', 'into'] as const) {
      const lost = clashes.filter(clash => clash.kept !== side).map(clash => clash.of)
      if (lost.length === 0) continue
      const which = sql`t.library_id = ${pair[side].id}::uuid
        and t.criterion_id in (select id from criterion where code = any(${lost}::text[]))`
      await setAside(tx, act, answers, which, 'answered-later')
    }
    const { id: library_id, scope_id, province_id, regency_id } = into
    await move(tx, act, answers, sql`t.library_id = ${from.id}::uuid`, {
      library_id,
      scope_id,
      province_id,
      regency_id,
    })
  },
}

/** Criteria that both have answered, with the one whose answers stay. */
async function clashesOf(tx: Tx, { from, into }: Pair): Promise<Clash[]> {
  const { rows } = await sql<Clash>`
    select c.code as of, case when max(a.at) filter (where a.library_id = ${from.id}::uuid)
        > max(a.at) filter (where a.library_id = ${into.id}::uuid) then 'from' else 'into' end as kept,
      'answered-later' as why
    from standard_answer a join criterion c on c.id = a.criterion_id
    where a.library_id in (${from.id}::uuid, ${into.id}::uuid)
    group by c.code, c.position having count(distinct a.library_id) = 2 order by c.position`.execute(tx)
  return rows
}
