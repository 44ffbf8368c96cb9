import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import {
  type Adoption,
  type exportAdoptions,
  type listAdoptions,
  adoptionStates,
} from '../../contract/adoptions.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { all, fitting, type Search } from '../libraries/search-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'

export type Filter = Omit<InputOf<typeof exportAdoptions>, 'format' | 'columns'> & { search: Search }
type Counts = ResultOf<typeof listAdoptions>['counts']

/** The scopes in which the actor may see what libraries took on. */
export function scopesOf(actor: Actor): number[] {
  const able: readonly string[] = may['adoptions.see']
  return actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
}

export async function count(
  tx: Tx,
  actor: Actor,
  filter: Filter,
): Promise<{ total: number; counts: Counts }> {
  const { rows } = await sql<Counts & { total: number }>`
    select count(*) filter (where ${asked(filter)})::int as total, ${byState}
    from adoption a where ${matches(actor, filter)}`.execute(tx)
  const { total = 0, ...counts } = rows[0] ?? { interested: 0, trying: 0, working: 0, dropped: 0 }
  return { total, counts }
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Adoption[]> {
  const { rows } = await sql<Adoption>`
    ${selection(actor, sql`${matches(actor, filter)} and ${asked(filter)}`)}
    order by ${order(filter)} limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

export const pages = (tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<Adoption[]> =>
  pagesOf(
    tx,
    'adoptions_export',
    sql<Adoption>`${selection(actor, sql`${matches(actor, filter)} and ${asked(filter)}`)} order by ${order(filter)}`,
  )

/** One, as everybody who is signed in reads it. */
export async function one(tx: Tx, actor: Actor, id: string): Promise<Adoption | undefined> {
  const { rows } = await sql<Adoption>`${selection(actor, sql`a.id = ${id}::uuid`)}`.execute(tx)
  return rows[0]
}

/** How many have a practice, by state; of one library’s two entries one. */
export async function countsOf(tx: Tx, practiceId: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select ${byState} from adoption a where a.practice_id = ${practiceId}::uuid and not a.joined`.execute(tx)
  return rows[0] ?? { interested: 0, trying: 0, working: 0, dropped: 0 }
}

const state = sql`case when a.dropped_on is not null then 'dropped' when a.working_on is not null then 'working'
  when a.trying_on is not null then 'trying' else 'interested' end`
const byState = sql.join(
  adoptionStates.map(
    name => sql`count(*) filter (where ${state} = ${sql.lit(name)})::int as ${sql.ref(name)}`,
  ),
)
const place = (row: string, library: string, name: string) =>
  sql`jsonb_build_object(
  'libraryId', ${sql.ref(`${row}.library_id`)}, 'name', ${sql.ref(`${name}.name`)},
  'regency', (select name from region where id = ${sql.ref(`${row}.regency_id`)}),
  'province', (select name from region where id = ${sql.ref(`${row}.province_id`)}))`.as(library)

/** Whose plan the reader does not see, of that the item is not told: row-level security leaves it out. */
function selection(actor: Actor, where: RawBuilder<unknown>): RawBuilder<Adoption> {
  const own = actor.grants.filter(grant => grant.libraryId !== null).map(grant => grant.scopeId)
  return sql<Adoption>`
    select a.id, jsonb_build_object('id', p.id, 'title', p.title, 'topic', p.topic, 'origin', o.origin,
        'retiredOn', (p.retired_at at time zone 'Asia/Jakarta')::date, 'retireReason', p.retire_reason) as practice,
      ${place('a', 'library', 's')},
      case when f.id is not null then jsonb_build_object('id', f.id, 'library', fl.library) end as "from",
      a.kind, a.changes, a.why, ${state} as state, a.interested_on as "interestedOn", a.trying_on as "tryingOn",
      a.working_on as "workingOn", a.result, a.dropped_on as "droppedOn", a.drop_reason as "dropReason",
      case when i.id is not null then jsonb_build_object('id', i.id, 'year', i.year) end as "planItem",
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.published_at)
        from practice c where c.adapts_id = a.id and c.published_at is not null), '[]') as cards,
      a.scope_id = any(${own}::int[]) as mine, a.version
    from adoption a join practice p on p.id = a.practice_id join scope s on s.id = a.scope_id
    join scope ps on ps.id = p.scope_id cross join lateral (select ${place('p', 'origin', 'ps')}) o
    left join adoption f on f.id = a.from_id left join scope fs on fs.id = f.scope_id
    cross join lateral (select ${place('f', 'library', 'fs')}) fl
    left join plan_item i on i.id = a.plan_item_id
    where ${where}`
}

/** What the counts beside the filter leave out. */
const asked = (filter: Filter): RawBuilder<boolean> =>
  filter.state?.length ? sql<boolean>`${state} = any(${filter.state}::text[])` : sql<boolean>`true`

function matches(actor: Actor, { region, libraryId, practiceId, search }: Filter): RawBuilder<boolean> {
  const scopes = scopesOf(actor)
  return all([
    sql`(1 = any(${scopes}::int[]) or a.province_id = any(${scopes}::int[]) or a.regency_id = any(${scopes}::int[])
      or a.scope_id = any(${scopes}::int[]))`,
    ...(region === undefined || region === nation
      ? []
      : [
          sql`(a.province_id = ${region}::int or a.regency_id = ${region}::int
            or a.library_id = any(array(select library_id from library_search where district_id = ${region}::int)))`,
        ]),
    ...(libraryId ? [sql`a.library_id = ${libraryId}::uuid`] : []),
    ...(practiceId ? [sql`a.practice_id = ${practiceId}::uuid`] : []),
    ...(search.length > 0
      ? [sql`a.library_id in (select s.library_id from library_search s where ${all(fitting(search))})`]
      : []),
  ])
}

const sortKey = {
  since: sql`a.interested_on`,
  library: sql`s.name`,
  practice: sql`p.title`,
  state: sql`array_position(${sql.lit(`{${adoptionStates.join(',')}}`)}::text[], ${state})`,
}
const order = ({ sort, order: way }: Filter): RawBuilder<unknown> =>
  sql`${sortKey[sort]} ${way === 'asc' ? sql`asc` : sql`desc`}, a.interested_on desc, a.id`
