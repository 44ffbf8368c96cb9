import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './db.ts'

/**
 * The rows of a query in pages, in its order, through a cursor of the open transaction; the next page is on its way
 * while one is used. For downloads.
 * @param name of the cursor: one for each query, since statements are prepared by their text
 */
export async function* pagesOf<Row>(
  tx: Tx,
  name: string,
  query: RawBuilder<Row>,
  size = 2000,
): AsyncGenerator<Row[]> {
  // all rows will be read: plan for the whole, not for a quick first page, and sort it in memory
  await sql`select set_config('cursor_tuple_fraction', '1', true), set_config('work_mem', '64MB', true)`.execute(
    tx,
  )
  await sql`declare ${sql.id(name)} no scroll cursor for ${query}`.execute(tx)
  const fetch = sql<Row>`fetch ${sql.lit(size)} from ${sql.id(name)}`
  let next = fetch.execute(tx)
  try {
    for (;;) {
      const { rows } = await next
      if (rows.length === size) next = fetch.execute(tx)
      if (rows.length > 0) yield rows
      if (rows.length < size) return
    }
  } finally {
    await Promise.allSettled([next])
  }
}
