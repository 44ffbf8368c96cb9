import { type RawBuilder, sql } from 'kysely'
import type { LibraryId } from '../../contract/ids.ts'
import type { LibraryKind } from '../../contract/libraries.ts'
import type { Figures, Flag } from '../../contract/monthly-reports.ts'
import { followed } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'

/** A library with its report of a month; all that a report says is null where nothing came. */
export type Detailed = {
  library_id: LibraryId
  library_name: string
  kind: LibraryKind
  province_id: number
  regency_id: number | null
  scope_id: number
  district: string | null
  regency: string | null
  province: string
  version: number | null
  figures: Figures | null
  from_activities: Record<string, number> | null
  flags: Flag[] | null
  notes: Record<string, string> | null
  remark: string | null
  submitted_at: string | null
  submitted_by: string | null
  verified_at: string | null
  verified_by: string | null
  returned_at: string | null
  returned_by: string | null
  return_reason: string | null
  revision_reason: string | null
  late: boolean | null
  /** The list it was taken over from, and as of which day; null where the library sent it. */
  source: string | null
  source_as_of: string | null
}
export type Named = Detailed & {
  submitted_name: string | null
  verified_name: string | null
  returned_name: string | null
  revisions: number
}
/** What a list tells besides: since when the library is expected without a break, and when it was last heard of. */
export type Listed = Named & { expected_since: string | null; last_month: string | null }

export const detailed =
  sql.raw(`l.id as library_id, l.name as library_name, l.kind, l.province_id, l.regency_id,
  l.scope_id, d.name as district, k.name as regency, pr.name as province, r.version, r.figures, r.from_activities,
  r.flags, r.notes, r.remark, r.submitted_at, coalesce(r.submitted_by, r.taken_by) as submitted_by, r.verified_at, r.verified_by, r.returned_at, r.returned_by,
  r.return_reason, r.revision_reason, r.late, r.source, r.source_as_of`)

const revised = sql.raw(`(select count(*) from monthly_report_revision v
    where v.library_id = l.id and v.month = r.month) as revisions`)

const around = sql.raw(`join region pr on pr.id = l.province_id
  left join region k on k.id = l.regency_id left join region d on d.id = l.district_id`)

/** The rows of a page, in the order of its libraries. */
export async function rowsOf(tx: Tx, ids: readonly LibraryId[], month: string): Promise<Listed[]> {
  const found = await named<Listed>(sql`
    select page.at_place, ${detailed}, ${revised},
      (select max(e.from_month) from library_expected e where e.library_id = l.id and e.from_month <= ${month}::date
        and (e.to_month is null or e.to_month >= ${month}::date)) as expected_since,
      (select max(m.month) from monthly_report m where m.library_id = l.id and m.month <= ${month}::date
        and m.month > (${month}::date - interval '1 year')::date) as last_month
    from unnest(${ids}::uuid[]) with ordinality page (id, at_place)
    join library l on l.id = page.id
    left join monthly_report r on r.library_id = l.id and r.month = ${month}::date ${around}`).execute(tx)
  return found.rows
}

/** With the names of those who sent, verified and returned, looked up for all rows at once. */
function named<Row>(rows: RawBuilder<unknown>): RawBuilder<Row> {
  return sql<Row>`
    with found as materialized (${rows}),
    who as materialized (select id, name from names_of((
      select array_agg(p) from found, unnest(array[submitted_by, verified_by, returned_by]) p)))
    select found.*, sender.name as submitted_name, verifier.name as verified_name, returner.name as returned_name
    from found left join who sender on sender.id = found.submitted_by
    left join who verifier on verifier.id = found.verified_by
    left join who returner on returner.id = found.returned_by
    order by at_place`
}

export type Form = Named & { region_id: number; closed_on: string | null; expected: boolean }

/** A library in sight, with its report of the month where one came; of an entry that was merged, the one it became. */
export const seeReport = (tx: Tx, libraryId: string, month: string): Promise<Form | undefined> =>
  followed(tx, libraryId, async of => {
    const found = await named<Form>(sql`
      select 1 as at_place, ${detailed}, ${revised}, l.region_id, l.closed_on, exists (
        select from library_expected e where e.library_id = l.id and e.from_month <= ${month}::date
          and (e.to_month is null or e.to_month >= ${month}::date)) as expected
      from library l left join monthly_report r on r.library_id = l.id and r.month = ${month}::date ${around}
      where l.id = ${of}::uuid and l.merged_into is null`).execute(tx)
    return found.rows[0]
  })

/** What it said before each revision after the lock, newest first. */
export async function revisionsOf(tx: Tx, libraryId: string, month: string) {
  const found = await sql<{ at: string; by: string | null; reason: string; before: Figures }>`
    select v.at, n.name as by, v.reason, v.before from monthly_report_revision v
    left join lateral names_of(array[v.by_person]) n on true where library_id = ${libraryId}::uuid and month = ${month}::date order by version desc`.execute(
    tx,
  )
  return found.rows
}

export type InYear = {
  month: string
  expected: boolean
  submitted_at: string | null
  verified_at: string | null
  returned_at: string | null
  late: boolean | null
}

/** The twelve months from January on: whether the library is expected, and what came. */
export async function monthsOfYear(tx: Tx, libraryId: string, january: string): Promise<InYear[]> {
  const found = await sql<InYear>`
    select m.month, r.submitted_at, r.verified_at, r.returned_at, r.late, exists (
      select from library_expected e where e.library_id = ${libraryId}::uuid and e.from_month <= m.month
        and (e.to_month is null or e.to_month >= m.month)) as expected
    from (select (${january}::date + make_interval(months => n))::date as month from generate_series(0, 11) n) m
    left join monthly_report r on r.library_id = ${libraryId}::uuid and r.month = m.month
      and r.month between ${january}::date and (${january}::date + interval '11 months')::date
    order by m.month`.execute(tx)
  return found.rows
}
