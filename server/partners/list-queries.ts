import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { listPartners } from '../../contract/partners.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import type { PartnerRow } from './queries.ts'

type Filter = Omit<InputOf<typeof listPartners>, 'limit' | 'offset'>

export async function count(tx: Tx, actor: Actor, filter: Filter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from partner p where ${matches(actor, filter)}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<PartnerRow[]> {
  const { rows } = await sql<PartnerRow>`${selection(actor, filter)} limit ${limit} offset ${offset}`.execute(
    tx,
  )
  return rows
}

/** All of the filter in its order, in pages. */
export const pages = (tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<PartnerRow[]> =>
  pagesOf(tx, 'partners_export', selection(actor, filter))

const selection = (actor: Actor, filter: Filter): RawBuilder<PartnerRow> => sql<PartnerRow>`
  select p.* from partner p left join region r on r.id = coalesce(p.regency_id, p.province_id, 1)
  where ${matches(actor, filter)} order by ${order(filter)}`

function order({ sort, order }: Filter) {
  const by = { name: sql`lower(p.name)`, kind: sql`p.kind`, place: sql`r.name` }[sort]
  const way = order === 'desc' ? sql`desc` : sql`asc`
  return sql`${by} ${way}, lower(p.name), p.id`
}

/** As the policy `maySee` has it; row-level security stands behind. */
function inSight(actor: Actor): RawBuilder<boolean> {
  const able: readonly string[] = may['partners.see']
  const grants = actor.grants.filter(grant => able.includes(grant.role))
  const scopes = grants.map(grant => grant.scopeId)
  const within = grants.filter(grant => grant.role !== 'partner').flatMap(grant => grant.path)
  return sql`(1 = any(${scopes}::int[]) or p.province_id = any(${scopes}::int[]) or p.regency_id = any(${scopes}::int[])
    or p.seen_by = any(${scopes}::int[]) or p.reach && ${scopes}::int[] or p.serves && ${within}::int[])`
}

function matches(actor: Actor, { q, region, kind, topic, help, within }: Filter): RawBuilder<boolean> {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  const all = [
    sql`p.merged_into is null`,
    inSight(actor),
    ...words.map(word => sql`p.names like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(topic ? [sql`${topic} = any(p.topics)`] : []),
    ...(help ? [sql`${help} = any(p.help)`] : []),
    ...(within ? [standsWithin(actor)] : []),
    ...(region === undefined || region === nation ? [] : [inRegion(region)]),
  ]
  return sql`(${sql.join(all, sql` and `)})`
}

/** Stands in one of the actor's scopes. */
function standsWithin(actor: Actor): RawBuilder<boolean> {
  const scopes = actor.grants.map(grant => grant.scopeId)
  return sql`(1 = any(${scopes}::int[]) or p.province_id = any(${scopes}::int[]) or p.regency_id = any(${scopes}::int[])
    or p.scope_id = any(${scopes}::int[]))`
}

/** Stands in the region, or serves it, a part of it, or all that holds it. */
const inRegion = (region: number) => sql`(p.province_id = ${region} or p.regency_id = ${region}
  or ${region} = any(p.reach) or p.serves && regions_with_above(array[${region}::int]))`
