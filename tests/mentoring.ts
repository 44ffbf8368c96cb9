import { sql } from 'kysely'
import type { Actor } from '../contract/access.ts'
import {
  makeId,
  type MentoringRequestId,
  type MentoringStepId,
  type MentoringVisitId,
} from '../contract/ids.ts'
import type { Tx } from '../server/platform/db.ts'

type Home = { id: string }
const dayLong = 86_400_000
const day = (at: Date, n: number) => new Date(at.getTime() + n * dayLong).toISOString().slice(0, 10)

/** A trainer mentors a library since so many days. */
export async function assignIn(tx: Tx, at: Date, home: Home, trainer: Actor, since = 60): Promise<void> {
  await sql`
    insert into mentoring_assignment (id, library_id, province_id, regency_id, scope_id, trainer_id, from_day, assigned_at)
    select ${makeId(at.getTime())}::uuid, id, province_id, regency_id, scope_id, ${trainer.personId}::uuid, ${day(at, -since)}::date,
      ${at} from library where id = ${home.id}::uuid`.execute(tx)
}

/** Of a library in one corner: who mentors it, a visit that is planned, one that was held with a next step, a request. */
export type Mentored = {
  trainerId: string
  planned: MentoringVisitId
  held: MentoringVisitId
  step: MentoringStepId
  request: MentoringRequestId
}

export async function mentoringIn(tx: Tx, at: Date, home: Home, trainer: Actor): Promise<Mentored> {
  await assignIn(tx, at, home, trainer)
  const planned = makeId<MentoringVisitId>(at.getTime())
  const held = makeId<MentoringVisitId>(at.getTime())
  const step = makeId<MentoringStepId>(at.getTime())
  const request = makeId<MentoringRequestId>(at.getTime())
  const of = sql`library_id, province_id, regency_id, scope_id`
  const place = sql`l.id, l.province_id, l.regency_id, l.scope_id`
  const here = sql`from library l where l.id = ${home.id}::uuid`
  await sql`
    insert into mentoring_visit (id, ${of}, trainer_id, kind, planned_on, planned_at, about)
    select ${planned}::uuid, ${place}, ${trainer.personId}::uuid, 'visit', ${day(at, 7)}::date, ${at}, 'Rencana kerja' ${here}`.execute(
    tx,
  )
  await sql`
    insert into mentoring_visit (id, ${of}, trainer_id, kind, held_on, held_at, held_by, advice)
    select ${held}::uuid, ${place}, ${trainer.personId}::uuid, 'visit', ${day(at, -20)}::date, ${at}, ${trainer.personId}::uuid,
      'Catat pengunjung setiap hari' ${here}`.execute(tx)
  await sql`
    insert into mentoring_step (id, visit_id, ${of}, position, text, due, by_side)
    select ${step}::uuid, ${held}::uuid, ${place}, 1, 'Buat buku tamu', ${day(at, -6)}::date, 'library' ${here}`.execute(
    tx,
  )
  await sql`
    insert into mentoring_request (id, ${of}, reason, asked_on, asked_at)
    select ${request}::uuid, ${place}, 'Belum bisa mengisi laporan', ${day(at, -3)}::date, ${at} ${here}`.execute(
    tx,
  )
  return { trainerId: trainer.personId, planned, held, step, request }
}
