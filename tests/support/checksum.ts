import { sql } from 'kysely'
import type { TestApp } from './app.ts'

/** What only grows, or is made from the others. Sums are compared by `sums`. */
const apart = [
  ...['event', 'receipt', 'library_merge', 'moved_row', 'tally', 'tally_delta', 'tally_generation'],
  ...['library_to_compare', 'library_pair', 'library_word', 'region', 'migration'],
]

/** A checksum over all rows of each table. */
export function checksum(app: TestApp): Promise<Record<string, string>> {
  return app.look(async tx => {
    const tables = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and relname <> all(${apart}::text[]) and has_table_privilege(oid, 'select') order by 1`.execute(tx)
    const sums: Record<string, string> = {}
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ sum: string | null }>`
        select md5(string_agg(t::text, E'\n' order by t::text)) as sum from ${sql.table(name)} t`.execute(tx)
      sums[name] = rows[0]?.sum ?? ''
    }
    return sums
  })
}

type Sums = Record<string, readonly [number, number]>

const keyed = (rows: readonly { key: string; reported: number; verified: number }[]): Sums =>
  Object.fromEntries(
    rows
      .filter(({ reported, verified }) => Boolean(reported || verified))
      .map(({ key, reported, verified }) => [key, [reported, verified] as const]),
  )

/** The sums of every region, month and measure: roll-ups and what is not folded into them yet. */
export async function sums(app: TestApp): Promise<Sums> {
  const { rows } = await app.look(tx =>
    sql<{ key: string; reported: number; verified: number }>`
      select concat_ws(' ', region_id, t.month, m.code) as key, sum(reported) as reported, sum(verified) as verified
      from (
        select region_id, month, measure_id, reported, verified from tally
        union all
        select r.region_id, month, measure_id, reported, verified from tally_delta
        cross join lateral (values (1), (province_id), (regency_id)) r (region_id) where r.region_id is not null) t
      join measure m on m.id = t.measure_id group by 1 order by 1`.execute(tx),
  )
  return keyed(rows)
}

/** The same, counted anew from the facts. */
export async function recount(app: TestApp): Promise<Sums> {
  const { rows } = await app.look(tx =>
    sql<{ key: string; reported: number; verified: number }>`
      with fact as (
        select province_id, regency_id, month, f.key as code, (f.value #>> '{}')::bigint as n, is_verified
        from monthly_report cross join lateral jsonb_each(figures) f where returned_at is null
        union all select province_id, regency_id, month, 'reports', 1, is_verified from monthly_report where returned_at is null
        union all
        select province_id, regency_id, month, f.key, (f.value #>> '{}')::bigint, is_verified
        from activity cross join lateral jsonb_each(figures) f where returned_at is null
        union all select province_id, regency_id, month, 'activities', 1, is_verified from activity where returned_at is null),
      counted as (
        select province_id, regency_id, month, code, n as reported, case when is_verified then n else 0 end as verified from fact
        union all
        select e.province_id, e.regency_id, c.month, c.code, c.reported, c.verified
        from enrolment e cross join lateral enrolment_counts(e) c)
      select concat_ws(' ', r.region_id, month, code) as key, sum(reported) as reported, sum(verified) as verified
      from counted cross join lateral (values (1), (province_id), (regency_id)) r (region_id)
      where r.region_id is not null and code in (select code from measure) group by 1 order by 1`.execute(tx),
  )
  return keyed(rows)
}
