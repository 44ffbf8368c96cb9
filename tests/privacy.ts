import { sql } from 'kysely'
import { makeId } from '../contract/ids.ts'
import type { Tx } from '../server/platform/db.ts'

/** Of one corner: what somebody of its library asked to be corrected, and data that got out of its province's office. */
export type Guarded = { correction: string; breach: string }

export async function guardedIn(
  tx: Tx,
  at: Date,
  of: { scopeId: number; provinceId: number; personId: string },
): Promise<Guarded> {
  const [correction, breach] = [makeId<string>(at.getTime()), makeId<string>(at.getTime())]
  await sql`insert into correction_request (id, person_id, scope_id, what, wish, asked_at)
    values (${correction}::uuid, ${of.personId}::uuid, ${of.scopeId}, 'Nama saya', 'Maryam', ${at})`.execute(
    tx,
  )
  await sql`insert into breach (id, scope_id, found_at, what, how, measures, whose, kinds, entered_at)
    values (${breach}::uuid, ${of.provinceId}, ${at}, 'Daftar hadir', 'Terkirim ke grup', 'Ditarik', 'Tamu', '{contact}', ${at})`.execute(
    tx,
  )
  return { correction, breach }
}
