import { type Selectable, sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { takeOn } from '../../contract/adoptions.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'

export type Row = Selectable<Tables['adoption']>
export type Card = Selectable<Tables['practice']>

/** A published card, held as it is until the end of the command. */
export async function holdCard(tx: Tx, id: string): Promise<Card | undefined> {
  const { rows } = await sql<Card>`select * from hold_practice(${id}::uuid)`.execute(tx)
  return rows[0]
}

/** An adoption in sight, locked. Of those elsewhere the policy lets everybody read, but nobody change. */
export const lock = (tx: Tx, id: string): Promise<Row | undefined> =>
  tx.selectFrom('adoption').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function insert(
  tx: Tx,
  { id, practiceId, from, kind, on, plan, ...said }: InputOf<typeof takeOn>,
  { id: library_id, province_id, regency_id, scope_id }: LibraryRow,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  const { changes, why } = kind === 'adapted' ? said : { changes: null, why: null }
  await tx
    .insertInto('adoption')
    .values({
      ...{ id, practice_id: practiceId, library_id, province_id, regency_id, scope_id, from_id: from },
      ...{ kind, changes, why, plan_item_id: plan.id, interested_on: on },
      ...{ taken_at: at.toISOString(), taken_by: by },
    })
    .execute()
}

/** What is told of it from now on; its version goes up by one. */
export async function update(
  tx: Tx,
  id: string,
  set: Partial<Record<keyof Tables['adoption'], unknown>>,
): Promise<void> {
  await tx
    .updateTable('adoption')
    .set({ ...set, version: sql`version + 1` } as never)
    .where('id', '=', id)
    .execute()
}

/** What a library has of a practice and did not drop. */
export async function standing(tx: Tx, practiceId: string, libraryId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from adoption where practice_id = ${practiceId}::uuid and library_id = ${libraryId}::uuid
      and dropped_on is null and not joined`.execute(tx)
  return rows[0]?.id
}

/** What is still to be tried of that an activity carries out. */
export async function waitingFor(
  tx: Tx,
  activityId: string,
): Promise<(Row & { held_on: string }) | undefined> {
  const { rows } = await sql<Row & { held_on: string }>`
    select d.*, a.held_on from activity a join adoption d on d.plan_item_id = a.plan_item_id
    where a.id = ${activityId}::uuid and d.trying_on is null and d.dropped_on is null for update of d`.execute(
    tx,
  )
  return rows[0]
}

type Told = { scope_id: number; province_id: number; regency_id: number | null; id: string }
/** Tells all who use a practice what became of it. */
export async function tellTakers(
  tx: Tx,
  practiceId: string,
  what: 'practice-retired' | 'practice-corrected',
  at: Date,
): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select * from tell_takers(${practiceId}::uuid, ${what}, ${at})`.execute(tx)
  return rows
}
