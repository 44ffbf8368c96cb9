import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { makeId } from '../../contract/ids.ts'
import type { Tx } from '../../server/platform/db.ts'
import type { Place } from '../people.ts'

export async function enrol(tx: Tx, place: Place, facts: Record<string, string>): Promise<string> {
  const id = makeId()
  const row = { kind: 'beneficiary', proposed_on: '2023-01-10', year: 2026, ...facts }
  await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, proposed_as,
      reviewed_on, declined_on, decreed_on, active_from, ended_on, outcome)
    select ${id}, l.id, l.province_id, l.regency_id, l.scope_id, r.year, r.kind, r.proposed_on, coalesce(r.proposed_as, 'regency'),
      r.reviewed_on, r.declined_on, r.decreed_on, r.active_from, r.ended_on, r.outcome
    from library l, jsonb_populate_record(null::enrolment, ${JSON.stringify(row)}::jsonb) r where l.id = ${place.id}`.execute(
    tx,
  )
  return id
}

export async function activity(tx: Tx, place: Place, by: Actor, verifiedAt: Date | null): Promise<string> {
  const id = makeId()
  await sql`insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach,
      figures, submitted_at, submitted_by, verified_at)
    select ${id}, id, province_id, regency_id, scope_id, '2026-10-12', 'Kelas menjahit ' || name, 'advocacy', 'health', false,
      '{"attendances": 12}', '2026-10-13', ${by.personId}, ${verifiedAt}
    from library where id = ${place.id}`.execute(tx)
  return id
}

export async function photo(tx: Tx, record: string, by: Actor, at: Date): Promise<string> {
  const id = makeId()
  const file = '0'.repeat(64)
  await sql`insert into stored_file (sha256, bytes, stored_at) values (${file}, 1, ${at}) on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into photo (id, about, record_id, upload, caption, large, small, width, height, added_at, added_by)
    values (${id}, 'activity', ${record}, '', 'Kelas menjahit', ${file}, ${file}, 1600, 1200, ${at}, ${by.personId})`.execute(
    tx,
  )
  return id
}

export async function report(
  tx: Tx,
  place: Place,
  by: Actor,
  month: string,
  facts: Record<string, string>,
): Promise<void> {
  await sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at,
      submitted_by, late, verified_at, returned_at, return_reason)
    select l.id, ${month}, l.province_id, l.regency_id, l.scope_id, '{"visits": 40, "users": 20}', '{}', '2026-11-02', ${by.personId}, false,
      r.verified_at, r.returned_at, r.return_reason
    from library l, jsonb_populate_record(null::monthly_report, ${JSON.stringify(facts)}::jsonb) r where l.id = ${place.id}`.execute(
    tx,
  )
}

export async function aidItem(tx: Tx, place: Place, facts: Record<string, string | number>): Promise<string> {
  const id = makeId()
  await sql`insert into aid_item (id, library_id, province_id, regency_id, scope_id, kind, count, giver, source, year, allocated_on,
      shipped_on, received_on, arrived, condition)
    select ${id}, l.id, l.province_id, l.regency_id, l.scope_id, 'computer', 3, 'Perpustakaan Nasional', 'apbn', 2026, '2026-10-10',
      r.shipped_on, r.received_on, r.arrived, r.condition
    from library l, jsonb_populate_record(null::aid_item, ${JSON.stringify(facts)}::jsonb) r where l.id = ${place.id}`.execute(
    tx,
  )
  return id
}

export async function planItem(
  tx: Tx,
  place: Place,
  at: Date,
  facts: Record<string, string>,
): Promise<string> {
  const id = makeId()
  await sql`insert into plan_item (id, library_id, year, province_id, regency_id, scope_id, month, title, strategy, topic, added_at,
      finished_on, result)
    select ${id}, l.id, 2026, l.province_id, l.regency_id, l.scope_id, '2026-10-01', 'Kelas menjahit ' || l.name, 'advocacy', 'health',
      ${at}, r.finished_on, r.result
    from library l, jsonb_populate_record(null::plan_item, ${JSON.stringify(facts)}::jsonb) r where l.id = ${place.id}`.execute(
    tx,
  )
  return id
}

export async function effort(tx: Tx, place: Place, { personId }: Actor, at: Date): Promise<string> {
  const id = makeId()
  await sql`insert into effort (id, library_id, province_id, regency_id, scope_id, held_on, target, asked, help, recorded_at, recorded_by)
    select ${id}, id, province_id, regency_id, scope_id, '2026-10-20', 'Kepala Desa', 'Dua rak buku', 'books', ${at}, ${personId}
    from library where id = ${place.id}`.execute(tx)
  return id
}

export async function publication(tx: Tx, place: Place, { personId }: Actor, at: Date): Promise<string> {
  const id = makeId()
  await sql`insert into publication (id, library_id, province_id, regency_id, scope_id, medium, name, published_on, title, recorded_at, recorded_by)
    select ${id}, id, province_id, regency_id, scope_id, 'radio', 'RRI', '2026-10-21', 'Kelas menjahit', ${at}, ${personId}
    from library where id = ${place.id}`.execute(tx)
  return id
}

export async function briefOf(tx: Tx, place: Place, { personId }: Actor, at: Date): Promise<string> {
  const id = makeId()
  const facts = {
    ...{ asOf: '2026-11-20', from: '2025-11-01', to: '2026-10-01', months: [], waiting: 0, figures: [] },
    ...{ topics: [], standard: null, aid: [], needs: [], enrolments: [] },
    library: {
      ...{
        name: place.name,
        kind: 'village',
        village: null,
        district: null,
        regency: null,
        province: place.name,
      },
      ...{ openedOn: null, floorArea: null, weeklyHours: null, titles: null, computers: null, staff: null },
    },
  }
  await sql`insert into brief (id, library_id, province_id, regency_id, scope_id, partner, angle, language, facts, token, read_until, made_at, made_by)
    select ${id}, id, province_id, regency_id, scope_id, 'Bappeda', 'figures', 'id', ${JSON.stringify(facts)}::jsonb, ${id}, '2027-01-01', ${at}, ${personId}
    from library where id = ${place.id}`.execute(tx)
  return id
}
