import { sql } from 'kysely'
import type { Tx } from './db.ts'

/**
 * For lists: plans the statements of this transaction for the values they are asked with (the plan that fits the
 * nation's list is a hundred times too slow for a regency's), and sorts a nation's list in memory.
 */
export async function planEach(tx: Tx): Promise<void> {
  await sql`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '32MB', true)`.execute(
    tx,
  )
}

/** For what follows in a transaction whose lists were planned each: a statement that is the same for all values keeps its plan. */
export async function planOnce(tx: Tx): Promise<void> {
  await sql`select set_config('plan_cache_mode', 'auto', true)`.execute(tx)
}
