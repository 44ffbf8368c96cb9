import { sql } from 'kysely'
import type { ComparedMeasure } from '../../contract/comparison.ts'
import type { Point } from '../adoptions/taker-queries.ts'
import { distance } from '../adoptions/taker-queries.ts'
import type { Tx } from '../platform/db.ts'

/** Topics of the needs of a library that are open on a day. */
export async function openTopics(tx: Tx, libraryId: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ topic: string }>`
    select distinct topic from need where library_id = ${libraryId}::uuid and withdrawn_at is null
      and until >= ${today}::date and agreed < amount`.execute(tx)
  return rows.map(({ topic }) => topic)
}

/** Others of its kind: in its province, else anywhere; the same each time. */
export async function others(
  tx: Tx,
  { id, kind, provinceId, most }: { id: string; kind: string; provinceId: number; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from libraries_beside(null, array[${kind}], array[${provinceId}::int], ${most}::int)
    where id <> ${id}::uuid`.execute(tx)
  return rows.map(row => row.id)
}

/** The mean of the verified months of each library that has some. */
export async function means(
  tx: Tx,
  libraries: readonly string[],
  measure: ComparedMeasure,
  { first, last }: { first: string; last: string },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ library_id: string; mean: number }>`
    select library_id, avg(value) as mean from months_of(${[...libraries]}::uuid[], ${measure}, ${first}::date, ${last}::date)
    where value is not null group by library_id`.execute(tx)
  return new Map(rows.map(row => [row.library_id, row.mean]))
}

export type Candidate = {
  id: string
  title: string
  strategy: string
  topic: string
  conditions: string[]
  cost: number | null
  days: number | null
  library_id: string
  began: number
  working: number
  alike: number
  peer_id: string
  adoption_id: string | null
  km: number | null
}
type Sought = {
  libraryId: string
  kind: string
  city: boolean
  from: Point
  topics: readonly string[]
  most: number
}

/**
 * Practices that a library neither wrote nor took on: those of some topics first, then where most say that it works. Each
 * with what is known of it and the nearest library where it works: who wrote it, or who took it on.
 */
export async function candidates(
  tx: Tx,
  { libraryId, kind, city, from, topics, most }: Sought,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    with chosen as materialized (
      select s.practice_id from practice_search s where not s.retired and s.library_id <> ${libraryId}::uuid
        and not exists (select from adoption a where a.practice_id = s.practice_id and a.library_id = ${libraryId}::uuid)
      order by (s.topic = any(${[...topics]}::text[])) desc, s.working desc, s.takers desc, s.published_at desc, s.practice_id
      limit ${most}),
    taken as materialized (
      select a.* from adoption a join chosen c on c.practice_id = a.practice_id where not a.joined),
    points as materialized (
      select * from library_points((select array_agg(library_id) from (
        select library_id from taken
        union select p.library_id from chosen c join practice p on p.id = c.practice_id) l))),
    near as (
      select distinct on (w.practice_id) w.practice_id, w.library_id, w.adoption_id, ${distance(from)} as km
      from (
        select p.id as practice_id, p.library_id, null::uuid as adoption_id from chosen c join practice p on p.id = c.practice_id
        union all
        select practice_id, library_id, id from taken where working_on is not null and dropped_on is null) w
      join points l on l.id = w.library_id
      order by w.practice_id, km nulls last, w.adoption_id nulls first),
    counted as (
      select t.practice_id, count(distinct t.library_id) filter (where t.trying_on is not null)::int as began,
        count(*) filter (where t.working_on is not null and t.dropped_on is null)::int as working,
        count(*) filter (where t.dropped_on is null and l.kind = ${kind}
          and l.city = ${city})::int as alike
      from taken t join points l on l.id = t.library_id group by t.practice_id)
    select p.id, p.title, p.strategy, p.topic, p.conditions, p.cost, p.days, p.library_id, coalesce(n.began, 0) as began,
      coalesce(n.working, 0) as working, coalesce(n.alike, 0) as alike, w.library_id as peer_id, w.adoption_id, w.km
    from chosen c join practice p on p.id = c.practice_id join near w on w.practice_id = p.id
    left join counted n on n.practice_id = p.id`.execute(tx)
  return rows
}

/** How many published practices there are to choose from. */
export async function countPublished(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from practice_search where not retired`.execute(tx)
  return rows[0]?.n ?? 0
}
