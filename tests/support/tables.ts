import { sql } from 'kysely'
import type { TestApp } from './app.ts'

/** In which tables some row, told as text, holds one of these words. */
export async function tablesWith(
  { look }: Pick<TestApp, 'look'>,
  words: readonly string[],
): Promise<string[]> {
  return look(async tx => {
    const { rows: tables } = await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'public'::regnamespace
        and c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'select')`.execute(tx)
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql`select from ${sql.raw(name)} t
        where exists (select from unnest(${[...words]}::text[]) w where strpos(lower(t::text), lower(w)) > 0) limit 1`.execute(
        tx,
      )
      if (rows.length > 0) found.push(name)
    }
    return found
  })
}
