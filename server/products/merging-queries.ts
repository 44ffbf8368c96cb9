import { sql } from 'kysely'
import { move, setAside } from '../platform/journal-queries.ts'
import type { Clash, MergingNoun, MovedTable } from '../platform/merging.ts'

const changed = 'merge.product-changed'
const products: MovedTable = {
  name: 'product',
  stays: ['id'],
  key: ['id'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed,
}
const producers: MovedTable = { ...products, name: 'producer' }
const contents: MovedTable = { ...products, name: 'local_content' }
const contacts: MovedTable = {
  name: 'catalogue_contact',
  stays: ['phone'],
  key: ['library_id'],
  moves: ['library_id'],
  changed,
}

/** Producers, products and local content go along. Of two numbers for buyers the survivor's stays. */
export const merging: MergingNoun = {
  noun: 'products',
  tables: [products, producers, contents, contacts],
  async plan(tx, { from, into }) {
    const { rows } = await sql<{ products: number; producers: number; contents: number; contacts: number }>`
      select (select count(*)::int from product where library_id = ${from.id}::uuid) as products,
        (select count(*)::int from producer where library_id = ${from.id}::uuid) as producers,
        (select count(*)::int from local_content where library_id = ${from.id}::uuid) as contents,
        (select count(*)::int from catalogue_contact where library_id in (${from.id}::uuid, ${into.id}::uuid)) as contacts`.execute(
      tx,
    )
    const { contacts: numbers = 0, ...moves } = rows[0] ?? { products: 0, producers: 0, contents: 0 }
    const both: Clash = { of: 'contact', kept: 'into', why: 'contact-kept' }
    return { moves, clashes: numbers === 2 ? [both] : [] }
  },
  async carry(tx, act, { from, into }) {
    const { id: library_id, scope_id, province_id, regency_id } = into
    const own = sql`t.library_id = ${from.id}::uuid`
    for (const table of [products, producers, contents])
      await move(tx, act, table, own, { library_id, scope_id, province_id, regency_id })
    const there = sql`exists (select from catalogue_contact o where o.library_id = ${into.id}::uuid)`
    await setAside(tx, act, contacts, sql`${own} and ${there}`, 'contact-kept')
    await move(tx, act, contacts, own, { library_id })
  },
}
