import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import { move, setAside } from '../platform/journal-queries.ts'
import type { MovedTable, MergingNoun, Pair } from '../platform/merging.ts'

const placed = { stays: ['id'], key: ['id'], moves: ['scope_id', 'province_id', 'regency_id'] }
const grants: MovedTable = { name: 'role_grant', ...placed, changed: 'merge.grant-changed' }
const invitations: MovedTable = {
  name: 'invitation',
  ...placed,
  moves: [...placed.moves, 'hands_over'],
  changed: 'merge.invitation-changed',
}

/** Roles and invitations go along to the survivor; a role that somebody has in both is kept once. */
export const merging: MergingNoun = {
  noun: 'people',
  tables: [grants, invitations],
  async plan(tx, pair) {
    const { rows } = await sql<{ grants: number; invitations: number; twice: string[] | null }>`
      select (select count(*) from role_grant t where t.scope_id = ${pair.from.scope_id} and not ${twice(pair)}) as grants,
        (select count(*) from invitation where scope_id = ${pair.from.scope_id}) as invitations,
        (select array_agg(p.name order by p.name) from role_grant t join person p on p.id = t.person_id
         where t.scope_id = ${pair.from.scope_id} and ${twice(pair)}) as twice`.execute(tx)
    const [found] = rows
    return {
      moves: { grants: found?.grants ?? 0, invitations: found?.invitations ?? 0 },
      clashes: (found?.twice ?? []).map(of => ({ of, kept: 'into', why: 'grant-twice' })),
    }
  },
  async carry(tx: Tx, act: string, pair: Pair) {
    const { from, into } = pair
    const set = { scope_id: into.scope_id, province_id: into.province_id, regency_id: into.regency_id }
    const here = sql`t.scope_id = ${from.scope_id}`
    // before the grant goes: a handover of a role held twice ends the one that stays
    await move(tx, act, invitations, here, { ...set, hands_over: keptGrant(pair) })
    await setAside(tx, act, grants, sql`${here} and ${twice(pair)}`, 'grant-twice')
    await move(tx, act, grants, here, set)
  },
}

/** Whether a grant `t` of the one is in force and stands for the other too. */
const twice = ({ into }: Pair) => sql`(t.ended_at is null and exists (
  select from role_grant o where o.scope_id = ${into.scope_id} and o.person_id = t.person_id and o.role = t.role
    and o.ended_at is null))`

/** The grant that invitation `t` hands over, or the survivor's where the same person holds the role there too. */
const keptGrant = ({ from, into }: Pair) => sql`coalesce((
  select o.id from role_grant g join role_grant o
    on o.person_id = g.person_id and o.role = g.role and o.scope_id = ${into.scope_id} and o.ended_at is null
  where g.id = t.hands_over and g.scope_id = ${from.scope_id} and g.ended_at is null), t.hands_over)`
