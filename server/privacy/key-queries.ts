import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

export async function askToDestroy(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`insert into key_to_destroy (id, asked_at) values (${id}::uuid, ${now}) on conflict (id) do nothing`.execute(
    tx,
  )
}

/** Locked, so that of several servers each takes others. */
export async function asked(tx: Tx, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from key_to_destroy order by asked_at, id limit ${most} for update skip locked`.execute(tx)
  return rows.map(row => row.id)
}

/** Until the end of the transaction nobody else writes the keys beside the backups. */
export async function keepOthersOut(tx: Tx, turn: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${turn})`.execute(tx)
}

export async function isDestroyed(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from key_to_destroy where id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** Whether a restore brought rows that may be older than the keys. */
export async function wasRestored(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from setting where name = 'keys-restored' for update`.execute(tx)
  return rows.length > 0
}

export async function restoreIsSettled(tx: Tx): Promise<void> {
  await sql`delete from setting where name = 'keys-restored'`.execute(tx)
}
