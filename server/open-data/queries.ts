import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

/** Of what anybody may have; each goes through a function that leaves out what is not public, or reads sums. */

export type LibraryRow = {
  id: string
  npp: string | null
  name: string
  kind: string
  code: string
  place: string
  district: string | null
  regency: string | null
  province: string
  latitude: number | null
  longitude: number | null
  programme: string | null
}
export async function libraries(
  tx: Tx,
  { region, today }: { region: number; today: string },
  after: string | null,
  most: number,
): Promise<LibraryRow[]> {
  const { rows } = await sql<LibraryRow>`
    select * from public_libraries(${region}::int, ${today}::date, ${after}::uuid, ${most}::int)`.execute(tx)
  return rows
}
export async function librariesMark(tx: Tx): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select public_libraries_mark() as mark`.execute(tx)
  return rows[0]?.mark ?? ''
}

/** `place`: a region directly below; null: all that was asked for. */
type Placed<Row> = Row & { place: number | null }
export type EnrolmentCount = Placed<{ kind: string; state: string; n: number }>
export async function enrolments(tx: Tx, region: number, today: string): Promise<EnrolmentCount[]> {
  const { rows } = await sql<EnrolmentCount>`
    select * from public_enrolment_counts(${region}::int, ${today}::date)`.execute(tx)
  return rows
}
export type ActivityCount = Placed<{ month: string; strategy: string; reported: number; verified: number }>
export async function activities(
  tx: Tx,
  { id, level }: { id: number; level: string },
  [from, to]: readonly [string, string],
): Promise<ActivityCount[]> {
  const { rows } = await sql<ActivityCount>`
    select * from public_activity_counts(${id}::int, ${level}::text, ${from}::date, ${to}::date)`.execute(tx)
  return rows
}
export type CommitmentCount = Placed<{
  year: number
  pledged: number
  delivered: number
  fulfilled: number
  pledged_worth: number | null
  delivered_worth: number | null
}>
export async function commitments(tx: Tx, region: number): Promise<CommitmentCount[]> {
  const { rows } = await sql<CommitmentCount>`
    select * from public_commitment_counts(${region}::int)`.execute(tx)
  return rows
}
export type PracticeCount = Placed<{ strategy: string; published: number; adopted: number }>
export async function practices(tx: Tx, region: number): Promise<PracticeCount[]> {
  const { rows } = await sql<PracticeCount>`select * from public_practice_counts(${region}::int)`.execute(tx)
  return rows
}
export type ProductCount = Placed<{ kind: string; n: number }>
export async function products(tx: Tx, region: number, today: string): Promise<ProductCount[]> {
  const { rows } = await sql<ProductCount>`
    select * from public_product_counts(${region}::int, ${today}::date)`.execute(tx)
  return rows
}
/** Of a year and a theme in a regency; null: of the province itself. Each story counts once. */
export type StoryCount = {
  province: number
  regency: number | null
  year: number
  area: string
  shown: number
  verified: number
  told: number
  withdrawn: number
}
export async function stories(tx: Tx, today: string): Promise<StoryCount[]> {
  const { rows } =
    await sql<StoryCount>`select * from public_story_counts(${today}::date) order by year, area`.execute(tx)
  return rows
}
type SurveySum = {
  place: number
  area: string
  kind: string
  surveys: number
  answers: number
  /** Four questions of five steps. */
  steps: number[]
}
export async function surveys(tx: Tx, places: readonly number[], year: number): Promise<SurveySum[]> {
  const { rows } = await sql<SurveySum>`
    select p.id as place, s.area, s.kind, s.surveys, s.answers, s.steps
    from unnest(${[...places]}::int[]) p (id) cross join lateral public_survey_sums(p.id) s
    where s.year = ${year} order by s.area, s.kind desc`.execute(tx)
  return rows
}
export type MeetingRow = {
  code: string
  title: string
  kind: string
  region: string
  startsAt: string
  endsAt: string
  state: string
}
export async function meetings(tx: Tx, province: number | null, now: Date): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    select code, title, kind, region, "startsAt", "endsAt", state from (
      select * from public_meetings(${province}::int, true, ${now}::timestamptz)
      union all select * from public_meetings(${province}::int, false, ${now}::timestamptz)) m
    order by "startsAt" desc, code`.execute(tx)
  return rows
}

/** Sums of one place, measure and month; `province` of a province is itself, of the nation 0. */
export type SumEverywhere = {
  region: number
  province: number
  code: string
  month: string
  reported: number
  verified: number
}
/** The sums of every province and regency and of the nation, folded in or not, in one statement. */
export async function everywhere(
  tx: Tx,
  codes: readonly string[],
  [from, to]: readonly [string, string],
): Promise<SumEverywhere[]> {
  const { rows } = await sql<SumEverywhere>`
    with m as (select id, code from measure where code = any(${codes}::text[])),
    parts as (
      select t.region_id as region, t.measure_id as measure, t.month, t.reported, t.verified from tally t
      where t.measure_id = any(array(select id from m)) and t.month between ${from}::date and ${to}::date
      union all
      select r.id, d.measure_id, d.month, d.reported, d.verified
      from tally_delta d cross join lateral (values (1), (d.province_id), (d.regency_id)) r (id)
      where d.kind = 0 and r.id is not null and d.measure_id = any(array(select id from m))
        and d.month between ${from}::date and ${to}::date)
    select p.region, case when r.level = 'nation' then 0 else coalesce(r.province_id, r.id) end as province, m.code, p.month,
      sum(p.reported)::bigint as reported, sum(p.verified)::bigint as verified
    from parts p join m on m.id = p.measure join region r on r.id = p.region
    group by 1, 2, 3, 4`.execute(tx)
  return rows
}

export type Edition = { day: string; file: string; bytes: number; made_at: string; holds: Holds }
/** By dataset. */
export type Holds = Record<string, { version: string; rows: number }>
export async function editions(tx: Tx): Promise<Edition[]> {
  return (await tx.selectFrom('open_data_edition').selectAll().orderBy('day', 'desc').execute()) as Edition[]
}
export async function edition(tx: Tx, day: string | undefined): Promise<Edition | undefined> {
  const query = tx.selectFrom('open_data_edition').selectAll().orderBy('day', 'desc').limit(1)
  return (await (day ? query.where('day', '=', day) : query).executeTakeFirst()) as Edition | undefined
}
export async function putEdition(tx: Tx, { holds, ...row }: Omit<Edition, 'made_at'> & { made_at: Date }) {
  await sql`insert into open_data_edition (day, file, bytes, made_at, holds)
    values (${row.day}::date, ${row.file}, ${row.bytes}, ${row.made_at}, ${JSON.stringify(holds)}::jsonb)
    on conflict (day) do nothing`.execute(tx)
}
/** The first of each month stays for good, the others for a month. Their files go once nothing names them. */
export async function dropEditions(tx: Tx, today: string): Promise<void> {
  await sql`delete from open_data_edition e where day < ${today}::date - 31
    and exists (select from open_data_edition o where o.day < e.day and date_trunc('month', o.day) = date_trunc('month', e.day))`.execute(
    tx,
  )
}
