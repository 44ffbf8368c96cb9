import { type RawBuilder, sql } from 'kysely'
import { type Actor, nation } from '../../contract/access.ts'
import type { Sums, sumCommitments } from '../../contract/commitment-sums.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { inSight as meetingInSight } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'
import { partSql } from './commitment-queries.ts'
import { type Filter, matches } from './filter-queries.ts'

export type SumRow = Sums & { whole: boolean; key: string | null; name: string | null; deeper: boolean }
/** How commitments `c` fall into rows: by which column, and what its values `k.of` are called today. */
type Split = {
  of: RawBuilder<unknown>
  key: RawBuilder<unknown>
  name: RawBuilder<unknown>
  join?: RawBuilder<unknown>
  deeper?: RawBuilder<unknown>
}
export type By = InputOf<typeof sumCommitments>['by']
export const mostRows = 500

/** All of the filter in one row that is `whole`, and then by a dimension, the largest pledges first. */
export async function sumsOf(
  tx: Tx,
  actor: Actor,
  { by, filter, today }: { by: By; filter: Filter; today: string },
): Promise<SumRow[]> {
  const split = by === 'region' ? await byRegion(tx, filter.region) : splits(actor)[by]
  const { of, key, name, join = sql``, deeper = sql`false` } = split
  const { rows } = await sql<SumRow>`
    with parts as materialized (
      select ${of} as of, ${partSql(today)} as part, count(*) as n, coalesce(sum(c.worth), 0) as worth,
        count(*) filter (where c.worth is null) as unknown, count(*) filter (where c.delivered_amount > 0) as came,
        sum(c.delivered_worth) as came_worth,
        count(*) filter (where c.delivered_amount > 0 and c.worth is null and c.delivered_worth = 0) as came_unknown,
        coalesce(sum(greatest(c.worth - c.delivered_worth, 0)), 0) as rest
      from commitment c where ${matches(actor, filter, today)} group by 1, 2),
    named as (select k.*, ${key}::text as key, ${name} as name, ${deeper} as deeper from parts k ${join}
      where k.part is not null)
    select grouping(key) = 1 as whole, key, case when grouping(key) = 0 then max(name) end as name,
      coalesce(bool_or(deeper), false) and grouping(key) = 0 as deeper,
      ${sumSql(sql`part <> 'waiting'`, 'n', 'worth', 'unknown')} as pledged,
      ${sumSql(sql`part <> 'waiting'`, 'came', 'came_worth', 'came_unknown')} as delivered,
      ${sumSql(sql`part = 'coming'`, 'n', 'rest', 'unknown')} as coming,
      ${sumSql(sql`part = 'overdue'`, 'n', 'rest', 'unknown')} as overdue,
      ${sumSql(sql`part = 'withdrawn'`, 'n', 'rest', 'unknown')} as withdrawn,
      ${sumSql(sql`part = 'fulfilled'`, 'n', 'worth', 'unknown')} as fulfilled,
      ${sumSql(sql`part = 'waiting'`, 'n', 'worth', 'unknown')} as waiting
    from named group by grouping sets ((), (key))
    order by 1 desc, coalesce(sum(worth) filter (where part <> 'waiting'), 0) desc, sum(n) desc, key nulls last
    limit ${mostRows + 1}`.execute(tx)
  return rows
}

/** Never more than a JSON number holds exactly. */
function sumSql(where: RawBuilder<boolean>, count: string, worth: string, unknown: string) {
  const sum = (column: string) => sql`coalesce(sum(${sql.ref(column)}) filter (where ${where}), 0)`
  return sql`jsonb_build_object('count', ${sum(count)}, 'worth', least(${sum(worth)}, ${sql.lit(Number.MAX_SAFE_INTEGER)}),
    'unknown', ${sum(unknown)})`
}

const splits = (actor: Actor): Record<Exclude<By, 'region'>, Split> => ({
  partner: {
    of: sql`c.partner_id`,
    ...{ key: sql`f.survivor`, name: sql`f.name` },
    join: sql`left join partner_names(array(select distinct of from parts)) f on f.id = k.of`,
  },
  form: { of: sql`c.form`, key: sql`k.of`, name: sql`null::text` },
  meeting: {
    of: sql`c.meeting_id`,
    ...{ key: sql`m.id`, name: sql`m.title` },
    join: sql`left join meeting m on m.id = k.of and ${meetingInSight(actor, 'm')}`,
  },
  year: { of: sql`c.year`, key: sql`k.of`, name: sql`null::text` },
})

/** The level below the region of the filter; what its own office receives stands under its name, without a key. */
async function byRegion(tx: Tx, region: number | undefined): Promise<Split> {
  const { rows } = await sql<{ name: string; level: string }>`
    select name, level from region where id = ${region ?? nation}::int`.execute(tx)
  const { name: own = null, level = 'nation' } = rows[0] ?? {}
  if (level !== 'nation' && level !== 'province')
    return {
      of: sql`c.library_id`,
      ...{ key: sql`k.of`, name: sql`coalesce(l.name, ${own}::text)` },
      join: sql`left join library_names(array(select distinct of from parts)) l on l.id = k.of`,
    }
  return {
    of: level === 'nation' ? sql`c.province_id` : sql`c.regency_id`,
    ...{ key: sql`k.of`, name: sql`coalesce(r.name, ${own}::text)`, deeper: sql`k.of is not null` },
    join: sql`left join region r on r.id = k.of`,
  }
}
