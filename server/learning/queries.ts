import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { LearningItem, LearningRow, listModules } from '../../contract/learning.ts'
import type { Tx } from '../platform/db.ts'

export type Filter = Omit<InputOf<typeof listModules>, 'limit' | 'offset'>

/** As the policy has it: what is published, and drafts of one's own office and those below. */
const inSight = (actor: Actor): RawBuilder<boolean> => sql`(m.published_at is not null or ${isKept(actor)})`
const isKept = (actor: Actor): RawBuilder<boolean> => {
  const own = scopesFor(actor, may['learning.publish'])
  return sql`(${nation} = any(${own}::int[]) or m.scope_id = any(${own}::int[]))`
}
const scopesFor = (actor: Actor, able: readonly string[]): number[] =>
  actor.grants.filter(({ role }) => able.includes(role)).map(({ scopeId }) => scopeId)

const state = sql`case when m.retired_at is not null then 'retired' when m.published_at is not null then 'published' else 'draft' end`

function matches(actor: Actor, { q, strategy, topic, state: states, open }: Filter): RawBuilder<boolean> {
  const words = (q ?? '').split(/\s+/).filter(word => word !== '')
  const parts = [
    inSight(actor),
    ...words.map(word => sql<boolean>`strpos(lower(m.title || ' ' || m.summary), lower(${word})) > 0`),
    ...(strategy ? [sql<boolean>`m.strategy = ${strategy}`] : []),
    ...(topic ? [sql<boolean>`m.topic = ${topic}`] : []),
    // what is not offered any more is found by who asks for it
    states ? sql<boolean>`${state} = any(${[...states]}::text[])` : sql<boolean>`m.retired_at is null`,
    ...(open === true ? [sql<boolean>`c.completed_on is null`] : []),
  ]
  return sql`${sql.join(parts, sql` and `)}`
}

const orders = {
  published: sql`m.published_at`,
  title: sql`lower(m.title)`,
  hours: sql`m.hours`,
}

/** A row of the list, with how far the reader has come and how many of their area completed it. */
const shown = (actor: Actor) => {
  const overseen = scopesFor(actor, may['learning.see-people'])
  return sql`m.id, m.title, m.summary, m.strategy, m.topic, m.hours, case when o.id = ${nation} then 'Perpusnas' else o.name end as office, ${state} as state,
    (m.published_at at time zone 'Asia/Jakarta')::date::text as "publishedOn", i.items, i.bytes,
    jsonb_build_object('done', i.done, 'completedOn', c.completed_on) as mine,
    ${
      overseen.length === 0
        ? sql`null::int`
        : sql`(select count(*)::int from learning_completion a where a.module_id = m.id and ${within('a', overseen)})`
    } as completed, ${isKept(actor)} as kept, m.version`
}
export const within = (row: string, scopes: readonly number[]): RawBuilder<boolean> => sql`(
  ${nation} = any(${[...scopes]}::int[]) or coalesce(${sql.ref(`${row}.province_id`)} = any(${[...scopes]}::int[]), false)
  or coalesce(${sql.ref(`${row}.regency_id`)} = any(${[...scopes]}::int[]), false)
  or ${sql.ref(`${row}.scope_id`)} = any(${[...scopes]}::int[]))`

const from = (actor: Actor) => sql`learning_module m join scope o on o.id = m.scope_id
  left join learning_completion c on c.module_id = m.id and c.person_id = ${actor.personId}::uuid
  cross join lateral (
    select count(*)::int as items, coalesce(sum(i.bytes), 0)::int as bytes, count(d.item_id)::int as done
    from learning_item i left join learning_done d on d.item_id = i.id and d.person_id = ${actor.personId}::uuid
    where i.module_id = m.id) i`

export async function count(tx: Tx, actor: Actor, filter: Filter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from learning_module m
    left join learning_completion c on c.module_id = m.id and c.person_id = ${actor.personId}::uuid
    where ${matches(actor, filter)}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<LearningRow[]> {
  const way = filter.order === 'desc' ? sql`desc nulls first` : sql`asc nulls last`
  const { rows } = await sql<LearningRow>`
    select ${shown(actor)} from ${from(actor)} where ${matches(actor, filter)}
    order by ${orders[filter.sort]} ${way}, m.id limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

export type Found = LearningRow & { scope_id: number; published: boolean; retire_reason: string | null }
export async function find(tx: Tx, actor: Actor, id: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select ${shown(actor)}, m.scope_id, m.published_at is not null as published, m.retire_reason
    from ${from(actor)} where m.id = ${id}::uuid and ${inSight(actor)}`.execute(tx)
  return rows[0]
}

/** What a module consists of; which choices are right for its own office alone. */
export async function items(tx: Tx, actor: Actor, moduleId: string, kept: boolean): Promise<LearningItem[]> {
  const right = kept
    ? sql`(select k.right_choice from learning_key k where k.question_id = q.id)`
    : sql`null::int`
  const { rows } = await sql<LearningItem>`
    select i.id, i.kind, i.title, i.body, i.link, i.bytes, i.pass,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'choices', q.choices, 'right', ${right})
        order by q.place, q.id) from learning_question q where q.item_id = i.id), '[]') as questions,
      jsonb_build_object('done', d.item_id is not null, 'marks', (
        select to_jsonb(a.marks) from learning_attempt a where a.item_id = i.id and a.person_id = ${actor.personId}::uuid
        order by a.at desc, a.id desc limit 1)) as mine
    from learning_item i
    left join learning_done d on d.item_id = i.id and d.person_id = ${actor.personId}::uuid
    where i.module_id = ${moduleId}::uuid order by i.place, i.id`.execute(tx)
  return rows
}

export type OfItem = {
  id: string
  module_id: string
  kind: LearningItem['kind']
  title: string
  file: string | null
  bytes: number | null
  pass: number | null
  questions: number
  scope_id: number
  published: boolean
  retired: boolean
  hours: number
}
/** An item of a module in sight. */
export async function itemOf(tx: Tx, actor: Actor, id: string): Promise<OfItem | undefined> {
  const { rows } = await sql<OfItem>`
    select i.id, i.module_id, i.kind, i.title, i.file, i.bytes, i.pass, m.scope_id, m.hours,
      (select count(*)::int from learning_question q where q.item_id = i.id) as questions,
      m.published_at is not null as published, m.retired_at is not null as retired
    from learning_item i join learning_module m on m.id = i.module_id
    where i.id = ${id}::uuid and ${inSight(actor)}`.execute(tx)
  return rows[0]
}
