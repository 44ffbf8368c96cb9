import { type RawBuilder, sql } from 'kysely'
import { type Actor, may } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { exportCompletions, LearningCompletion } from '../../contract/learning.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { within } from './queries.ts'

export type Filter = Omit<InputOf<typeof exportCompletions>, 'format' | 'columns'>

function matches(actor: Actor, { q, moduleId, region }: Filter): RawBuilder<boolean> {
  const scopes = actor.grants
    .filter(({ role }) => (may['learning.see-people'] as readonly string[]).includes(role))
    .map(({ scopeId }) => scopeId)
  const words = (q ?? '').split(/\s+/).filter(word => word !== '')
  const parts = [
    within('c', scopes),
    ...words.map(
      word => sql<boolean>`strpos(lower(p.name || ' ' || o.name || ' ' || m.title), lower(${word})) > 0`,
    ),
    ...(moduleId ? [sql<boolean>`c.module_id = ${moduleId}::uuid`] : []),
    ...(region === undefined ? [] : [within('c', [region])]),
  ]
  return sql`${sql.join(parts, sql` and `)}`
}

const from = sql`learning_completion c join learning_module m on m.id = c.module_id join person p on p.id = c.person_id
  join scope o on o.id = c.scope_id left join region g on g.id = c.regency_id left join region v on v.id = c.province_id`
const shown = sql`c.person_id as "personId", p.name, c.module_id as "moduleId", m.title as module, o.name as place,
  c.library_id as "libraryId", g.name as regency, v.name as province, c.hours, c.completed_on::text as on`
const orders = {
  completed: sql`c.completed_at`,
  person: sql`lower(p.name)`,
  place: sql`lower(o.name)`,
  module: sql`lower(m.title)`,
  hours: sql`c.hours`,
}
const order = ({ sort, order: way }: Filter) =>
  sql`${orders[sort]} ${way === 'desc' ? sql`desc` : sql`asc`}, c.person_id, c.module_id`

export async function count(
  tx: Tx,
  actor: Actor,
  filter: Filter,
): Promise<{ total: number; people: number; hours: number }> {
  const { rows } = await sql<{ total: number; people: number; hours: number }>`
    select count(*)::int as total, count(distinct c.person_id)::int as people, coalesce(sum(c.hours), 0)::int as hours
    from ${from} where ${matches(actor, filter)}`.execute(tx)
  return rows[0] ?? { total: 0, people: 0, hours: 0 }
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<LearningCompletion[]> {
  const { rows } = await sql<LearningCompletion>`
    select ${shown} from ${from} where ${matches(actor, filter)} order by ${order(filter)} limit ${limit} offset ${offset}`.execute(
    tx,
  )
  return rows
}

export const pages = (tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<LearningCompletion[]> =>
  pagesOf(
    tx,
    'learning_export',
    sql<LearningCompletion>`select ${shown} from ${from} where ${matches(actor, filter)} order by ${order(filter)}`,
  )
