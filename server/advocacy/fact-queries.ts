import { sql } from 'kysely'
import type { BriefFacts } from '../../contract/briefs.ts'
import type { Tx } from '../platform/db.ts'

type LibraryRow = BriefFacts['library']

/** What the registry knows of a library, of what a brief says. */
export async function libraryFacts(tx: Tx, id: string): Promise<LibraryRow> {
  const { rows } = await sql<LibraryRow>`
    select l.name, l.kind, case when r.level = 'village' then r.name end as village, d.name as district, k.name as regency,
      p.name as province, l.opened_on as "openedOn", l.floor_area as "floorArea", l.weekly_hours as "weeklyHours",
      l.titles, l.computers, l.staff
    from library l join region r on r.id = l.region_id join region p on p.id = r.province_id
    left join region k on k.id = r.regency_id left join region d on d.id = r.district_id
    where l.id = ${id}::uuid`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('a library that was found is there')
  return row
}

export type MonthRow = {
  month: string
  /** What its verified report says; null where none is. */
  figures: Record<string, number | null> | null
  /** A report came and waits to be verified. */
  waiting: boolean
}

/** A library's months from one to another, oldest first, as its reports are verified. */
export async function monthsOf(tx: Tx, id: string, from: string, to: string): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    select m.month::date as month, case when r.is_verified then r.figures end as figures,
      coalesce(r.is_counted and not r.is_verified, false) as waiting
    from generate_series(${from}::date, ${to}::date, interval '1 month') m (month)
    left join monthly_report r on r.library_id = ${id}::uuid and r.month = m.month::date order by 1`.execute(
    tx,
  )
  return rows
}

export type DoneRow = {
  topic: BriefFacts['topics'][number]['topic']
  activities: number
  attendances: number
  people: number | null
  months: number
}

/** Verified activities of these months by topic, most attendances first. */
export async function activitiesOf(tx: Tx, id: string, from: string, to: string): Promise<DoneRow[]> {
  const { rows } = await sql<DoneRow>`
    select topic, count(*)::int as activities, coalesce(sum((figures ->> 'attendances')::int), 0)::int as attendances,
      sum((figures ->> 'people')::int)::int as people, count(distinct month)::int as months
    from activity where library_id = ${id}::uuid and month between ${from}::date and ${to}::date and is_verified
    group by topic order by 3 desc, 2 desc, 1`.execute(tx)
  return rows
}

/** In how many of these months an activity was verified. */
export async function activeMonths(tx: Tx, id: string, from: string, to: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct month)::int as n from activity
    where library_id = ${id}::uuid and month between ${from}::date and ${to}::date and is_verified`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

export type MeasureRow = { code: string; nature: 'flow' | 'stock'; definition: { id: string; en: string } }

/** What these measures count, as they were defined in a month. */
export async function definitionsOf(tx: Tx, codes: readonly string[], month: string): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`
    select m.code, m.nature, jsonb_build_object('id', v.definition_id, 'en', v.definition_en) as definition
    from measure m cross join lateral (
      select * from measure_version v where v.measure_id = m.id and v.valid_from <= ${month}::date
      order by v.valid_from desc, v.version desc limit 1) v
    where m.code = any(${codes}::text[])`.execute(tx)
  return rows
}

/** The library's score of the standard, with the next steps by weight, at most three. */
export async function standardOf(tx: Tx, id: string, today: string): Promise<BriefFacts['standard']> {
  const { rows } = await sql<NonNullable<BriefFacts['standard']>>`
    select s.score::int as score, s.unknown::int as unknown, coalesce((
      select jsonb_agg(jsonb_build_object('id', n.step_id, 'en', n.step_en)) from (
        select v.step_id, v.step_en from criterion_version v
        where v.criterion_id = any(s.missing) and v.valid_from <= ${today}::date
          and coalesce(v.valid_to, 'infinity') >= ${today}::date
        order by v.weight desc, v.criterion_id limit 3) n), '[]') as missing
    from standard_score s where s.library_id = ${id}::uuid`.execute(tx)
  return rows[0] ?? null
}

/** Aid that has arrived and is neither lost nor withdrawn, newest first, by kind, year and giver. */
export async function aidOf(tx: Tx, id: string): Promise<BriefFacts['aid']> {
  const { rows } = await sql<BriefFacts['aid'][number]>`
    select kind, sum(arrived)::int as count, year, giver from aid_item
    where library_id = ${id}::uuid and arrived > 0 and outcome is null and broken_on is null
    group by kind, year, giver order by year desc, 2 desc, kind limit 4`.execute(tx)
  return rows
}

/** Years in which the library took part, oldest first. */
export async function enrolmentsOf(tx: Tx, id: string): Promise<BriefFacts['enrolments']> {
  const { rows } = await sql<BriefFacts['enrolments'][number]>`
    select year, kind from enrolment where library_id = ${id}::uuid and declined_on is null
      and (active_from is not null or decreed_on is not null) order by year, kind`.execute(tx)
  return rows
}

/** Needs that are open and not all agreed on, urgent ones first, at most three. */
export async function needsOf(tx: Tx, id: string, today: string): Promise<BriefFacts['needs']> {
  const { rows } = await sql<BriefFacts['needs'][number]>`
    select kind, amount - agreed as amount, unit, until, why from need
    where library_id = ${id}::uuid and withdrawn_at is null and agreed < amount and until >= ${today}::date
    order by urgency = 'urgent' desc, until, id limit 3`.execute(tx)
  return rows
}
