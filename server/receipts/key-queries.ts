import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

export type KeyRow = {
  no: number
  kid: string
  public_key: Buffer
  /** As it is kept; null where it was destroyed. */
  secret: Buffer | null
}

/** All keys there ever were, the one that signs last. */
export async function listKeys(tx: Tx): Promise<KeyRow[]> {
  return tx.selectFrom('signing_key').select(['no', 'kid', 'public_key', 'secret']).orderBy('no').execute()
}

/** Nobody else makes or seals a key until the end of the transaction: servers that start together agree on one. */
export async function lockKeys(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(736574)`.execute(tx)
}

export async function insertKey(tx: Tx, key: KeyRow, at: Date): Promise<void> {
  await tx
    .insertInto('signing_key')
    .values({ ...key, made_at: at.toISOString() })
    .execute()
}

/** Keeps a secret otherwise; null destroys it. */
export async function replaceSecret(tx: Tx, no: number, secret: Buffer | null): Promise<void> {
  await tx.updateTable('signing_key').set({ secret }).where('no', '=', no).execute()
}

/** What this installation is named by, wherever it moves. */
export async function installationOf(tx: Tx): Promise<string> {
  const row = await tx
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'installation')
    .executeTakeFirstOrThrow()
  return String(row.value)
}
