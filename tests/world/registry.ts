import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { makeId } from '../../contract/ids.ts'
import { hashOfToken } from '../../server/people/tokens.ts'
import type { Tx } from '../../server/platform/db.ts'
import { partnerIn, type Place } from '../people.ts'
import type { TestApp } from '../support/app.ts'

export type Office = 'national' | 'province' | 'regency'

export type Mapped = { id: string; fileId: string; takingId: string }

/** What hangs on a partner of a regency: a gift to a library, a merger that was taken apart, a role, a document. */
export async function hangOn(
  tx: Tx,
  { id }: { id: string },
  regencyId: number,
  { scopeId, name: home }: Place,
  { personId }: Actor,
  at: Date,
): Promise<Record<'giftId' | 'partnerMergeId' | 'partnerRoleId' | 'basisId', string>> {
  const made = { giftId: makeId(), partnerMergeId: makeId(), partnerRoleId: makeId(), basisId: makeId() }
  await sql`insert into partner_gift (id, partner_id, scope_id, year, what, kind, value, recorded_at, recorded_by)
    values (${made.giftId}, ${id}, ${scopeId}, 2025, 'Mesin jahit', 'equipment', 4000000, ${at}, ${personId})`.execute(
    tx,
  )
  const { id: former } = await partnerIn(tx, at, regencyId, 'Kantor Koperasi')
  await sql`insert into partner_merge (id, from_id, into_id, added, grants, ended, invitations, at, by_person, undone_at)
    values (${made.partnerMergeId}, ${former}, ${id}, '{}', '{}', '{}', '{}', ${at}, ${personId}, ${at})`.execute(
    tx,
  )
  await sql`insert into partner_role (id, partner_id, region_id, province_id, regency_id, strategy, topic, since, set_at, set_by)
    select ${made.partnerRoleId}, ${id}, id, province_id, regency_id, 'advocacy', 'health', '2026-01-01', ${at}, ${personId}
    from region where id = ${regencyId}`.execute(tx)
  const file = '0'.repeat(64)
  await sql`insert into stored_file (sha256, bytes, stored_at) values (${file}, 1, ${at}) on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into policy_basis (id, scope_id, province_id, regency_id, kind, number, title, dated, valid_until, file,
      file_type, topics, recorded_at, recorded_by)
    select ${made.basisId}, id, province_id, regency_id, 'decree', '12/2026', ${`Tim ${home}`}, '2026-01-05', '2026-12-31', ${file},
      'application/pdf', '{}', ${at}, ${personId}
    from region where id = ${regencyId}`.execute(tx)
  return made
}

export async function signatory(tx: Tx, place: Place, by: Actor, at: Date): Promise<string> {
  const id = makeId()
  await sql`insert into signatory (id, scope_id, province_id, regency_id, name, position, valid_from, recorded_at, recorded_by)
    select ${id}, scope_id, province_id, regency_id, 'Kepala ' || name, 'Kepala Desa', '2024-01-01', ${at}, ${by.personId}
    from library where id = ${place.id}`.execute(tx)
  return id
}

/** A merger of the closed entry that was taken apart, and a pair of entries that are likely one. */
export async function merger(app: TestApp, tx: Tx, from: Place, into: Place, like: Place): Promise<string> {
  const id = makeId()
  await sql`insert into library_merge (id, from_id, into_id, province_id, regency_id, scope_id, from_name, from_province_id,
      from_regency_id, from_scope_id, version, at, undone_at)
    select ${id}, ${from.id}, i.id, i.province_id, i.regency_id, i.scope_id, f.name, f.province_id, f.regency_id, f.scope_id, 2,
      ${app.now.at}, ${app.now.at}
    from library i, library f where i.id = ${into.id} and f.id = ${from.id}`.execute(tx)
  await sql`insert into library_pair (a, b, province_id, regency_id, a_regency, b_regency, likeness, reasons, facts)
    select least(id, ${like.id}::uuid), greatest(id, ${like.id}::uuid), province_id, regency_id, regency_id, regency_id, 70, '{village}', ''
    from library where id = ${into.id}`.execute(tx)
  return id
}

export async function mapping(app: TestApp, tx: Tx, actor: Actor, office: Office): Promise<Mapped> {
  const at = app.now.at.toISOString()
  const made = { id: makeId(), fileId: makeId(), takingId: makeId() }
  const scope = actor.grants[0]?.scopeId ?? 1
  const columns = JSON.stringify([{ heading: 'Nama', source: { kind: 'field', field: 'name' }, codes: {} }])
  await sql`insert into mapping (id, office_scope, office_role, name, system, rows_of, span, population, silence, dates,
      columns, compared, made_by, changed_at)
    values (${made.id}, ${scope}, ${office}, 'Rekap bulanan', 'Aplikasi lama', 'library', 'month', 'registry', 'blank', 'iso',
      ${columns}::jsonb, true, ${actor.personId}, ${at})`.execute(tx)
  await sql`insert into mapping_file (id, mapping_id, office_scope, period, span, state, format, as_of, mapping_version,
      row_count, bytes, sha256, keep_until)
    values (${made.fileId}, ${made.id}, ${scope}, '2026-08-01', 'month', 'ready', 'csv', ${at}, 1, 1, 4, ${'0'.repeat(64)}, '2027-08-01')`.execute(
    tx,
  )
  await sql`insert into mapping_file_piece values (${made.fileId}, 0, 'Nama')`.execute(tx)
  await sql`insert into mapping_file_taking values (${made.takingId}, ${made.fileId}, ${actor.personId}, ${at})`.execute(
    tx,
  )
  return made
}

export async function target(tx: Tx, regionId: number): Promise<void> {
  await sql`insert into target (year, region_id, measure, value, set_at) values (2026, ${regionId}, 'beneficiary', 5, now())`.execute(
    tx,
  )
}

/** A spreadsheet with one new library in it, checked. */
export async function importOf(
  app: TestApp,
  tx: Tx,
  officer: Actor,
  { regencyId, scopeId }: { regencyId: number; scopeId: number },
): Promise<string> {
  const id = makeId()
  await sql`insert into import_job (id, kind, file_name, size, sha256, person_id, scope_id, province_id, regency_id, state, created_at, changed_at,
      headings, mapping)
    select ${id}, 'libraries', 'perpustakaan.xlsx', 1, '', ${officer.personId}, id, province_id, regency_id, 'checked', ${app.now.at}, ${app.now.at},
      '[{"column": 0, "letter": "A", "text": "Nama", "samples": []}]', '{"name": 0}'
    from scope where id = ${regencyId}`.execute(tx)
  await sql`insert into import_row (job_id, row, cells, action, given)
    values (${id}, 2, '["Perpustakaan Baru"]', 'create', '{"facts": {"name": "Perpustakaan Baru"}}')`.execute(
    tx,
  )
  // somebody whom a list invited
  await sql`insert into invitation (id, token_hash, name, role, scope_id, province_id, regency_id, invited_by, invited_at, expires_at, list_id)
    select ${makeId()}, ${hashOfToken(id)}, 'Tamu dari daftar', 'library', ${scopeId}::int, province_id, regency_id, ${officer.personId}, ${app.now.at},
      ${new Date(app.now.at.getTime() + 86_400_000)}, ${id}
    from scope where id = ${scopeId}`.execute(tx)
  return id
}
