import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import type { FullRow } from './queries.ts'

/** Libraries in sight that stand in one of the regions or have one of the numbers: those that a list may speak of. */
export async function meeting(
  tx: Tx,
  regionIds: readonly number[],
  npps: readonly string[],
): Promise<FullRow[]> {
  const { rows } = await sql<FullRow>`
    select l.* from library l where l.merged_into is null
      and (l.region_id = any (${regionIds}::int[]) or l.npp = any (${npps}::text[]))`.execute(tx)
  return rows
}

/** Those of the numbers that some library in the country has, in sight or not. */
export async function nppsInUse(tx: Tx, npps: readonly string[]): Promise<Set<string>> {
  if (npps.length === 0) return new Set()
  const { rows } = await sql<{ npp: string }>`select npps_in_use(${npps}::text[]) as npp`.execute(tx)
  return new Set(rows.map(row => row.npp))
}

/** Holds regions against boundary changes, and these libraries as they are, until the end of the transaction. */
export async function hold(
  tx: Tx,
  regionIds: readonly number[],
  libraryIds: readonly string[],
): Promise<void> {
  await sql`select 1 from region where id = any (${regionIds}::int[]) order by id for share`.execute(tx)
  await sql`select 1 from library where id = any (${libraryIds}::uuid[]) order by id for update`.execute(tx)
}
