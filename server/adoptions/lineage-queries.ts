import { sql } from 'kysely'
import type { NodeKind } from '../../contract/lineage.ts'
import type { Tx } from '../platform/db.ts'

export type NodeRow = {
  id: string
  kind: NodeKind
  parent: string | null
  library_id: string
  scope_id: number
  name: string
  province_id: number
  regency_id: number | null
  latitude: number | null
  longitude: number | null
  since: string
  trying_on: string | null
  working_on: string | null
  dropped_on: string | null
  words: string | null
  retired: boolean
}

/** The practice that a lineage began with. */
export async function rootOf(tx: Tx, practiceId: string): Promise<string> {
  const { rows } = await sql<{
    root: string | null
  }>`select lineage_root(${practiceId}::uuid) as root`.execute(tx)
  return rows[0]?.root ?? practiceId
}

/** All of a lineage, each node after the one it hangs on. */
export async function treeOf(tx: Tx, root: string): Promise<NodeRow[]> {
  const { rows } = await sql<NodeRow>`select * from lineage_of(${root}::uuid)`.execute(tx)
  return rows
}

/** One change of a lineage after the other, so that two together make no circle. */
export async function oneAtATime(tx: Tx, root: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lineage ${root}`}, 0))`.execute(tx)
}

/** What regions are called. */
export async function regionNames(tx: Tx, ids: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from region where id = any(${[...ids]}::int[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A published card, in whoever's sight. */
export async function findPublished(tx: Tx, id: string) {
  const { rows } = await sql<{ id: string; library_id: string }>`
    select id, library_id from practice where id = ${id}::uuid and published_at is not null`.execute(tx)
  return rows[0]
}
