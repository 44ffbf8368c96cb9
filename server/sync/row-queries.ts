import { type RawBuilder, sql } from 'kysely'
import type { PhoneActivity, PhoneReport, Span } from '../../contract/sync.ts'
import type { Tx } from '../platform/db.ts'

type Known = Record<string, number | null>
export type ReportRow = Omit<PhoneReport, 'figures' | 'fromActivities'> & {
  figures: Known
  fromActivities: Known
}
export type ActivityRow = Omit<PhoneActivity, 'reached'> & { reached: Known }

/** What hangs on these libraries within the span. */
export async function hanging(
  tx: Tx,
  me: string,
  ids: readonly string[],
  span: Span,
): Promise<{ reports: ReportRow[]; activities: ActivityRow[] }> {
  if (ids.length === 0) return { reports: [], activities: [] }
  const [reports, activities] = await Promise.all([
    reportRows(tx, me, sql`r.library_id = any(${ids}::uuid[])`, span),
    activityRows(tx, sql`a.library_id = any(${ids}::uuid[])`, span),
  ])
  return { reports, activities }
}

/** Reports of these libraries and months (in pairs), of a regency. */
export function reportsOf(
  tx: Tx,
  me: string,
  regencyId: number,
  keys: readonly { libraryId: string; month: string }[],
  span: Span,
): Promise<ReportRow[]> {
  const pairs = sql`(r.library_id, r.month) in (
    select * from unnest(${keys.map(key => key.libraryId)}::uuid[], ${keys.map(key => key.month)}::date[]))`
  return keys.length === 0
    ? Promise.resolve([])
    : reportRows(tx, me, sql`r.regency_id = ${regencyId} and ${pairs}`, span)
}

/** Activities with these ids, and those of these libraries, of a regency. */
export function activitiesOf(
  tx: Tx,
  regencyId: number,
  of: { ids: readonly string[]; libraries: readonly string[] },
  span: Span,
): Promise<ActivityRow[]> {
  if (of.ids.length + of.libraries.length === 0) return Promise.resolve([])
  return activityRows(
    tx,
    sql`a.regency_id = ${regencyId} and (a.id = any(${of.ids}::uuid[]) or a.library_id = any(${of.libraries}::uuid[]))`,
    span,
  )
}

/** Of what was counted, only what the list of reports and the panel beside it show. */
const fromActivities = sql`jsonb_strip_nulls(jsonb_build_object('activities', r.from_activities -> 'activities',
  'attendances', r.from_activities -> 'attendances', 'people', r.from_activities -> 'people'))`

async function reportRows(
  tx: Tx,
  me: string,
  which: RawBuilder<unknown>,
  { reportsFrom }: Span,
): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select r.library_id as "libraryId", r.month, r.version, r.figures, ${fromActivities} as "fromActivities",
      r.flags, r.notes, r.remark, date_trunc('minute', r.submitted_at) as "submittedAt", date_trunc('minute', r.verified_at) as "verifiedAt",
      date_trunc('minute', r.returned_at) as "returnedAt", r.return_reason as "returnReason", r.revision_reason as "revisionReason",
      case when r.version = 1 then 0 else (select count(*) from monthly_report_revision v
        where v.library_id = r.library_id and v.month = r.month) end as revisions,
      r.late, r.source, r.source_as_of as "sourceAsOf",
      coalesce(coalesce(r.submitted_by, r.taken_by) = ${me}::uuid, false) as own
    from monthly_report r where ${which} and r.month >= ${reportsFrom}::date
    order by r.library_id, r.month`.execute(tx)
  return rows
}

async function activityRows(
  tx: Tx,
  which: RawBuilder<unknown>,
  { activitiesFrom }: Span,
): Promise<ActivityRow[]> {
  const { rows } = await sql<ActivityRow>`
    select a.id, a.library_id as "libraryId", a.held_on as "heldOn", a.title, a.strategy, a.topic, a.place, a.outreach,
      a.figures as reached, a.partner, a.need, a.notes, date_trunc('minute', a.submitted_at) as "submittedAt", a.source,
      date_trunc('minute', a.verified_at) as "verifiedAt", date_trunc('minute', a.returned_at) as "returnedAt", a.return_reason as "returnReason",
      a.revision_reason as "revisionReason", a.version
    from activity a where ${which} and a.month >= ${activitiesFrom}::date
    order by a.library_id, a.held_on, a.id`.execute(tx)
  return rows
}
