import { sql } from 'kysely'
import type { Acting, Tx } from './db.ts'

/** Does work within a transaction as if for somebody else: row-level security sees them, until it is done. */
export async function actingAs<T>(
  tx: Tx,
  { acting, back }: { acting: Acting; back: Acting },
  work: () => Promise<T>,
): Promise<T> {
  await actFor(tx, acting)
  const result = await work()
  // where it throws, the transaction is over
  await actFor(tx, back)
  return result
}

async function actFor(tx: Tx, { scopes, personId, system }: Acting): Promise<void> {
  await sql`select set_config('sinergi.scopes', ${`{${scopes.join(',')}}`}, true),
    set_config('sinergi.person', ${personId ?? ''}, true), set_config('sinergi.system', ${system ? 'on' : ''}, true)`.execute(
    tx,
  )
}
