import type pg from 'pg'
import { sumsOff } from '../../server/doctor/recount.ts'

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
  const { rows } = await owner.query<Omit<Counted, 'sumsOff'>>(
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
         + (select count(*)::int from receipts r where not exists (select from activity a where a.id::text = r.id)) as unasked`,
    [acknowledged, sent],
  )
  const [found] = rows
  if (!found) throw new Error('nothing was counted')
  return { ...found, sumsOff: await sumsOff(owner, null) }
}
