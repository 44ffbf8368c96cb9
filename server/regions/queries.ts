import { sql } from 'kysely'
import { type Level, levels } from '../../contract/regions.ts'
import type { Tx } from '../platform/db.ts'
import type { Reading } from './asking.ts'
import type { Candidate } from './ranking.ts'

export type RegionRow = {
  id: number
  code: string
  name: string
  level: Level
  parent_id: number | null
  province_id: number | null
  regency_id: number | null
  district_id: number | null
  latitude: number | null
  longitude: number | null
  fold: string
  /** What it was found by, where that is no longer in force. */
  was?: { code: string; name: string; until: string }
}
export type Found = RegionRow & Candidate
/** What a search is narrowed to; `within` is a region's id. */
export type Only = { level: Level | undefined; within: number | undefined }

/** Written so that no plan begins with the index of codes in force, which holds nearly every row. */
const inForce = sql`coalesce(r.valid_to, 'infinity') = 'infinity'`
const columns = sql.raw(
  [
    'id',
    'code',
    'name',
    'level',
    'parent_id',
    'province_id',
    'regency_id',
    'district_id',
    'latitude',
    'longitude',
    'fold',
  ]
    .map(column => `r.${column}`)
    .join(', '),
)
const byLevel = sql.raw(`array_position('{${levels.join(',')}}'::text[], r.level)`)
/** More are never ranked: what is cut off is as good as what stays. */
const most = 100

export async function byId(tx: Tx, id: number): Promise<RegionRow | undefined> {
  const { rows } = await sql<RegionRow>`select ${columns} from region r where r.id = ${id}`.execute(tx)
  return rows[0]
}

export async function byCode(tx: Tx, code: string): Promise<RegionRow | undefined> {
  const { rows } = await sql<RegionRow>`
    select ${columns} from region r where r.code = ${code} and r.valid_to is null`.execute(tx)
  return rows[0]
}

/** What `p`, a past of a region, has become: `r`, in force. */
const past = sql`
  region_past p join region o on o.id = p.region_id
  join region r on r.id = coalesce(o.followed_by, o.id) and r.valid_to is null`
const was = sql`json_build_object('code', p.code, 'name', p.name, 'until', p.valid_to) as was`

/** The region that a code which is no longer in force leads to. */
export async function byFormerCode(tx: Tx, code: string): Promise<RegionRow | undefined> {
  const { rows } = await sql<RegionRow>`
    select ${columns}, ${was} from ${past} where p.code = ${code}
    order by p.valid_to desc, p.id desc limit 1`.execute(tx)
  return rows[0]
}

/** The same for the beginning of codes, the latest of each region. */
export async function byFormerCodePrefix(
  tx: Tx,
  prefix: string,
  only: Only,
  limit: number,
): Promise<RegionRow[]> {
  const { rows } = await sql<RegionRow>`
    select * from (
      select distinct on (r.id) ${columns}, ${was}, p.code as former
      from ${past} where p.code like ${`${prefix}%`} and p.code <> r.code ${narrowed(only)}
      order by r.id, p.valid_to desc, p.id desc) r
    order by ${byLevel}, former limit ${limit}`.execute(tx)
  return rows
}

/** Regions that had a name beginning with one of `names`, or went into another under it; `fold` is of that name. */
export async function formerly(tx: Tx, names: readonly string[], only: Only): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select ${columns}, n.name as asked, 1::real as fit, ${was}, p.fold
    from unnest(${names}::text[]) n (name) cross join lateral (
      select * from region_past where renamed and fold like n.name || '%' order by fold <> n.name, fold limit ${most}) p
    join region o on o.id = p.region_id join region r on r.id = coalesce(o.followed_by, o.id) and r.valid_to is null
    where true ${narrowed(only)}
    order by p.valid_to desc, p.id desc`.execute(tx)
  return rows
}

export async function byIds(tx: Tx, ids: readonly number[]): Promise<RegionRow[]> {
  const { rows } = await sql<RegionRow>`
    select ${columns} from region r where r.id = any(${ids}::int[]) order by ${byLevel}`.execute(tx)
  return rows
}

export type Entry = Pick<RegionRow, 'id' | 'code' | 'name' | 'level'>

/** Whatever their time, as a file tells of them. */
export async function entries(tx: Tx, ids: readonly (number | null)[]): Promise<Entry[]> {
  const { rows } =
    await sql<Entry>`select id, code, name, level from region where id = any(${ids}::int[])`.execute(tx)
  return rows
}

/** The regions directly below one, in the order of codes. */
export async function below(tx: Tx, id: number): Promise<RegionRow[]> {
  const { rows } = await sql<RegionRow>`
    select ${columns} from region r where r.parent_id = ${id} and r.valid_to is null order by r.code`.execute(
    tx,
  )
  return rows
}

export async function byCodePrefix(tx: Tx, prefix: string, only: Only, limit: number): Promise<RegionRow[]> {
  const { rows } = await sql<RegionRow>`
    select ${columns} from region r
    where r.code like ${`${prefix}%`} and r.valid_to is null ${narrowed(only)}
    order by ${byLevel}, r.code limit ${limit}`.execute(tx)
  return rows
}

/** Names that begin with one of `names`; provinces and regencies also where they hold it. */
export async function beginning(tx: Tx, names: readonly string[], only: Only): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with wide as (${wide})
    (select ${columns}, n.name as asked, 1::real as fit
     from unnest(${names}::text[]) n (name) cross join lateral (
       select * from region r where r.fold like n.name || '%' ${narrowed(only)}
       order by r.fold <> n.name, ${byLevel}, length(r.fold), r.code limit ${most}) r)
    union all
    (select ${columns}, n.name as asked, 1::real as fit
     from unnest(${names}::text[]) n (name) join wide r on r.fold like '%_' || n.name || '%'
     where length(n.name) > 2 ${narrowed(only)} limit ${most})`.execute(tx)
  return rows
}

