import { sql } from 'kysely'
import { makeId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'
import type { Placed } from './policy.ts'

export type Mentored = Placed & { id: string; name: string }

/** Others that assign in these provinces wait until this command is over. */
export async function lockProvinces(tx: Tx, provinces: readonly number[]): Promise<void> {
  for (const id of provinces.toSorted((a, b) => a - b))
    await sql`select pg_advisory_xact_lock(hashtextextended('mentoring', ${id}::int))`.execute(tx)
}

export async function isProvince(tx: Tx, id: number): Promise<boolean> {
  const { rows } = await sql`
    select from region where id = ${id}::int and level = 'province' and valid_to is null`.execute(tx)
  return rows.length > 0
}

/** Of these provinces, those in which somebody is a trainer now. */
export async function activeProvincesOf(
  tx: Tx,
  personId: string,
  provinces: readonly number[],
  at: Date,
): Promise<number[]> {
  const { rows } = await sql<{ province_id: number }>`
    select province_id from trainers_of(${provinces}::int[], ${at}) where person_id = ${personId}::uuid and active`.execute(
    tx,
  )
  return rows.map(row => row.province_id)
}

export async function librariesOf(tx: Tx, trainerId: string, provinceId: number): Promise<Mentored[]> {
  const { rows } = await sql<Mentored>`
    select l.id, l.name, l.province_id, l.regency_id, l.scope_id from mentoring_assignment a join library l on l.id = a.library_id
    where a.trainer_id = ${trainerId}::uuid and a.province_id = ${provinceId}::int and a.until_day is null
    order by l.id`.execute(tx)
  return rows
}

export type Current = { library_id: string; trainer_id: string }

/** Who mentors these libraries now. */
export async function current(tx: Tx, libraries: readonly string[]): Promise<Current[]> {
  const { rows } = await sql<Current>`
    select library_id, trainer_id from mentoring_assignment
    where library_id = any(${libraries}::uuid[]) and until_day is null for update`.execute(tx)
  return rows
}

/** The last day on which somebody began, or ended, to mentor one of these. */
export async function lastDayOf(tx: Tx, libraries: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select max(coalesce(until_day, from_day)) as day from mentoring_assignment
    where library_id = any(${libraries}::uuid[])`.execute(tx)
  return rows[0]?.day ?? null
}

/** @param note why nobody follows; what is said to who follows stands with them */
export async function end(
  tx: Tx,
  libraries: readonly string[],
  on: string,
  note: string | null,
): Promise<void> {
  await sql`
    update mentoring_assignment set until_day = ${on}::date, note = coalesce(${note}::text, note)
    where library_id = any(${libraries}::uuid[]) and until_day is null`.execute(tx)
}

type Given = { trainerId: string | null; on: string; note: string | null; at: Date; by: string }

export async function begin(
  tx: Tx,
  libraries: readonly Mentored[],
  { trainerId, on, note, at, by }: Given,
): Promise<void> {
  const ids = libraries.map(() => makeId(at.getTime()))
  await sql`
    insert into mentoring_assignment (id, library_id, province_id, regency_id, scope_id, trainer_id, from_day, note,
      assigned_at, assigned_by)
    select n.id, l.id, l.province_id, l.regency_id, l.scope_id, ${trainerId}::uuid, ${on}::date, ${note}, ${at}, ${by}::uuid
    from unnest(${ids}::uuid[], ${libraries.map(({ id }) => id)}::uuid[]) n (id, library_id)
    join library l on l.id = n.library_id`.execute(tx)
}

/** Visits that are planned get the new trainer; what else is open follows the library, and is counted. */
export async function moveOpen(
  tx: Tx,
  libraries: readonly string[],
  { trainerId, on, note, at, by }: Given,
): Promise<{ visits: number; requests: number; steps: number }> {
  const open = sql`library_id = any(${libraries}::uuid[]) and held_on is null and cancelled_on is null`
  const { rows } = await sql<{ visits: number; requests: number; steps: number }>`
    with moved as (
      update mentoring_visit set version = version + 1, trainer_id = coalesce(${trainerId}::uuid, trainer_id),
        cancelled_on = case when ${trainerId}::uuid is null then ${on}::date end,
        cancelled_at = case when ${trainerId}::uuid is null then ${at}::timestamptz end,
        cancelled_by = case when ${trainerId}::uuid is null then ${by}::uuid end,
        reason = case when ${trainerId}::uuid is null then coalesce(${note}::text, '–') end
      where ${open} returning id)
    select (select count(*) from moved)::int as visits,
      (select count(*) from mentoring_request where library_id = any(${libraries}::uuid[]) and met_by is null
        and withdrawn_at is null)::int as requests,
      (select count(*) from mentoring_step where library_id = any(${libraries}::uuid[]) and outcome is null)::int as steps`.execute(
    tx,
  )
  return rows[0] ?? { visits: 0, requests: 0, steps: 0 }
}
