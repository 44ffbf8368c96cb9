import { type RawBuilder, sql } from 'kysely'
import { type Actor, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { type exportFollowUps, type FollowUp, followUpStates } from '../../contract/follow-up.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { source } from './source-queries.ts'

export type Filter = Omit<InputOf<typeof exportFollowUps>, 'format' | 'columns'>
export type Counted = Pick<FollowUp, 'kind' | 'state'> & { n: number; late: number }

/** How many of the filter there are of each kind in each state, whatever kinds and states it asks for; how many late. */
export async function count(tx: Tx, actor: Actor, filter: Filter, today: string): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select f.kind, f.state, count(*)::int as n, count(*) filter (where f.late)::int as late
    from ${source(actor, today)} join scope s on s.id = f.scope_id
    where ${matches({ ...filter, state: undefined, kind: undefined })} group by 1, 2`.execute(tx)
  return rows
}

const selection = (actor: Actor, filter: Filter, today: string): RawBuilder<FollowUp> => sql`
  select f.kind, f.id, f.text, f.owner, f.person_id as "personId", partner_now(f.partner_id) as "partnerId",
    f.scope_id as "scopeId", s.name as region, case when f.regency_id is not null then p.name end as province,
    f.meeting_id as "meetingId", f.meeting_title as meeting, f.meeting_day as "meetingDay",
    f.commitment_id as "commitmentId", f.deadline, f.state, f.late, t.text as last, t.at as "lastAt", f.mine, f.progressed
  from ${source(actor, today)} join scope s on s.id = f.scope_id left join region p on p.id = f.province_id
  left join lateral (
    select a.text, a.at, a.id from action_step a where f.kind = 'action' and a.item_id = f.id
    union all
    select c.note, c.at, c.id from commitment_step c where c.commitment_id = f.commitment_id and c.note is not null
    order by 2 desc, 3 desc limit 1) t on true
  where ${matches(filter)}`

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter & { limit: number; offset: number },
  today: string,
): Promise<FollowUp[]> {
  const { rows } = await sql<FollowUp>`${selection(actor, filter, today)}
    order by ${order(filter)} limit ${filter.limit} offset ${filter.offset}`.execute(tx)
  return rows
}

/** All of the filter in its order, in pages. */
export const pages = (tx: Tx, actor: Actor, filter: Filter, today: string): AsyncGenerator<FollowUp[]> =>
  pagesOf(tx, 'follow_up_export', sql<FollowUp>`${selection(actor, filter, today)} order by ${order(filter)}`)

function matches(filter: Filter): RawBuilder<boolean> {
  const { q, kind, mine, region, meetingId, late, state } = filter
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  const all = [
    sql`true`,
    ...words.map(
      word => sql`lower(concat_ws(' ', f.text, f.owner, f.meeting_title, s.name)) like ${like(word)}`,
    ),
    ...(kind?.length ? [sql`f.kind = any(${kind}::text[])`] : []),
    ...(mine === undefined ? [] : [sql`f.mine = ${mine}::boolean`]),
    ...(region === undefined || region === nation
      ? []
      : [sql`(f.province_id = ${region}::int or f.regency_id = ${region}::int)`]),
    ...(meetingId ? [sql`f.meeting_id = ${meetingId}::uuid`] : []),
    ...(late === undefined ? [] : [sql`f.late = ${late}::boolean`]),
    ...(state?.length ? [sql`f.state = any(${state}::text[])`] : []),
  ]
  return sql`(${sql.join(all, sql` and `)})`
}

const sortKey = {
  deadline: sql`f.deadline`,
  text: sql`lower(f.text)`,
  kind: sql`f.kind`,
  owner: sql`lower(f.owner)`,
  region: sql`s.name`,
  state: sql`array_position(${sql.lit(`{${followUpStates.join(',')}}`)}::text[], f.state)`,
  meeting: sql`f.meeting_day`,
}
const order = ({ sort, order: way }: Pick<Filter, 'sort' | 'order'>): RawBuilder<unknown> =>
  sql`${sortKey[sort]} ${way === 'asc' ? sql`asc` : sql`desc`} nulls last, f.deadline, f.id`
