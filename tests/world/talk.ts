import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { makeId } from '../../contract/ids.ts'
import type { Tx } from '../../server/platform/db.ts'
import type { Place } from '../people.ts'

export async function question(tx: Tx, place: Place, { personId }: Actor, at: Date): Promise<string> {
  const id = makeId()
  await sql`insert into question (id, library_id, province_id, regency_id, scope_id, asker_id, asker_role, asker_place, title, at, level, fold)
    select ${id}, id, province_id, regency_id, scope_id, ${personId}, 'library', name, 'Bagaimana menghitung kunjungan?', ${at}, 'regency',
      ' bagaimana menghitung kunjungan '
    from library where id = ${place.id}`.execute(tx)
  return id
}

export async function announcement(
  tx: Tx,
  place: Place,
  { personId }: Actor,
  regencyId: number,
  at: Date,
): Promise<string> {
  const id = makeId()
  await sql`insert into announcement (id, region_id, province_id, regency_id, role, sender_scope, author_id, title, body, until, at)
    select ${id}, r.id, r.province_id, r.regency_id, 'library', r.id, ${personId}, 'Pengumuman untuk ' || ${place.name}::text, 'Pendaftaran dibuka',
      '2026-12-31', ${at}
    from region r where r.id = ${regencyId}`.execute(tx)
  return id
}

export async function message(tx: Tx, place: Place, by: Actor, at: Date): Promise<string> {
  const id = makeId()
  await sql`insert into talk_message (id, library_id, province_id, regency_id, scope_id, about, record, above, author_id, author_role,
      author_place, body, at)
    select ${id}, id, province_id, regency_id, scope_id, 'report', '2026-10-01', 'regency', ${by.personId}, 'library', name,
      'Terima kasih dari ' || name, ${at}
    from library where id = ${place.id}`.execute(tx)
  return id
}
