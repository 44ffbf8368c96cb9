import { type Insertable, sql, type Updateable } from 'kysely'
import type { LibraryKind } from '../../contract/libraries.ts'
import { type EnrolmentKind, stateOf } from '../../contract/programme.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'

/** True where all of the libraries stand in the public registry, in sight or not. */
export async function areRegistered(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const unique = [...new Set(ids)]
  const rows = await tx
    .selectFrom('library_search')
    .select('library_id')
    .where('library_id', '=', sql<string>`any(${unique}::uuid[])`)
    .execute()
  return rows.length === unique.length
}

/** Enrolments of these ids that are in sight, locked in the order of ids. */
export async function lock(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('enrolment as e')
    .innerJoin('library as l', 'l.id', 'e.library_id')
    .selectAll('e')
    .select('l.kind as library_kind')
    .where('e.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('e.id')
    .forUpdate('e')
    .execute()
  return rows.map(row => ({
    ...row,
    kind: row.kind as EnrolmentKind,
    state: stateOf(factsOf(row)),
    libraryKind: row.library_kind as LibraryKind,
    proposedAs: row.proposed_as as 'regency' | 'library',
  }))
}
export type Locked = Awaited<ReturnType<typeof lock>>[number]

/** One write for all of them. */
export async function change(
  tx: Tx,
  ids: readonly string[],
  facts: Updateable<Tables['enrolment']>,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('enrolment')
    .set({ ...facts, version: sql`version + 1` })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
}

export async function insert(tx: Tx, row: Insertable<Tables['enrolment']>): Promise<void> {
  await tx.insertInto('enrolment').values(row).execute()
}

type Declaration = { id: string; libraryId: string; learnedFrom: string | null; as: 'regency' | 'library' }

/** One write for a batch of replications; the place of each is its library's. */
export async function insertReplications(
  tx: Tx,
  batch: {
    year: number
    funding: string
    budget: number | null
    decreeId: string | null
    decreedOn: string | null
    startedOn: string
    by: string
    note: string | null
  },
  declared: readonly Declaration[],
): Promise<void> {
  await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, funding, budget,
      learned_from, decree_id, decreed_on, proposed_on, active_from, proposed_by, proposed_as, note)
    select d.id, l.id, l.province_id, l.regency_id, l.scope_id, ${batch.year}, 'replication', ${batch.funding}, ${batch.budget}::bigint,
      d.learned_from, ${batch.decreeId}::uuid, ${batch.decreedOn}::date, ${batch.startedOn}::date, ${batch.startedOn}::date, ${batch.by}::uuid, d.declared_as, ${batch.note}
    from unnest(${declared.map(d => d.id)}::uuid[], ${declared.map(d => d.libraryId)}::uuid[],
      ${declared.map(d => d.learnedFrom)}::uuid[], ${declared.map(d => d.as)}::text[])
      d (id, library_id, learned_from, declared_as)
    join library l on l.id = d.library_id order by l.id`.execute(tx)
}

export async function insertDecree(tx: Tx, row: Insertable<Tables['decree']>): Promise<void> {
  await tx.insertInto('decree').values(row).execute()
}

/** Which of the libraries have an enrolment (improving apart) that is going on. */
export async function goingOn(tx: Tx, libraryIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('enrolment')
    .select('library_id')
    .where('library_id', '=', sql<string>`any(${libraryIds}::uuid[])`)
    .where('kind', '<>', 'improving')
    .where('ended_on', 'is', null)
    .where('declined_on', 'is', null)
    .execute()
  return new Set(rows.map(row => row.library_id))
}

/** Whether a library is in the programme now: decreed or active. */
export async function takesPart(tx: Tx, libraryId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('enrolment')
    .select('id')
    .where('library_id', '=', libraryId)
    .where('kind', '<>', 'improving')
    .where('active_from', 'is not', null)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** An enrolment and where it is. */
export type Placed = { id: string; province_id: number; regency_id: number | null; scope_id: number }

/** At a closed library, on the day and for the reason that it closed: ends what goes on, declines what was proposed. */
export async function endWithLibrary(tx: Tx, libraryId: string, by: string): Promise<Placed[]> {
  const { rows } = await sql<Placed>`
    with closed as (select id, closed_on, closed_reason from library where id = ${libraryId}::uuid),
    declined as (
      update enrolment e set declined_on = c.closed_on, declined_by = ${by}::uuid, review_note = c.closed_reason,
        version = e.version + 1
      from closed c
      where e.library_id = c.id and e.active_from is null and e.decreed_on is null and e.ended_on is null
        and e.declined_on is null)
    update enrolment e set ended_on = greatest(c.closed_on, coalesce(e.active_from, e.proposed_on)), outcome = 'lapsed',
      ended_reason = c.closed_reason, ended_by = ${by}::uuid, version = e.version + 1
    from closed c
    where e.library_id = c.id and (e.active_from is not null or e.decreed_on is not null) and e.ended_on is null
      and e.declined_on is null
    returning e.id, e.province_id, e.regency_id, e.scope_id`.execute(tx)
  return rows
}

/** Which of the libraries are expected to report in a month or later. */
export async function expectedFrom(
  tx: Tx,
  libraryIds: readonly string[],
  month: string,
): Promise<Set<string>> {
  const { rows } = await sql<{ library_id: string }>`select library_id from library_expected
    where library_id = any(${libraryIds}::uuid[]) and (to_month is null or to_month >= ${month}::date)`.execute(
    tx,
  )
  return new Set(rows.map(row => row.library_id))
}

export async function isExpected(tx: Tx, libraryId: string, month: string): Promise<boolean> {
  const { rows } = await sql`select from library_expected where library_id = ${libraryId}::uuid
    and from_month <= ${month}::date and (to_month is null or to_month >= ${month}::date)`.execute(tx)
  return rows.length > 0
}

type DatedRow = Pick<
  Tables['enrolment'],
  'reviewed_on' | 'declined_on' | 'decreed_on' | 'active_from' | 'ended_on' | 'outcome'
>

/** The dated facts that a state is derived from. */
export function factsOf(row: DatedRow): Parameters<typeof stateOf>[0] {
  return {
    reviewedOn: row.reviewed_on,
    declinedOn: row.declined_on,
    decreedOn: row.decreed_on,
    activeFrom: row.active_from,
    endedOn: row.ended_on,
    outcome: row.outcome as 'independent' | 'lapsed' | null,
  }
}
