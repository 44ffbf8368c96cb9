import { sql } from 'kysely'
import type { LibraryKind } from '../../contract/libraries.ts'
import type { Figures, Flag } from '../../contract/monthly-reports.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { followed } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }

export type Sender = Placed & {
  id: LibraryId
  kind: LibraryKind
  closed_on: string | null
  /** Whether it is in the programme in the month. */
  expected: boolean
}

/** The library, its place held still (FOR SHARE) while its report is written; of an entry that was merged, the one it became. */
export const shareLibrary = (tx: Tx, id: string, month: string): Promise<Sender | undefined> =>
  followed(tx, id, async of => {
    const found = await sql<Sender>`
      select l.id, l.kind, l.province_id, l.regency_id, l.scope_id, l.closed_on, exists (
        select from library_expected e where e.library_id = l.id and e.from_month <= ${month}::date
          and (e.to_month is null or e.to_month >= ${month}::date)) as expected
      from library l where l.id = ${of}::uuid and l.merged_into is null for share of l`.execute(tx)
    return found.rows[0]
  })

/** Whether a merger set a report of this entry for the month aside: then the month that stands is not the one it knew. */
export async function wasSetAside(tx: Tx, libraryId: string, month: string): Promise<boolean> {
  const { rows } = await sql`
    select from moved_row j join library_merge m on m.id = j.act_id
    where m.from_id = ${libraryId}::uuid and m.undone_at is null and j.tbl = 'monthly_report' and j.aside is not null
      and j.before ->> 'month' = ${month} limit 1`.execute(tx)
  return rows.length > 0
}

export type Earlier = { version: number; late: boolean; figures: Figures }

/** What the library sent for the month before, locked. */
export async function lockReport(tx: Tx, libraryId: string, month: string): Promise<Earlier | undefined> {
  const found = await sql<Earlier>`
    select version, late, figures from monthly_report
    where library_id = ${libraryId}::uuid and month = ${month}::date for update`.execute(tx)
  return found.rows[0]
}

/** What counts of the months before, from the latest `months` ones. */
export async function pastFigures(tx: Tx, libraryId: string, month: string, months: number) {
  const found = await sql<{ month: string; figures: Figures }>`
    select month, figures from monthly_report
    where library_id = ${libraryId}::uuid and month < ${month}::date
      and month >= (${month}::date - make_interval(months => ${months}::int))::date and returned_at is null`.execute(
    tx,
  )
  return found.rows
}

/** What is written of a report when it is sent or sent anew. */
export type Sent = {
  month: string
  figures: Figures
  fromActivities: Record<string, number>
  flags: readonly Flag[]
  notes: Record<string, string>
  remark: string | null
  late: boolean
  revisionReason: string | null
  at: string
  by: string
}

/** Returns false where another one came first. */
export async function insertReport(tx: Tx, library: Sender, sent: Sent): Promise<boolean> {
  const written = await sql`
    insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, flags,
      notes, remark, submitted_at, submitted_by, revision_reason, late)
    values (${library.id}::uuid, ${sent.month}::date, ${library.province_id}::int, ${library.regency_id}::int,
      ${library.scope_id}::int, ${JSON.stringify(sent.figures)}::jsonb, ${JSON.stringify(sent.fromActivities)}::jsonb,
      ${JSON.stringify(sent.flags)}::jsonb, ${JSON.stringify(sent.notes)}::jsonb, ${sent.remark},
      ${sent.at}::timestamptz, ${sent.by}::uuid, ${sent.revisionReason}, ${sent.late})
    on conflict (library_id, month) do nothing returning version`.execute(tx)
  return written.rows.length > 0
}

/**
 * Sends it anew: a former judgement leaves the row (it stays in `monthly_report_verification`). Where there is a
 * reason of revision, what the report said before is kept.
 */
export async function updateReport(tx: Tx, library: Sender, sent: Sent, before: Earlier): Promise<void> {
  await sql`
    with kept as (
      insert into monthly_report_revision (library_id, month, version, at, by_person, reason, before)
      select ${library.id}::uuid, ${sent.month}::date, ${before.version}::int, ${sent.at}::timestamptz, ${sent.by}::uuid,
        ${sent.revisionReason}::text, ${JSON.stringify(before.figures)}::jsonb
      where ${sent.revisionReason}::text is not null)
    update monthly_report set figures = ${JSON.stringify(sent.figures)}::jsonb,
      from_activities = ${JSON.stringify(sent.fromActivities)}::jsonb, flags = ${JSON.stringify(sent.flags)}::jsonb,
      notes = ${JSON.stringify(sent.notes)}::jsonb, remark = ${sent.remark}, submitted_at = ${sent.at}::timestamptz,
      submitted_by = ${sent.by}::uuid, source = null, source_as_of = null, taken_by = null, verified_at = null, verified_by = null, returned_at = null, returned_by = null,
      return_reason = null, revision_reason = ${sent.revisionReason}, late = ${sent.late}, version = version + 1
    where library_id = ${library.id}::uuid and month = ${sent.month}::date`.execute(tx)
}
