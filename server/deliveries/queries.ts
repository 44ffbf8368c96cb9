import { type Selectable, sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import { type DeliveryId, makeId } from '../../contract/ids.ts'
import type { confirmDelivery, recordDelivery, tellingSides } from '../../contract/deliveries.ts'
import { isGiven } from '../commitments/commitment-queries.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'

export type Promised = Selectable<Tables['commitment']> & { given: boolean }

/** A promise in sight, held until the end: before its deliveries, by all that change either. */
export async function lockPromise(tx: Tx, id: string): Promise<Promised | undefined> {
  const { rows } = await sql<Promised>`
    select c.*, ${isGiven} as given
    from commitment c where c.id = ${id}::uuid for update of c`.execute(tx)
  return rows[0]
}

/** A delivery in sight with its promise, both held. */
export async function lock(tx: Tx, id: string) {
  const seen = await tx.selectFrom('delivery').select('commitment_id').where('id', '=', id).executeTakeFirst()
  const promise = seen && (await lockPromise(tx, seen.commitment_id))
  const delivery =
    promise &&
    (await tx.selectFrom('delivery').selectAll().where('id', '=', id).forUpdate().executeTakeFirst())
  return delivery && { ...delivery, promise }
}
export type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>

/** How much of a promise is taken up by what arrived and what is on its way. */
export async function takenOf(tx: Tx, promiseId: string): Promise<number> {
  const { rows } = await sql<{
    taken: number
  }>`select taken from deliveries_taken(array[${promiseId}::uuid])`.execute(tx)
  return rows[0]?.taken ?? 0
}

export type Receiver = {
  scope_id: number
  library_id: string | null
  name: string
  province_id: number | null
  regency_id: number | null
  closed: boolean
}
/** Who stands at a scope, in sight or not. */
export async function receiverAt(tx: Tx, scopeId: number): Promise<Receiver | undefined> {
  const { rows } = await sql<Receiver>`select * from receivers_of(array[${scopeId}::int])`.execute(tx)
  return rows[0]
}

type Done = { at: Date; by: string }

export async function insert(
  tx: Tx,
  sent: Pick<InputOf<typeof recordDelivery>, 'id' | 'commitmentId' | 'on' | 'amount' | 'entity' | 'note'> & {
    worth: number | null
    side: (typeof tellingSides)[number]
  },
  { scope_id, library_id, province_id, regency_id }: Receiver,
  { at, by }: Done,
): Promise<void> {
  await sql`
    insert into delivery (id, commitment_id, scope_id, library_id, province_id, regency_id, sent_on, amount, worth, entity, note,
      told_side, told_at, told_by)
    values (${sent.id}::uuid, ${sent.commitmentId}::uuid, ${scope_id}, ${library_id}::uuid, ${province_id}, ${regency_id},
      ${sent.on}::date, ${sent.amount}, ${sent.worth}, ${sent.entity}, ${sent.note}, ${sent.side}, ${at}, ${by}::uuid)`.execute(
    tx,
  )
}

type Confirmed = Pick<InputOf<typeof confirmDelivery>, 'on' | 'arrived' | 'condition' | 'remark'> & {
  worth: number
}
/** What came, for the first time or anew: what was denied before has come after all. */
export async function confirm(
  tx: Tx,
  id: DeliveryId,
  { on, arrived, worth, condition, remark }: Confirmed,
  { at, by }: Done,
): Promise<void> {
  await sql`update delivery set confirmed_on = ${on}::date, confirmed_at = ${at}, confirmed_by = ${by}::uuid, arrived = ${arrived},
    arrived_worth = ${worth}, condition = ${condition}, remark = ${remark}, denied_on = null, denied_by = null, reason = null,
    version = version + 1 where id = ${id}::uuid`.execute(tx)
}

export async function deny(
  tx: Tx,
  id: string,
  { on, reason }: { on: string; reason: string },
  by: string,
): Promise<void> {
  await sql`update delivery set denied_on = ${on}::date, denied_by = ${by}::uuid, reason = ${reason}, confirmed_on = null,
    confirmed_at = null, confirmed_by = null, arrived = null, arrived_worth = null, condition = null, remark = null,
    version = version + 1 where id = ${id}::uuid`.execute(tx)
}

export async function cancel(
  tx: Tx,
  id: string,
  { on, reason }: { on: string; reason: string },
  by: string,
): Promise<void> {
  await sql`update delivery set cancelled_on = ${on}::date, cancelled_by = ${by}::uuid, reason = ${reason}, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}

export type Told = {
  step: 'sent' | 'confirmed' | 'denied' | 'cancelled'
  side: (typeof tellingSides)[number]
  note: string | null
  data: Record<string, string | number | null>
}
/** Keeps what was told of a delivery with the promise's history. */
export async function keepStep(
  tx: Tx,
  { id, commitment_id }: { id: string; commitment_id: string },
  { step, side, note, data }: Told,
  { at, by }: Done,
): Promise<void> {
  await sql`
    insert into commitment_step (id, commitment_id, delivery_id, step, side, at, by_person, note, data)
    values (${makeId(at.getTime())}::uuid, ${commitment_id}::uuid, ${id}::uuid, ${step}, ${side}, ${at}, ${by}::uuid, ${note},
      ${JSON.stringify(data)}::jsonb)`.execute(tx)
}

export type StepRow = { step: string; at: string; by: string | null; note: string | null }
/** Everything that was told of a delivery, newest first. */
export async function stepsOf(tx: Tx, id: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    with told as materialized (select * from commitment_step where delivery_id = ${id}::uuid),
    who as (select id, name from names_of((select array_agg(by_person) from told)))
    select t.step, t.at, who.name as by, t.note from told t left join who on who.id = t.by_person
    order by t.at desc, t.id desc`.execute(tx)
  return rows
}
