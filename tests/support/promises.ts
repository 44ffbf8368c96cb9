import { sql } from 'kysely'
import { makeId } from '../../contract/ids.ts'
import type { Tx } from '../../server/platform/db.ts'

/** Rows of a chain, put there past every rule: a promise of two machines to a library, by somebody at its desk. */
export async function promised(
  tx: Tx,
  libraryId: string,
  giver: string,
  more: { partner?: string; need?: string; activity?: string } = {},
): Promise<string> {
  const id = makeId()
  await sql`insert into commitment (id, pledge_id, giver, partner_id, scope_id, library_id, province_id, regency_id, origin, form,
      what, amount, unit, worth, promised_on, deadline, need_id, activity_id, proposed_at, agreed_at, agreed_how)
    select ${id}, ${id}, ${giver}, ${more.partner}, scope_id, id, province_id, regency_id, 'desk', 'goods', 'mesin kemas', 2,
      'unit', 9000000, '2026-11-01', '2026-12-31', ${more.need}, ${more.activity}, now(), now(), 'document'
    from library where id = ${libraryId}`.execute(tx)
  return id
}

/** One of the two has arrived. */
export async function arrived(tx: Tx, commitment: string): Promise<string> {
  const id = makeId()
  await sql`insert into delivery (id, commitment_id, scope_id, library_id, province_id, regency_id, sent_on, amount, entity, told_side,
      told_at, confirmed_on, confirmed_at, arrived, arrived_worth, condition)
    select ${id}, id, scope_id, library_id, province_id, regency_id, '2026-11-14', 1, 'Pemerintah Desa Sepempang', 'giver', now(),
      '2026-11-15', now(), 1, 4500000, 'good' from commitment where id = ${commitment}`.execute(tx)
  return id
}

/** A need, the item that is planned for it, and so many activities that were held for that. */
export async function worked(
  tx: Tx,
  libraryId: string,
  activities: number,
): Promise<{ need: string; item: string; activities: string[] }> {
  const made = {
    need: makeId(),
    item: makeId(),
    activities: Array.from({ length: activities }, () => makeId()),
  }
  await sql`insert into need (id, library_id, province_id, regency_id, scope_id, topic, kind, amount, unit, urgency, until, why, stated_at)
    select ${made.need}, id, province_id, regency_id, scope_id, 'economic-development', 'money', 10000000, null, 'urgent',
      current_date + 90, 'Keripik ikan dijual tanpa kemasan, sehingga murah dan tidak tahan lama', now()
    from library where id = ${libraryId}`.execute(tx)
  await sql`insert into plan (library_id, year, province_id, regency_id, scope_id, changed_at)
    select id, extract(year from now())::int, province_id, regency_id, scope_id, now()
    from library where id = ${libraryId} on conflict do nothing`.execute(tx)
  await sql`insert into plan_item (id, library_id, year, province_id, regency_id, scope_id, month, title, strategy, topic, need_id, cost, added_at)
    select ${made.item}, id, extract(year from now())::int, province_id, regency_id, scope_id, date_trunc('month', now())::date,
      'Kelas kemasan kerupuk dan keripik', 'community-involvement', 'economic-development', ${made.need}, 2500000, now()
    from library where id = ${libraryId}`.execute(tx)
  await sql`insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach, figures,
      plan_item_id, need_id, submitted_at, verified_at)
    select a.id, l.id, l.province_id, l.regency_id, l.scope_id, current_date - (a.n % 60)::int, 'Kelas kemasan, pertemuan ke-' || a.n,
      'community-involvement', 'economic-development', false, '{"attendances": 24}', ${made.item}, ${made.need}, now(),
      case when a.n % 2 = 1 then now() end
    from library l, unnest(${made.activities}::uuid[]) with ordinality a (id, n) where l.id = ${libraryId}`.execute(
    tx,
  )
  return made
}
