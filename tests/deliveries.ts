import { sql } from 'kysely'
import { type CommitmentId, type DeliveryId, makeId, type PledgeId } from '../contract/ids.ts'
import type { Tx } from '../server/platform/db.ts'

type Of = {
  scopeId: number
  libraryId: string | null
  partnerId?: string | null
  giver?: string
  what?: string
  form?: string
  amount?: number
  unit?: string | null
  worth?: number | null
  promisedOn?: string
  deadline?: string
  agreed?: boolean
}

/** A promise, agreed on paper unless it is said otherwise: three packaging machines, worth 24 million. */
export async function promiseIn(tx: Tx, at: Date, of: Of): Promise<CommitmentId> {
  const id = makeId<CommitmentId>(at.getTime())
  const { scopeId, libraryId, partnerId = null, giver = 'Bank Riau Kepri', form = 'goods', amount = 3 } = of
  const { what = 'Mesin kemasan', unit = 'unit', promisedOn = '2026-08-13', deadline = '2026-12-31' } = of
  const { worth = unit === null ? amount : 24_000_000, agreed = true } = of
  await sql`
    insert into commitment (id, pledge_id, giver, partner_id, scope_id, library_id, province_id, regency_id, origin, form, what,
      amount, unit, worth, promised_on, deadline, proposed_at, agreed_at, agreed_how)
    select ${id}::uuid, ${makeId<PledgeId>()}::uuid, ${giver}, ${partnerId}::uuid, s.id, ${libraryId}::uuid, s.province_id,
      s.regency_id, 'desk', ${form}, ${what}, ${amount}, ${unit}, ${worth}, ${promisedOn}::date, ${deadline}::date, ${at},
      ${agreed ? at : null}::timestamptz, ${agreed ? 'document' : null}
    from scope s where s.id = ${scopeId}`.execute(tx)
  return id
}

/** One delivery of a promise to its own receiver, on its way or confirmed. */
export async function deliveryIn(
  tx: Tx,
  at: Date,
  promise: string,
  {
    amount = 1,
    confirmed = false,
    sentOn = '2026-10-20',
  }: { amount?: number; confirmed?: boolean; sentOn?: string } = {},
): Promise<DeliveryId> {
  const id = makeId<DeliveryId>(at.getTime())
  await sql`
    insert into delivery (id, commitment_id, scope_id, library_id, province_id, regency_id, sent_on, amount, entity, told_side,
      told_at, confirmed_on, confirmed_at, arrived, arrived_worth, condition)
    select ${id}::uuid, id, scope_id, library_id, province_id, regency_id, ${sentOn}::date, ${amount}, 'Pemerintah Desa Sepempang', 'office',
      ${at}, ${confirmed ? '2026-10-28' : null}::date, ${confirmed ? at : null}::timestamptz, ${confirmed ? amount : null},
      ${confirmed ? 8_000_000 : null}, ${confirmed ? 'good' : null}
    from commitment where id = ${promise}::uuid`.execute(tx)
  return id
}

/** Of a library in one corner, from a partner: a promise, and one delivery of it on its way, one confirmed. */
export type Delivered = { promised: CommitmentId; waiting: DeliveryId; confirmed: DeliveryId }

export async function deliveriesIn(
  tx: Tx,
  at: Date,
  home: { id: string; scopeId: number },
  partnerId: string,
): Promise<Delivered> {
  const promised = await promiseIn(tx, at, { scopeId: home.scopeId, libraryId: home.id, partnerId })
  return {
    promised,
    waiting: await deliveryIn(tx, at, promised),
    confirmed: await deliveryIn(tx, at, promised, { confirmed: true }),
  }
}
