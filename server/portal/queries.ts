import { sql } from 'kysely'
import { all, fitting, type Search } from '../libraries/search-queries.ts'
import type { Tx } from '../platform/db.ts'

/** A library as it stands in a public list. */
export type LibraryRow = {
  id: string
  code: string
  name: string
  kind: 'village' | 'regency' | 'province' | 'community'
  village: string | null
  district: string | null
  regency: string | null
  province: string
  region_id: number
  regency_id: number | null
  province_id: number
  closed: boolean
  enrolled: 'beneficiary' | 'replication' | 'improving' | null
  state: 'decreed' | 'active' | 'independent' | 'lapsed' | 'proposed' | null
}

export async function libraries(tx: Tx, ids: readonly string[], today: string): Promise<LibraryRow[]> {
  const { rows } = await sql<LibraryRow>`
    select * from public_libraries(${[...ids]}::uuid[], ${today}::date)`.execute(tx)
  return rows
}

/** The library at an address; one that became a part of another leads to that. */
export async function idOfCode(tx: Tx, code: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with recursive way (id, nr) as (
      select library_id, 1 from library_former_code where code = ${code}
      union all
      select f.library_id, nr + 1 from way join library_former_code f on f.code = right(way.id::text, 12) where nr < 9)
    select library_id as id from library_search where code = ${code}
    union all (select id from way order by nr desc limit 1)`.execute(tx)
  return rows[0]?.id
}

export type LibraryFacts = {
  address: string | null
  latitude: number | null
  longitude: number | null
  building: string | null
  weekly_hours: number | null
  opening_hours: string | null
  titles: number | null
  computers: number | null
  internet: string | null
  opened_on: string | null
  closed_on: string | null
  changed_at: string
}
export type Enrolled = {
  kind: 'beneficiary' | 'replication' | 'improving'
  year: number
  state: NonNullable<LibraryRow['state']>
  since: string
  ended_on: string | null
}
export type OfLibrary = {
  facts: LibraryFacts
  enrolments: Enrolled[]
  months: { month: string; verified: boolean }[]
  activities: { strategy: string; reported: number; verified: number }[]
  works: { products: string[]; practices: number }
}

/** Everything of a library that is public, of the months from one to another. */
export async function library(
  tx: Tx,
  id: string,
  { today, from, to }: { today: string; from: string; to: string },
): Promise<OfLibrary | undefined> {
  const { rows } = await sql<OfLibrary>`
    select to_json(l) as facts,
      (select coalesce(json_agg(e), '[]') from public_enrolments(array[${id}::uuid], ${today}::date) e) as enrolments,
      (select coalesce(json_agg(m), '[]') from public_library_months(${id}::uuid, ${from}::date, ${to}::date) m) as months,
      (select coalesce(json_agg(a), '[]') from public_library_activities(${id}::uuid, ${from}::date, ${to}::date) a) as activities,
      (select to_json(w) from public_library_works(${id}::uuid, ${today}::date) w) as works
    from public_library(${id}::uuid) l`.execute(tx)
  return rows[0]
}

/** Libraries that fit a search, those with the shortest names first, and how many there are. */
export async function found(
  tx: Tx,
  search: Search,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ ids: string[]; total: number }> {
  const fits = all([sql`not s.closed`, ...fitting(search)])
  const { rows } = await sql<{ ids: string[] | null; total: number }>`
    select (select array_agg(id) from (
        select s.library_id as id from library_search s where ${fits}
        order by length(s.sort_name), s.sort_name, s.library_id limit ${limit} offset ${offset}) f) as ids,
      (select count(*)::int from library_search s where ${fits}) as total`.execute(tx)
  return { ids: rows[0]?.ids ?? [], total: rows[0]?.total ?? 0 }
}

/** Libraries of a region that take part, a page of them. */
export async function enrolled(
  tx: Tx,
  region: number,
  today: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ ids: string[]; total: number }> {
  const { rows } = await sql<{ id: string; total: number }>`
    select * from public_enrolled(${region}::int, ${today}::date, ${limit}::int, ${offset}::int)`.execute(tx)
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 }
}

export async function ofVillage(tx: Tx, region: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select library_id as id from library_search where region_id = ${region} and not closed
    order by kind <> 'village', sort_name`.execute(tx)
  return rows.map(({ id }) => id)
}

/** In this order. */
export async function regionCodes(tx: Tx, ids: readonly number[]): Promise<{ name: string; code: string }[]> {
  const { rows } = await sql<{ name: string; code: string }>`
    select name, code from region where id = any(${[...ids]}::int[]) order by array_position(${[...ids]}::int[], id)`.execute(
    tx,
  )
  return rows
}

/** Names of the regions that figures are of. */
export async function regionNames(tx: Tx, ids: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from region where id = any(${[...ids]}::int[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The ranks of a region's villages: their places in the map of lights. */
export async function ranks(tx: Tx, region: number): Promise<number[]> {
  const { rows } = await sql<{ ranks: number[] | null }>`
    select array_agg(rank order by rank) as ranks from region
    where rank is not null and (${region}::int = 1 or province_id = ${region} or regency_id = ${region})`.execute(
    tx,
  )
  return rows[0]?.ranks ?? []
}

export async function libraryCounts(tx: Tx): Promise<{ province_id: number; n: number }[]> {
  const { rows } = await sql<{
    province_id: number
    n: number
  }>`select * from public_library_counts()`.execute(tx)
  return rows
}
export async function libraryAddresses(
  tx: Tx,
  province: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select * from public_library_addresses(${province}::int, ${offset}::int, ${limit}::int)`.execute(tx)
  return rows
}
/** Provinces and regencies in force. */
export async function regionAddresses(
  tx: Tx,
): Promise<{ id: number; code: string; name: string; level: string }[]> {
  const { rows } = await sql<{ id: number; code: string; name: string; level: string }>`
    select id, code, name, level from region where level in ('province', 'regency') and valid_to is null order by code`.execute(
    tx,
  )
  return rows
}

/** Whether anybody runs the programme yet. */
export async function isBegun(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`select public_is_begun() as begun`.execute(tx)
  return rows[0]?.begun ?? false
}
