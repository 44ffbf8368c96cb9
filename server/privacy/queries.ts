import { type RawBuilder, sql } from 'kysely'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type answerCorrection,
  type Breach,
  type Correction,
  type enterBreach,
  hoursToAnswer,
  type myCorrections,
  type tellBreach,
} from '../../contract/privacy-requests.ts'
import type { Tx } from '../platform/db.ts'

export type ScopeRow = { scope_id: number; province_id: number | null; regency_id: number | null }
/** As it is found to be changed: where it is, and how it stands. */
export type Held = ScopeRow & { id: string; version: number; isOver: boolean }
export type HeldBreach = Held & { people_told_on: string | null; authority_told_on: string | null }

const under = (scopes: readonly number[]): RawBuilder<unknown> => sql`(1 = any(${[...scopes]}::int[])
  or s.province_id = any(${[...scopes]}::int[]) or s.id = any(${[...scopes]}::int[]))`
const dueAt = (from: RawBuilder<unknown>) => sql`${from} + make_interval(hours => ${hoursToAnswer})`

export async function scope(tx: Tx, id: number): Promise<ScopeRow | undefined> {
  const { rows } = await sql<ScopeRow>`
    select id as scope_id, province_id, regency_id from scope where id = ${id}`.execute(tx)
  return rows[0]
}

export async function waitingOf(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from correction_request where person_id = ${personId}::uuid and outcome is null`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** @returns false where there is one with this id already */
export async function ask(
  tx: Tx,
  request: { id: string; personId: string; scopeId: number; what: string; wish: string; now: Date },
): Promise<boolean> {
  const { id, personId, scopeId, what, wish, now } = request
  const { numAffectedRows } = await sql`
    insert into correction_request (id, person_id, scope_id, what, wish, asked_at)
    values (${id}::uuid, ${personId}::uuid, ${scopeId}, ${what}, ${wish}, ${now}) on conflict (id) do nothing`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

export async function mine(tx: Tx, personId: string): Promise<ResultOf<typeof myCorrections>['corrections']> {
  const { rows } = await sql<ResultOf<typeof myCorrections>['corrections'][number]>`
    select id, what, wish, asked_at as "askedAt", outcome, answer, answered_at as "answeredAt", version
    from correction_request where person_id = ${personId}::uuid order by asked_at desc, id`.execute(tx)
  return rows
}

export async function corrections(
  tx: Tx,
  scopes: readonly number[],
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; waiting: number; corrections: Correction[] }> {
  const from = sql`from correction_request r join scope s on s.id = r.scope_id join person p on p.id = r.person_id
    where ${under(scopes)}`
  const counted = await sql<{ total: number; waiting: number }>`
    select count(*)::int as total, count(*) filter (where r.outcome is null)::int as waiting ${from}`.execute(
    tx,
  )
  const { rows } = await sql<Correction>`
    select r.id, r.what, r.wish, r.asked_at as "askedAt", r.outcome, r.answer, r.answered_at as "answeredAt", r.version,
      p.name as person, s.name as place, ${dueAt(sql`r.asked_at`)} as "dueAt" ${from}
    order by (r.outcome is null) desc, case when r.outcome is null then r.asked_at end, r.answered_at desc, r.id
    limit ${limit} offset ${offset}`.execute(tx)
  return { total: 0, waiting: 0, ...counted.rows[0], corrections: rows }
}

export async function lockCorrection(tx: Tx, id: string): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select r.id, r.version, r.outcome is not null as "isOver", s.id as scope_id, s.province_id, s.regency_id
    from correction_request r join scope s on s.id = r.scope_id where r.id = ${id}::uuid for update of r`.execute(
    tx,
  )
  return rows[0]
}

export async function answer(
  tx: Tx,
  { id, outcome, answer: text }: InputOf<typeof answerCorrection>,
  done: { at: Date; by: string },
): Promise<void> {
  await sql`update correction_request set outcome = ${outcome}, answer = ${text}, answered_at = ${done.at},
    answered_by = ${done.by}::uuid, version = version + 1 where id = ${id}::uuid`.execute(tx)
}

export async function breaches(
  tx: Tx,
  scopes: readonly number[],
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; open: number; breaches: Breach[] }> {
  const from = sql`from breach b join scope s on s.id = b.scope_id left join person p on p.id = b.entered_by
    where ${under(scopes)}`
  const counted = await sql<{ total: number; open: number }>`
    select count(*)::int as total, count(*) filter (where b.closed_at is null)::int as open ${from}`.execute(
    tx,
  )
  const { rows } = await sql<Breach>`
    select b.id, b.found_at as "foundAt", b.happened_on as "happenedOn", b.what, b.how, b.measures, b.whose, b.kinds,
      b.people, s.name as place, p.name as "enteredBy", ${dueAt(sql`b.found_at`)} as "dueAt",
      b.people_told_on as "peopleToldOn", b.authority_told_on as "authorityToldOn", b.closed_at as "closedAt",
      b.closing, b.version ${from}
    order by (b.closed_at is null) desc, b.found_at desc, b.id limit ${limit} offset ${offset}`.execute(tx)
  return { total: 0, open: 0, ...counted.rows[0], breaches: rows }
}

/** @returns false where there is one with this id already */
export async function enter(
  tx: Tx,
  { id, foundAt, happenedOn, what, how, measures, whose, kinds, people }: InputOf<typeof enterBreach>,
  scopeId: number,
  done: { at: Date; by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into breach (id, scope_id, found_at, happened_on, what, how, measures, whose, kinds, people, entered_at, entered_by)
    values (${id}::uuid, ${scopeId}, ${foundAt}::timestamptz, ${happenedOn}::date, ${what}, ${how}, ${measures}, ${whose},
      ${kinds}::text[], ${people}, ${done.at}, ${done.by}::uuid) on conflict (id) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function lockBreach(tx: Tx, id: string): Promise<HeldBreach | undefined> {
  const { rows } = await sql<HeldBreach>`
    select b.id, b.version, b.closed_at is not null as "isOver", b.people_told_on, b.authority_told_on,
      s.id as scope_id, s.province_id, s.regency_id
    from breach b join scope s on s.id = b.scope_id where b.id = ${id}::uuid for update of b`.execute(tx)
  return rows[0]
}

export async function tell(
  tx: Tx,
  { id, peopleToldOn, authorityToldOn, measures }: InputOf<typeof tellBreach>,
): Promise<void> {
  await sql`update breach set people_told_on = ${peopleToldOn}::date, authority_told_on = ${authorityToldOn}::date,
    measures = coalesce(${measures}, measures), version = version + 1 where id = ${id}::uuid`.execute(tx)
}

export async function close(tx: Tx, id: string, closing: string, now: Date): Promise<void> {
  await sql`update breach set closed_at = ${now}, closing = ${closing}, version = version + 1 where id = ${id}::uuid`.execute(
    tx,
  )
}
