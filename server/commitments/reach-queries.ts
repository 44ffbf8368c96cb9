import { sql } from 'kysely'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { promiseReceivers } from '../../contract/promise-receivers.ts'
import type { Tx } from '../platform/db.ts'

type Reached = ResultOf<typeof promiseReceivers>['receivers'][number]
/** Libraries where a partner serves, by a part of their name, or one of them. */
export async function reached(
  tx: Tx,
  partnerId: string,
  { q, libraryId, limit }: { q: string; libraryId?: string | undefined; limit: number },
): Promise<Reached[]> {
  const part = q === '' ? '' : `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const { rows } = await sql<Reached>`
    select * from libraries_served(${partnerId}::uuid, ${part}, ${libraryId ?? null}::uuid, ${limit}::int)`.execute(
    tx,
  )
  return rows
}
