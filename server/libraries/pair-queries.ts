import { type RawBuilder, sql } from 'kysely'
import { nation } from '../../contract/access.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { type LikeReason, likely } from '../../contract/library-merges.ts'
import type { Tx } from '../platform/db.ts'
import { type Entry, type Likeness, nearby } from './likeness.ts'

export type Compared = Entry & { id: LibraryId; provinceId: number; regencyId: number | null }

const entry = (l: string) => {
  const of = (column: string) => sql.ref(`${l}.${column}`)
  return sql`json_build_object('id', ${of('id')}, 'name', ${of('name')}, 'kind', ${of('kind')}, 'npp', ${of('npp')},
    'address', ${of('address')}, 'latitude', ${of('latitude')}, 'longitude', ${of('longitude')}, 'regionId', ${of('region_id')},
    'regionName', (select r.name from region r where r.id = ${of('region_id')}), 'districtId', ${of('district_id')},
    'provinceId', ${of('province_id')}, 'regencyId', ${of('regency_id')})`
}

/** Takes some of the libraries that wait to be compared; others may take others at the same time. */
export async function takeWaiting(tx: Tx, atMost: number): Promise<LibraryId[]> {
  const { rows } = await sql<{ id: LibraryId }>`
    delete from library_to_compare where library_id = any (array(
      select library_id from library_to_compare order by library_id limit ${atMost} for update skip locked))
    returning library_id as id`.execute(tx)
  return rows.map(row => row.id)
}

/**
 * Pairs of these libraries with others that may be the same, each once, by index: of the same regency those of the same
 * village or a like name, and anywhere those at the same point. What is merged or closed is no candidate.
 */
export async function candidatesOf(
  tx: Tx,
  ids: readonly LibraryId[],
): Promise<{ a: Compared; b: Compared }[]> {
  const { rows } = await sql<{ a: Compared; b: Compared }>`
    with these as materialized (
      select s.library_id as id, s.regency_id, s.region_id, s.name_key, l.latitude, l.longitude
      from library_search s join library l on l.id = s.library_id where s.library_id = any(${ids}::uuid[]) and not s.closed),
    pairs as (
      select t.id as one, s.library_id as other from these t
      join library_search s on s.regency_id = t.regency_id and s.library_id <> t.id and not s.closed
        and (s.region_id = t.region_id or similarity(s.name_key, t.name_key) >= 0.4)
      union
      select t.id, l.id from these t
      join library l on l.latitude between t.latitude - ${nearby} and t.latitude + ${nearby}
        and l.longitude between t.longitude - ${nearby * 2} and t.longitude + ${nearby * 2}
        and l.id <> t.id and l.merged_into is null and l.closed_on is null)
    select ${entry('la')} as a, ${entry('lb')} as b
    from (select distinct least(one, other) as a, greatest(one, other) as b from pairs) p
    join library la on la.id = p.a join library lb on lb.id = p.b order by p.a, p.b`.execute(tx)
  return rows
}

/** @param held locked against change, for whoever writes a judgement on them */
export async function comparedOf(
  tx: Tx,
  ids: readonly LibraryId[],
  held: 'held' | 'free',
): Promise<Compared[]> {
  const { rows } = await sql<{ e: Compared }>`
    select ${entry('l')} as e from library l where l.id = any(${ids}::uuid[]) and l.merged_into is null
    order by l.id ${held === 'held' ? sql`for share of l` : sql``}`.execute(tx)
  return rows.map(row => row.e)
}

export type Pair = Likeness & { a: Compared; b: Compared; facts: string }

/** Keeps what pairs of these libraries are likely, and forgets those that are so no more, unless somebody judged them. */
export async function keepPairs(tx: Tx, ids: readonly LibraryId[], pairs: readonly Pair[]): Promise<void> {
  await sql`
    delete from library_pair where (a = any(${ids}::uuid[]) or b = any(${ids}::uuid[])) and apart_facts is null`.execute(
    tx,
  )
  if (pairs.length > 0) await insertPairs(tx, pairs, sql`null::timestamptz, null::uuid`)
}

/** Keeps that somebody found two to be two, with the facts that were seen. */
export const keepApart = (tx: Tx, pair: Pair, at: Date, by: string): Promise<void> =>
  insertPairs(tx, [pair], sql`${at}::timestamptz, ${by}::uuid`)

