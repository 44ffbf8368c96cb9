import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { getCommitment } from '../../contract/commitments.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import { spokenOf } from '../needs/shape-queries.ts'
import type { Tx } from '../platform/db.ts'
import { type CommitmentRow, see } from './commitment-queries.ts'

type Told = ResultOf<typeof getCommitment>

/** One in sight; for an entry that was joined, the one that counts. */
export async function seeThatCounts(tx: Tx, actor: Actor, id: string): Promise<CommitmentRow | undefined> {
  const row = await see(tx, actor, id)
  return row?.same_as ? seeThatCounts(tx, actor, row.same_as) : row
}

/** What was proposed to change, newest first. */
export async function changesOf(tx: Tx, id: string): Promise<Told['changes']> {
  const { rows } = await sql<Told['changes'][number]>`
    with h as materialized (select * from commitment_change where commitment_id = ${id}::uuid),
    who as materialized (
      select id, name from names_of(array(select proposed_by from h union select answered_by from h)))
    select h.id, h.side, h.amount, h.worth, h.deadline,
      jsonb_build_object('amount', h.was_amount, 'worth', h.was_worth, 'deadline', h.was_deadline) as was,
      h.reason, h.proposed_at as at, p.name as by, h.answered_at as "answeredAt", a.name as "answeredBy", h.accepted, h.answer
    from h left join who p on p.id = h.proposed_by left join who a on a.id = h.answered_by
    order by h.proposed_at desc, h.id`.execute(tx)
  return rows
}

/** Signed agreements on the pledge, newest first. */
export async function papersOf(tx: Tx, pledgeId: string): Promise<Told['papers']> {
  const { rows } = await sql<Told['papers'][number]>`
    select id, number, dated, added_at as at, withdrawn_at is not null as withdrawn from commitment_paper
    where pledge_id = ${pledgeId}::uuid order by added_at desc, id desc`.execute(tx)
  return rows
}

/** What was done and told, newest first. */
export async function stepsOf(tx: Tx, id: string): Promise<Told['steps']> {
  const { rows } = await sql<Told['steps'][number]>`
    with t as materialized (select * from commitment_step where commitment_id = ${id}::uuid),
    who as materialized (select id, name from names_of(array(select distinct by_person from t)))
    select t.step, t.side, t.at, who.name as by, t.note, t.data from t left join who on who.id = t.by_person
    order by t.at desc, t.id desc`.execute(tx)
  return rows
}

/** Words of the giver that offices entered, oldest first. */
export async function spokenFor(tx: Tx, id: string): Promise<Told['spoken']> {
  const { rows } = await sql<{ spoken: Told['spoken'] }>`
    select ${spokenOf(sql`c.spoken`)} as spoken from commitment c where c.id = ${id}::uuid`.execute(tx)
  return rows[0]?.spoken ?? []
}

/** Until when a link of the giver is in force. */
export async function linkUntil(tx: Tx, pledgeId: string, today: string): Promise<string | null> {
  const { rows } = await sql<{ until: string | null }>`
    select max(expires_on) as until from commitment_link
    where pledge_id = ${pledgeId}::uuid and ended_at is null and expires_on >= ${today}::date`.execute(tx)
  return rows[0]?.until ?? null
}

/** What came of a partner's agreed promises that are over, wherever they were received. */
export async function recordOf(tx: Tx, partnerId: string, today: string): Promise<Told['reliability']> {
  const { rows } = await sql<NonNullable<Told['reliability']>>`
    select kept, late, broken from partner_records(array[${partnerId}::uuid], ${today}::date)`.execute(tx)
  return rows[0] ?? null
}
