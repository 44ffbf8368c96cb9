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

export type Seen = { file: string; dated: string }
/** A signed agreement of a pledge of which a promise is in sight. */
export async function see(tx: Tx, actor: Actor, id: string): Promise<Seen | undefined> {
  const { rows } = await sql<Seen>`select p.file, p.dated from commitment_paper p where p.id = ${id}::uuid
    and exists (select from commitment c where c.pledge_id = p.pledge_id and ${inSight(actor)})`.execute(tx)
  return rows[0]
}