async function insertPairs(tx: Tx, pairs: readonly Pair[], apart: RawBuilder<unknown>): Promise<void> {
  const rows = pairs.map(({ a, b, likeness, reasons, facts }) => ({
    a: a.id,
    b: b.id,
    province: a.provinceId === b.provinceId ? a.provinceId : null,
    regency: a.regencyId === b.regencyId ? a.regencyId : null,
    ...{ a_regency: a.regencyId, b_regency: b.regencyId, likeness, reasons, facts },
  }))
  await sql`
    insert into library_pair (a, b, province_id, regency_id, a_regency, b_regency, likeness, reasons, facts, apart_at,
      apart_by, apart_facts)
    select p.a, p.b, p.province, p.regency, p.a_regency, p.b_regency, p.likeness, p.reasons, md5(p.facts), d.at, d.by,
      case when d.at is not null then md5(p.facts) end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) p (a uuid, b uuid, province int, regency int, a_regency int,
      b_regency int, likeness int, reasons text[], facts text), (values (${apart})) d (at, by)
    order by p.a, p.b
    on conflict (a, b) do update set province_id = excluded.province_id, regency_id = excluded.regency_id,
      a_regency = excluded.a_regency, b_regency = excluded.b_regency, likeness = excluded.likeness,
      reasons = excluded.reasons, facts = excluded.facts, apart_at = coalesce(excluded.apart_at, library_pair.apart_at),
      apart_by = coalesce(excluded.apart_by, library_pair.apart_by),
      apart_facts = coalesce(excluded.apart_facts, library_pair.apart_facts)`.execute(tx)
}

export type Listed = { a: LibraryId; b: LibraryId; likeness: number; reasons: LikeReason[] }

/** The pairs that lie wholly in these scopes and nobody has judged as they are now; the likeliest first. */
export async function listPairs(
  tx: Tx,
  scopes: readonly number[],
  filter: { region?: number | undefined; limit: number; offset: number },
): Promise<{ total: number; pairs: Listed[] }> {
  const { region } = filter
  const within = scopes.includes(nation)
    ? sql`true`
    : sql`(p.province_id = any(${scopes}::int[]) or p.regency_id = any(${scopes}::int[]))`
  const filtered =
    region === undefined || region === nation
      ? sql`true`
      : sql`(p.province_id = ${region} or p.a_regency = ${region} or p.b_regency = ${region})`
  const open = sql`
    from library_pair p join library la on la.id = p.a join library lb on lb.id = p.b
    where p.apart_facts is distinct from p.facts and p.likeness >= ${likely} and ${within} and ${filtered}
      and la.merged_into is null and lb.merged_into is null and la.closed_on is null and lb.closed_on is null`
  const counted = await sql<{ total: number }>`select count(*) as total ${open}`.execute(tx)
  const { rows } = await sql<Listed>`select p.a, p.b, p.likeness, p.reasons ${open}
    order by p.likeness desc, p.a, p.b limit ${filter.limit} offset ${filter.offset}`.execute(tx)
  return { total: counted.rows[0]?.total ?? 0, pairs: rows }
}

type Typed = Entry & { regencyId: number | null }

/** Entries in sight that may be the one that is being typed: by number, in its village, in its regency by name, at its point. */
export async function candidatesFor(tx: Tx, typed: Typed): Promise<Compared[]> {
  const { rows } = await sql<{ e: Compared }>`
    with found as (
      (select library_id as id from library_search where region_id = ${typed.regionId}::int and regency_id = ${typed.regencyId}::int limit 200)
      union (select id from library where npp = ${typed.npp} limit 5)
      union (select s.library_id from library_search s
        where s.regency_id = ${typed.regencyId}::int and similarity(s.name_key, name_key(${typed.name})) >= 0.3
        order by similarity(s.name_key, name_key(${typed.name})) desc limit 50)
      union (select id from library
        where latitude between ${typed.latitude}::float8 - ${nearby} and ${typed.latitude}::float8 + ${nearby}
          and longitude between ${typed.longitude}::float8 - ${nearby * 2} and ${typed.longitude}::float8 + ${nearby * 2} limit 50))
    select ${entry('l')} as e from found join library l on l.id = found.id and l.merged_into is null`.execute(
    tx,
  )
  return rows.map(row => row.e)
}

/** The region with a code, for an entry that is being typed. */
export async function regionOf(tx: Tx, code: string) {
  const { rows } = await sql<{
    id: number
    name: string
    district_id: number | null
    regency_id: number | null
  }>`select id, name, district_id, regency_id from region where code = ${code} and valid_to is null`.execute(
    tx,
  )
  return rows[0]
}
