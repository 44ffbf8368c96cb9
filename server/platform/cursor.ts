import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './db.ts'

/**
 * The rows of a query in pages, in its order, through a cursor of the open transaction; the next page is on its way
 * while one is used. For downloads.
 * @param name of the cursor: one for each query, since statements are prepared by their text
 * @param plan for the whole, which is sorted in memory, or for the first page, where rows come in order by themselves
 * and one page can be made while another is written out
 */
export async function* pagesOf<Row>(
  tx: Tx,
  name: string,
  query: RawBuilder<Row>,
  size = 2000,
  plan: 'whole' | 'first page' = 'whole',
): AsyncGenerator<Row[]> {
  await sql`select set_config('cursor_tuple_fraction', ${plan === 'whole' ? '1' : '0.1'}, true), set_config('work_mem', '64MB', true)`.execute(
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
