import { type Selectable, sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { askForMentoring, closeMentoringStep } from '../../contract/mentoring.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import type { Placed } from './policy.ts'

export type HeldStep = Selectable<Tables['mentoring_step']> & { held_on: string; library_name: string }
export type HeldRequest = Selectable<Tables['mentoring_request']>
type Done = { at: Date; by: string }

export async function lockStep(tx: Tx, id: string): Promise<HeldStep | undefined> {
  const { rows } = await sql<HeldStep>`
    select s.*, v.held_on, l.name as library_name from mentoring_step s join mentoring_visit v on v.id = s.visit_id
    join library l on l.id = s.library_id where s.id = ${id}::uuid for update of s`.execute(tx)
  return rows[0]
}

export async function close(
  tx: Tx,
  { id, outcome, on, word }: InputOf<typeof closeMentoringStep>,
  { at, by }: Done,
): Promise<void> {
  await sql`
    update mentoring_step set outcome = ${outcome}, closed_on = ${on}::date, closed_at = ${at}, closed_by = ${by}::uuid,
      word = ${word}, version = version + 1 where id = ${id}::uuid`.execute(tx)
}

/** Who mentors a library now. */
export async function trainerOf(tx: Tx, libraryId: string): Promise<string | null> {
  const { rows } = await sql<{ trainer_id: string }>`
    select trainer_id from mentoring_assignment where library_id = ${libraryId}::uuid and until_day is null`.execute(
    tx,
  )
  return rows[0]?.trainer_id ?? null
}

/** Whether a library waits for a visit; others that ask for it wait until this command is over. */
export async function hasOpenRequest(tx: Tx, libraryId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mentoring ${libraryId}`}, 0))`.execute(tx)
  const { rows } = await sql`
    select from mentoring_request where library_id = ${libraryId}::uuid and met_by is null and withdrawn_at is null`.execute(
    tx,
  )
  return rows.length > 0
}

export async function insertRequest(
  tx: Tx,
  { id, reason }: InputOf<typeof askForMentoring>,
  library: Placed & { id: string },
  { on, at, by }: Done & { on: string },
): Promise<void> {
  await sql`
    insert into mentoring_request (id, library_id, province_id, regency_id, scope_id, reason, asked_on, asked_at, asked_by)
    values (${id}::uuid, ${library.id}::uuid, ${library.province_id}, ${library.regency_id}, ${library.scope_id}, ${reason},
      ${on}::date, ${at}, ${by}::uuid)`.execute(tx)
}

export const lockRequest = (tx: Tx, id: string): Promise<HeldRequest | undefined> =>
  tx.selectFrom('mentoring_request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function withdrawRequest(tx: Tx, id: string, { at, by }: Done): Promise<void> {
  await sql`
    update mentoring_request set withdrawn_at = ${at}, withdrawn_by = ${by}::uuid, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}
