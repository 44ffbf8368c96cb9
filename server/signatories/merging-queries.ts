import { sql } from 'kysely'
import { move, setAside } from '../platform/journal-queries.ts'
import type { MergingNoun, MovedTable, Pair } from '../platform/merging.ts'

const entries: MovedTable = {
  name: 'signatory',
  stays: ['id'],
  key: ['id'],
  moves: ['scope_id', 'province_id', 'regency_id'],
  changed: 'merge.signatory-changed',
}

/** Signatories go along; of two of one sort for the same days, the survivor's stays. */
export const merging: MergingNoun = {
  noun: 'signatories',
  tables: [entries],
  async plan(tx, pair) {
    const { rows } = await sql<{ n: number; twice: string[] | null }>`
      select count(*) filter (where not ${taken(pair)}) as n,
        array_agg(t.name order by t.name) filter (where ${taken(pair)}) as twice
      from signatory t where t.scope_id = ${pair.from.scope_id}`.execute(tx)
    const [found] = rows
    return {
      moves: { signatories: found?.n ?? 0 },
      clashes: (found?.twice ?? []).map(of => ({ of, kept: 'into', why: 'signatory-twice' })),
    }
  },
  async carry(tx, act, pair) {
    const { scope_id, province_id, regency_id } = pair.into
    const here = sql`t.scope_id = ${pair.from.scope_id}`
    await setAside(tx, act, entries, sql`${here} and ${taken(pair)}`, 'signatory-twice')
    await move(tx, act, entries, here, { scope_id, province_id, regency_id })
  },
}

/** Whether entry `t` of the one holds for days for which the other has one of the same sort: the rule of `clashes`. */
const taken = ({ into }: Pair) => sql`(t.removed_at is null and exists (
  select from signatory o where o.scope_id = ${into.scope_id} and o.removed_at is null
    and (o.acting is null) = (t.acting is null)
    and t.valid_from <= coalesce(o.valid_until, 'infinity') and o.valid_from <= coalesce(t.valid_until, 'infinity')))`
