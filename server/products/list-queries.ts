import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { exportProducts, Product } from '../../contract/product-lists.ts'
import { type ProductState, productStates } from '../../contract/products.ts'
import { all } from '../libraries/search-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'

export type Filter = Omit<InputOf<typeof exportProducts>, 'format' | 'columns'> & { today: string }

/** How many of the filter stand in each state, whatever states it asks for. */
export async function countByState(
  tx: Tx,
  actor: Actor,
  filter: Filter,
): Promise<Record<ProductState, number>> {
  const { rows } = await sql<{ state: ProductState; n: number }>`
    select ${stateSql} as state, count(*)::int as n from product p join library l on l.id = p.library_id
    where ${matches(actor, { ...filter, state: undefined })} group by 1`.execute(tx)
  const found = new Map(rows.map(row => [row.state, row.n]))
  return Object.fromEntries(productStates.map(state => [state, found.get(state) ?? 0])) as Record<
    ProductState,
    number
  >
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Product[]> {
  const { rows } = await sql<Product>`
    ${selection(actor, filter, matches(actor, filter))} limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

/** All of the filter in its order, in pages. */
export const pages = (tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<Product[]> =>
  pagesOf(tx, 'products_export', selection(actor, filter, matches(actor, filter)))

/** One product in sight; of one whose words name somebody who does not agree, none but its library is told. */
export async function see(tx: Tx, actor: Actor, id: string, today: string): Promise<Product | undefined> {
  const asked = sql<boolean>`p.id = ${id}::uuid and ${isTold(actor, today)}`
  const { rows } = await sql<Product>`${selection(actor, { today }, asked)}`.execute(tx)
  return rows[0]
}

/** The state as `productState` derives it; a test holds the two together. */
export const stateSql: RawBuilder<ProductState> = sql`case when p.retired_on is not null then 'retired'
  when p.listed_on is null then 'draft'
  when exists (select from product_sale s where s.product_id = p.id and s.quantity > 0) then 'selling'
  when p.id = any(array(select products_supported(null))) then 'supported' else 'listed' end`

const scopesOf = (actor: Actor, verb: 'products.see' | 'products.keep'): number[] => {
  const able: readonly string[] = may[verb]
  return actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
}
const isOwn = (actor: Actor) => sql<boolean>`(p.scope_id = any(${scopesOf(actor, 'products.keep')}::int[]))`
export const isTold = (actor: Actor, today: string): RawBuilder<boolean> =>
  sql`(${isOwn(actor)} or product_tellable(p, ${today}::date))`

export function matches(actor: Actor, filter: Partial<Filter> & { today: string }): RawBuilder<boolean> {
  const { region, libraryId, kind, state, lacks, q, today } = filter
  const scopes = scopesOf(actor, 'products.see')
  const words = q ? `%${q.replaceAll(/[\\%_]/g, '\\$&')}%` : undefined
  return all([
    sql`(1 = any(${scopes}::int[]) or p.province_id = any(${scopes}::int[])
      or p.regency_id = any(${scopes}::int[]) or p.scope_id = any(${scopes}::int[]))`,
    ...(region === undefined || region === nation
      ? []
      : [
          sql`(p.province_id = ${region}::int or p.regency_id = ${region}::int or l.district_id = ${region}::int)`,
        ]),
    ...(libraryId ? [sql`p.library_id = coalesce(survivor_of(${libraryId}::uuid), ${libraryId}::uuid)`] : []),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(state?.length ? [sql`${stateSql} = any(${state}::text[])`] : []),
    ...(lacks ? [sql`p.permits @> ${JSON.stringify([{ kind: lacks, held: false }])}::jsonb`] : []),
    ...(words ? [sql`(p.name ilike ${words} or l.name ilike ${words})`] : []),
    isTold(actor, today),
  ])
}

const sortKey = {
  name: sql`lower(p.name)`,
  library: sql`l.name`,
  listed: sql`p.listed_on`,
  contacts: sql`contacts`,
  sold: sql`sold`,
}

/** Products with what stands beside them, in their order; `where` speaks of `p` and `l`. */
function selection(
  actor: Actor,
  { today, sort = 'name', order = 'asc' }: Partial<Filter> & { today: string },
  where: RawBuilder<boolean>,
): RawBuilder<Product> {
  const way = order === 'asc' ? sql`asc nulls last` : sql`desc nulls last`
  return sql`select p.id, p.library_id as "libraryId", l.name as "libraryName", g.name as regency, v.name as province,
    p.producer_id as "producerId", p.name, p.kind, p.price, p.unit, ${stateSql} as state, p.listed_on as "listedOn", p.version,
    case when ${isOwn(actor)} then n.name else (select k.name from producers_named(array[p.producer_id], ${today}::date) k) end as producer,
    array(select m ->> 'kind' from jsonb_array_elements(p.permits) m where not (m ->> 'held')::boolean) as lacks,
    product_shown(p, ${today}::date) as shown,
    coalesce((select sum(d.n)::int from contact_day d where d.record_id = p.id), 0) as contacts,
    (select count(*)::int from product_interest i where i.product_id = p.id and i.ordered) as orders,
    coalesce((select sum(s.quantity)::int from product_sale s where s.product_id = p.id), 0) as sold
    from product p join library l on l.id = p.library_id join region v on v.id = p.province_id
    left join region g on g.id = p.regency_id left join producer_person n on n.producer_id = p.producer_id
    where ${where} order by ${sortKey[sort]} ${way}, p.id`
}
