import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import { isAlike, type Likeness } from './alike-queries.ts'

/** Those on record that are likely the same, the oldest first: also what the actor may not look into. */
export async function likely(tx: Tx, likeness: Likeness): Promise<{ id: string; scope_id: number }[]> {
  const { rows } = await sql<{ id: string; scope_id: number }>`
    select c.id, c.scope_id from commitment c where ${isAlike(likeness)} order by c.proposed_at, c.id limit 1000`.execute(
    tx,
  )
  return rows
}
