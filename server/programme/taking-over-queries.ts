import { sql } from 'kysely'
import type { EnrolmentKind } from '../../contract/programme.ts'
import type { Tx } from '../platform/db.ts'
import type { Facts } from './taking-over-rules.ts'

/** An enrolment that is there, with what of it a list may tell. */
export type Known = {
  id: string
  libraryId: string
  year: number
  kind: EnrolmentKind
  /** The list that it was taken over from; null: it was entered here. */
  source: string | null
  asOf: string | null
  version: number
  facts: Facts & { proposedOn: string }
}

/** Every enrolment of these libraries, the earliest first. @param hold true where they are held until the transaction ends */
export async function known(tx: Tx, libraryIds: readonly string[], hold: boolean): Promise<Known[]> {
  const { rows } = await sql<Omit<Known, 'facts'> & Known['facts']>`
    select e.id, e.library_id as "libraryId", e.year, e.kind, e.source, e.source_as_of as "asOf", e.version,
      e.proposed_on as "proposedOn", e.reviewed_on as "reviewedOn", e.declined_on as "declinedOn",
      d.number as "decreeNumber", e.decreed_on as "decreedOn", e.active_from as "activeFrom", e.ended_on as "endedOn",
      e.outcome, e.funding, e.budget, e.criteria, e.letter_number as "letterNumber", e.letter_date as "letterDate",
      e.letter_signed_by as "letterSignedBy", e.note
    from enrolment e left join decree d on d.id = e.decree_id
    where e.library_id = any (${libraryIds}::uuid[]) order by e.id ${hold ? sql`for update of e` : sql``}`.execute(
    tx,
  )
  return rows.map(({ id, libraryId, year, kind, source, asOf, version, ...facts }) => ({
    ...{ id, libraryId, year, kind, source, asOf, version, facts },
  }))
}

export async function openYears(tx: Tx): Promise<Set<number>> {
  const rows = await tx.selectFrom('programme_year').select('year').execute()
  return new Set(rows.map(({ year }) => year))
}

export type Decree = { id: string; regionId: number; year: number; number: string; date: string }

/** Which of the decrees are recorded, as they are. */
export async function decrees(
  tx: Tx,
  asked: readonly Pick<Decree, 'regionId' | 'year' | 'number'>[],
): Promise<Decree[]> {
  const { rows } = await sql<Decree>`
    select d.id, d.region_id as "regionId", d.year, d.number, d.on_day as date
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) g ("regionId" int, year int, number text)
    join decree d on d.region_id = g."regionId" and d.year = g.year and d.number = g.number`.execute(tx)
  return rows
}

/** Records decrees that are not there yet. */
export async function addDecrees(tx: Tx, added: readonly Decree[], at: Date, by: string): Promise<void> {
  await sql`
    insert into decree (id, number, on_day, year, region_id, recorded_at, recorded_by)
    select id, number, date, year, "regionId", ${at}, ${by}::uuid
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) g (id uuid, number text, date date, year int, "regionId" int)
    on conflict (region_id, year, number) do nothing`.execute(tx)
}

export type Taken = Facts & {
  id: string
  /** False where an enrolment that was taken over before is brought up to date. */
  isNew: boolean
  libraryId: string
  provinceId: number
  regencyId: number | null
  scopeId: number
  year: number
  kind: EnrolmentKind
  score: number
  decreeId: string | null
  confirmed: boolean
  source: string
  asOf: string
}

/** Writes enrolments that were taken over: new ones, and those that were taken over before. @param on the day */
export async function write(tx: Tx, taken: readonly Taken[], on: string, by: string): Promise<void> {
  await sql`
    with g as (
      select * from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) g (id uuid, "isNew" boolean, "libraryId" uuid,
        "provinceId" int, "regencyId" int, "scopeId" int, year int, kind text, score int, "decreeId" uuid, confirmed boolean,
        source text, "asOf" date, "proposedOn" date, "reviewedOn" date, "declinedOn" date, "decreedOn" date,
        "activeFrom" date, "endedOn" date, outcome text, funding text, budget bigint, criteria text[], "letterNumber" text,
        "letterDate" date, "letterSignedBy" text, note text)),
    added as (
      insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, criteria, score, letter_number,
        letter_date, letter_signed_by, funding, budget, decree_id, proposed_on, reviewed_on, declined_on, decreed_on,
        active_from, ended_on, outcome, note, confirmed_on, confirmed_by, source, source_as_of, taken_by)
      select id, "libraryId", "provinceId", "regencyId", "scopeId", year, kind, criteria, score, "letterNumber",
        "letterDate", "letterSignedBy", funding, budget, "decreeId", "proposedOn", "reviewedOn", "declinedOn", "decreedOn",
        "activeFrom", "endedOn", outcome, note, case when confirmed then ${on}::date end,
        case when confirmed then ${by}::uuid end, source, "asOf", ${by}::uuid
      from g where "isNew")
    update enrolment e set criteria = g.criteria, score = g.score, letter_number = g."letterNumber",
      letter_date = g."letterDate", letter_signed_by = g."letterSignedBy", funding = g.funding, budget = g.budget,
      decree_id = g."decreeId", proposed_on = g."proposedOn", reviewed_on = g."reviewedOn", declined_on = g."declinedOn",
      decreed_on = g."decreedOn", active_from = g."activeFrom", ended_on = g."endedOn", outcome = g.outcome, note = g.note,
      confirmed_on = coalesce(e.confirmed_on, case when g.confirmed then ${on}::date end),
      confirmed_by = coalesce(e.confirmed_by, case when g.confirmed then ${by}::uuid end),
      source = g.source, source_as_of = g."asOf", taken_by = ${by}::uuid, version = e.version + 1
    from g where not g."isNew" and e.id = g.id and e.source is not null`.execute(tx)
}
