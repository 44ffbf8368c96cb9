import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { answerPairing, askFor, leavePairing, listPairings, offerTo } from '../../contract/matching.ts'
import { needState, offerState } from '../../contract/needs.ts'
import type { HelpKind } from '../../contract/themes.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as matching from './matching.ts'
import { needFacts } from './matching-queries.ts'
import { requireAmount } from './needs.ts'
import * as offers from './offer-queries.ts'
import { findPartner, type FoundPartner } from './offers.ts'
import * as queries from './pairing-queries.ts'
import * as needs from './queries.ts'
import { type Word, wordFor } from './on-behalf.ts'
import { record } from './recording.ts'
import { isSameUnit, unfit } from './scoring.ts'

/**
 * What an offer towards a need speaks of. Offers are locked before needs, and those before pairings, by all that take
 * from them, so that nobody waits in a circle.
 */
export async function findForOffer(c: Context, input: InputOf<typeof offerTo>) {
  const found = await findPartner(c, input)
  if (!found) return undefined
  const offer = input.offerId === null ? null : await offers.lock(c.tx, input.offerId)
  const need = await needs.lock(c.tx, input.needId)
  if (!need || offer === undefined) return undefined
  // an offer of somebody else is not this partner's to give
  if (offer && !(await queries.isSamePartner(c.tx, offer.partner_id, found.partner.id))) return undefined
  return { ...found, offer, need }
}

/** What a library asks for, and for which of its needs. */
export async function findForAsking(c: Context, input: InputOf<typeof askFor>) {
  const offer = await offers.lock(c.tx, input.offerId)
  const need = offer && (await needs.lock(c.tx, input.needId))
  const partner = need && (await offers.partnerOf(c.tx, offer.partner_id, dayIn(c.now)))
  return partner && { partner, offer, need }
}
type Found = { partner: offers.PartnerRow; offer: offers.Locked | null; need: needs.Locked }

/** A partner offers a part or all; the library is asked whether it takes it. */
export const offer = (c: Context, input: InputOf<typeof offerTo>, found: Found & FoundPartner) =>
  propose(c, input, found, 'partner', wordFor(c, found, 'proposed', input.said))
/** A library asks for a part or all of what is left; the partner is asked whether it gives it. */
export const ask = (c: Context, input: InputOf<typeof askFor>, found: Found) =>
  propose(c, input, found, 'library', [])

async function propose(
  c: Context,
  { id, amount, note }: Pick<InputOf<typeof askFor>, 'id' | 'amount' | 'note'>,
  { partner, offer: stated, need }: Found,
  by: 'library' | 'partner',
  spoken: Word[],
): Promise<ResultOf<typeof offerTo>> {
  requireAmount(need.kind as HelpKind, amount)
  requireGivable(c, { need, offer: stated })
  await requireFit(c, need, stated)
  const [lacking, left] = [need.amount - need.agreed, stated ? stated.amount - stated.agreed : amount]
  if (amount > lacking) refuse('pairing.more-than-lacking', { lacking })
  if (amount > left) refuse('pairing.more-than-left', { left })
  const proposal = { id, amount, note, by, offerId: stated?.id ?? null, partnerId: partner.id }
  await queries.add(c.tx, { ...proposal, at: c.now, person: c.actor.personId, spoken }, need)
  const told = { by, need: need.id, partner: partner.id, onBehalf: spoken.length > 0 }
  record(c, 'proposed', 'pairing', { ...need, id }, told)
  return { version: 1 }
}

/** A pairing with what it takes from, all of it locked: the offer, then the need, then itself. */
export async function lock(c: Context, { id }: { id: string }) {
  const seen = await queries.read(c.tx, id)
  if (!seen) return undefined
  const offer = seen.offer_id === null ? null : await offers.lock(c.tx, seen.offer_id)
  const need = await needs.lock(c.tx, seen.need_id)
  const pairing = await queries.lock(c.tx, id)
  const partner = await offers.partnerOf(c.tx, seen.partner_id, dayIn(c.now))
  if (!need || !pairing || !partner || offer === undefined) return undefined
  return { ...pairing, pairing, offer, need, partner, partnerPlace: placeOf(partner) }
}
type LockedWhole = NonNullable<Awaited<ReturnType<typeof lock>>>

