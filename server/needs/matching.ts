import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { needsFor, offersFor, Reason } from '../../contract/matching.ts'
import type { Offer } from '../../contract/needs.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import * as queries from './matching-queries.ts'
import type { PartnerRow } from './offer-queries.ts'
import type { FoundPartner } from './offers.ts'
import { mayJudge } from './policy.ts'
import * as rules from './rule-queries.ts'
import { byRank, isWithin, type OfferFacts, type PartnerFacts, reasonsOf, scoreOf, unfit } from './scoring.ts'
import { needsOf, tellingOf } from './shape-queries.ts'

/** The open needs that a partner could meet, best first; each with its best offer, or none where it only serves the place. */
export async function forPartner(
  c: Context,
  { kind, offered, limit, offset }: InputOf<typeof needsFor>,
  { partner: row }: FoundPartner,
): Promise<ResultOf<typeof needsFor>> {
  const today = dayIn(c.now)
  const [by, since] = await inForce(c, today)
  const offers = await queries.openOffersOf(c.tx, row.id, today)
  const partner = partnerFacts(row)
  const regions = [...new Set([...row.serves, ...offers.flatMap(offer => offer.regions.map(({ id }) => id))])]
  const all = await queries.openNeeds(c.tx, { partnerId: row.id, regions, today, since })
  const stated = offers.map(offer => ({ id: offer.id, facts: offerFacts(offer) }))
  const { weights, measures } = by
  const ranked = all.flatMap(need => {
    if (kind && need.kind !== kind) return []
    let best: { offer: (typeof stated)[number] | null; score: number } | undefined
    for (const offer of stated) {
      if (unfit(need, offer.facts, today)) continue
      const score = scoreOf({ need, offer: offer.facts, partner, measures, today }, weights)
      if (!best || score > best.score) best = { offer, score }
    }
    if (!best && !offered && isWithin(need, row.serves))
      best = { offer: null, score: scoreOf({ need, offer: null, partner, measures, today }, weights) }
    return best ? [{ ...best, need, helped: need.helped, until: need.until, id: need.id }] : []
  })
  const page = ranked.sort(byRank).slice(offset, offset + limit)
  const shown = await needsOf(
    c.tx,
    page.map(({ id }) => id),
    await tellingOf(c.tx, today),
  )
  const fits = page.flatMap(({ id, need, offer, score }) => {
    const of = shown.get(id)
    const facts = offer?.facts ?? null
    const reasons = reasonsOf({ need, offer: facts, partner, measures, today }, weights)
    return of
      ? [{ need: of, offerId: offer?.id ?? null, left: facts?.left ?? null, score: rounded(score), reasons }]
      : []
  })
  return { total: ranked.length, rules: by.version, fits }
}

/** The offers that fit a need, best first. */
export async function forNeed(
  c: Context,
  { id, limit }: InputOf<typeof offersFor>,
  place: { province_id: number; regency_id: number | null; scope_id: number },
): Promise<ResultOf<typeof offersFor>> {
  const today = dayIn(c.now)
  const [by, since] = await inForce(c, today)
  const { weights, measures } = by
  const need = await queries.needFacts(c.tx, id, since)
  if (!need) return { total: 0, rules: by.version, fits: [] }
  const found = await queries.offersThatFit(c.tx, need, today)
  const ranked = found
    .filter(offer => unfit(need, offer, today) === undefined)
    .map(offer => {
      const pair = { need, offer, partner: offer.partner, measures, today }
      return { pair, score: scoreOf(pair, weights), helped: 0, until: offer.until, id: offer.id }
    })
    .sort(byRank)
  const page = ranked.slice(0, limit)
  const shown = await queries.offersByIds(
    c.tx,
    page.map(offer => offer.id),
    today,
  )
  // how reliable a partner is counts for everybody, and is told to those alone who may judge it
  const judges = mayJudge(c.actor, placeOf(place))
  const told = ({ rule }: Reason) => judges || rule !== 'reliability'
  const fits = page.flatMap(({ id: offerId, pair, score }) => {
    const offer = shown.get(offerId)
    return offer ? [{ offer, score: rounded(score), reasons: reasonsOf(pair, weights).filter(told) }] : []
  })
  return { total: ranked.length, rules: by.version, fits }
}

/** The rules of a day, and since when help counts as received by them. */
export async function inForce(c: Context, today: string) {
  const by = await rules.inForce(c.tx, today)
  const since = new Date(c.now)
  since.setUTCMonth(since.getUTCMonth() - by.measures.months)
  return [by, since] as const
}

function offerFacts(offer: Offer): OfferFacts {
  const { kind, topics, unit, libraryKinds, from, until } = offer
  const regions = offer.regions.map(({ id }) => id)
  return { kind, topics, unit, libraryKinds, regions, from, until, left: offer.amount - offer.agreed }
}

function partnerFacts(row: PartnerRow): PartnerFacts {
  const { topics, help, serves, kept, broken } = row
  return { topics, help, serves, kept, broken, provinceId: row.province_id, regencyId: row.regency_id }
}

const rounded = (score: number): number => Math.round(score * 10) / 10
