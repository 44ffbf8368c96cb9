import { sql } from 'kysely'
import { nation } from '../../contract/access.ts'
import type { PartnerKind } from '../../contract/partners.ts'
import type { Tx } from '../platform/db.ts'
import type { PartnerRow, Region } from './queries.ts'

/** From this similarity of the words of two names (pg_trgm, 0 to 1) on, they may be one; also where one says more. */
const alike = sql`(p.name_key = o.name_key or similarity(p.name_key, o.name_key) >= 0.5
  or word_similarity(p.name_key, o.name_key) >= 0.8 or word_similarity(o.name_key, p.name_key) >= 0.8
  or lower(p.short_name) = lower(o.short_name))`
const likeness = sql`(100 * greatest(similarity(p.name_key, o.name_key), case when lower(p.short_name) = lower(o.short_name)
  then 0.9 else 0 end))::int`

export type Pair = { a: string; b: string; likeness: number }

/** Pairs of one kind in one place, wholly within these scopes, that nobody found to be two under these names. */
export async function pairs(
  tx: Tx,
  scopes: readonly number[],
  { region, limit, offset }: { region?: number | undefined; limit: number; offset: number },
): Promise<{ total: number; pairs: Pair[] }> {
  const within = scopes.includes(nation)
    ? sql`true`
    : sql`(p.province_id = any(${scopes}::int[]) or p.regency_id = any(${scopes}::int[]))`
  const filtered =
    region === undefined || region === nation
      ? sql`true`
      : sql`(p.province_id = ${region}::int or p.regency_id = ${region}::int)`
  const { rows } = await sql<Pair & { total: number }>`
    select p.id as a, o.id as b, ${likeness} as likeness, count(*) over ()::int as total
    from partner p join partner o on o.kind = p.kind and p.id < o.id
      and o.province_id is not distinct from p.province_id and o.regency_id is not distinct from p.regency_id
    left join partner_apart d on d.a = p.id and d.b = o.id and d.seen = p.name_key || '/' || o.name_key
    where p.merged_into is null and o.merged_into is null and d.a is null and ${alike} and ${within} and ${filtered}
    order by 3 desc, 1, 2 limit ${limit} offset ${offset}`.execute(tx)
  return { total: rows[0]?.total ?? 0, pairs: rows }
}

/** Of one kind in one place, what may be the name that is being typed. */
export async function likely(
  tx: Tx,
  place: Region,
  kind: PartnerKind,
  nameKey: string,
): Promise<PartnerRow[]> {
  const { rows } = await sql<PartnerRow>`
    select p.* from partner p, (select ${nameKey}::text as name_key, null::text as short_name) o
    where p.kind = ${kind} and p.merged_into is null and ${alike}
      and p.province_id is not distinct from ${place.province_id}::int
      and p.regency_id is not distinct from ${place.regency_id}::int
    order by similarity(p.name_key, o.name_key) desc, p.id limit 5`.execute(tx)
  return rows
}

export async function byIds(tx: Tx, ids: readonly string[]): Promise<PartnerRow[]> {
  const { rows } = await sql<PartnerRow>`select * from partner where id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

/** Keeps that two are two, with the names that were seen. */
export async function keepApart(
  tx: Tx,
  [a, b]: readonly [PartnerRow, PartnerRow],
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await sql`insert into partner_apart (a, b, seen, at, by_person)
    values (${a.id}::uuid, ${b.id}::uuid, ${`${a.name_key}/${b.name_key}`}, ${at}, ${by}::uuid)
    on conflict (a, b) do update set seen = excluded.seen, at = excluded.at, by_person = excluded.by_person`.execute(
    tx,
  )
}
