import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

export type DeskKeyRow = {
  no: number
  kid: string
  /** x and y. */
  public_key: Buffer
  /** As it is kept. */
  secret: Buffer
}

/** All keys there are, the one that phones take last. */
export async function listDeskKeys(tx: Tx): Promise<DeskKeyRow[]> {
  return tx.selectFrom('rescue_key').select(['no', 'kid', 'public_key', 'secret']).orderBy('no').execute()
}

/** Nobody else makes or seals a key until the end of the transaction. */
export async function lockDeskKeys(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(736575)`.execute(tx)
}

export async function insertDeskKey(tx: Tx, key: DeskKeyRow, at: Date): Promise<void> {
  await tx
    .insertInto('rescue_key')
    .values({ ...key, made_at: at.toISOString() })
    .execute()
}

export async function sealDeskKey(tx: Tx, no: number, secret: Buffer): Promise<void> {
  await tx.updateTable('rescue_key').set({ secret }).where('no', '=', no).execute()
}
