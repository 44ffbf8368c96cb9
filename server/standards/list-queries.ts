import { type RawBuilder, sql } from 'kysely'
import { nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import type { exportScores, ScoredLibrary } from '../../contract/standards.ts'
import { all, fitting, type Scopes, type Search } from '../libraries/search-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'

export type Filter = Omit<InputOf<typeof exportScores>, 'format'>

/** How many libraries of the filter have each score, its range of scores apart. */
export async function countByScore(
  tx: Tx,
  scopes: Scopes,
  filter: Filter,
  search: Search,
): Promise<{ score: number; n: number }[]> {
  const { rows } = await sql<{ score: number; n: number }>`
    select c.score, count(*)::int as n from standard_score c where ${matching(scopes, filter, search)}
    group by c.score order by c.score`.execute(tx)
  return rows
}

/** One page of the list, in its order. */
export async function page(
  tx: Tx,
  scopes: Scopes,
  filter: Filter,
  search: Search,
  { limit, offset }: { limit: number; offset: number },
): Promise<ScoredLibrary[]> {
  const { rows: found } = await sql<{ library_id: LibraryId }>`
    select c.library_id from standard_score c where ${listed(scopes, filter, search)}
    order by ${order(filter)} limit ${limit} offset ${offset}`.execute(tx)
  return rowsOf(
    tx,
    found.map(row => row.library_id),
  )
}

/** The rows of these libraries, in their order. */
async function rowsOf(tx: Tx, ids: readonly LibraryId[]): Promise<ScoredLibrary[]> {
  const { rows } = await sql<ScoredLibrary>`select ${columns} from ${joined}
    where c.library_id = any(${ids}::uuid[]) order by array_position(${ids}::uuid[], c.library_id)`.execute(
    tx,
  )
  return rows
}

/** The whole list in its order, in pages. */
export function pages(
  tx: Tx,
  scopes: Scopes,
  filter: Filter,
  search: Search,
): AsyncGenerator<ScoredLibrary[]> {
  return pagesOf(
    tx,
    'scores_export',
    sql<ScoredLibrary>`select ${columns} from ${joined} where ${listed(scopes, filter, search)} order by ${order(filter)}`,
  )
}

const columns = sql`c.library_id as "libraryId", l.name, d.name as district, k.name as regency, p.name as province,
  c.score, c.unknown, array(select m.code from criterion m where m.id = any(c.missing) order by m.position) as missing`
const joined = sql`standard_score c join library l on l.id = c.library_id join region p on p.id = c.province_id
  left join region k on k.id = c.regency_id left join region d on d.id = c.district_id`

const listed = (scopes: Scopes, filter: Filter, search: Search) =>
  sql<boolean>`${matching(scopes, filter, search)} and c.score between ${filter.from}::int and ${filter.to}::int`

function matching(scopes: Scopes, { region, missing }: Filter, search: Search): RawBuilder<boolean> {
  return all([
    ...(scopes.includes(nation)
      ? []
      : [
          sql`(c.province_id = any(${scopes}::int[]) or c.regency_id = any(${scopes}::int[]) or c.scope_id = any(${scopes}::int[]))`,
        ]),
    ...(region === undefined || region === nation
      ? []
      : [sql`(c.province_id = ${region} or c.regency_id = ${region} or c.district_id = ${region})`]),
    ...(missing === undefined
      ? []
      : [sql`(select id from criterion where code = ${missing}) = any(c.missing)`]),
    ...(search.length === 0
      ? []
      : [sql`c.library_id in (select s.library_id from library_search s where ${all(fitting(search))})`]),
  ])
}

/** The name and the id settle what is equal. */
function order({ sort, order: way }: Filter): RawBuilder<unknown> {
  const direction = way === 'desc' ? sql`desc` : sql`asc`
  if (sort === 'library') return sql`c.sort_name ${direction}, c.library_id`
  if (sort === 'score') return sql`c.score ${direction}, c.sort_name ${direction}, c.library_id ${direction}`
  return sql`c.unknown ${direction}, c.sort_name, c.library_id`
}
