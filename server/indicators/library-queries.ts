import { sql } from 'kysely'
import type { LibraryId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'

export type MonthRow = {
  month: string
  /** Whether a report is expected of the library. */
  expected: boolean
  /** What its report says, null where none counts: none came, or it was given back. */
  figures: Record<string, number | null> | null
  verified: boolean
  /** What its activities add up to, by measure code. */
  activities: Record<string, { reported: number; verified: number }>
}

/** A library's months, oldest first, from its own facts. */
export async function months(tx: Tx, id: LibraryId, of: readonly string[]): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    select m.month, r.figures, coalesce(r.is_verified, false) as verified,
      exists (select from library_expected e where e.library_id = ${id} and e.from_month <= m.month
        and (e.to_month is null or e.to_month >= m.month)) as expected,
      coalesce(a.figures, '{}') as activities
    from unnest(${of}::date[]) m (month)
    left join monthly_report r on r.library_id = ${id} and r.month = m.month and r.is_counted
    left join (
      select s.month, jsonb_object_agg(s.code, jsonb_build_object('reported', s.reported, 'verified', s.verified)) as figures
      from (
        select a.month, f.code, sum(f.value) as reported, coalesce(sum(f.value) filter (where a.is_verified), 0) as verified
        from activity a cross join lateral (
          select e.key as code, e.value::text::bigint as value from jsonb_each(a.figures) e where jsonb_typeof(e.value) = 'number'
          union all select 'activities', 1) f
        where a.library_id = ${id} and a.month = any(${of}::date[]) and a.is_counted
        group by 1, 2) s
      group by 1) a on a.month = m.month
    order by m.month`.execute(tx)
  return rows
}

/** Codes of the questions that a month's report asks, and of what activities count, in the order of the form. */
export async function asked(tx: Tx, month: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select m.code from measure m
    where m.part_of is null and (m.code = any(${['activities', 'people', 'female']}::text[])
      or m.source = 'report' and exists (
        select from measure_version v where v.measure_id = m.id and v.valid_from <= ${month}::date
          and (v.valid_to is null or v.valid_to >= ${month}::date)))
    order by m.source = 'activities', m.position`.execute(tx)
  return rows.map(row => row.code)
}
