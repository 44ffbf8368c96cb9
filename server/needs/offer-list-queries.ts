import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { type exportOffers, type Offer, type OfferState, offerStates } from '../../contract/needs.ts'
import { all } from '../libraries/search-queries.ts'
import type { Tx } from '../platform/db.ts'
import { offerOf, offersWhere } from './shape-queries.ts'

export type Filter = Omit<InputOf<typeof exportOffers>, 'format'> & { today: string }

export async function countByState(
  tx: Tx,
  actor: Actor,
  filter: Filter,
): Promise<Record<OfferState, number>> {
  const { rows } = await sql<{
    state: OfferState
    n: number
  }>`select ${stateSql(filter.today)} as state, count(*)::int as n
    from offer o where ${matches(actor, { ...filter, state: undefined })} group by 1`.execute(tx)
  const found = new Map(rows.map(row => [row.state, row.n]))
  return Object.fromEntries(offerStates.map(state => [state, found.get(state) ?? 0])) as Record<
    OfferState,
    number
  >
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Offer[]> {
  const order = sql`${sortKey[filter.sort]} ${filter.order === 'asc' ? sql`asc` : sql`desc`}, o.id`
  const { rows } = await offersWhere(
    matches(actor, filter),
    order,
    sql`limit ${limit} offset ${offset}`,
  ).execute(tx)
  return rows.map(row => offerOf(row, filter.today))
}

/** All of the filter, a thousand at a time. */
export async function* pages(tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<Offer[]> {
  const limit = 1000
  for (let offset = 0; ; offset += limit) {
    const offers = await page(tx, actor, filter, { limit, offset })
    if (offers.length > 0) yield offers
    if (offers.length < limit) return
  }
}

/** The state as `offerState` derives it; a test holds the two together. */
const stateSql = (today: string): RawBuilder<OfferState> => sql`case
  when o.withdrawn_at is not null then 'withdrawn'
  when o.agreed >= o.amount then 'used-up'
  when o.until < ${today}::date then 'lapsed'
  when o.agreed > 0 then 'taken-in-part' else 'open' end`

/** Of the actor's own partners, and those that are for places in the actor's scope, or above it. */
function matches(
  actor: Actor,
  { q, partnerId, region, kind, topic, state, today }: Filter,
): RawBuilder<boolean> {
  const able: readonly string[] = may['needs.see']
  const scopes = actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
  return all([
    sql`(1 = any(${scopes}::int[]) or o.region_path && ${scopes}::int[] or o.regions && (select acting_within())::int[]
      or o.partner_id = any((select acting_partners())::uuid[]))`,
    ...(q
      ? [sql`o.partner_id in (select id from partner p where p.names like '%' || lower(${q}) || '%')`]
      : []),
    ...(partnerId ? [sql`o.partner_id = any(partner_and_merged(${partnerId}::uuid))`] : []),
    ...(region && region !== nation
      ? [
          sql`(o.region_path @> array[${region}::int] or o.regions && regions_with_above(array[${region}::int]))`,
        ]
      : []),
    ...(kind ? [sql`o.kind = ${kind}`] : []),
    ...(topic ? [sql`(o.topics = '{}' or ${topic} = any(o.topics))`] : []),
    ...(state?.length ? [sql`${stateSql(today)} = any(${state}::text[])`] : []),
  ])
}

const sortKey = {
  partner: sql`lower(f.name)`,
  until: sql`o.until`,
  amount: sql`(o.kind = 'money'), o.amount`,
}
