import { sql } from 'kysely'
import type { LibraryId } from '../../contract/ids.ts'
import type { AnswerValue, Criterion } from '../../contract/standards.ts'
import type { FullRow } from '../libraries/queries.ts'
import type { Tx } from '../platform/db.ts'

/** The criteria in force on a day (all versions ever where it is null), in the order of the checklist. */
export async function criteria(tx: Tx, day: string | null): Promise<Criterion[]> {
  const { rows } = await sql<Row>`
    select c.code, c.kind, c.fact, v.* from criterion c join criterion_version v on v.criterion_id = c.id
    where ${day}::date is null or (v.valid_from <= ${day}::date and coalesce(v.valid_to, 'infinity') >= ${day}::date)
    order by c.position, c.id, v.version`.execute(tx)
  return rows.map(criterionOf)
}

export type Answer = {
  code: string
  version: number
  value: AnswerValue
  note: string | null
  at: string
  by: string | null
}

/** The answers of a library that hold, and who gave them. */
export async function answers(tx: Tx, libraryId: LibraryId): Promise<Map<string, Answer>> {
  const { rows } = await sql<Answer>`
    with held as materialized (
      select distinct on (criterion_id) * from standard_answer where library_id = ${libraryId}
      order by criterion_id, version desc),
    who as (select id, name from names_of((select array_agg(by_person) from held)))
    select c.code, a.version, a.value, a.note, a.at, who.name as by
    from held a join criterion c on c.id = a.criterion_id left join who on who.id = a.by_person`.execute(tx)
  return new Map(rows.map(row => [row.code, row]))
}

/** Every answer to a criterion, newest first. */
export async function history(tx: Tx, libraryId: LibraryId, code: string): Promise<Omit<Answer, 'code'>[]> {
  const { rows } = await sql<Omit<Answer, 'code'>>`
    with given as materialized (
      select a.* from standard_answer a join criterion c on c.id = a.criterion_id
      where a.library_id = ${libraryId} and c.code = ${code}),
    who as (select id, name from names_of((select array_agg(by_person) from given)))
    select a.version, a.value, a.note, a.at, who.name as by from given a left join who on who.id = a.by_person
    order by a.version desc`.execute(tx)
  return rows
}

/** The number of the last answer to a criterion; 0 where there is none. */
export async function lastVersion(tx: Tx, libraryId: LibraryId, code: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(a.version), 0) as version from standard_answer a join criterion c on c.id = a.criterion_id
    where a.library_id = ${libraryId} and c.code = ${code}`.execute(tx)
  return rows[0]?.version ?? 0
}

/** Keeps an answer. */
export async function keepAnswer(
  tx: Tx,
  library: FullRow,
  answer: { code: string; version: number; value: AnswerValue; note: string | null; at: Date; by: string },
): Promise<void> {
  const { code, version, value, note, at, by } = answer
  await sql`
    insert into standard_answer (library_id, criterion_id, version, province_id, regency_id, scope_id, value, note, at, by_person)
    select ${library.id}, id, ${version}, ${library.province_id}, ${library.regency_id}, ${library.scope_id},
      ${value === null ? null : JSON.stringify(value)}::jsonb, ${note}, ${at}, ${by}
    from criterion where code = ${code}`.execute(tx)
}

/** Adds a library's score up anew, by the criteria of a day. */
export async function rescore(tx: Tx, libraryId: LibraryId, day: string): Promise<number> {
  await sql`select score_standards(array[${libraryId}::uuid], ${day}::date)`.execute(tx)
  const row = await tx
    .selectFrom('standard_score')
    .select('score')
    .where('library_id', '=', libraryId)
    .executeTakeFirst()
  return row?.score ?? 0
}

/**
 * Adds up some of the scores that other criteria than those of the day stand in. They are held first, so that no
 * answer that is given meanwhile is lost. Returns how many there were.
 */
export async function rescoreSome(tx: Tx, day: string, most: number): Promise<number> {
  const { rows: ends } = await sql<{ edition: string; stale: boolean }>`
    select e.edition, (select min(edition) from standard_score) <> e.edition
      or (select max(edition) from standard_score) <> e.edition as stale
    from (select standard_edition(${day}::date) as edition) e`.execute(tx)
  const [end] = ends
  if (!end?.stale) return 0
  const { rows } = await sql<{ library_id: string }>`
    select library_id from standard_score where edition <> ${end.edition}
    order by library_id limit ${most} for update skip locked`.execute(tx)
  await sql`select score_standards(${rows.map(row => row.library_id)}::uuid[], ${day}::date)`.execute(tx)
  return rows.length
}

type Row = Pick<
  Criterion,
  'code' | 'kind' | 'fact' | 'version' | 'threshold' | 'choices' | 'weight' | 'source'
> & {
  wording_id: string
  wording_en: string
  explanation_id: string
  explanation_en: string
  step_id: string
  step_en: string
  valid_from: string
  valid_to: string | null
}

function criterionOf(row: Row): Criterion {
  return {
    code: row.code,
    version: row.version,
    kind: row.kind,
    fact: row.fact,
    wording: { id: row.wording_id, en: row.wording_en },
    explanation: { id: row.explanation_id, en: row.explanation_en },
    step: { id: row.step_id, en: row.step_en },
    threshold: row.threshold,
    choices: row.choices,
    weight: row.weight,
    source: row.source,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}
