import { type RawBuilder, sql } from 'kysely'
import type { PracticeRow } from '../../contract/practice-lists.ts'
import type { Practice, PracticeFigures } from '../../contract/practices.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import type { Row } from './queries.ts'
import { stateOf } from './rules.ts'

/** A card with what stands beside it. */
export type Shown = Row & {
  library_name: string
  library_kind: Practice['libraryKind']
  regency: string | null
  province: string
  activities: number | null
  attendances: number | null
  people: number | null
  from_day: string | null
  to_day: string | null
  as_of: string | null
  takers: number | null
  working: number | null
  picture: string | null
}

/** @param ids an array of ids, as SQL @param order speaks of `p` and of `s`, the row of the search */
function selection(ids: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<Shown> {
  return sql<Shown>`
    with asked as materialized (select ${ids} as ids),
    found as materialized (select * from practice where id = any((select ids from asked)::uuid[])),
    pictures as materialized (
      select distinct on (practice_id) practice_id, photo_id from practice_pictures((select ids from asked))
      order by practice_id, step nulls first, nr)
    select p.*, l.name as library_name, l.kind as library_kind, r.name as regency, v.name as province, g.activities,
      g.attendances, g.people, g.from_day, g.to_day, g.as_of, s.takers, s.working, c.photo_id as picture
    from found p
    join library_names((select array_agg(distinct library_id) from found)) l on l.id = p.library_id
    join region v on v.id = p.province_id left join region r on r.id = p.regency_id
    left join practice_figures((select ids from asked)) g on g.practice_id = p.id
    left join practice_search s on s.practice_id = p.id
    left join pictures c on c.practice_id = p.id
    order by ${order}`
}

/** These cards, as far as they are in sight, in the order of the ids. */
export async function shown(tx: Tx, ids: readonly string[]): Promise<Shown[]> {
  if (ids.length === 0) return []
  const { rows } = await selection(
    sql`${[...ids]}::uuid[]`,
    sql`array_position(${[...ids]}::uuid[], p.id)`,
  ).execute(tx)
  return rows
}

/** All of them in pages, for a file. @param ids an array of ids, as SQL */
export const everyShown = (
  tx: Tx,
  ids: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): AsyncGenerator<Shown[]> => pagesOf(tx, 'practices_export', selection(ids, order))

export const figuresOf = (row: Shown): PracticeFigures => ({
  activities: row.activities ?? 0,
  attendances: row.attendances ?? 0,
  people: row.people,
  from: row.from_day,
  to: row.to_day,
  asOf: row.as_of,
})

/** What a list and the card itself both tell. */
export const sharedOf = (row: Shown) => ({
  id: row.id as Practice['id'],
  libraryId: row.library_id,
  libraryName: row.library_name,
  libraryKind: row.library_kind,
  regency: row.regency,
  province: row.province,
  title: row.title,
  strategy: row.strategy as Practice['strategy'],
  topic: row.topic as Practice['topic'],
  problem: row.problem,
  forWhom: row.for_whom,
  days: row.days,
  cost: row.cost,
  conditions: row.conditions as Practice['conditions'],
  figures: figuresOf(row),
  takers: row.takers ?? 0,
  working: row.working ?? 0,
  state: stateOf(row),
  publishedAt: row.published_at,
  changedAt: row.changed_at,
  version: row.version,
})

export const rowOf = (row: Shown): PracticeRow => ({
  ...sharedOf(row),
  picture: row.picture as PracticeRow['picture'],
})
