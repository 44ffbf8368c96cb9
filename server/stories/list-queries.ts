import { sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { listStories } from '../../contract/story-lists.ts'
import type { PanelLevel } from '../../contract/story-panels.ts'
import type { StoryState } from '../../contract/stories.ts'
import type { Tx } from '../platform/db.ts'
import type { Locked } from './queries.ts'

export type ListRow = Locked & {
  library: string
  regency: string | null
  province: string
  state: StoryState
  shown: boolean
  chosen_by: PanelLevel[]
  total: number
}
type Filter = Pick<InputOf<typeof listStories>, 'region' | 'libraryId' | 'area' | 'state' | 'sort' | 'order'>

const stateSql = sql<StoryState>`case when s.withdrawn_at is not null then 'withdrawn' when s.published_at is not null then 'published'
  when s.verified_at is not null then 'verified' when s.returned_at is not null then 'returned'
  when s.consented_at is not null then 'consented' else 'draft' end`
const sorts = {
  recorded: sql`s.recorded_at`,
  library: sql`l.name`,
  happened: sql`s.month`,
  published: sql`s.published_at`,
}
const rowsOf = (today: string) => sql`
  select s.*, l.kind, l.closed_on, l.name as library, g.name as regency, v.name as province, ${stateSql} as state,
    story_shown(s, ${today}::date) as shown, array(select p.level from panels_of_story(s.id) p where p.chosen) as chosen_by
  from story s join library l on l.id = s.library_id join region v on v.id = s.province_id left join region g on g.id = s.regency_id`
const within = ({ region, libraryId, area }: Omit<Filter, 'state'>) => sql`
  ${region === undefined || region === 1 ? sql`true` : sql`(s.province_id = ${region} or s.regency_id = ${region})`}
  and ${libraryId ? sql`s.library_id = ${libraryId}::uuid` : sql`true`} and ${area ? sql`s.area = ${area}` : sql`true`}`

export async function list(
  tx: Tx,
  filter: Filter,
  today: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListRow[]> {
  const { state, sort, order } = filter
  const { rows } = await sql<ListRow>`
    select *, count(*) over ()::int as total from (${rowsOf(today)} where ${within(filter)}
      and ${state?.length ? sql`${stateSql} = any(${state}::text[])` : sql`true`}
      order by ${sorts[sort]} ${order === 'desc' ? sql`desc nulls last` : sql`asc nulls last`}, s.id) o
    limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

export async function byState(tx: Tx, filter: Filter): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: StoryState; n: number }>`
    select ${stateSql} as state, count(*)::int as n from story s where ${within(filter)} group by 1`.execute(
    tx,
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** Of the same place: for phones, which let go of them. */
export async function gone(tx: Tx, filter: Filter): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from story s where ${within({ ...filter, area: undefined })} and s.withdrawn_at is not null
    order by s.withdrawn_at desc limit 500`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function one(tx: Tx, id: string, today: string): Promise<ListRow | undefined> {
  const { rows } = await sql<ListRow>`
    select *, 1 as total from (${rowsOf(today)} where s.id = ${id}::uuid) o`.execute(tx)
  return rows[0]
}

export type PanelRow = {
  id: string
  title: string
  level: PanelLevel
  closed_at: string
  chosen: boolean
  reason_sealed: Buffer | null
}
export async function panelsOf(tx: Tx, id: string): Promise<PanelRow[]> {
  return (await sql<PanelRow>`select * from panels_of_story(${id}::uuid)`.execute(tx)).rows
}

/** Whether what somebody has may be read by offices: it was agreed to, for whatever purpose. */
export async function meansAgreed(tx: Tx, id: string, today: string): Promise<boolean> {
  const { rows } = await sql<{ agreed: boolean }>`
    select coalesce(bool_and(consent_stands(c, 'income', ${today}::date)), false) as agreed
    from story s cross join lateral story_consents(s) c where s.id = ${id}::uuid`.execute(tx)
  return rows[0]?.agreed ?? false
}

export async function history(
  tx: Tx,
  id: string,
): Promise<{ what: string; at: string; by: string | null }[]> {
  const { rows } = await sql<{ what: string; at: string; by: string | null }>`
    select substring(e.name from 9) as what, e.at, n.name as by from event e
    left join names_of(array(select distinct person_id from event where subject_kind = 'story' and subject_id = ${id} and person_id is not null)) n
      on n.id = e.person_id
    where e.subject_kind = 'story' and e.subject_id = ${id} and e.name like 'stories.%' order by e.at, e.seq limit 100`.execute(
    tx,
  )
  return rows
}

export type ClearedRow = {
  id: string
  caption: string | null
  shows: 'nobody' | 'people' | null
  consentIds: string[]
  cleared: boolean
}
/** The photos of a story, as far as the reader sees them. */
export async function photosOf(tx: Tx, id: string, today: string): Promise<ClearedRow[]> {
  const { rows } = await sql<ClearedRow>`
    select f.id, f.caption, k.shows, story_photo_shown(f.id, ${today}::date) as cleared,
      array(select l.consent_id::text from photo_consent l where l.photo_id = f.id order by l.consent_id) as "consentIds"
    from photo f left join photo_clearance k on k.photo_id = f.id
    where f.record_id = ${id}::uuid and f.about = 'story' order by f.added_at, f.id`.execute(tx)
  return rows
}
