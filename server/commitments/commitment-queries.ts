import { type RawBuilder, sql } from 'kysely'
import { type Actor, may } from '../../contract/access.ts'
import type { CommitmentState } from '../../contract/commitments.ts'
import { grantsOf, inSight as meetingInSight, isAbove } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'

type Made = 'year' | 'delivered_amount' | 'delivered_worth' | 'version' | 'is_fulfilled' | 'is_counted'
/** A commitment with the names of whom it speaks of, as they are called today. */
export type CommitmentRow = Omit<Tables['commitment'], Made> & {
  year: number
  delivered_amount: number
  delivered_worth: number
  version: number
  is_fulfilled: boolean
  is_counted: boolean
  receiver_name: string
  regency_name: string | null
  province_name: string | null
  /** The partner that it is today. */
  survivor: string | null
  partner_name: string | null
  partner_kind: string | null
  /** Of a meeting in sight. */
  meeting_title: string | null
  owner_name: string | null
  agreer_name: string | null
  changing: boolean
  /** The actor speaks for its giver. */
  given: boolean
}

/** Whether the actor speaks for the giver of `c`. */
export const isGiven: RawBuilder<boolean> = sql`coalesce(c.partner_id = any((select acting_partners())::uuid[]), false)`

/** As the policy `maySee` has it, and who owns one or receives of it; row-level security stands behind. */
export const inSight = (actor: Actor): RawBuilder<boolean> => sql`(${isAbove(
  'c',
  grantsOf(actor, may['commitments.see']).map(grant => grant.scopeId),
)}
  or c.owner_id = ${actor.personId}::uuid or ${isGiven} or c.id = any((select commitments_received())::uuid[]))`

/** The state as `commitmentState` derives it; a test holds the two together. */
export const stateSql = (today: string): RawBuilder<CommitmentState> => sql`case
  when c.withdrawn_at is not null then 'withdrawn' when c.agreed_at is null then 'proposed'
  when c.is_fulfilled then 'fulfilled' when c.deadline < ${today}::date then 'overdue'
  when c.delivered_amount > 0 then 'part' else 'agreed' end`

/** What a promise stands for in the sums; null where it was taken back before the giver’s yes, and so counts nowhere. */
export const partSql = (today: string): RawBuilder<string | null> => sql`case ${stateSql(today)}
  when 'proposed' then 'waiting' when 'withdrawn' then case when c.agreed_at is not null then 'withdrawn' end
  when 'fulfilled' then 'fulfilled' when 'overdue' then 'overdue' else 'coming' end`

type Ordered = {
  order: RawBuilder<unknown>
  page?: RawBuilder<unknown>
  /** What the order needs beside `c`, under the names it has in the selection. */
  beside?: RawBuilder<unknown>
}
const byDeadline: Ordered = { order: sql`c.deadline, c.id` }

/** Commitments with all that is shown of them; `where` speaks of `c`, and has to say what is in sight. */
export const selection = (
  actor: Actor,
  where: RawBuilder<unknown>,
  { order, page = sql``, beside = sql`` }: Ordered = byDeadline,
): RawBuilder<CommitmentRow> => sql`
  with chosen as materialized (
    select c.* from commitment c ${beside} where ${where} order by ${order} ${page}),
  people as materialized (
    select id, name from names_of(array(select owner_id from chosen union select agreed_by from chosen)))
  select c.*, s.name as receiver_name, r.name as regency_name, p.name as province_name, f.survivor,
    f.name as partner_name, f.kind as partner_kind, m.title as meeting_title, o.name as owner_name,
    a.name as agreer_name, h.commitment_id is not null as changing, ${isGiven} as given
  from chosen c join scope s on s.id = c.scope_id
  left join region r on r.id = c.regency_id and c.library_id is not null
  left join region p on p.id = c.province_id and p.id <> c.scope_id
  left join partner_names(array(select distinct partner_id from chosen)) f on f.id = c.partner_id
  left join meeting m on m.id = c.meeting_id and ${meetingInSight(actor, 'm')}
  left join people o on o.id = c.owner_id left join people a on a.id = c.agreed_by
  left join commitment_change h on h.commitment_id = c.id and h.answered_at is null
  order by ${order}`

/** One in sight. */
export async function see(tx: Tx, actor: Actor, id: string): Promise<CommitmentRow | undefined> {
  const { rows } = await selection(actor, sql`c.id = ${id}::uuid and ${inSight(actor)}`).execute(tx)
  return rows[0]
}

/** All of a pledge in sight that count, in the order of their receivers. */
export async function ofPledge(tx: Tx, actor: Actor, pledgeId: string): Promise<CommitmentRow[]> {
  const { rows } = await selection(
    actor,
    sql`c.pledge_id = ${pledgeId}::uuid and c.same_as is null and ${inSight(actor)}`,
    { order: sql`s.name, c.id`, beside: sql`join scope s on s.id = c.scope_id` },
  ).execute(tx)
  return rows
}
