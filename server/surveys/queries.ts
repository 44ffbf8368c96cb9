import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { type SurveyAbout, type SurveyKind, surveyScales, surveySteps } from '../../contract/survey-rules.ts'
import { type listSurveys } from '../../contract/surveys.ts'
import type { Topic } from '../../contract/themes.ts'
import { all } from '../libraries/search-queries.ts'
import { zoneSql } from '../meetings/clash-queries.ts'
import { grantsOf, isAbove } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'
import { isToAskAgain, surveyNames, surveyTitle } from './part-queries.ts'
import type { Placed } from './policy.ts'

export type SurveyRow = Placed & {
  id: string
  library_id: string | null
  about: SurveyAbout
  activity_id: string | null
  meeting_id: string | null
  service: string | null
  title: string
  of: string
  kind: SurveyKind
  follows: string | null
  follow: string | null
  area: Topic
  held_on: string
  people: number | null
  token: string
  page_key: Buffer
  state: 'open' | 'closed'
  steps: number[]
  shown: number
  answers: number
  held: number
  closed_at: string | null
  version: number
}

/** Surveys; who sees them is for row-level security. */
export const surveysWhere = (
  where: RawBuilder<boolean>,
  end: RawBuilder<unknown>,
): RawBuilder<SurveyRow> => sql`
  select s.id, s.library_id, s.about, s.activity_id, s.meeting_id, s.service, s.kind, s.follows, s.area, s.token, s.page_key,
    s.state, s.steps, s.shown, s.closed_at, s.version, s.scope_id, s.province_id, s.regency_id, s.held_on::text as held_on,
    ${surveyTitle} as title, coalesce(l.name, o.name, '') as "of",
    coalesce((a.figures ->> 'attendances')::int, s.people) as people,
    (select f.id from survey f where f.follows = s.id) as follow,
    (select count(*)::int from survey_answer w where w.survey_id = s.id and not w.held) as answers,
    (select count(*)::int from survey_answer w where w.survey_id = s.id and w.held) as held
  from survey s ${surveyNames}
  where ${where} ${end}`

export async function one(tx: Tx, id: string, hold = false): Promise<SurveyRow | undefined> {
  const { rows } = await surveysWhere(sql`s.id = ${id}::uuid`, hold ? sql`for update of s` : sql``).execute(
    tx,
  )
  return rows[0]
}

type Filter = Omit<InputOf<typeof listSurveys>, 'limit' | 'offset'> & { today: string }
/** In a scope of one of the actor's roles, and as asked. */
export function matches(actor: Actor, filter: Partial<Filter> & { today: string }): RawBuilder<boolean> {
  const { region, libraryId, activityId, meetingId, area, kind, state, due, today } = filter
  const scopes = grantsOf(actor, may['surveys.see']).map(grant => grant.scopeId)
  return all([
    isAbove('s', scopes),
    ...(region === undefined || region === nation
      ? []
      : [sql`(s.province_id = ${region}::int or s.regency_id = ${region}::int)`]),
    ...(libraryId ? [sql`s.library_id = coalesce(survivor_of(${libraryId}::uuid), ${libraryId}::uuid)`] : []),
    ...(activityId ? [sql`s.activity_id = ${activityId}::uuid`] : []),
    ...(meetingId ? [sql`s.meeting_id = ${meetingId}::uuid`] : []),
    ...(area?.length ? [sql`s.area = any(${area}::text[])`] : []),
    ...(kind ? [sql`s.kind = ${kind}`] : []),
    ...(state ? [sql`s.state = ${state}`] : []),
    // three months later nobody remembers
    ...(due ? [isToAskAgain(today, 90)] : []),
  ])
}

