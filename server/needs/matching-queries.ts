import { sql } from 'kysely'
import type { Offer } from '../../contract/needs.ts'
import type { Tx } from '../platform/db.ts'
import type { NeedFacts, OfferFacts, PartnerFacts } from './scoring.ts'
import { offerOf, offersWhere } from './shape-queries.ts'

export type Candidate = NeedFacts & { id: string }

/**
 * Needs that are open on a day, in sight, and that a partner could be for: in its regions or those of its offers. What
 * it has proposed or been asked for already is left out. Narrow rows: there can be thousands.
 */
export async function openNeeds(
  tx: Tx,
  {
    partnerId,
    regions,
    today,
    since,
  }: { partnerId: string; regions: readonly number[]; today: string; since: Date },
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    with helped as materialized (select * from help_received(null, ${since}))
    select n.id, n.topic, n.kind, n.amount - n.agreed as lacking, n.unit, n.urgency, n.until, s.kind as "libraryKind",
      n.province_id as "provinceId", n.regency_id as "regencyId", coalesce(h.helped, 0) as helped
    from need n join library_search s on s.library_id = n.library_id left join helped h on h.library_id = n.library_id
    where n.withdrawn_at is null and n.agreed < n.amount and n.until >= ${today}::date and not s.closed
      and (1 = any(${regions}::int[]) or n.province_id = any(${regions}::int[]) or n.regency_id = any(${regions}::int[]))
      and not exists (select from pairing p where p.need_id = n.id and p.partner_id = ${partnerId}::uuid
        and p.agreed_at is null and p.ended_at is null)`.execute(tx)
  return rows
}

/** What a partner still has to give on a day: its own open offers, those of entries merged into it too. */
export async function openOffersOf(tx: Tx, partnerId: string, today: string): Promise<Offer[]> {
  const { rows } =
    await offersWhere(sql`o.partner_id = any(partner_and_merged(${partnerId}::uuid)) and o.withdrawn_at is null
    and o.agreed < o.amount and o.until >= ${today}::date`).execute(tx)
  return rows.map(row => offerOf(row, today))
}

/** One need as it is judged. */
export async function needFacts(tx: Tx, id: string, since: Date): Promise<Candidate | undefined> {
  const { rows } = await sql<Candidate>`
    select n.id, n.topic, n.kind, n.amount - n.agreed as lacking, n.unit, n.urgency, n.until, s.kind as "libraryKind",
      n.province_id as "provinceId", n.regency_id as "regencyId",
      coalesce((select helped from help_received(array[n.library_id], ${since})), 0) as helped
    from need n join library_search s on s.library_id = n.library_id where n.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export type OfferCandidate = OfferFacts & { id: string; partner: PartnerFacts }

/** The open offers in sight that can be for a need by kind, day and place, with their partners as they are judged. */
export async function offersThatFit(tx: Tx, need: Candidate, today: string): Promise<OfferCandidate[]> {
  const { rows } = await sql<
    OfferFacts & { id: string } & Omit<PartnerFacts, 'topics'> & { cares: string[] }
  >`
    with chosen as materialized (
      select o.id, o.partner_id, o.kind, o.topics, o.amount - o.agreed as left, o.unit, o.library_kinds, o.regions,
        o.from_day, o.until
      from offer o
      where o.kind = ${need.kind} and o.withdrawn_at is null and o.agreed < o.amount and o.until >= ${today}::date
        and o.from_day <= ${need.until}::date
        and o.regions && array_remove(array[1, ${need.provinceId}::int, ${need.regencyId}::int], null))
    select o.id, o.kind, o.topics, o.left, o.unit, o.library_kinds as "libraryKinds", o.regions, o.from_day as "from", o.until,
      f.topics as cares, f.help, f.serves, f.province_id as "provinceId", f.regency_id as "regencyId", f.kept, f.broken
    from chosen o join partner_facts((select array_agg(distinct partner_id) from chosen), ${today}::date) f on f.id = o.partner_id`.execute(
    tx,
  )
  return rows.map(({ cares, help, serves, provinceId, regencyId, kept, broken, ...offer }) => ({
    ...offer,
    partner: { topics: cares, help, serves, provinceId, regencyId, kept, broken },
  }))
}

/** Offers by id, in sight. */
export async function offersByIds(
  tx: Tx,
  ids: readonly string[],
  today: string,
): Promise<Map<string, Offer>> {
  const { rows } = await offersWhere(sql`o.id = any(${ids}::uuid[])`).execute(tx)
  return new Map(rows.map(row => [row.id, offerOf(row, today)]))
}
