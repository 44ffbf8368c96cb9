import type pg from 'pg'

/**
 * Counts facts anew and compares them with the roll-ups, folded or not yet.
 * Only the sums of now; deltas of a schema older than the reading of then are all of that kind.
 * @param month its first day; null: every month ever
 * @returns how many sums of a region, a month and a measure differ
 */
export async function sumsOff(client: pg.Client, month: string | null): Promise<number> {
  const { rows } = await client.query<{ off: number }>(recountSql, [month])
  return rows[0]?.off ?? 0
}

const recountSql = `
  with sums as (
    select region_id, month, measure_id, sum(reported) as reported, sum(verified) as verified from (
      select region_id, month, measure_id, reported, verified from tally
      union all
      select r.id, d.month, d.measure_id, d.reported, d.verified
      from tally_delta d cross join lateral (values (1), (d.province_id), (d.regency_id)) r (id)
      where r.id is not null and coalesce((to_jsonb(d) ->> 'kind')::int, 0) = 0) t
    where $1::date is null or month = $1
    group by 1, 2, 3 having sum(reported) <> 0 or sum(verified) <> 0),
  fact as (
    select 'activities' as one, 'activities' as source, province_id, regency_id, month, figures, is_verified
    from activity where is_counted and ($1::date is null or month = $1)
    union all
    select 'reports', 'report', province_id, regency_id, month, figures, is_verified
    from monthly_report where is_counted and ($1::date is null or month = $1)),
  counted as (
    select f.province_id, f.regency_id, f.month, m.id as measure_id, v.value as reported,
      case when f.is_verified then v.value else 0 end as verified
    from fact f
    cross join lateral (
      select e.key as code, e.value::text::bigint as value from jsonb_each(f.figures) e
      where jsonb_typeof(e.value) = 'number' and e.key <> f.one
      union all select f.one, 1) v
    join measure m on m.code = v.code and (m.source = f.source or m.code = f.one)
    union all
    select e.province_id, e.regency_id, c.month, m.id, c.reported, c.verified
    from enrolment e cross join lateral enrolment_counts(e) c join measure m on m.code = c.code
    where $1::date is null or c.month = $1),
  anew as (
    select r.id as region_id, c.month, c.measure_id, sum(c.reported) as reported, sum(c.verified) as verified
    from counted c cross join lateral (values (1), (c.province_id), (c.regency_id)) r (id) where r.id is not null
    group by 1, 2, 3 having sum(c.reported) <> 0 or sum(c.verified) <> 0)
  select count(*)::int as off from ((table sums except table anew) union all (table anew except table sums)) d`
