import { type RawBuilder, sql } from 'kysely'
import { nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import type { exportLibraries } from '../../contract/libraries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import type { Book } from '../regions/book.ts'
import type { FullRow } from './queries.ts'
import { all, fitting, type Scopes, type Search, within } from './search-queries.ts'

export type Filter = Omit<InputOf<typeof exportLibraries>, 'format'>
type Page = { limit: number; offset: number }
export type Found = { total: number; ids: LibraryId[] }

/** Up to so many, what a search has found is sorted by itself, and not found by walking through all in order. */
const few = 5000

/** How many libraries there are in the list, and those of one page, in order. */
export async function find(
  tx: Tx,
  scopes: Scopes,
  filter: Filter,
  search: Search,
  page: Page,
): Promise<Found> {
  if (search.length > 0) {
    const found = await findFew(tx, scopes, filter, search, page)
    if (found.total <= few) return found
  }
  const matched = sql`library_search s where ${matching(scopes, filter, search)}`
  const counted = await sql<{ total: number }>`select count(*) as total from ${matched}`.execute(tx)
  const total = counted.rows[0]?.total ?? 0
  const { backwards, limit, offset } = nearerEnd(total, page)
  if (limit <= 0) return { total, ids: [] }
  const { rows } = await sql<{ library_id: LibraryId }>`select s.library_id from ${matched}
    order by ${order(filter, backwards)} limit ${limit} offset ${offset}`.execute(tx)
  const ids = rows.map(row => row.library_id)
  return { total, ids: backwards ? ids.toReversed() : ids }
}

/** A page is walked to from the end of the list that it is nearer to; what lies before it costs as much as a page. */
function nearerEnd(total: number, { limit, offset }: Page): Page & { backwards: boolean } {
  if (offset <= total / 2) return { backwards: false, limit, offset }
  return {
    backwards: true,
    limit: Math.min(limit, total - offset),
    offset: Math.max(0, total - offset - limit),
  }
}

async function findFew(tx: Tx, scopes: Scopes, filter: Filter, search: Search, page: Page): Promise<Found> {
  const { rows } = await sql<Found>`
    with s as materialized (
      select s.library_id, s.sort_name, s.kind, s.region_id, s.titles, s.weekly_hours, s.staff
      from library_search s where ${matching(scopes, filter, search)} limit ${few + 1})
    select (select count(*) from s) as total, array(
      select s.library_id from s order by ${order(filter)} limit ${page.limit} offset ${page.offset}) as ids`.execute(
    tx,
  )
  return rows[0] ?? { total: 0, ids: [] }
}

/** The rows of these libraries, in their order, as far as the actor sees them. */
export async function rowsOf(tx: Tx, of: readonly LibraryId[]): Promise<FullRow[]> {
  const { rows } = await sql<FullRow>`select l.* from library l where l.id = any(${of}::uuid[])`.execute(tx)
  const byId = new Map(rows.map(row => [row.id, row]))
  return of.map(id => byId.get(id)).filter(row => row !== undefined)
}

/** What a file tells of a library; its regions are told by their ids. */
export type ExportRow = Omit<FullRow, 'id'>

/**
 * All libraries of a list in its order, in pages, with the regions of each page in the book. Names are walked through
 * in an index: they are slow to sort.
 */
export async function* pages(
  tx: Tx,
  scopes: Scopes,
  filter: Filter,
  search: Search,
  book: Book,
): AsyncGenerator<ExportRow[]> {
  const all = pagesOf(
    tx,
    'libraries_export',
    sql<ExportRow>`
      select l.name, l.npp, l.kind, l.address, l.latitude, l.longitude, l.building, l.floor_area, l.weekly_hours,
        l.opening_hours, l.staff, l.titles, l.copies, l.computers, l.internet, l.power, l.opened_on, l.closed_on, l.closed_reason,
        l.region_id, l.district_id, l.regency_id, l.province_id
      from library_search s join library l on l.id = s.library_id
      where ${matching(scopes, filter, search)}
      order by ${order(filter)}`,
    1000,
    'first page',
  )
  for await (const rows of all) {
    await book.learn(tx, rows)
    yield rows
  }
}

function matching(scopes: Scopes, filter: Filter, search: Search): RawBuilder<boolean> {
  const { region, kind, internet, power, building, npp, closed } = filter
  return all([
    closed ? sql`s.closed` : sql`not s.closed`,
    ...within(scopes),
    ...fitting(search),
    ...(region === undefined || region === nation
      ? []
      : [sql`(s.province_id = ${region} or s.regency_id = ${region} or s.district_id = ${region})`]),
    ...(kind ? [sql`s.kind = ${kind}`] : []),
    ...(internet ? [sql`s.internet = ${internet}`] : []),
    ...(power ? [sql`s.power = ${power}`] : []),
    ...(building ? [sql`s.building = ${building}`] : []),
    ...(npp === undefined ? [] : [npp ? sql`s.has_npp` : sql`not s.has_npp`]),
  ])
}

const sortColumn = {
  name: sql`s.sort_name`,
  kind: sql`s.kind`,
  region: sql`s.region_id`,
  titles: sql`s.titles`,
  weeklyHours: sql`s.weekly_hours`,
  staff: sql`s.staff`,
} as const

/** What is not known comes last, whichever way; the name and the id settle the rest. Backwards, all is turned round. */
function order({ sort, order }: Filter, backwards = false): RawBuilder<unknown> {
  const way = (order === 'desc') === backwards ? sql`asc` : sql`desc`
  if (sort === 'name') return sql`s.sort_name ${way}, s.library_id ${way}`
  const rest = backwards
    ? sql`nulls first, s.sort_name desc, s.library_id desc`
    : sql`nulls last, s.sort_name, s.library_id`
  return sql`${sortColumn[sort]} ${way} ${rest}`
}
