import { sql } from 'kysely'
import { mostTakers, type Taker } from '../../contract/adoptions.ts'
import type { Tx } from '../platform/db.ts'

export type Point = { latitude: number | null; longitude: number | null }
export type Near = { library: Taker['library']; km: number | null; phone: string | null }

/** Where a library lies, in sight or not, and whether in a city. */
export async function pointOf(tx: Tx, libraryId: string): Promise<Point & { city: boolean }> {
  const { rows } = await sql<Point & { city: boolean }>`
    select latitude, longitude, city from library_points(array[${libraryId}::uuid])`.execute(tx)
  return rows[0] ?? { latitude: null, longitude: null, city: false }
}

/** Libraries as others know them: name, place, how far from a point, the number that they gave. */
export async function placesOf(
  tx: Tx,
  libraries: readonly string[],
  from: Point,
): Promise<Map<string, Near>> {
  const { rows } = await sql<Near & { id: string }>`
    select l.id, round((${distance(from)})::numeric, 1)::float8 as km, n.phone,
      jsonb_build_object('libraryId', l.id, 'name', l.name, 'regency', r.name, 'province', v.name) as library
    from library_points(${[...libraries]}::uuid[]) l join region v on v.id = l.province_id
    left join region r on r.id = l.regency_id
    left join peer_phones(${[...libraries]}::uuid[]) n on n.library_id = l.id`.execute(tx)
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

export type TakerRow = Omit<Taker, 'library' | 'km' | 'phone'> & { library_id: string }

/** Who has a practice, where it works first, then the nearest to a point. */
export async function nearest(tx: Tx, practiceId: string, from: Point): Promise<TakerRow[]> {
  const { rows } = await sql<TakerRow>`
    with found as materialized (
      select a.* from adoption a where a.practice_id = ${practiceId}::uuid and a.dropped_on is null and not a.joined),
    placed as (
      select f.*, ${distance(from)} as km
      from found f join library_points((select array_agg(library_id) from found)) l on l.id = f.library_id)
    select id, library_id, kind, changes, interested_on as since,
      case when working_on is not null then 'working' when trying_on is not null then 'trying' else 'interested' end as state
    from placed order by (working_on is null), (trying_on is null), km nulls last, interested_on, id limit ${mostTakers}`.execute(
    tx,
  )
  return rows
}

/** Kilometres as the crow flies (haversine) from a point to `l`; null where one is not known. */
export const distance = ({ latitude, longitude }: Point) => sql<number | null>`
  case when l.latitude is not null and l.longitude is not null and ${latitude}::float8 is not null and ${longitude}::float8 is not null
    -- least() leaves out what is null, and would tell half the way around the earth
    then 2 * 6371 * asin(sqrt(least(1, sin(radians(l.latitude - ${latitude}::float8) / 2) ^ 2
      + cos(radians(${latitude}::float8)) * cos(radians(l.latitude)) * sin(radians(l.longitude - ${longitude}::float8) / 2) ^ 2))) end`

export async function phoneOf(tx: Tx, libraryId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('peer_phone')
    .select('phone')
    .where('library_id', '=', libraryId)
    .executeTakeFirst()
  return row?.phone ?? null
}

export async function setPhone(
  tx: Tx,
  libraryId: string,
  phone: string | null,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await (phone === null
    ? sql`delete from peer_phone where library_id = ${libraryId}::uuid`
    : sql`
        insert into peer_phone (library_id, phone, said_at, said_by)
        values (${libraryId}::uuid, ${phone}, ${at}, ${by}::uuid)
        on conflict (library_id) do update set phone = excluded.phone, said_at = excluded.said_at, said_by = excluded.said_by`
  ).execute(tx)
}
