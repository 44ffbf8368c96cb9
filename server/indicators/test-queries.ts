import { sql } from 'kysely'
import { makeId } from '../../contract/ids.ts'
import type { Place } from '../../tests/people.ts'
import type { Tx } from '../platform/db.ts'

/** What the tests of this module start from: facts put straight into the tables, whose triggers count them. */

export async function years(tx: Tx, ...all: number[]): Promise<void> {
  for (const year of all) {
    await sql`insert into programme_year (year, title, opened_at) values (${year}, ${`Tahun ${year}`}, now())`.execute(
      tx,
    )
  }
}

type Enrolled = {
  kind?: 'beneficiary' | 'replication' | 'improving'
  proposedOn?: string
  decreedOn?: string | null
  activeFrom?: string | null
  confirmedOn?: string | null
  declinedOn?: string | null
  endedOn?: string | null
  outcome?: 'independent' | 'lapsed' | null
}

/** Enrols a library; a beneficiary that was decreed and is active unless told otherwise. */
export async function enrolled(tx: Tx, place: Place, of: Enrolled = {}): Promise<void> {
  const { kind = 'beneficiary', decreedOn = '2026-01-05', activeFrom = '2026-01-05' } = of
  const proposedOn = of.proposedOn ?? decreedOn ?? activeFrom ?? '2026-01-05'
  const [province, regency] = regionsOf(place)
  await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on,
      decreed_on, active_from, confirmed_on, declined_on, ended_on, outcome)
    values (${makeId()}, ${place.id}, ${province}, ${regency}, ${place.scopeId}, 2026, ${kind}, ${proposedOn},
      ${decreedOn}, ${activeFrom}, ${of.confirmedOn ?? null}, ${of.declinedOn ?? null}, ${of.endedOn ?? null},
      ${of.outcome ?? null})`.execute(tx)
}

export type Judged = 'submitted' | 'verified' | 'returned'

/** A library's month as it was sent, and what the level above said of it. */
export async function reported(
  tx: Tx,
  place: Place,
  month: string,
  figures: Record<string, number | null>,
  judged: Judged = 'submitted',
): Promise<void> {
  const [province, regency] = regionsOf(place)
  await sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities,
      submitted_at, late, verified_at, returned_at, return_reason)
    values (${place.id}, ${month}, ${province}, ${regency}, ${place.scopeId}, ${JSON.stringify(figures)}::jsonb, '{}',
      now(), false, ${judged === 'verified' ? sql`now()` : null}, ${judged === 'returned' ? sql`now()` : null},
      ${judged === 'returned' ? 'Angka kunjungan belum lengkap' : null})`.execute(tx)
}

export async function held(
  tx: Tx,
  place: Place,
  heldOn: string,
  figures: Record<string, number | null>,
  judged: Judged = 'submitted',
): Promise<void> {
  const [province, regency] = regionsOf(place)
  await sql`insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic,
      outreach, figures, submitted_at, verified_at, returned_at, return_reason)
    values (${makeId()}, ${place.id}, ${province}, ${regency}, ${place.scopeId}, ${heldOn}, 'Kelas membatik',
      'community-involvement', 'education', false, ${JSON.stringify(figures)}::jsonb, now(),
      ${judged === 'verified' ? sql`now()` : null}, ${judged === 'returned' ? sql`now()` : null},
      ${judged === 'returned' ? 'Tanggal belum sesuai' : null})`.execute(tx)
}

function regionsOf(place: Place): [number | undefined, number | null] {
  const [, province, regency] = place.path.filter(id => id !== place.scopeId)
  return [province, regency ?? null]
}
