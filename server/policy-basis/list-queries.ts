import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { type Basis, type BasisState, expiringWithin, type exportBases } from '../../contract/policy-basis.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'

export type Filter = Omit<InputOf<typeof exportBases>, 'format' | 'columns'> & { today: string }

export async function count(tx: Tx, actor: Actor, filter: Filter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from policy_basis b join scope s on s.id = b.scope_id where ${matches(actor, filter)}`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Basis[]> {
  const { rows } = await sql<Basis>`${selection(actor, filter)} limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

/** All of the filter in its order, in pages. */
export const pages = (tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<Basis[]> =>
  pagesOf(tx, 'policy_basis_export', selection(actor, filter))

/** The state as `basisState` derives it; a test holds the two together. */
const stateSql = (today: string): RawBuilder<BasisState> => sql`case
  when b.ended_on is not null then 'ended' when b.valid_until is null then 'in-force'
  when b.valid_until < ${today}::date then 'expired'
  when b.valid_until - ${today}::date <= ${sql.lit(expiringWithin)} then 'expiring' else 'in-force' end`

const selection = (actor: Actor, filter: Filter): RawBuilder<Basis> => sql<Basis>`
  select b.id, json_build_object('scopeId', s.id, 'name', s.name, 'library', s.kind = 'library') as of, b.kind, b.number,
    b.title, b.dated, b.valid_until as "validUntil", b.amount, p.id as "partnerId", b.link, b.topics,
    case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as partner,
    ${stateSql(filter.today)} as state, b.file, b.ended_on as "endedOn", b.ended_reason as "endedReason",
    ${isMine(actor)} as mine, b.version
  from policy_basis b join scope s on s.id = b.scope_id left join partner p on p.id = partner_now(b.partner_id)
  where ${matches(actor, filter)} order by ${order(filter)}`

function order({ sort, order, today }: Filter): RawBuilder<unknown> {
  const way = order === 'desc' ? sql`desc` : sql`asc`
  const by = { dated: sql`b.dated`, kind: sql`b.kind`, of: sql`s.name`, until: sql`b.valid_until` }[sort]
  // what is about to end stands on top, and what has ended at the bottom
  const first =
    sort === 'until'
      ? sql`array_position(array['expiring', 'in-force', 'expired', 'ended'], ${stateSql(today)}), `
      : sql``
  return sql`${first}${by} ${way} nulls last, b.dated desc, b.id`
}

/** As the policy `maySee` has it; row-level security stands behind. */
function inSight(actor: Actor): RawBuilder<boolean> {
  const able: readonly string[] = may['policy-basis.see']
  const grants = actor.grants.filter(grant => able.includes(grant.role))
  const scopes = grants.map(grant => grant.scopeId)
  const within = grants.flatMap(grant => grant.path)
  return sql`(1 = any(${scopes}::int[]) or b.province_id = any(${scopes}::int[])
    or b.regency_id = any(${scopes}::int[]) or b.scope_id = any(${within}::int[]))`
}

/** As the policy `mayKeep` has it. */
function isMine(actor: Actor): RawBuilder<boolean> {
  const able: readonly string[] = may['policy-basis.keep']
  const scopes = actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
  return sql`(1 = any(${scopes}::int[]) or coalesce(b.province_id = any(${scopes}::int[]), false)
    or coalesce(b.regency_id = any(${scopes}::int[]), false) or b.scope_id = any(${scopes}::int[]))`
}

function matches(actor: Actor, filter: Filter): RawBuilder<boolean> {
  const { q, region, scopeId, kind, state, topic, today } = filter
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  const all = [
    inSight(actor),
    ...words.map(word => sql`lower(b.number || ' ' || b.title || ' ' || s.name) like ${like(word)}`),
    ...(region === undefined || region === nation
      ? []
      : [sql`(b.province_id = ${region}::int or b.regency_id = ${region}::int)`]),
    ...(scopeId === undefined ? [] : [sql`b.scope_id = ${scopeId}::int`]),
    ...(kind ? [sql`b.kind = ${kind}`] : []),
    ...(state ? [sql`${stateSql(today)} = ${state}`] : []),
    ...(topic ? [sql`${topic} = any(b.topics)`] : []),
  ]
  return sql`(${sql.join(all, sql` and `)})`
}
