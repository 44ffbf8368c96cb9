import { type Selectable, sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { holdMentoring, moveMentoring, planMentoring } from '../../contract/mentoring.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import type { Placed } from './policy.ts'

export type Held = Selectable<Tables['mentoring_visit']>
type Done = { at: Date; by: string }
type Library = Placed & { id: string }

export const lock = (tx: Tx, id: string): Promise<Held | undefined> =>
  tx.selectFrom('mentoring_visit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Whether somebody mentors a library now, or did on a day. */
export async function isTrainerOf(
  tx: Tx,
  personId: string,
  libraryId: string,
  on: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select from mentoring_assignment where library_id = ${libraryId}::uuid and trainer_id = ${personId}::uuid
      and (until_day is null or (from_day <= ${on}::date and until_day >= ${on}::date)) limit 1`.execute(tx)
  return rows.length > 0
}

export async function isItemOf(tx: Tx, id: string, libraryId: string): Promise<boolean> {
  const { rows } = await sql`
    select from plan_item where id = ${id}::uuid and library_id = ${libraryId}::uuid`.execute(tx)
  return rows.length > 0
}

export async function insertPlanned(
  tx: Tx,
  { id, kind, on, about }: InputOf<typeof planMentoring>,
  library: Library,
  { at, by }: Done,
): Promise<void> {
  await sql`
    insert into mentoring_visit (id, library_id, province_id, regency_id, scope_id, trainer_id, kind, planned_on, planned_at,
      planned_by, about)
    values (${id}::uuid, ${library.id}::uuid, ${library.province_id}, ${library.regency_id}, ${library.scope_id}, ${by}::uuid,
      ${kind}, ${on}::date, ${at}, ${by}::uuid, ${about})`.execute(tx)
}

export async function replan(
  tx: Tx,
  { id, kind, on, about }: InputOf<typeof moveMentoring>,
  by: string,
): Promise<void> {
  await sql`
    update mentoring_visit set kind = ${kind}, planned_on = ${on}::date, about = ${about}, trainer_id = ${by}::uuid,
      version = version + 1 where id = ${id}::uuid`.execute(tx)
}

export async function cancel(
  tx: Tx,
  id: string,
  { on, reason, at, by }: Done & { on: string; reason: string },
): Promise<void> {
  await sql`
    update mentoring_visit set cancelled_on = ${on}::date, cancelled_at = ${at}, cancelled_by = ${by}::uuid, reason = ${reason},
      version = version + 1 where id = ${id}::uuid`.execute(tx)
}

type Holding = InputOf<typeof holdMentoring>

export async function insertHeld(tx: Tx, input: Holding, library: Library, { at, by }: Done): Promise<void> {
  await sql`
    insert into mentoring_visit (id, library_id, province_id, regency_id, scope_id, trainer_id, kind, held_on, held_at, held_by,
      advice, plan_item_id)
    values (${input.id}::uuid, ${library.id}::uuid, ${library.province_id}, ${library.regency_id}, ${library.scope_id},
      ${by}::uuid, ${input.kind}, ${input.on}::date, ${at}, ${by}::uuid, ${input.advice}, ${input.planItemId}::uuid)`.execute(
    tx,
  )
}

export async function holdPlanned(tx: Tx, input: Holding, { at, by }: Done): Promise<void> {
  await sql`
    update mentoring_visit set kind = ${input.kind}, held_on = ${input.on}::date, held_at = ${at}, held_by = ${by}::uuid,
      trainer_id = ${by}::uuid, advice = ${input.advice}, plan_item_id = ${input.planItemId}::uuid, version = version + 1
    where id = ${input.id}::uuid`.execute(tx)
}

export async function insertSteps(tx: Tx, { id, steps }: Holding, library: Library): Promise<void> {
  if (steps.length === 0) return
  await sql`
    insert into mentoring_step (id, visit_id, library_id, province_id, regency_id, scope_id, position, text, due, by_side)
    select s.id, ${id}::uuid, ${library.id}::uuid, ${library.province_id}::int, ${library.regency_id}::int,
      ${library.scope_id}::int, s.position, s.text, s.due, s.side
    from unnest(${steps.map(step => step.id)}::uuid[], ${steps.map(step => step.text)}::text[],
      ${steps.map(step => step.due)}::date[], ${steps.map(step => step.by)}::text[])
      with ordinality s (id, text, due, side, position)`.execute(tx)
}

/** Requests that were made by the day of the visit are met by it. @returns their ids */
export async function meet(tx: Tx, { id, on }: Holding, libraryId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update mentoring_request set met_by = ${id}::uuid, version = version + 1
    where library_id = ${libraryId}::uuid and met_by is null and withdrawn_at is null and asked_on <= ${on}::date
    returning id`.execute(tx)
  return rows.map(row => row.id)
}
