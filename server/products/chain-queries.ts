import { sql } from 'kysely'
import type { ChainState } from '../../contract/chain.ts'
import type { ProductState } from '../../contract/products.ts'
import type { Card, ChainKind } from '../chain/kind.ts'
import { ofTable } from '../chain/table-queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tables } from '../platform/tables.ts'
import { stateSql } from './list-queries.ts'

type Row = Tables['product'] & { place: string; state: ProductState; sold: number }

const states: Record<ProductState, ChainState> = {
  ...({ draft: 'open', listed: 'under-way', supported: 'part' } as const),
  ...({ selling: 'done', retired: 'ended' } as const),
}

/** What a village makes: of an activity or a plan, and of what was delivered for it. */
export const productChain: ChainKind = {
  kind: 'product',
  links: (ids, down) => sql`select *, false from product_links(${ids}::uuid[], ${down}::boolean)`,
  async cards(tx, ids, today) {
    // one whose words name somebody who does not agree stands in outline to others than its library
    const { rows } = await sql<Row>`
      select p.*, s.name as place, ${stateSql} as state,
        coalesce((select sum(t.quantity)::int from product_sale t where t.product_id = p.id), 0) as sold
      from product p join scope s on s.id = p.scope_id where p.id = any(${ids}::uuid[])
        and (p.scope_id = any(acting_scopes()) or product_tellable(p, ${today}::date))`.execute(tx)
    return rows.map(cardOf)
  },
  ...ofTable('product', 'entered_at'),
}

function cardOf(row: Row): Card {
  const { id, name, library_id, province_id, regency_id, scope_id, place, sold } = row
  return {
    ...{ id, title: name, library_id, province_id, regency_id, scope_id, place },
    day: row.listed_on ?? dayIn(new Date(row.entered_at)),
    state: states[row.state],
    figure: sold === 0 ? null : { value: sold, of: 'things', unit: null },
    page: { phone: `/produk/${id}`, office: `/produk?buka=${id}`, partner: null },
  }
}
