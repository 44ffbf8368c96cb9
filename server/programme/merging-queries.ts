import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import { move, setAside } from '../platform/journal-queries.ts'
import type { MovedTable, MergingNoun, Pair } from '../platform/merging.ts'
import { type Rival, settle } from './merging.ts'

const enrolments: MovedTable = {
  name: 'enrolment',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id', 'learned_from', 'mentor_id'],
  changed: 'merge.enrolment-changed',
}

/** Enrolments go along as far as they can stand beside each other; whoever learned from the one learned from the survivor. */
export const merging: MergingNoun = {
  noun: 'programme',
  tables: [enrolments],
  async plan(tx, pair) {
    const rivals = await rivalsOf(tx, pair)
    const lost = settle(rivals)
    const own = rivals.filter(({ side }) => side === 'from').length
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from enrolment where ${learners(pair)}`.execute(tx)
    return {
      moves: {
        enrolments: own - lost.filter(one => one.lost.side === 'from').length,
        learners: rows[0]?.n ?? 0,
      },
      clashes: lost.map(({ lost: { kind, proposedOn }, to, why }) => ({
        of: `${kind} ${proposedOn}`,
        kept: to.side,
        why,
      })),
    }
  },
  async carry(tx, act, pair) {
    const { from, into } = pair
    for (const { lost, why } of settle(await rivalsOf(tx, pair)))
      await setAside(tx, act, enrolments, sql`t.id = ${lost.id}::uuid`, why)
    const { id: library_id, scope_id, province_id, regency_id } = into
    // nobody learned from itself
    const learned = sql`case when t.learned_from in (${from.id}::uuid, ${into.id}::uuid) then null else t.learned_from end`
    await move(tx, act, enrolments, sql`t.library_id = ${from.id}::uuid`, {
      library_id,
      scope_id,
      province_id,
      regency_id,
      learned_from: learned,
    })
    await move(tx, act, enrolments, unlearned(pair), { learned_from: null })
    await move(tx, act, enrolments, learners(pair), { learned_from: library_id })
    await move(tx, act, enrolments, unaccompanied(pair), { mentor_id: null })
    await move(tx, act, enrolments, accompanied(pair), { mentor_id: library_id })
  },
}

/** Enrolments of others that name the one as the library they learned from. */
const learners = ({ from, into }: Pair): RawBuilder<unknown> =>
  sql`learned_from = ${from.id}::uuid and library_id not in (${from.id}::uuid, ${into.id}::uuid)`
const unlearned = ({ from, into }: Pair): RawBuilder<unknown> =>
  sql`library_id = ${into.id}::uuid and learned_from = ${from.id}::uuid`

/** The same of the library that accompanies them. */
const accompanied = ({ from, into }: Pair): RawBuilder<unknown> =>
  sql`mentor_id = ${from.id}::uuid and library_id <> ${into.id}::uuid`
const unaccompanied = ({ from, into }: Pair): RawBuilder<unknown> =>
  sql`library_id = ${into.id}::uuid and mentor_id in (${from.id}::uuid, ${into.id}::uuid)`

async function rivalsOf(tx: Tx, { from, into }: Pair): Promise<Rival[]> {
  const { rows } = await sql<Rival>`
    select id, case when library_id = ${from.id}::uuid then 'from' else 'into' end as side, kind,
      proposed_on as "proposedOn", decreed_on as "decreedOn", declined_on as "declinedOn", active_from as "activeFrom",
      ended_on as "endedOn"
    from enrolment where library_id in (${from.id}::uuid, ${into.id}::uuid) order by id`.execute(tx)
  return rows
}
