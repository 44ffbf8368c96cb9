import type pg from 'pg'

/** What is not as it should be; all zero where nothing was lost and nothing done twice. */
export type Counted = { lost: number; twice: number; unasked: number; sumsOff: number }

/**
 * Counts activities, receipts and events against what was acknowledged, and the sums against the activities.
 * @param acknowledged ids of activities
 * @param sent how many were sent at all: one can be there without an acknowledgement that arrived, but no more
 */
export async function count(
  owner: pg.Client,
  acknowledged: readonly string[],
  sent: number,
): Promise<Counted> {
  const { rows } = await owner.query<Counted>(
    `with asked as (select unnest($1::uuid[]) as id),
     receipts as (select result ->> 'id' as id, count(*) as n from receipt where name = 'activities.record' group by 1),
     events as (select subject_id as id, count(*) as n from event where name = 'activities.recorded' group by 1)
     select
       (select count(*)::int from asked k
        where not exists (select from activity a where a.id = k.id)
          or not exists (select from receipts r where r.id = k.id::text)
          or not exists (select from events e where e.id = k.id::text)) as lost,
       ((select count(*) from receipts where n > 1) + (select count(*) from events where n > 1)
        + (select count(*) from activity where version <> 1))::int as twice,
       greatest(0, (select count(*) from activity) - $2)::int
         + (select count(*)::int from activity a where not exists (select from receipts r where r.id = a.id::text))
         + (select count(*)::int from receipts r where not exists (select from activity a where a.id::text = r.id)) as unasked,
       (${sumsOff}) as "sumsOff"`,
    [acknowledged, sent],
  )
  const [found] = rows
  if (!found) throw new Error('nothing was counted')
  return found
}

/** Sums of region, month and measure, folded or not yet, that differ from the activities counted anew. */
const sumsOff = `
  with sums as (
    select region_id, month, measure_id, sum(reported) as reported, sum(verified) as verified from (
      select region_id, month, measure_id, reported, verified from tally
      union all
      select r.id, d.month, d.measure_id, d.reported, d.verified
      from tally_delta d cross join lateral (values (1), (d.province_id), (d.regency_id)) r (id) where r.id is not null) t
    group by 1, 2, 3 having sum(reported) <> 0 or sum(verified) <> 0),
  anew as (
    select r.id as region_id, a.month, m.id as measure_id, sum(v.value) as reported, 0 as verified
    from activity a
    cross join lateral (select key, value::bigint from jsonb_each_text(a.figures) union all select 'activities', 1) v (code, value)
    join measure m on m.code = v.code
    cross join lateral (values (1), (a.province_id), (a.regency_id)) r (id)
    where r.id is not null and a.is_counted group by 1, 2, 3 having sum(v.value) <> 0)
  select count(*)::int from (
    (table sums except table anew) union all (table anew except table sums)) off`