export async function page(
  tx: Tx,
  where: RawBuilder<boolean>,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; surveys: SurveyRow[] }> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from survey s where ${where}`.execute(
    tx,
  )
  const end = sql`order by s.held_on desc, s.id limit ${limit} offset ${offset}`
  const { rows: surveys } = await surveysWhere(where, end).execute(tx)
  return { total: rows[0]?.n ?? 0, surveys }
}

const places = Array.from({ length: surveyScales.length * surveySteps }, (_, at) => at + 1)
export type Summed = { area: Topic; kind: SurveyKind; surveys: number; answers: number; steps: number[] }
/** What is shown of a year's surveys, by outcome area. */
export async function sums(tx: Tx, where: RawBuilder<boolean>, year: number): Promise<Summed[]> {
  const { rows } = await sql<Summed>`
    select s.area, s.kind, count(*)::int as surveys, sum(s.shown)::int as answers,
      array[${sql.join(places.map(at => sql`sum(s.steps[${sql.lit(at)}])`))}]::int[] as steps
    from survey s where ${where} and s.shown > 0 and extract(year from s.held_on) = ${year}
    group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

type Own = { heldOn: string; people: number | null; area?: string }
/** An activity of a library; how many came is read from it whenever it is asked. */
export async function activityOf(tx: Tx, id: string, libraryId: string): Promise<Own | undefined> {
  const { rows } = await sql<Own>`
    select held_on::text as "heldOn", null::int as people from activity
    where id = ${id}::uuid and library_id = ${libraryId}::uuid for share`.execute(tx)
  return rows[0]
}
export async function meetingOf(tx: Tx, actor: Actor, id: string): Promise<(Placed & Own) | undefined> {
  const scopes = grantsOf(actor, may['surveys.see']).map(grant => grant.scopeId)
  const { rows } = await sql<Placed & Own>`
    select m.province_id, m.regency_id, m.scope_id, (m.starts_at at time zone ${zoneSql('m')})::date::text as "heldOn",
      nullif(greatest(coalesce(m.capacity, 0),
        (select count(*)::int from guest g where g.meeting_id = m.id and g.state not in ('withdrawn', 'deputised'))), 0) as people
    from meeting m where m.id = ${id}::uuid and m.state <> 'cancelled' and ${isAbove('m', scopes)} for share of m`.execute(
    tx,
  )
  return rows[0]
}

type New = Placed &
  Pick<SurveyRow, 'id' | 'library_id' | 'about' | 'activity_id' | 'meeting_id' | 'service' | 'kind'> &
  Pick<SurveyRow, 'follows' | 'area' | 'held_on' | 'people' | 'token' | 'page_key'>
export async function insert(tx: Tx, s: New, { at, by }: { at: Date; by: string }): Promise<void> {
  await sql`
    insert into survey (id, library_id, province_id, regency_id, scope_id, about, activity_id, meeting_id, service, kind,
      follows, area, held_on, people, token, page_key, made_at, made_by)
    values (${s.id}::uuid, ${s.library_id}::uuid, ${s.province_id}, ${s.regency_id}, ${s.scope_id}, ${s.about},
      ${s.activity_id}::uuid, ${s.meeting_id}::uuid, ${s.service}, ${s.kind}, ${s.follows}::uuid, ${s.area}, ${s.held_on}::date,
      ${s.people}, ${s.token}, ${s.page_key}, ${at}, ${by}::uuid)`.execute(tx)
}

/** Whether it was asked of already. */
export async function isMade(tx: Tx, s: Pick<New, 'activity_id' | 'meeting_id' | 'follows' | 'token'>) {
  const { rows } = await sql`
    select from survey o where o.token = ${s.token} or o.follows = ${s.follows}::uuid
      or (${s.follows}::uuid is null and o.kind = 'immediate'
        and (o.activity_id = ${s.activity_id}::uuid or o.meeting_id = ${s.meeting_id}::uuid))`.execute(tx)
  return rows.length > 0
}

export async function setState(tx: Tx, id: string, closedAt: Date | null): Promise<void> {
  await sql`update survey set state = ${closedAt ? 'closed' : 'open'}, closed_at = ${closedAt}::timestamptz, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}
export async function touch(tx: Tx, id: string): Promise<void> {
  await sql`update survey set version = version + 1 where id = ${id}::uuid`.execute(tx)
}
export async function remove(tx: Tx, id: string): Promise<void> {
  await sql`delete from survey where id = ${id}::uuid`.execute(tx)
}
