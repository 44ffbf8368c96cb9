import { type RawBuilder, sql } from 'kysely'
import { type Actor, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { type exportItems, type ItemState, itemStates } from '../../contract/action-items.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { type ItemRow, itemInSight, selection } from './item-queries.ts'

export type Filter = Omit<InputOf<typeof exportItems>, 'format' | 'columns'>

/** How many of the filter stand in each state, whatever states it asks for; and how many are late. */
export async function count(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  today: string,
): Promise<{ byState: Record<ItemState, number>; late: number }> {
  const { rows } = await sql<{ state: ItemState; n: number; late: number }>`
    select i.state, count(*)::int as n, count(*) filter (where ${isLate(today)})::int as late
    from action_item i join scope s on s.id = i.scope_id
    where ${matches(actor, { ...filter, state: undefined }, today)} group by 1`.execute(tx)
  const found = new Map(rows.map(row => [row.state, row.n]))
  const states = itemStates.map(state => [state, found.get(state) ?? 0])
  return { byState: Object.fromEntries(states), late: rows.reduce((sum, row) => sum + row.late, 0) }
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter & { limit: number; offset: number },
  today: string,
): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`${selection(actor, matches(actor, filter, today))}
    order by ${order(filter)} limit ${filter.limit} offset ${filter.offset}`.execute(tx)
  return rows
}

/** All of the filter in its order, in pages. */
export const pages = (tx: Tx, actor: Actor, filter: Filter, today: string): AsyncGenerator<ItemRow[]> =>
  pagesOf(
    tx,
    'items_export',
    sql<ItemRow>`${selection(actor, matches(actor, filter, today))} order by ${order(filter)}`,
  )

const isLate = (today: string) => sql`(i.deadline < ${today}::date and i.state in ('planned', 'under-way'))`

function matches(actor: Actor, filter: Filter, today: string): RawBuilder<boolean> {
  const { q, mine, region, meetingId, late, state } = filter
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  const all = [
    itemInSight(actor),
    ...words.map(
      word => sql`lower(concat_ws(' ', i.text, i.who, i.meeting_title, s.name)) like ${like(word)}`,
    ),
    ...(mine === undefined
      ? []
      : [sql`coalesce(i.person_id = ${actor.personId}::uuid, false) = ${mine}::boolean`]),
    ...(region === undefined || region === nation
      ? []
      : [sql`(i.province_id = ${region}::int or i.regency_id = ${region}::int)`]),
    ...(meetingId ? [sql`i.meeting_id = ${meetingId}::uuid`] : []),
    ...(late === undefined ? [] : [sql`${isLate(today)} = ${late}::boolean`]),
    ...(state?.length ? [sql`i.state = any(${state}::text[])`] : []),
  ]
  return sql`(${sql.join(all, sql` and `)})`
}

const sortKey = {
  deadline: sql`i.deadline`,
  text: sql`lower(i.text)`,
  owner: sql`lower(i.who)`,
  region: sql`s.name`,
  state: sql`array_position(${sql.lit(`{${itemStates.join(',')}}`)}::text[], i.state)`,
  meeting: sql`i.meeting_day`,
}
const order = ({ sort, order: way }: Pick<Filter, 'sort' | 'order'>): RawBuilder<unknown> =>
  sql`${sortKey[sort]} ${way === 'asc' ? sql`asc` : sql`desc`}, i.deadline, i.id`
