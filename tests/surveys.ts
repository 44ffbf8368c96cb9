import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { makeId } from '../contract/ids.ts'
import { makeLinkToken } from '../contract/pair-codes.ts'
import type { Tx } from '../server/platform/db.ts'

export type Surveyed = { survey: string; token: string; old: string; empty: string }

/** Surveys of one corner: one of a service that somebody answered, one of last spring, one that nobody answered. */
export async function surveysIn(tx: Tx, at: Date, home: { id: string; name: string }): Promise<Surveyed> {
  const [survey, old, empty] = [makeId(), makeId(), makeId()]
  const token = makeLinkToken()
  for (const [id, heldOn, link] of [
    [survey, '2026-11-01', token],
    [old, '2026-09-20', makeLinkToken()],
    [empty, '2026-11-02', makeLinkToken()],
  ] as const)
    await sql`insert into survey (id, library_id, province_id, regency_id, scope_id, about, service, kind, area, held_on,
        token, page_key, made_at)
      select ${id}::uuid, id, province_id, regency_id, scope_id, 'service', ${`Pojok baca ${home.name}`}, 'immediate',
        'education', ${heldOn}::date, ${link}, ${randomBytes(32)}, ${at} from library where id = ${home.id}::uuid`.execute(
      tx,
    )
  await sql`insert into survey_answer (id, survey_id, knowledge, confidence, application, awareness, shown, held)
    values (${makeId()}::uuid, ${survey}::uuid, 4, 4, 5, 3, false, true)`.execute(tx)
  return { survey, token, old, empty }
}

export const answerInput = {
  ...{ knowledge: 4, confidence: 4, application: 5, awareness: 3, best: 'Bukunya lengkap', better: null },
  code: null,
}
