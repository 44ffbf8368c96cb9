import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Content, getContent, listContent, putContent } from '../../contract/local-content.ts'
import { all } from '../libraries/search-queries.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'

type Put = Pick<InputOf<typeof putContent>, 'id' | 'kind' | 'title' | 'text' | 'link'> & {
  namesChild: boolean
}
type Done = { at: Date; by: string }

/** Local content in sight, held; with its library held still. */
export async function lock(tx: Tx, id: string) {
  return tx
    .selectFrom('local_content as p')
    .innerJoin('library as l', 'l.id', 'p.library_id')
    .selectAll('p')
    .select('l.closed_on')
    .where('p.id', '=', id)
    .forUpdate('p')
    .forShare('l')
    .executeTakeFirst()
}
export type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>

const columnsOf = ({ kind, title, text, link, namesChild }: Put) => ({
  ...{ kind, title, text, link },
  names_child: namesChild,
})
export async function insert(tx: Tx, library: LibraryRow, put: Put, { at, by }: Done): Promise<void> {
  const { province_id, regency_id, scope_id } = library
  await tx
    .insertInto('local_content')
    .values({
      ...{ id: put.id, library_id: library.id, province_id, regency_id, scope_id, ...columnsOf(put) },
      ...{ entered_at: at.toISOString(), entered_by: by },
    })
    .execute()
}
export const amend = (tx: Tx, put: Put): Promise<void> => change(tx, put.id, columnsOf(put))
export async function change(tx: Tx, id: string, facts: object): Promise<void> {
  await tx
    .updateTable('local_content')
    .set({ ...facts, version: sql`version + 1` } as never)
    .where('id', '=', id)
    .execute()
}

/** Whether its words hold the name of whoever tells it, who does not agree to be named. */
export async function namesTeller(tx: Tx, words: string, id: string, today: string): Promise<boolean> {
  const { rows } = await sql<{ names: boolean }>`
    select names_teller(${words}, ${id}::uuid, ${today}::date) as names`.execute(tx)
  return rows[0]?.names ?? false
}

const scopesOf = (actor: Actor, verb: 'products.see' | 'products.keep'): number[] => {
  const able: readonly string[] = may[verb]
  return actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
}
const isOwn = (actor: Actor) => sql<boolean>`(p.scope_id = any(${scopesOf(actor, 'products.keep')}::int[]))`
// who is above is told what whoever tells it lets be known
const isTold = (actor: Actor, today: string) => sql`(${isOwn(actor)} or content_tellable(p, ${today}::date))`
const stateSql = sql`case when p.retired_on is not null then 'retired' when p.listed_on is null then 'draft' else 'listed' end`

type Filter = Omit<InputOf<typeof listContent>, 'limit' | 'offset'> & { today: string }
function matches(actor: Actor, { region, libraryId, kind, state, q, today }: Filter): RawBuilder<boolean> {
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
    ...(words ? [sql`(p.title ilike ${words} or l.name ilike ${words})`] : []),
    isTold(actor, today),
  ])
}

const columns = (
  actor: Actor,
  today: string,
) => sql`p.id, p.library_id as "libraryId", l.name as "libraryName",
  g.name as regency, v.name as province, p.kind, p.title, ${stateSql} as state, p.listed_on as "listedOn", p.version,
  case when ${isOwn(actor)}
    then (select string_agg(n.name, ', ' order by c.entered_at, c.id) from consent c join consent_person n on n.consent_id = c.id
      where c.record_id = p.id and consent_stands(c, 'words', ${today}::date))
    else (select k.name from tellers_named(array[p.id], ${today}::date) k) end as teller,
  content_shown(p, ${today}::date) as shown`
const source = sql`local_content p join library l on l.id = p.library_id join region v on v.id = p.province_id
  left join region g on g.id = p.regency_id`
const sortKey = { title: sql`lower(p.title)`, library: sql`l.name`, listed: sql`p.listed_on` }

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; contents: Content[] }> {
  const way = filter.order === 'asc' ? sql`asc nulls last` : sql`desc nulls last`
  const { rows } = await sql<Content & { total: number }>`
    select ${columns(actor, filter.today)}, count(*) over ()::int as total from ${source} where ${matches(actor, filter)}
    order by ${sortKey[filter.sort]} ${way}, p.id limit ${limit} offset ${offset}`.execute(tx)
  const total = rows[0]?.total ?? 0
  return { total, contents: rows.map(({ total: _, ...content }) => content) }
}

export type Full = ResultOf<typeof getContent>['content']
/** One piece in sight; others than its library see it while whoever tells it agrees. */
export async function see(tx: Tx, actor: Actor, id: string, today: string): Promise<Full | undefined> {
  const { rows } = await sql<Full>`
    select ${columns(actor, today)}, p.text, p.link, p.retired_reason as "retiredReason", p.names_child as "namesChild"
    from ${source} where p.id = ${id}::uuid and ${isTold(actor, today)}`.execute(tx)
  return rows[0]
}
