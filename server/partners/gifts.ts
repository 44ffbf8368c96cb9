import type { Place } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PartnerId } from '../../contract/ids.ts'
import type { recordPartnerGift, removePartnerGift } from '../../contract/partners.ts'
import { sees } from '../../contract/access.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as gifts from './gift-queries.ts'
import { record } from './partners.ts'
import { type PartnerRow, read } from './queries.ts'

type Found = { partner: PartnerRow; to: Place }

/** The partner and the library or region, both in sight. */
export async function find(
  c: Context,
  { partnerId, scopeId }: { partnerId: PartnerId; scopeId: number },
): Promise<Found | undefined> {
  const [partner, to] = [await read(c.tx, partnerId), await gifts.placeOfScope(c.tx, scopeId)]
  return partner && to && sees(c.actor, to) ? { partner, to } : undefined
}

export async function findOne(
  c: Context,
  { id }: InputOf<typeof removePartnerGift>,
): Promise<Found | undefined> {
  const gift = await gifts.lock(c.tx, id)
  return gift && find(c, { partnerId: gift.partnerId as PartnerId, scopeId: gift.scopeId })
}

/** Enters what was given before. A partner that was merged meanwhile: what it became gave it. */
export async function give(
  c: Context,
  input: InputOf<typeof recordPartnerGift>,
  { partner }: Found,
): Promise<ResultOf<typeof recordPartnerGift>> {
  if (input.year > Number(dayIn(c.now).slice(0, 4))) refuse('partner-gift.year-ahead')
  const given = { ...input, partnerId: partner.id as PartnerId }
  await gifts.insert(c.tx, given, { at: c.now, by: c.actor.personId })
  record(c, 'gift-recorded', partner, { gift: input.id, kind: input.kind, year: input.year })
  return { id: input.id }
}

export async function remove(
  c: Context,
  { id }: InputOf<typeof removePartnerGift>,
  { partner }: Found,
): Promise<ResultOf<typeof removePartnerGift>> {
  await gifts.remove(c.tx, id)
  record(c, 'gift-removed', partner, { gift: id })
  return {}
}
