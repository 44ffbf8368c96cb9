import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

export type KeyRow = { no: number; public_key: Buffer; secret: Buffer }

export async function lastKey(tx: Tx): Promise<KeyRow | undefined> {
  return tx
    .selectFrom('push_key')
    .select(['no', 'public_key', 'secret'])
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Nobody else makes or seals a key until the end of the transaction: servers that start together agree on one. */
export async function lockKeys(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(736575)`.execute(tx)
}

export async function insertKey(tx: Tx, key: KeyRow, at: Date): Promise<void> {
  await tx
    .insertInto('push_key')
    .values({ ...key, made_at: at.toISOString() })
    .execute()
}

export async function replaceSecret(tx: Tx, no: number, secret: Buffer): Promise<void> {
  await tx.updateTable('push_key').set({ secret }).where('no', '=', no).execute()
}
