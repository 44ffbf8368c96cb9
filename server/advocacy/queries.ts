import { sql } from 'kysely'
import type { Outcome, recordEffort, recordOutcome, recordPublication } from '../../contract/advocacy.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { Tx } from '../platform/db.ts'
import type { Placed } from './policy.ts'

type Done = { at: Date; by: string }

/** The office of a province or regency, its place held still. */
export async function shareOffice(tx: Tx, scopeId: number): Promise<Placed | undefined> {
  const { rows } = await sql<Placed>`
    select id as scope_id, province_id, regency_id from scope
    where id = ${scopeId}::int and kind = 'region' and province_id is not null for share`.execute(tx)
  return rows[0]
}

/** Whether a partner of this id is in sight. */
export async function isPartner(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from partner where id = ${id}::uuid`.execute(tx)
  return rows.length > 0
}

export async function insertEffort(
  tx: Tx,
  input: InputOf<typeof recordEffort>,
  whose: Placed & { libraryId: string | null },
  { at, by }: Done,
): Promise<void> {
  await sql`
    insert into effort (id, library_id, province_id, regency_id, scope_id, held_on, target, partner_id, asked, help, amount,
      recorded_at, recorded_by)
    values (${input.id}::uuid, ${whose.libraryId}::uuid, ${whose.province_id}::int, ${whose.regency_id}::int,
      ${whose.scope_id}::int, ${input.heldOn}::date, ${input.target}, ${input.partnerId}::uuid, ${input.asked}, ${input.help},
      ${input.amount}::bigint, ${at}, ${by}::uuid)`.execute(tx)
}

export type HeldEffort = Placed & { id: string; held_on: string; version: number }

export async function lockEffort(tx: Tx, id: string): Promise<HeldEffort | undefined> {
  const { rows } = await sql<HeldEffort>`
    select id, province_id, regency_id, scope_id, held_on, version from effort where id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows[0]
}

/** Writes the last word over the row and keeps it beside those before. */
export async function insertOutcome(
  tx: Tx,
  { id, version }: HeldEffort,
  { outcome, on, note }: InputOf<typeof recordOutcome>,
  { at, by }: Done,
): Promise<void> {
  await sql`
    with told as (
      insert into effort_outcome (effort_id, version, outcome, on_day, note, at, by_person)
      values (${id}::uuid, ${version + 1}::int, ${outcome}, ${on}::date, ${note}, ${at}, ${by}::uuid))
    update effort set outcome = ${outcome}, outcome_on = ${on}::date, outcome_note = ${note}, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}

export async function deleteEffort(tx: Tx, id: string): Promise<void> {
  await sql`with told as (delete from effort_outcome where effort_id = ${id}::uuid)
    delete from effort where id = ${id}::uuid`.execute(tx)
}

export type ToldRow = { outcome: Outcome; on: string; note: string | null; at: string; by: string | null }

/** All that was told of an effort, newest first. */
export async function outcomesOf(tx: Tx, id: string): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    with told as materialized (select * from effort_outcome where effort_id = ${id}::uuid),
    who as (select id, name from names_of((select array_agg(by_person) from told)))
    select t.outcome, t.on_day as on, t.note, t.at, who.name as by
    from told t left join who on who.id = t.by_person order by t.version desc`.execute(tx)
  return rows
}

/** The publication of a library that has this link; others that bring the same wait until this command is over. */
export async function firstWithLink(
  tx: Tx,
  libraryId: string,
  key: string,
): Promise<{ id: string; title: string; name: string } | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${libraryId} ${key}`}, 0))`.execute(tx)
  const { rows } = await sql<{ id: string; title: string; name: string }>`
    select id, title, name from publication where library_id = ${libraryId}::uuid and link_key = ${key}`.execute(
    tx,
  )
  return rows[0]
}

export async function isActivityOf(tx: Tx, id: string, libraryId: string): Promise<boolean> {
  const { rows } = await sql`
    select from activity where id = ${id}::uuid and library_id = ${libraryId}::uuid`.execute(tx)
  return rows.length > 0
}

export async function insertPublication(
  tx: Tx,
  input: InputOf<typeof recordPublication>,
  {
    library,
    link,
    at,
    by,
  }: Done & {
    library: Placed & { id: string }
    link: { href: string; key: string } | null
  },
): Promise<void> {
  await sql`
    insert into publication (id, library_id, province_id, regency_id, scope_id, activity_id, medium, name, published_on,
      title, link, link_key, reach, reach_how, recorded_at, recorded_by)
    values (${input.id}::uuid, ${library.id}::uuid, ${library.province_id}::int, ${library.regency_id}::int,
      ${library.scope_id}::int, ${input.activityId}::uuid, ${input.medium}, ${input.name}, ${input.publishedOn}::date,
      ${input.title}, ${link?.href ?? null}, ${link?.key ?? null}, ${input.reach}::bigint,
      ${input.reach === null ? null : input.reachHow}, ${at}, ${by}::uuid)`.execute(tx)
}

export type HeldPublication = Placed & { id: string; version: number }

export async function lockPublication(tx: Tx, id: string): Promise<HeldPublication | undefined> {
  const { rows } = await sql<HeldPublication>`
    select id, province_id, regency_id, scope_id, version from publication where id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows[0]
}

export async function deletePublication(tx: Tx, id: string): Promise<void> {
  await sql`delete from publication where id = ${id}::uuid`.execute(tx)
}
