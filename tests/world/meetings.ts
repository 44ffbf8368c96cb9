import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { makeId } from '../../contract/ids.ts'
import type { Tx } from '../../server/platform/db.ts'

/** Of the regency: a draft, one that is scheduled with a line of its agenda and a guest, a series of both, a calendar feed. */
export type Meetings = {
  draft: string
  scheduled: string
  line: string
  guest: string
  /** Who came without an invitation, and was noted as there. */
  walkIn: string
  attendance: string
  certificate: string
  photo: string
  signed: string
  /** A file for those who are invited. */
  material: string
  /** An anonymous evaluation that is open; it asks one thing. */
  form: string
  series: string
  feed: string
} & Minuted

/**
 * Of the regency: one whose minutes are out for correction, with a line and a proposed correction of it; one whose
 * minutes are approved, with an action of an agency, one of the library's manager and one of the partner.
 */
export type Minuted = {
  correcting: string
  said: string
  correction: string
  approved: string
  item: string
  owned: string
  /** An action that the partner owns. */
  ofPartner: string
}

export async function meetingsIn(
  tx: Tx,
  regencyId: number,
  at: Date,
): Promise<Omit<Meetings, keyof Minuted>> {
  const [draft, scheduled, line] = [makeId(), makeId(), makeId()]
  const there = {
    ...{ walkIn: makeId(), attendance: makeId(), certificate: makeId(), signed: makeId() },
    ...{ photo: makeId(), material: makeId(), form: makeId() },
  }
  const made = { draft, scheduled, line, guest: makeId(), series: makeId(), feed: makeId(), ...there }
  await sql`insert into meeting_series (id, scope_id, province_id, regency_id, year, kind, title, planned_at)
    select ${made.series}, id, province_id, regency_id, 2026, 'peer-learning', 'Temu belajar 2026', ${at} from region where id = ${regencyId}`.execute(
    tx,
  )
  for (const state of ['draft', 'scheduled'] as const)
    await sql`insert into meeting (id, scope_id, province_id, regency_id, series_id, kind, title, mode, venue, zone, starts_at, ends_at,
        state, changed_at, planned_at)
      select ${made[state]}, id, province_id, regency_id, ${made.series}, 'peer-learning', 'Temu belajar', 'room', 'Aula', 'WIB',
        '2026-12-08T01:00:00Z', '2026-12-08T09:00:00Z', ${state}, ${at}, ${at} from region where id = ${regencyId}`.execute(
      tx,
    )
  await sql`insert into agenda_item (id, meeting_id, starts_at, ends_at, title, kind)
    values (${made.line}, ${made.scheduled}, '2026-12-08T01:00:00Z', '2026-12-08T02:00:00Z', 'Pendaftaran', 'registration')`.execute(
    tx,
  )
  await sql`insert into guest (id, meeting_id, name, agency, token, state, added_at)
    values (${made.guest}, ${made.scheduled}, 'Siti Aminah', 'Dinas Koperasi', ${`undangan-${made.guest}`}, 'sent', ${at})`.execute(
    tx,
  )
  await sql`insert into guest_contact (guest_id, email) values (${made.guest}, ${`${made.guest}@dinas.example`})`.execute(
    tx,
  )
  await sql`insert into guest (id, meeting_id, name, token, state, walk_in, added_at)
    values (${made.walkIn}, ${made.scheduled}, 'Rohani', ${`undangan-${made.walkIn}`}, 'accepted', true, ${at})`.execute(
    tx,
  )
  await sql`
    with came as (
      insert into attendance (id, meeting_id, guest_id, day, at, noted_at, way)
      values (${made.attendance}, ${made.scheduled}, ${made.walkIn}, '2026-12-08', ${at}, ${at}, 'walk-in') returning *)
    insert into attendance_claim (id, attendance_id, meeting_id, at, noted_at, way)
    select id, id, meeting_id, at, noted_at, way from came`.execute(tx)
  await sql`insert into certificate (id, meeting_id, guest_id, number, code, name, title, issuer, from_day, to_day, seal, issued_at)
    values (${made.certificate}, ${made.scheduled}, ${made.guest}, '1/SERT', ${`sertifikat-${made.guest}`}, 'Siti Aminah', 'Temu belajar',
      'Dinas', '2026-12-08', '2026-12-08', '', ${at})`.execute(tx)
  await sql`insert into signed_document (id, meeting_id, kind, number, dated, file, bytes, added_at)
    values (${made.signed}, ${made.scheduled}, 'minutes', '12/2026', '2026-12-09', ${'0'.repeat(64)}, 900, ${at})`.execute(
    tx,
  )
  await sql`insert into photo (id, about, record_id, upload, caption, large, small, width, height, added_at)
    values (${made.photo}, 'meeting', ${made.scheduled}, '', 'Sambutan', ${'0'.repeat(64)}, ${'0'.repeat(64)}, 1600, 1200, ${at})`.execute(
    tx,
  )
  await sql`insert into meeting_material (id, meeting_id, place, title, readers, kind, file, bytes, added_at)
    values (${made.material}, ${made.scheduled}, 1, 'Paparan', 'guests', 'pdf', ${'0'.repeat(64)}, 900, ${at})`.execute(
    tx,
  )
  await sql`insert into form (id, meeting_id, kind, title, anonymous, token, state, made_at, opened_at)
    values (${made.form}, ${made.scheduled}, 'evaluation', 'Evaluasi', true, ${made.form.replaceAll('-', '')}, 'open', ${at}, ${at})`.execute(
    tx,
  )
  await sql`insert into form_question (id, form_id, number, kind, text, required)
    values (${made.form}, ${made.form}, 0, 'text', 'Apa yang paling bermanfaat?', false)`.execute(tx)
  await sql`insert into calendar_feed (id, scope_id, province_id, regency_id, token, made_at)
    select ${made.feed}, id, province_id, regency_id, ${`kalender-${made.feed}`}, ${at} from region where id = ${regencyId}`.execute(
    tx,
  )
  return made
}

