import { sees } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type amendOffer, offerState, type stateOffer, type withdrawOffer } from '../../contract/needs.ts'
import type { HelpKind } from '../../contract/themes.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { requireAmount, requireDay } from './needs.ts'
import * as queries from './offer-queries.ts'
import { wordFor } from './on-behalf.ts'
import { record } from './recording.ts'

/** The partner that an input names, as it stands today, where the actor acts for it or for its place. */
export async function findPartner(c: Context, { partnerId }: { partnerId: string }) {
  const partner = await queries.partnerOf(c.tx, partnerId, dayIn(c.now))
  if (!partner) return undefined
  const partnerPlace = placeOf(partner)
  return sees(c.actor, partnerPlace) ? { partner, partnerPlace } : undefined
}
export type FoundPartner = NonNullable<Awaited<ReturnType<typeof findPartner>>>

/** An offer in sight of who acts for its partner, locked. */
export async function lock(c: Context, { id }: { id: string }) {
  const offer = await queries.lock(c.tx, id)
  const found = offer && (await findPartner(c, { partnerId: offer.partner_id }))
  return found && { ...found, offer }
}
type FoundOffer = NonNullable<Awaited<ReturnType<typeof lock>>>

export async function state(
  c: Context,
  input: InputOf<typeof stateOffer>,
  found: FoundPartner,
): Promise<ResultOf<typeof stateOffer>> {
  const { partner } = found
  const { kind, unit } = input
  await requireFacts(c, kind, input)
  if (kind !== 'money' && !unit) refuse('need.unit-missing')
  const spoken = wordFor(c, found, 'stated', input.said)
  const onBehalf = spoken.length > 0
  await queries.add(c.tx, { ...input, unit: kind === 'money' ? null : unit }, partner, {
    ...{ at: c.now, by: c.actor.personId, spoken },
  })
  record(c, 'stated', 'offer', { ...partner, id: input.id }, { kind, onBehalf })
  return { id: input.id, version: 1 }
}

/** @throws offer.below-agreed: what is agreed cannot be given no more */
export async function amend(
  c: Context,
  input: InputOf<typeof amendOffer>,
  found: FoundOffer,
): Promise<ResultOf<typeof amendOffer>> {
  const { offer, partner } = found
  requireOpen(c, offer, input)
  await requireFacts(c, offer.kind as HelpKind, input)
  if (input.amount < offer.agreed) refuse('offer.below-agreed', { agreed: offer.agreed })
  const spoken = wordFor(c, found, 'amended', input.said)
  await queries.amend(c.tx, input, partner, spoken)
  record(c, 'amended', 'offer', { ...partner, id: offer.id }, { onBehalf: spoken.length > 0 })
  return { version: offer.version + 1 }
}

export async function withdraw(
  c: Context,
  input: InputOf<typeof withdrawOffer>,
  found: FoundOffer,
): Promise<ResultOf<typeof withdrawOffer>> {
  const { offer, partner } = found
  requireOpen(c, offer, input)
  const spoken = wordFor(c, found, 'withdrawn', input.said)
  await queries.withdraw(c.tx, offer.id, input.reason, { at: c.now, by: c.actor.personId, spoken })
  record(c, 'withdrawn', 'offer', { ...partner, id: offer.id }, { onBehalf: spoken.length > 0 })
  return { version: offer.version + 1 }
}

async function requireFacts(
  c: Context,
  kind: HelpKind,
  { amount, from, until, regions }: Pick<InputOf<typeof stateOffer>, 'amount' | 'from' | 'until' | 'regions'>,
): Promise<void> {
  requireAmount(kind, amount)
  requireDay(c, until)
  if (from > until) refuse('offer.days-reversed')
  const known = await queries.regionLevels(c.tx, regions)
  if (known.length < new Set(regions).size) refuse('region.unknown')
  if (known.some(({ level }) => level === 'district' || level === 'village')) refuse('region.wrong-level')
}

function requireOpen(c: Context, offer: queries.Locked, seen: { version: number }): void {
  if (offer.version !== seen.version) refuse('record.changed-meanwhile')
  const state = offerState({ ...offer, withdrawnOn: offer.withdrawn_at }, dayIn(c.now))
  if (state === 'withdrawn') refuse('offer.wrong-state')
}
