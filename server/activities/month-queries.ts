import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

export type LibraryMonth = { libraryId: string; month: string }

/**
 * What the activities of many libraries' months add up to, by measure code; one that was returned does not count.
 * @returns in the order asked
 */
export async function countMonths(tx: Tx, keys: readonly LibraryMonth[]): Promise<Record<string, number>[]> {
  const { rows } = await sql<{ n: number; figures: Record<string, number>; activities: number }>`
    with asked as (
      select * from unnest(${keys.map(key => key.libraryId)}::uuid[], ${keys.map(key => key.month)}::date[])
        with ordinality k (library_id, month, n)),
    held as (
      select k.n, a.figures from asked k join activity a on a.library_id = k.library_id and a.month = k.month
      where a.returned_at is null),
    sums as (
      select n, f.key as code, sum(f.value::bigint) as total
      from held cross join lateral jsonb_each_text(figures) f group by 1, 2)
    select k.n, (select count(*) from held h where h.n = k.n) as activities,
      (select coalesce(jsonb_object_agg(code, total), '{}') from sums s where s.n = k.n) as figures
    from asked k order by k.n`.execute(tx)
  return rows.map(({ figures, activities }) => ({ activities, attendances: 0, outreach: 0, ...figures }))
}
