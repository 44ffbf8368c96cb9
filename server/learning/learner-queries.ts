import { sql } from 'kysely'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { myHours } from '../../contract/learning.ts'
import type { Tx } from '../platform/db.ts'

type Learner = { personId: string; at: Date }

/** Notes that an item is done; again, nothing changes. */
export async function markDone(tx: Tx, itemId: string, { personId, at }: Learner): Promise<void> {
  await sql`
    insert into learning_done (person_id, item_id, done_at) values (${personId}::uuid, ${itemId}::uuid, ${at})
    on conflict do nothing`.execute(tx)
}

/** Which answers are right; undefined where they are not as many as the questions. */
export async function marksOf(tx: Tx, itemId: string, answers: readonly number[]): Promise<boolean[]> {
  const { rows } = await sql<{ marks: (boolean | null)[] | null }>`
    select learning_marks(${itemId}::uuid, ${[...answers]}::int[]) as marks`.execute(tx)
  return (rows[0]?.marks ?? []).map(mark => mark === true)
}

export async function addAttempt(
  tx: Tx,
  { id, itemId, marks, passed }: { id: string; itemId: string; marks: readonly boolean[]; passed: boolean },
  { personId, at }: Learner,
): Promise<void> {
  await sql`
    insert into learning_attempt (id, person_id, item_id, marks, passed, at)
    values (${id}::uuid, ${personId}::uuid, ${itemId}::uuid, ${[...marks]}::boolean[], ${passed}, ${at})`.execute(
    tx,
  )
}

/** Whether every item of a module is done. */
export async function isComplete(tx: Tx, moduleId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from learning_item i where i.module_id = ${moduleId}::uuid and not exists (
      select from learning_done d where d.item_id = i.id and d.person_id = ${personId}::uuid) limit 1`.execute(
    tx,
  )
  return rows.length === 0
}

/** @returns whether it is completed with this, and was not before */
export async function complete(
  tx: Tx,
  moduleId: string,
  of: { hours: number; scopeId: number; on: string },
  { personId, at }: Learner,
): Promise<boolean> {
  const { rows } = await sql`
    insert into learning_completion (person_id, module_id, completed_on, completed_at, hours, scope_id, library_id, province_id,
      regency_id)
    select ${personId}::uuid, ${moduleId}::uuid, ${of.on}::date, ${at}, ${of.hours}, s.id,
      (select l.id from library l where l.scope_id = s.id), s.province_id, s.regency_id
    from scope s where s.id = ${of.scopeId} on conflict do nothing returning 1 as yes`.execute(tx)
  return rows.length > 0
}

type Hours = ResultOf<typeof myHours>
export async function completed(tx: Tx, personId: string): Promise<Hours['modules']> {
  const { rows } = await sql<Hours['modules'][number]>`
    select m.id, m.title, c.hours, c.completed_on::text as on from learning_completion c join learning_module m on m.id = c.module_id
    where c.person_id = ${personId}::uuid order by c.completed_at desc, m.id limit 500`.execute(tx)
  return rows
}
/** Certificates of mine that hold, whoever issued them. */
export async function certificates(tx: Tx): Promise<Hours['certificates']> {
  const { rows } = await sql<Hours['certificates'][number]>`select * from my_certificates()`.execute(tx)
  return rows
}