export async function invitedTo(
  tx: Tx,
  meetingId: string,
  { personId, name }: Actor,
  at: Date,
): Promise<string> {
  const id = makeId()
  await sql`insert into guest (id, meeting_id, name, person_id, token, state, added_at)
    values (${id}, ${meetingId}, ${name}, ${personId}, ${`undangan-${id}`}, 'sent', ${at})`.execute(tx)
  return id
}

export async function minutesIn(
  tx: Tx,
  regencyId: number,
  { manager: { personId }, partnerId }: { manager: Actor; partnerId: string },
  at: Date,
): Promise<Minuted> {
  const [correcting, said, correction, approved, item, owned, ofPartner] = Array.from({ length: 7 }, () =>
    makeId<string>(),
  )
  const made = { correcting, said, correction, approved, item, owned, ofPartner } as Minuted
  for (const [id, state] of [
    [made.correcting, 'correcting'],
    [made.approved, 'approved'],
  ] as const) {
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, venue, zone, starts_at, ends_at,
        state, changed_at, planned_at)
      select ${id}, id, province_id, regency_id, 'peer-learning', 'Temu belajar', 'room', 'Aula', 'WIB',
        '2026-11-02T01:00:00Z', '2026-11-02T09:00:00Z', ${state === 'approved' ? 'minuted' : 'held'}, ${at}, ${at}
      from region where id = ${regencyId}`.execute(tx)
    await sql`insert into minutes (meeting_id, state, correct_by, approved_at)
      values (${id}, ${state}, '2026-11-20', ${state === 'approved' ? at : null})`.execute(tx)
  }
  await sql`insert into minute_line (id, meeting_id, kind, text, at, written_at, changed_at)
    values (${made.said}, ${made.correcting}, 'note', 'Sembilan desa tanpa internet', ${at}, ${at}, ${at})`.execute(
    tx,
  )
  await sql`insert into minute_correction (id, line_id, text, proposed_at, proposed_by)
    values (${made.correction}, ${made.said}, 'Sepuluh desa tanpa internet', ${at}, ${personId})`.execute(tx)
  for (const [id, owner, giver] of [
    [made.item, null, null],
    [made.owned, personId, null],
    [made.ofPartner, null, partnerId],
  ] as const) {
    await sql`insert into minute_line (id, meeting_id, kind, text, at, who, deadline, scope_id, written_at, changed_at)
      values (${id}, ${made.approved}, 'action', 'Susun daftar produk', ${at}, 'Dinas Koperasi', '2026-12-20', ${regencyId},
        ${at}, ${at})`.execute(tx)
    await sql`insert into action_item (id, meeting_id, meeting_title, meeting_day, scope_id, province_id, regency_id, text, who,
        person_id, partner_id, deadline, born_at)
      select ${id}, ${made.approved}, 'Temu belajar', '2026-11-02', id, province_id, regency_id, 'Susun daftar produk',
        'Dinas Koperasi', ${owner}, ${giver}::uuid, '2026-12-20', ${at} from region where id = ${regencyId}`.execute(
      tx,
    )
  }
  return made
}
