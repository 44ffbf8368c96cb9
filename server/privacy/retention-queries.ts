import { type RawBuilder, sql } from 'kysely'
import type { RetentionRule } from '../../contract/privacy.ts'
import type { Tx } from '../platform/db.ts'

/**
 * What each rule removes, of what is older than a moment. `ctid` is how PostgreSQL names a row: so the same statement
 * takes a helping of any table, whatever its key.
 */
const due: Record<RetentionRule, (before: Date) => { table: string; which: RawBuilder<unknown> }> = {
  'guest-contacts': before => ({
    table: 'guest_contact',
    which: sql`exists (select from guest g join meeting m on m.id = g.meeting_id
      where g.id = t.guest_id and m.ends_at < ${before})`,
  }),
  'form-names': before => ({ table: 'form_respondent', which: sql`t.at < ${before}` }),
  // a name that an invitation went to; who accepted it has an account of their own
  invitations: before => ({
    table: 'invitation',
    which: sql`t.name <> '–' and coalesce(t.used_at, t.withdrawn_at, t.expires_at) < ${before}`,
  }),
  sessions: before => ({
    table: 'session',
    which: sql`coalesce(t.revoked_at, t.expires_at) < ${before}
      and not exists (select from passkey_attempt a where a.session_id = t.id)
      and not exists (select from phone_key k where k.session_id = t.id)`,
  }),
  resets: before => ({ table: 'access_reset', which: sql`t.expires_at < ${before}` }),
  reminders: before => ({ table: 'reminder', which: sql`t.made_at < ${before}` }),
  'import-rows': before => ({
    table: 'import_row',
    which: sql`exists (select from import_job j where j.id = t.job_id and j.changed_at < ${before}
      and j.state in ('done', 'failed', 'withdrawn'))`,
  }),
  'consent-names': before => ({
    table: 'consent_person',
    which: sql`exists (select from consent c where c.id = t.consent_id
      and least(c.withdrawn_at, c.replaced_at, (c.until + 1)::timestamptz) < ${before})`,
  }),
  looks: before => ({ table: 'sensitive_look', which: sql`t.at < ${before}` }),
  corrections: before => ({ table: 'correction_request', which: sql`t.answered_at < ${before}` }),
}

/** Removes a helping of what a rule's time is over for. @returns how many */
export async function remove(tx: Tx, rule: RetentionRule, before: Date, most: number): Promise<number> {
  const { table, which } = due[rule](before)
  const t = sql.table(table)
  const rows = sql`(select t.ctid from ${t} t where ${which} limit ${most})`
  const { numAffectedRows } =
    rule === 'invitations'
      ? await sql`update ${t} set name = '–', login = null where ctid = any(array${rows})`.execute(tx)
      : await sql`delete from ${t} where ctid = any(array${rows})`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Notes a rule's run on a day, also one that removed nothing. */
export async function note(tx: Tx, rule: RetentionRule, day: string, removed: number): Promise<void> {
  await sql`insert into retention_day (rule, day, removed) values (${rule}, ${day}::date, ${removed})
    on conflict (rule, day) do update set removed = retention_day.removed + excluded.removed`.execute(tx)
}

export async function lastDays(
  tx: Tx,
  from: string,
): Promise<{ rule: string; day: string; removed: number }[]> {
  const { rows } = await sql<{ rule: string; day: string; removed: number }>`
    select rule, day, removed from retention_day where day >= ${from}::date order by day desc, rule`.execute(
    tx,
  )
  return rows
}
