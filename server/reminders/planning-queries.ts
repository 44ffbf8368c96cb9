import { sql } from 'kysely'
import type { Step } from '../../contract/reminders.ts'
import type { Tx } from '../platform/db.ts'
import { remind } from './making-queries.ts'

/** Provinces as they stand now, with the codes that their times follow from. */
export async function provinces(tx: Tx): Promise<{ id: number; code: string }[]> {
  const { rows } = await sql<{ id: number; code: string }>`
    select id, code from region where level = 'province' and valid_to is null`.execute(tx)
  return rows
}

/**
 * Notes whom to remind of a month on a day: managers who chose a way, of libraries in these provinces that are expected
 * and sent nothing; who was reminded of the step, or of anything on that day, is left.
 * @param limit people at the most
 * @returns how many
 */
export async function plan(
  tx: Tx,
  of: { provinces: readonly number[]; month: string; step: Step; day: string; mail: boolean; now: Date },
  limit: number,
): Promise<number> {
  const { provinces: within, month, step, day, mail, now } = of
  const key = `deadline/${month}/${step}`
  const { rows } = await sql<{ n: number }>`
    with chosen as materialized (
      select person_id from push_device where key_no = (select max(no) from push_key)
      union select person_id from reminder_email where ${mail}::boolean and verified_at is not null),
    quiet as materialized (
      select c.person_id from chosen c join person p on p.id = c.person_id and p.disabled_at is null
      where exists (
          select from role_grant g join library l on l.scope_id = g.scope_id
          where g.person_id = c.person_id and l.province_id = any(${within}::int[])
            and ${silent({ month, now })})
        and not exists (select from reminder r where r.person_id = c.person_id
          and (r.key = ${key} or (r.day = ${day}::date and r.step not in ('returned', 'weekly'))))
        and not exists (select from reminder r join reminder_sending s on s.reminder_id = r.id
          where r.person_id = c.person_id and r.step not in ('returned', 'weekly') and s.ended_at is null)
      limit ${limit}),
    ${remind('quiet', { key, step, day, mail, now, month })}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** The grant `g` in force manages the library `l`, which is expected in the month and sent nothing. */
export const silent = ({ month, now }: { month: string; now: Date }) => sql`(
  g.role = 'library' and g.ended_at is null and (g.ends_at is null or g.ends_at > ${now})
  and (g.starts_at is null or g.starts_at <= ${now}) and l.merged_into is null and l.closed_on is null
  and exists (select from library_expected e where e.library_id = l.id and e.from_month <= ${month}::date
    and (e.to_month is null or e.to_month >= ${month}::date))
  and not exists (select from monthly_report m where m.library_id = l.id and m.month = ${month}::date))`

/** Lets go of what is long over, and of addresses that were never confirmed. */
export async function tidy(tx: Tx, before: { reminders: Date; addresses: Date }): Promise<void> {
  await sql`delete from reminder where made_at < ${before.reminders}`.execute(tx)
  await sql`delete from reminder_email where verified_at is null and changed_at < ${before.addresses}`.execute(
    tx,
  )
}