/** A region that the upper name of a cut may mean; `fit` is 1 where it is named in full. */
type Upper = { name: string; id: number; fit: number }

/** For each cut, the regions above a village that are named like its upper name, the best fit first. */
export async function uppersOf(tx: Tx, cuts: readonly Reading[]): Promise<Upper[]> {
  const { rows } = await sql<Upper>`
    with wide as (${wide}),
    cut as (
      select name, above, n from unnest(${cuts.map(cut => cut.name)}::text[], ${cuts.map(cut => cut.above)}::text[])
        with ordinality c (name, above, n)),
    fitting as (
      select n, name, id, case when fold = above then 1 when fold like '%' || above then 0.9 else similarity(fold, above) end as fit
      from (
        select cut.*, r.id, r.fold from cut join wide r
          on r.fold like '%' || cut.above || '%' or similarity(r.fold, cut.above) >= ${leastAlike}
        union all
        select cut.*, r.id, r.fold from cut join region r
          on r.fold like cut.above || '%' and r.level = 'district' and ${inForce}) u)
    select name, id, fit from fitting order by fit desc, n, id limit ${mostUppers}`.execute(tx)
  return rows
}

/** Regions under each of the uppers, at any depth, whose names begin like the name asked there or are similar to it. */
export async function under(tx: Tx, uppers: readonly Upper[], only: Only): Promise<Found[]> {
  const [names, ids, fits] = [uppers.map(u => u.name), uppers.map(u => u.id), uppers.map(u => u.fit)]
  // the first letter is seldom the slip, and comparing it spares most of the similarities
  const { rows } = await sql<Found>`
    select ${columns}, u.name as asked, u.fit
    from unnest(${names}::text[], ${ids}::int[], ${fits}::real[]) u (name, id, fit)
    cross join lateral (
      select a.* from region a where a.parent_id = u.id
      union all
      select b.* from region a ${childrenOf('a', 'b')} where a.parent_id = u.id
      union all
      select c.* from region a ${childrenOf('a', 'b')} ${childrenOf('b', 'c')} where a.parent_id = u.id) r
    where true ${narrowed(only)}
      and (r.fold like u.name || '%' or (left(r.fold, 1) = left(u.name, 1) and similarity(r.fold, u.name) >= ${leastAlike}))
    order by u.fit desc, similarity(r.fold, u.name) desc, ${byLevel}, r.code limit ${most}`.execute(tx)
  return rows
}

/** Names that share trigrams with one (PostgreSQL's pg_trgm); the threshold holds for this transaction. */
export async function similar(tx: Tx, name: string, only: Only): Promise<Found[]> {
  // a slip spoils up to four trigrams, which weighs more in a short name
  const threshold = name.length > 6 ? leastAlike : leastAlikeShort
  await sql`select set_config('pg_trgm.similarity_threshold', ${String(threshold)}, true)`.execute(tx)
  const { rows } = await sql<Found>`
    select ${columns}, ${name}::text as asked, 1::real as fit from region r
    where r.fold % ${name} ${narrowed(only)}
    order by similarity(r.fold, ${name}) desc, ${byLevel}, r.code limit ${most}`.execute(tx)
  return rows
}

const leastAlike = 0.4
const leastAlikeShort = 0.25
const mostUppers = 6

/** Goes down by the index of parents; left to choose, the planner reads all regions instead. */
function childrenOf(parent: string, child: string) {
  return sql.raw(`cross join lateral (select * from region where parent_id = ${parent}.id offset 0) ${child}`)
}

/** Provinces and regencies, few enough to be looked through one by one. */
const wide = sql`
  select * from region r
  where ${inForce} and (parent_id = 1 or parent_id = any(array(select id from region where parent_id = 1)))`

function narrowed({ level, within }: Only) {
  return sql`
    and ${inForce}
    and (${level ?? null}::text is null or r.level = ${level ?? null})
    and (${within ?? null}::int is null or ${within ?? null} = any(array[1, r.province_id, r.regency_id, r.district_id, r.id]))`
}

/** The names of all regions above the villages, once, which costs less than joining them to each row. */
export async function namesAbove(tx: Tx): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from region where level in ('province', 'regency', 'district')`.execute(tx)
  return new Map(rows.map(row => [row.id, row.name]))
}