/** Accepts or declines. Who accepts later than another, when too little is left, is told so; nothing is taken by half. */
export async function answer(
  c: Context,
  { version, accept, reason, said }: InputOf<typeof answerPairing>,
  whole: LockedWhole,
): Promise<ResultOf<typeof answerPairing>> {
  const { pairing, offer: stated, need } = whole
  requireUnchanged(pairing, version)
  if (pairing.ended_at || pairing.agreed_at) refuse('pairing.wrong-state')
  if (!accept && !reason) refuse('pairing.reason-missing')
  const side = pairing.proposed_by === 'partner' ? 'library' : 'partner'
  const spoken = side === 'partner' ? wordFor(c, whole, accept ? 'agreed' : 'declined', said) : []
  const done = { at: c.now, by: c.actor.personId, spoken }
  const onBehalf = spoken.length > 0
  if (!accept && reason) {
    await queries.end(c.tx, pairing.id, { side, reason, declined: true }, done)
    record(c, 'declined', 'pairing', pairing, { side, onBehalf })
    return { version: version + 1 }
  }
  const [lacking, left] = [need.amount - need.agreed, stated ? stated.amount - stated.agreed : pairing.amount]
  if (pairing.amount > left) refuse('pairing.used-up', { left })
  if (pairing.amount > lacking) refuse('pairing.met', { lacking })
  requireGivable(c, { need, offer: stated })
  await queries.agree(c.tx, pairing.id, done)
  record(c, 'agreed', 'pairing', pairing, { need: need.id, partner: pairing.partner_id, onBehalf })
  return { version: version + 1 }
}

/** Takes a word back; what was agreed is free again on both sides. */
export async function leave(
  c: Context,
  { version, side, reason, said }: InputOf<typeof leavePairing>,
  whole: LockedWhole,
): Promise<ResultOf<typeof leavePairing>> {
  const { pairing } = whole
  requireUnchanged(pairing, version)
  // who was asked and has not answered declines
  const hasSpoken = pairing.agreed_at !== null || pairing.proposed_by === side
  if (pairing.ended_at || !hasSpoken) refuse('pairing.wrong-state')
  const spoken = side === 'partner' ? wordFor(c, whole, 'left', said) : []
  const done = { at: c.now, by: c.actor.personId, spoken }
  await queries.end(c.tx, pairing.id, { side, reason, declined: false }, done)
  const wasAgreed = pairing.agreed_at !== null
  record(c, 'left', 'pairing', pairing, { side, wasAgreed, onBehalf: spoken.length > 0 })
  return { version: version + 1 }
}

export async function list(
  c: Context,
  { limit, offset, ...filter }: InputOf<typeof listPairings>,
): Promise<ResultOf<typeof listPairings>> {
  return queries.page(c.tx, c.actor, { ...filter, today: dayIn(c.now) }, { limit, offset })
}

/** @throws need.wrong-state, offer.wrong-state */
function requireGivable(c: Context, { need, offer: stated }: Pick<Found, 'need' | 'offer'>): void {
  const today = dayIn(c.now)
  const ofNeed = needState({ ...need, withdrawnOn: need.withdrawn_at }, today)
  if (ofNeed !== 'open' && ofNeed !== 'met-in-part') refuse('need.wrong-state')
  if (!stated) return
  const ofOffer = offerState({ ...stated, withdrawnOn: stated.withdrawn_at }, today)
  if (ofOffer !== 'open' && ofOffer !== 'taken-in-part') refuse('offer.wrong-state')
}

/** @throws pairing.not-eligible */
async function requireFit(c: Context, need: needs.Locked, stated: offers.Locked | null): Promise<void> {
  if (!stated) return
  const today = dayIn(c.now)
  const [, since] = await matching.inForce(c, today)
  const facts = await needFacts(c.tx, need.id, since)
  const { kind, topics, unit, regions, library_kinds: libraryKinds, from_day: from, until } = stated
  const left = stated.amount - stated.agreed
  const given = { kind, topics, unit, regions, libraryKinds, from, until, left } as Parameters<
    typeof unfit
  >[1]
  if (!facts || unfit(facts, given, today) || !isSameUnit(unit, need.unit)) refuse('pairing.not-eligible')
}

function requireUnchanged(pairing: queries.Locked, version: number): void {
  if (pairing.version !== version) refuse('record.changed-meanwhile')
}
