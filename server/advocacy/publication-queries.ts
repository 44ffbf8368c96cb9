import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { type exportPublications, media, type Publication } from '../../contract/advocacy.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { inSight } from '../activities/sight-queries.ts'
import { all } from '../libraries/search-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { between, inRegion, spoken } from './filter-queries.ts'

export type PublicationFilter = Omit<InputOf<typeof exportPublications>, 'format' | 'columns'>

export type PublicationRow = {
  id: Publication['id']
  library_id: Publication['libraryId']
  province_id: number
  regency_id: number | null
  scope_id: number
  library_name: string
  regency: string | null
  province: string
  activity_id: Publication['activityId']
  activity_title: string | null
  medium: Publication['medium']
  name: string
  published_on: string
  title: string
  link: string | null
  reach: number | null
  reach_how: string | null
  version: number
}

export function publicationOf(row: PublicationRow): Publication {
  return {
    id: row.id,
    libraryId: row.library_id,
    libraryName: row.library_name,
    regency: row.regency,
    province: row.province,
    activityId: row.activity_id,
    activityTitle: row.activity_title,
    medium: row.medium,
    name: row.name,
    publishedOn: row.published_on,
    title: row.title,
    link: row.link,
    reach: row.reach,
    reachHow: row.reach_how,
    version: row.version,
  }
}

export async function countPublications(tx: Tx, actor: Actor, filter: PublicationFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${source} where ${matches(actor, filter)}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function pageOfPublications(
  tx: Tx,
  actor: Actor,
  filter: PublicationFilter & { limit: number; offset: number },
): Promise<PublicationRow[]> {
  const chosen = sql<boolean>`u.id = any(array(select u.id from ${source} where ${matches(actor, filter)}
    order by ${order(filter)} limit ${filter.limit} offset ${filter.offset}))`
  const { rows } = await selection(filter, chosen).execute(tx)
  return rows
}

/** All of the filter in its order, in pages. */
export const everyPublication = (
  tx: Tx,
  actor: Actor,
  filter: PublicationFilter,
): AsyncGenerator<PublicationRow[]> =>
  pagesOf(tx, 'publications_export', selection(filter, matches(actor, filter)))

export async function seePublication(tx: Tx, id: string): Promise<PublicationRow | undefined> {
  const { rows } = await selection({ sort: 'publishedOn', order: 'asc' }, sql`u.id = ${id}::uuid`).execute(tx)
  return rows[0]
}

const source = sql`publication u left join library_search s on s.library_id = u.library_id`

/** Publications with what stands beside them; `where` speaks of `u`. */
function selection(
  filter: Pick<PublicationFilter, 'sort' | 'order'>,
  where: RawBuilder<boolean>,
): RawBuilder<PublicationRow> {
  return sql`
    select u.*, l.name as library_name, r.name as regency, p.name as province, a.title as activity_title
    from ${source} join library l on l.id = u.library_id join region p on p.id = u.province_id
    left join region r on r.id = u.regency_id left join activity a on a.id = u.activity_id
    where ${where} order by ${order(filter)}`
}

function matches(actor: Actor, filter: PublicationFilter): RawBuilder<boolean> {
  const { medium, libraryId } = filter
  return all([
    sql`${inSight(actor, 'advocacy.see', 'u')}`,
    ...inRegion(filter.region, 'u'),
    ...between(filter, sql`u.published_on`),
    ...(libraryId ? [sql`u.library_id = ${libraryId}::uuid`] : []),
    ...(medium?.length ? [sql`u.medium = any(${medium}::text[])`] : []),
    ...spoken(filter.q, sql`concat_ws(' ', u.title, u.name)`),
  ])
}

const sortKey = {
  publishedOn: sql`u.published_on`,
  library: sql`s.sort_name`,
  name: sql`lower(u.name)`,
  medium: sql`array_position(${sql.lit(`{${media.join(',')}}`)}::text[], u.medium)`,
  reach: sql`u.reach`,
}

const order = ({ sort, order: way }: Pick<PublicationFilter, 'sort' | 'order'>): RawBuilder<unknown> =>
  sql`${sortKey[sort]} ${way === 'asc' ? sql`asc` : sql`desc`} nulls last, u.published_on desc, u.id`
