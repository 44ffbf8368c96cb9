import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

/** Notes that the managers who chose a way are to be told of a report that was returned. */
export async function remindOfReturn(
  tx: Tx,
  of: { library: string; month: string; at: Date; after: Date; mail: boolean },
): Promise<void> {
  await sql`select remind_of_return(${of.library}::uuid, ${of.month}::date, ${of.at}, ${of.after}, ${of.mail})`.execute(
    tx,
  )
}
