import { type RawBuilder, type Selectable, sql } from 'kysely'
import { type Actor, may } from '../../contract/access.ts'
import type { Delivery, listDeliveries } from '../../contract/deliveries.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { isGiven } from '../commitments/commitment-queries.ts'
import { grantsOf, isAbove } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import { mayCancel, mayReceive } from './policy.ts'
import { leftOf, stateOf } from './rules.ts'

export async function page(
  tx: Tx,
  actor: Actor,
  { limit, offset, ...filter }: InputOf<typeof listDeliveries>,
): Promise<{ total: number; deliveries: Delivery[] }> {
  const { commitmentId = null, libraryId = null, waiting } = filter
  const isWaiting = sql`(d.confirmed_on is null and d.denied_on is null and d.cancelled_on is null)`
  const fits = sql`${inSight(actor)}
    and (${commitmentId}::uuid is null or d.commitment_id = ${commitmentId}::uuid)
    and (${libraryId}::uuid is null or d.library_id = coalesce(survivor_of(${libraryId}::uuid), ${libraryId}::uuid))
    ${waiting === undefined ? sql`` : sql`and ${waiting}::boolean = ${isWaiting}`}`
  const counted = await sql<{ n: number }>`select count(*)::int as n from delivery d where ${fits}`.execute(
    tx,
  )
  const { rows } = await selection(sql`select * from delivery d where ${fits}
    order by d.sent_on desc, d.id desc limit ${limit} offset ${offset}`).execute(tx)
  return { total: counted.rows[0]?.n ?? 0, deliveries: rows.map(row => deliveryOf(row, actor)) }
}

/** One in sight, as its row. */
export async function one(tx: Tx, id: string): Promise<Row | undefined> {
  const { rows } = await selection(sql`select * from delivery d where d.id = ${id}::uuid`).execute(tx)
  return rows[0]
}

/** To places in the actor's scope, and of promises that its partners give or that it sees to. */
const inSight = (actor: Actor): RawBuilder<boolean> => sql`(${isAbove(
  'd',
  grantsOf(actor, may['commitments.see']).map(grant => grant.scopeId),
)}
  or exists (select from commitment c where c.id = d.commitment_id
    and (${isGiven} or c.owner_id = ${actor.personId}::uuid)))`

export type Row = Selectable<Tables['delivery']> & {
  giver: string
  form: string
  what: string
  unit: string | null
  promised: number
  promised_worth: number | null
  promised_on: string
  promised_scope: number
  promised_province: number | null
  promised_regency: number | null
  /** Who sees to it on the side of the programme. */
  owner_id: string | null
  partner_kind: string | null
  meeting: string | null
  given: boolean
  receiver: string
  regency: string | null
  province: string | null
  taken: number
  told_name: string | null
  confirmed_name: string | null
}

/** Deliveries with what stands beside them, newest first. */
function selection(chosen: RawBuilder<unknown>): RawBuilder<Row> {
  return sql`
    with chosen as materialized (${chosen}),
    who as (select id, name from names_of((select array_agg(told_by) || array_agg(confirmed_by) from chosen)))
    select d.*, coalesce(f.name, c.giver) as giver, c.form, c.what, c.unit, c.amount as promised, c.worth as promised_worth,
      c.promised_on, c.scope_id as promised_scope, c.province_id as promised_province, c.regency_id as promised_regency, c.owner_id,
      m.title as meeting, ${isGiven} as given, r.name as receiver,
      g.name as regency, p.name as province, coalesce(t.taken, 0) as taken, a.name as told_name, b.name as confirmed_name
    from chosen d join commitment c on c.id = d.commitment_id
    left join partner_facts((select array_agg(distinct x.partner_id) from commitment x
      where x.id in (select commitment_id from chosen))) f on f.id = c.partner_id
    left join meeting m on m.id = c.meeting_id
    left join receivers_of((select array_agg(distinct scope_id) from chosen)) r on r.scope_id = d.scope_id
    left join region g on g.id = d.regency_id left join region p on p.id = d.province_id
    left join deliveries_taken((select array_agg(distinct commitment_id) from chosen)) t on t.commitment_id = d.commitment_id
    left join who a on a.id = d.told_by left join who b on b.id = d.confirmed_by
    order by d.sent_on desc, d.id desc`
}

export function deliveryOf(row: Row, actor: Actor): Delivery {
  const { promised_scope: scope_id, promised_province: province_id, promised_regency: regency_id } = row
  const state = stateOf(row)
  return {
    id: row.id as Delivery['id'],
    commitmentId: row.commitment_id as Delivery['commitmentId'],
    giver: row.giver,
    form: row.form as Delivery['form'],
    what: row.what,
    unit: row.unit,
    receiver: {
      scopeId: row.scope_id,
      libraryId: row.library_id as LibraryId | null,
      name: row.receiver ?? row.entity,
      regency: row.regency,
      province: row.province,
    },
    sentOn: row.sent_on,
    amount: row.amount,
    worth: row.worth,
    entity: row.entity,
    note: row.note,
    toldSide: row.told_side as Delivery['toldSide'],
    toldBy: row.told_name,
    state,
    confirmedOn: row.confirmed_on,
    confirmedBy: row.confirmed_name,
    arrived: row.arrived,
    arrivedWorth: row.arrived_worth,
    condition: row.condition as Delivery['condition'],
    remark: row.remark,
    endedOn: row.cancelled_on ?? row.denied_on,
    reason: row.reason,
    left: leftOf(row.promised, row.taken, row),
    received: mayReceive(actor, row),
    told:
      state === 'sent' &&
      mayCancel(actor, { ...row, promise: { scope_id, province_id, regency_id, given: row.given } }),
    version: row.version,
  }
}
