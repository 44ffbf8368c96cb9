import { sql } from 'kysely'
import type { Mentor, ToldStep } from '../../contract/replications.ts'
import type { Tx } from '../platform/db.ts'

/** A step as it is told from now on; what stood before is kept behind it. */
export async function putStep(
  tx: Tx,
  step: {
    enrolmentId: string
    step: ToldStep
    on: string
    number: string | null
    note: string | null
    at: string
    by: string
    as: 'regency' | 'library'
  },
): Promise<void> {
  await endStep(tx, step.enrolmentId, step.step, step.at)
  await tx
    .insertInto('enrolment_step')
    .values({
      enrolment_id: step.enrolmentId,
      step: step.step,
      on_day: step.on,
      number: step.number,
      note: step.note,
      noted_at: step.at,
      noted_by: step.by,
      noted_as: step.as,
    })
    .execute()
}

/** @returns whether there was one that stood */
export async function endStep(tx: Tx, enrolmentId: string, step: ToldStep, at: string): Promise<boolean> {
  const ended = await tx
    .updateTable('enrolment_step')
    .set({ ended_at: at })
    .where('enrolment_id', '=', enrolmentId)
    .where('step', '=', step)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** Libraries that run the programme, of the same regency first, in sight or not. */
export async function mentors(
  tx: Tx,
  libraryId: string,
  called: string | undefined,
  today: string,
): Promise<Mentor[]> {
  const { rows } = await sql<Mentor>`
    select library_id as "libraryId", name, kind, regency, province, since, round(km::numeric, 1)::float8 as km
    from mentors_near(${libraryId}::uuid, ${called ?? null}::text, ${today}::date, 12)`.execute(tx)
  return rows
}
