import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { Tx } from '../platform/db.ts'
import { inSight } from './commitment-queries.ts'
import type { Done } from './recording.ts'

type Paper = { id: string; pledgeId: string; number: string; dated: string }
export async function add(
  tx: Tx,
  { id, pledgeId, number, dated }: Paper,
  { file, bytes }: { file: string; bytes: number },
  { at, by }: Done,
): Promise<void> {
  await sql`insert into commitment_paper (id, pledge_id, number, dated, file, bytes, added_at, added_by)
    values (${id}::uuid, ${pledgeId}::uuid, ${number}, ${dated}::date, ${file}, ${bytes}::int, ${at}, ${by}::uuid)`.execute(
    tx,
  )
}

/** The pledge of a signed agreement, of which a promise is in sight. */
export async function pledgeOf(tx: Tx, actor: Actor, id: string): Promise<string | undefined> {
  const { rows } = await sql<{
    pledge_id: string
  }>`select p.pledge_id from commitment_paper p where p.id = ${id}::uuid
    and exists (select from commitment c where c.pledge_id = p.pledge_id and ${inSight(actor)})`.execute(tx)
  return rows[0]?.pledge_id
}

export type HeldPaper = { id: string; pledge_id: string; number: string; withdrawn: boolean }
export async function lock(tx: Tx, id: string): Promise<HeldPaper | undefined> {
  const { rows } = await sql<HeldPaper>`
    select id, pledge_id, number, withdrawn_at is not null as withdrawn from commitment_paper
    where id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

/** Whether another one still counts for a pledge. */
export async function isOther(tx: Tx, { id, pledge_id }: HeldPaper): Promise<boolean> {
  const { rows } =
    await sql`select from commitment_paper where pledge_id = ${pledge_id}::uuid and id <> ${id}::uuid
    and withdrawn_at is null limit 1`.execute(tx)
  return rows.length > 0
}

/** Of these promises, those whose yes came with a signed agreement. */
export async function agreedBy(tx: Tx, id: string, of: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct commitment_id as id from commitment_step where commitment_id = any(${[...of]}::uuid[])
      and step = 'agreed' and data ->> 'paper' = ${id}`.execute(tx)
  return new Set(rows.map(row => row.id))
}

export async function withdraw(tx: Tx, id: string, reason: string, { at, by }: Done): Promise<void> {
  await sql`update commitment_paper set withdrawn_at = ${at}, withdrawn_by = ${by}::uuid, reason = ${reason}
    where id = ${id}::uuid`.execute(tx)
}

export type Seen = { file: string; dated: string }
/** A signed agreement of a pledge of which a promise is in sight. */
export async function see(tx: Tx, actor: Actor, id: string): Promise<Seen | undefined> {
  const { rows } = await sql<Seen>`select p.file, p.dated from commitment_paper p where p.id = ${id}::uuid
    and exists (select from commitment c where c.pledge_id = p.pledge_id and ${inSight(actor)})`.execute(tx)
  return rows[0]
}
