import { sql } from 'kysely'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { getProduct, getProductSums } from '../../contract/product-lists.ts'
import type { Actor } from '../../contract/access.ts'
import { needState } from '../../contract/needs.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import { type Filter, matches, stateSql } from './list-queries.ts'

type Full = ResultOf<typeof getProduct>
type More = Omit<Full['product'], keyof import('../../contract/product-lists.ts').Product>

/** What one product's page has more than a list; the story as others may read it, unless the reader keeps it. */
export async function more(tx: Tx, id: string, keeps: boolean, today: string): Promise<More> {
  const { rows } = await sql<More>`
    select case when ${keeps}::boolean or not names_producer(p.story, p.producer_id, ${today}::date) then p.story end as story,
      p.content, p.packaging, p.permits, p.capacity, p.activity_id as "activityId", p.plan_item_id as "planItemId",
      p.retired_on as "retiredOn", p.retired_reason as "retiredReason", p.names_child as "namesChild"
    from product p where p.id = ${id}::uuid`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a product that was found is gone')
  return row
}

type NeedRow = {
  needId: Full['support'][number]['needId']
  kind: Full['support'][number]['kind']
  amount: number
  agreed: number
  until: string
  withdrawn_at: string | null
  arrived: boolean
}
export async function supportOf(tx: Tx, id: string, today: string): Promise<Full['support']> {
  const { rows } = await sql<NeedRow>`
    select s.need_id as "needId", s.kind, n.amount, n.agreed, n.until, n.withdrawn_at, exists (
      select from commitment c join delivery d on d.commitment_id = c.id
      where c.need_id = n.id and d.confirmed_on is not null and d.arrived > 0) as arrived
    from product_support s join need n on n.id = s.need_id where s.product_id = ${id}::uuid order by s.wanted_at, n.id`.execute(
    tx,
  )
  return rows.map(({ needId, kind, arrived, withdrawn_at, ...row }) => {
    const withdrawnOn = withdrawn_at && dayIn(new Date(withdrawn_at))
    return { needId, kind, arrived, state: needState({ ...row, withdrawnOn }, today) }
  })
}

export async function interestOf(tx: Tx, id: string): Promise<Full['interest']> {
  const { rows } = await sql<Full['interest'][number]>`
    select id, on_day as on, ordered, quantity, how, buyer from product_interest
    where product_id = ${id}::uuid order by on_day desc, id desc limit 200`.execute(tx)
  return rows
}

/** What was sold in each month. */
export async function salesOf(tx: Tx, id: string): Promise<Omit<Full['sales'][number], 'income'>[]> {
  const { rows } = await sql<Omit<Full['sales'][number], 'income'>>`
    select month, quantity from product_sale where product_id = ${id}::uuid order by month desc limit 120`.execute(
    tx,
  )
  return rows
}

type Sums = Omit<ResultOf<typeof getProductSums>, 'income' | 'change' | 'least'>
/** What a filter's products come to in a year, and which they are. */
export async function sumsOf(
  tx: Tx,
  actor: Actor,
  filter: Partial<Filter> & { today: string },
  year: number,
): Promise<{ sums: Sums; products: string[] }> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const mine = sql`select p.id, p.kind, p.producer_id, ${stateSql} as state
    from product p join library l on l.id = p.library_id where ${matches(actor, filter)}`
  const { rows } = await sql<Sums & { products: string[] }>`
    with mine as materialized (${mine})
    select array(select id from mine) as products, (select count(distinct producer_id)::int from mine) as producers,
      (select coalesce(jsonb_object_agg(state, n), '{}') from (select state, count(*)::int as n from mine group by 1) s) as "byState",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'products', n) order by n desc, kind), '[]')
        from (select kind, count(*)::int as n from mine group by 1) k) as "byKind",
      coalesce((select sum(d.n)::int from contact_day d join mine on mine.id = d.record_id where d.day between ${from}::date and ${to}::date), 0) as contacts,
      (select count(*)::int from product_interest i join mine on mine.id = i.product_id
        where i.ordered and i.on_day between ${from}::date and ${to}::date) as orders,
      coalesce((select sum(s.quantity)::int from product_sale s join mine on mine.id = s.product_id
        where s.month between ${from}::date and ${to}::date), 0) as sold`.execute(tx)
  const [found] = rows
  if (!found) throw new Error('sums always answer with a row')
  const { products, ...sums } = found
  return { sums, products }
}
