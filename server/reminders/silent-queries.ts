import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { inSight } from '../activities/sight-queries.ts'
import type { Tx } from '../platform/db.ts'

export type SilentRow = {
  libraryId: LibraryId
  name: string
  place: string
  district: string | null
  province_id: number
  regency_id: number | null
  scope_id: number
  managers: { name: string; phone: string | null }[]
  reminded: boolean
}

/** Of these libraries in sight, those that are expected in the month and sent nothing, in the order of their names. */
export async function silentAmong(
  tx: Tx,
  actor: Actor,
  { month, libraries }: { month: string; libraries: readonly string[] },
  { now, mail }: { now: Date; mail: boolean },
): Promise<SilentRow[]> {
  const { rows } = await sql<SilentRow>`
    select s.id as "libraryId", s.name, s.place, s.district, s.province_id, s.regency_id, s.scope_id,
      coalesce(h.managers, '[]') as managers, coalesce(h.reminded, false) as reminded
    from (select l.*, l.id as library_id, coalesce(r.name, '') as place, d.name as district
      from library l left join region r on r.id = l.region_id
      left join region d on d.id = l.district_id and d.id <> l.region_id
      where l.id = any(${libraries}::uuid[])) s
    left join lateral (
      select json_agg(json_build_object('name', p.name, 'phone',
          (select min(o.value) from login o where o.person_id = p.id and o.kind = 'phone')) order by p.name, p.id) as managers,
        bool_or(exists (select from reminder_ways(p.id, ${mail}::boolean))) as reminded
      from role_grant g join person p on p.id = g.person_id and p.disabled_at is null
      where g.scope_id = s.scope_id and g.role = 'library' and g.ended_at is null
        and (g.ends_at is null or g.ends_at > ${now}) and (g.starts_at is null or g.starts_at <= ${now})) h on true
    where ${inSight(actor, 'reminders.share', 's')} and s.merged_into is null and s.closed_on is null
      and exists (select from library_expected e where e.library_id = s.id and e.from_month <= ${month}::date
        and (e.to_month is null or e.to_month >= ${month}::date))
      and not exists (select from monthly_report m where m.library_id = s.id and m.month = ${month}::date)
    order by s.place, s.name, s.id`.execute(tx)
  return rows
}
