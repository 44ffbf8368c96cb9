import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { exportPractices, listPractices } from '../../contract/practice-lists.ts'
import { type PracticeCondition, type PracticeState, practiceStates } from '../../contract/practices.ts'
import { all, fitting, type Search } from '../libraries/search-queries.ts'
import { wantedIn } from '../libraries/search.ts'
import type { Tx } from '../platform/db.ts'
import { everyShown } from './shape-queries.ts'

export const index = { rows: 'practice_search', words: 'practice_word' }

/** What is asked of the published cards, with what the words mean, and the place that they should be like. */
export type Finding = Omit<InputOf<typeof exportPractices>, 'format' | 'columns'> & {
  search: Search
  place: { kind: string; lacks: readonly PracticeCondition[] } | undefined
}
type Page = { limit: number; offset: number }

type Found = { byTopic: Record<string, number>; ids: string[] }
/** How many there are of each theme, whatever theme is asked for, and the ids of a page. */
export async function found(tx: Tx, finding: Finding, { limit, offset }: Page): Promise<Found> {
  const { topic, search } = finding
  // what words find is found once; without words each part has an index of its own
  const once = search.length > 0 ? sql`materialized` : sql`not materialized`
  const { rows } = await sql<Found>`
    with s as ${once} (select practice_id, topic, title_fold, conditions, published_at, working, takers, cost, sort_title
      from practice_search s where ${matches({ ...finding, topic: undefined })})
    select (select coalesce(jsonb_object_agg(t.topic, t.n), '{}')
        from (select s.topic, count(*)::int as n from s group by 1) t) as "byTopic",
      array(select s.practice_id::text from s where ${topic ? sql`s.topic = ${topic}` : sql`true`}
        order by ${orderOf(finding)} limit ${limit} offset ${offset}) as ids`.execute(tx)
  return rows[0] ?? { byTopic: {}, ids: [] }
}

/** All that is found, for a file. */
export const everyFound = (tx: Tx, finding: Finding) =>
  everyShown(
    tx,
    sql`array(select s.practice_id from practice_search s where ${matches(finding)})`,
    orderOf(finding),
  )

const matches = (finding: Finding): RawBuilder<boolean> => {
  const { kind, topic, strategy, libraryId, cost, conditions, retired, search, place, region } = finding
  return all([
    sql`s.retired = ${retired}::boolean`,
    ...within('s', region),
    ...(libraryId ? [sql`s.library_id = coalesce(survivor_of(${libraryId}::uuid), ${libraryId}::uuid)`] : []),
    ...(kind ? [sql`s.library_kind = ${kind}`] : []),
    ...(strategy ? [sql`s.strategy = ${strategy}`] : []),
    ...(topic ? [sql`s.topic = ${topic}`] : []),
    ...(cost === undefined ? [] : [sql`s.cost <= ${cost}`]),
    ...(conditions?.length ? [sql`s.conditions @> ${conditions}::text[]`] : []),
    ...(place ? [sql`s.library_kind = ${place.kind}`] : []),
    ...(place?.lacks.length ? [sql`s.conditions && ${[...place.lacks]}::text[]`] : []),
    ...fitting(search),
  ])
}

function orderOf({ sort, search, place }: Finding): RawBuilder<unknown> {
  const titled = search.map(({ patterns }) => sql`s.title_fold like any(${[...patterns]}::text[])`)
  return sql.join([
    // what has the words in its title comes before what has them elsewhere
    ...(titled.length > 0 ? [sql`(${sql.join(titled, sql` and `)}) desc`] : []),
    ...(place?.lacks.length
      ? [
          sql`cardinality(array(select unnest(s.conditions) intersect select unnest(${[...place.lacks]}::text[]))) desc`,
        ]
      : []),
    sorts[sort],
    sql`s.practice_id`,
  ])
}
const sorts = {
  new: sql`s.published_at desc`,
  working: sql`s.working desc, s.takers desc, s.published_at desc`,
  cost: sql`s.cost nulls last, s.published_at desc`,
  title: sql`s.sort_title`,
}

/** What stands within a region; `row` has its province, regency and library. */
function within(row: 's' | 'p', region: number | undefined): RawBuilder<unknown>[] {
  if (region === undefined || region === nation) return []
  const of = (column: string) => sql.ref(`${row}.${column}`)
  return [
    sql`(${of('province_id')} = ${region}::int or ${of('regency_id')} = ${region}::int or ${of('library_id')} = any(array(
      select library_id from library_search where district_id = ${region}::int)))`,
  ]
}

type Listing = Omit<InputOf<typeof listPractices>, 'limit' | 'offset'>

/** How many of the filter stand in each state, whatever states it asks for. */
export async function countByState(
  tx: Tx,
  actor: Actor,
  filter: Listing,
): Promise<Record<PracticeState, number>> {
  const { rows } = await sql<{ state: PracticeState; n: number }>`
    select ${stateSql} as state, count(*)::int as n from practice p
    where ${listed(actor, { ...filter, state: undefined })} group by 1`.execute(tx)
  const found = new Map(rows.map(row => [row.state, row.n]))
  return Object.fromEntries(practiceStates.map(state => [state, found.get(state) ?? 0])) as Record<
    PracticeState,
    number
  >
}

export async function listedIds(
  tx: Tx,
  actor: Actor,
  filter: Listing,
  { limit, offset }: Page,
): Promise<string[]> {
  const way = filter.order === 'asc' ? sql`asc` : sql`desc`
  const { rows } = await sql<{ id: string }>`
    select p.id from practice p left join library_search l on l.library_id = p.library_id
    where ${listed(actor, filter)}
    order by ${listSorts[filter.sort]} ${way}, p.id limit ${limit} offset ${offset}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The state as `practiceState` derives it; a test holds the two together. */
const stateSql: RawBuilder<PracticeState> = sql`case when p.retired_at is not null then 'retired'
  when p.published_at is not null then 'published' when p.reviewed_at is not null then 'reviewed'
  when p.returned_at is not null then 'returned' when p.submitted_at is not null then 'submitted' else 'draft' end`

const listSorts = {
  title: sql`lower(p.title)`,
  library: sql`l.sort_name`,
  changed: sql`p.changed_at`,
  state: sql`array_position(${[...practiceStates]}::text[], ${stateSql})`,
}

function listed(actor: Actor, filter: Listing): RawBuilder<boolean> {
  const { q, region, libraryId, strategy, topic, state } = filter
  const able: readonly string[] = may['practices.see']
  const scopes = actor.grants.filter(({ role }) => able.includes(role)).map(({ scopeId }) => scopeId)
  return all([
    sql`(1 = any(${scopes}::int[]) or p.province_id = any(${scopes}::int[])
      or p.regency_id = any(${scopes}::int[]) or p.scope_id = any(${scopes}::int[]))`,
    ...within('p', region),
    ...(libraryId ? [sql`p.library_id = coalesce(survivor_of(${libraryId}::uuid), ${libraryId}::uuid)`] : []),
    ...(strategy ? [sql`p.strategy = ${strategy}`] : []),
    ...(topic ? [sql`p.topic = ${topic}`] : []),
    ...(state?.length ? [sql`${stateSql} = any(${state}::text[])`] : []),
    ...wantedIn(q).map(
      ({ word }) => sql`(lower(p.title) like ${`%${word}%`} or p.library_id in (
        select library_id from library_search where fold like ${`%${word}%`}))`,
    ),
  ])
}
