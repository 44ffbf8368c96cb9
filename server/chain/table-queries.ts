import { type RawBuilder, sql } from 'kysely'
import type { ChainKind, Outline } from './kind.ts'

/**
 * What is the same for every noun whose elements are the rows of one table: their outlines, which the function
 * `<table>_outlines` tells past row-level security, and the newest of a place.
 * @param newestBy the column that tells which are newest
 * @param offered which of them are offered to be linked with
 */
export const ofTable = (
  table: 'need' | 'plan_item' | 'activity' | 'commitment' | 'delivery' | 'product' | 'story',
  newestBy: string,
  offered: RawBuilder<unknown> = sql`true`,
): Pick<ChainKind, 'outlines' | 'newest'> => ({
  async outlines(tx, ids) {
    return (await sql<Outline>`select * from ${sql.id(`${table}_outlines`)}(${ids}::uuid[])`.execute(tx)).rows
  },
  // those in the same library, or in the region of the same office
  async newest(tx, { library_id, scope_id }, limit) {
    const here =
      library_id === null
        ? sql`(scope_id = ${scope_id} or regency_id = ${scope_id} or province_id = ${scope_id})`
        : sql`library_id = ${library_id}::uuid`
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where ${here} and ${offered} order by ${sql.ref(newestBy)} desc, id limit ${limit}`.execute(
      tx,
    )
    return rows.map(({ id }) => id)
  },
})
