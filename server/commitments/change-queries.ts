import { type Selectable, sql } from 'kysely'
import type { GiverSide } from '../../contract/commitments.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import type { Done } from './recording.ts'

export type ChangeRow = Selectable<Tables['commitment_change']> & { side: GiverSide }

/** A change of a promise in sight, as it is, without a lock. */
export async function read(tx: Tx, id: string): Promise<ChangeRow | undefined> {
  const { rows } = await sql<ChangeRow>`select * from commitment_change where id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Changes that wait for an answer. */
export async function pending(tx: Tx, of: readonly string[]): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`select * from commitment_change
    where commitment_id = any(${[...of]}::uuid[]) and answered_at is null order by proposed_at, id`.execute(
    tx,
  )
  return rows
}

type Proposal = Pick<ChangeRow, 'id' | 'side' | 'amount' | 'worth' | 'deadline' | 'reason'>
type Was = { id: string; amount: number; worth: number | null; deadline: string }
export async function propose(
  tx: Tx,
  { id, side, amount, worth, deadline, reason }: Proposal,
  was: Was,
  { at, by }: Done,
): Promise<void> {
  await sql`insert into commitment_change (id, commitment_id, side, amount, worth, deadline, was_amount, was_worth, was_deadline,
      reason, proposed_at, proposed_by)
    values (${id}::uuid, ${was.id}::uuid, ${side}, ${amount}::bigint, ${worth}::bigint, ${deadline}::date, ${was.amount}::bigint,
      ${was.worth}::bigint, ${was.deadline}::date, ${reason}, ${at}, ${by}::uuid)`.execute(tx)
}

/** `accepted` null: it is taken back. */
export async function answer(
  tx: Tx,
  id: string,
  { accepted, reason }: { accepted: boolean | null; reason: string | null },
  { at, by }: Done,
): Promise<void> {
  await sql`update commitment_change set answered_at = ${at}, answered_by = ${by}::uuid, accepted = ${accepted},
    answer = ${reason} where id = ${id}::uuid`.execute(tx)
}

/** The promise is over: what was proposed of it is, too. */
export async function takeBackPending(tx: Tx, commitmentId: string, { at, by }: Done): Promise<void> {
  await sql`update commitment_change set answered_at = ${at}, answered_by = ${by}::uuid
    where commitment_id = ${commitmentId}::uuid and answered_at is null`.execute(tx)
}
