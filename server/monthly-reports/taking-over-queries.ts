import { sql } from 'kysely'
import type { LibraryId } from '../../contract/ids.ts'
import type { Figures, Flag } from '../../contract/monthly-reports.ts'
import type { LibraryMonth } from '../activities/month-queries.ts'
import type { Tx } from '../platform/db.ts'

/** A library's month as it stands: whether a report of it is expected, and the one that is there. */
export type Standing = {
  expected: boolean
  report: {
    version: number
    figures: Figures
    remark: string | null
    /** The list that it was taken over from; null: the library sent it itself. */
    source: string | null
    asOf: string | null
  } | null
}

/** In the order asked. @param hold true where the reports are locked until the end of the transaction */
export async function standing(tx: Tx, keys: readonly LibraryMonth[], hold: boolean): Promise<Standing[]> {
  const { rows } = await sql<{
    expected: boolean
    version: number | null
    figures: Figures
    remark: string | null
    source: string | null
    as_of: string | null
  }>`
    select exists (
        select from library_expected e where e.library_id = k.library_id and e.from_month <= k.month
          and (e.to_month is null or e.to_month >= k.month)) as expected,
      r.version, r.figures, r.remark, r.source, r.source_as_of as as_of
    from unnest(${keys.map(key => key.libraryId)}::uuid[], ${keys.map(key => key.month)}::date[])
      with ordinality k (library_id, month, n)
    left join lateral (select * from monthly_report r where r.library_id = k.library_id and r.month = k.month
      ${hold ? sql`for update` : sql``}) r on true
    order by k.n`.execute(tx)
  return rows.map(({ expected, version, figures, remark, source, as_of }) => ({
    expected,
    report: version === null ? null : { version, figures, remark, source, asOf: as_of },
  }))
}

type Taken = {
  library_id: LibraryId
  month: string
  province_id: number
  regency_id: number | null
  scope_id: number
  source: string
  source_as_of: string
  figures: Figures
  from_activities: Record<string, number>
  flags: readonly Flag[]
  notes: Record<string, string>
  remark: string | null
  revision_reason: string | null
  verified: boolean
}

/**
 * Writes months that were taken over, new ones and those that were taken over before, with what these said and the
 * judgement in its history. A report that the library sent itself is never touched. They count as late: nothing says
 * that they were in time.
 */
export async function write(
  tx: Tx,
  taken: readonly Taken[],
  { at, by }: { at: string; by: string },
): Promise<void> {
  await sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) g (library_id uuid, month date,
      province_id int, regency_id int, scope_id int, source text, source_as_of date, figures jsonb, from_activities jsonb,
      flags jsonb, notes jsonb, remark text, revision_reason text, verified boolean)),
    before as (
      select r.library_id, r.month, r.version, r.figures, r.source, r.source_as_of
      from given g join monthly_report r on r.library_id = g.library_id and r.month = g.month where r.source is not null),
    kept as (
      insert into monthly_report_revision (library_id, month, version, at, by_person, reason, before)
      select library_id, month, version, ${at}::timestamptz, ${by}::uuid,
        source || ' (' || to_char(source_as_of, 'YYYY-MM-DD') || ')', figures from before),
    written as (
      insert into monthly_report as r (library_id, month, province_id, regency_id, scope_id, figures, from_activities,
        flags, notes, remark, submitted_at, taken_by, source, source_as_of, verified_at, verified_by, revision_reason, late)
      select library_id, month, province_id, regency_id, scope_id, figures, from_activities, flags, notes, remark,
        ${at}::timestamptz, ${by}::uuid, source, source_as_of, case when verified then ${at}::timestamptz end,
        case when verified then ${by}::uuid end, revision_reason, true from given
      on conflict (library_id, month) do update set figures = excluded.figures, from_activities = excluded.from_activities,
        flags = excluded.flags, notes = excluded.notes, remark = excluded.remark, submitted_at = excluded.submitted_at,
        taken_by = excluded.taken_by, source = excluded.source, source_as_of = excluded.source_as_of,
        verified_at = excluded.verified_at, verified_by = excluded.verified_by, returned_at = null, returned_by = null,
        return_reason = null, revision_reason = excluded.revision_reason, version = r.version + 1
      where r.source is not null
      returning r.library_id, r.month, r.version, r.is_verified)
    insert into monthly_report_verification (library_id, month, version, at, by_person, outcome)
    select library_id, month, version, ${at}::timestamptz, ${by}::uuid, 'verified' from written where is_verified`.execute(
    tx,
  )
}
