import { type Selectable, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import { type CommitmentRow, inSight, isGiven, selection } from './commitment-queries.ts'
import type { Done } from './recording.ts'

/** `given`: the actor speaks for its giver. */
export type Held = Selectable<Tables['commitment']> & { given: boolean }

/** Those of these that are in sight, held, in the order of their ids, so that nobody waits in a circle. */
export async function lockAll(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Held[]> {
  const { rows } = await sql<Held>`select c.*, ${isGiven} as given from commitment c
    where c.id = any(${[...ids]}::uuid[]) and ${inSight(actor)} order by c.id for update of c`.execute(tx)
  return rows
}

/** All of a pledge in sight that are one of its own, held. */
export async function lockPledge(tx: Tx, actor: Actor, pledgeId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`select c.*, ${isGiven} as given from commitment c
    where c.pledge_id = ${pledgeId}::uuid and ${inSight(actor)} order by c.id for update of c`.execute(tx)
  return rows
}

/** The same, without holding anything: an upload is let in before it is received. */
export async function seePledge(tx: Tx, actor: Actor, pledgeId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`select c.*, ${isGiven} as given from commitment c
    where c.pledge_id = ${pledgeId}::uuid and ${inSight(actor)}`.execute(tx)
  return rows
}

/** Of a pledge, for who has its link: past every grant. */
export async function lockLinked(tx: Tx, pledgeId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`select c.*, true as given from commitment c
    where c.pledge_id = ${pledgeId}::uuid order by c.id for update of c`.execute(tx)
  return rows
}

/** The same, without holding anything. */
export async function readLinked(tx: Tx, pledgeId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`select c.*, true as given from commitment c
    where c.pledge_id = ${pledgeId}::uuid`.execute(tx)
  return rows
}

/** The same, as they are told. */
export async function shownLinked(tx: Tx, actor: Actor, pledgeId: string): Promise<CommitmentRow[]> {
  const { rows } = await selection(actor, sql`c.pledge_id = ${pledgeId}::uuid and c.same_as is null`).execute(
    tx,
  )
  return rows
}

/** How many promises a pledge has, in sight or not. */
export async function sizeOf(tx: Tx, pledgeId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select pledge_size(${pledgeId}::uuid) as n`.execute(tx)
  return rows[0]?.n ?? 0
}

export type Told = {
  /** Of which commitments. */
  of: readonly string[]
  step: string
  side?: 'giver' | 'office' | null
  note?: string | null
  /** What changed, by name. */
  data?: Record<string, string | number | null>
}

/** Tells what was done. */
export async function tell(
  tx: Tx,
  { of, step, side = null, note = null, data = {} }: Told,
  { at, by }: Done,
): Promise<void> {
  await sql`insert into commitment_step (id, commitment_id, step, side, at, by_person, note, data)
    select gen_random_uuid(), id, ${step}, ${side}, ${at}, ${by}::uuid, ${note}, ${JSON.stringify(data)}::jsonb
    from unnest(${[...of]}::uuid[]) id`.execute(tx)
}

/** After a boundary decree each row has the place of its receiver; a region's goes with it where it went into another. */
export async function followScopes(tx: Tx): Promise<void> {
  for (const name of ['commitment', 'delivery']) {
    await sql`update ${sql.table(name)} t set scope_id = r.followed_by from region r
      where r.id = t.scope_id and t.library_id is null and r.valid_to is not null and r.followed_by is not null`.execute(
      tx,
    )
    await sql`update ${sql.table(name)} t set province_id = s.province_id, regency_id = s.regency_id from scope s
      where s.id = t.scope_id and (t.province_id, t.regency_id) is distinct from (s.province_id, s.regency_id)`.execute(
      tx,
    )
  }
}
