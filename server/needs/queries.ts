import { sql, type Updateable } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import { type AmountFacts, isNearEqual, type stateNeed } from '../../contract/needs.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import type { EvidenceRow } from './shape-queries.ts'

/** A need in sight, held until the end of the command. */
export async function lock(tx: Tx, id: string) {
  return tx.selectFrom('need').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}
export type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>

/** Where a need in sight is, of whom, whether its day is over, and whether the reader sees a pairing about it. */
export async function placeOfNeed(tx: Tx, id: string, today: string) {
  return tx
    .selectFrom('need as n')
    .select(['n.id', 'n.library_id', 'n.province_id', 'n.regency_id', 'n.scope_id'])
    .select(sql<boolean>`n.until < ${today}::date`.as('over'))
    .select(sql<boolean>`exists (select from pairing p where p.need_id = n.id)`.as('paired'))
    .where('n.id', '=', id)
    .executeTakeFirst()
}

/** The dated facts of a need of that very library; undefined where it is none of its. */
export async function datedFacts(tx: Tx, id: string, libraryId: string): Promise<AmountFacts | undefined> {
  const row = await tx
    .selectFrom('need')
    .select(['amount', 'agreed', 'until', 'withdrawn_at'])
    .where('id', '=', id)
    .where('library_id', '=', libraryId)
    .executeTakeFirst()
  return row && { ...row, withdrawnOn: row.withdrawn_at && dayIn(new Date(row.withdrawn_at)) }
}

/** Makes those who state needs of one library wait for each other, so that none is stated twice at once. */
export async function oneAtATime(tx: Tx, libraryId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${libraryId}, 39))`.execute(tx)
}

/** The open need of a library that is likely the same. */
export async function likelySame(
  tx: Tx,
  libraryId: string,
  { kind, topic, amount }: Pick<InputOf<typeof stateNeed>, 'kind' | 'topic' | 'amount'>,
  today: string,
): Promise<{ id: string; until: string } | undefined> {
  const rows = await tx
    .selectFrom('need')
    .select(['id', 'amount', 'until'])
    .where('library_id', '=', libraryId)
    .where('kind', '=', kind)
    .where('topic', '=', topic)
    .where('withdrawn_at', 'is', null)
    .where('until', '>=', today)
    .whereRef('agreed', '<', 'amount')
    .orderBy('stated_at')
    .execute()
  return rows.find(row => isNearEqual(row.amount, amount))
}

type Done = { at: Date; by: string }

export async function add(
  tx: Tx,
  { id, topic, kind, unit, amount, urgency, until, why }: InputOf<typeof stateNeed>,
  library: LibraryRow,
  evidence: readonly EvidenceRow[],
  { at, by }: Done,
): Promise<void> {
  await sql`
    insert into need (id, library_id, province_id, regency_id, scope_id, topic, kind, amount, unit, urgency, until, why,
      evidence, stated_at, stated_by)
    values (${id}, ${library.id}, ${library.province_id}, ${library.regency_id}, ${library.scope_id}, ${topic}, ${kind},
      ${amount}, ${unit}, ${urgency}, ${until}, ${why}, ${JSON.stringify(evidence)}::jsonb, ${at}, ${by})`.execute(
    tx,
  )
}

export async function change(tx: Tx, id: string, facts: Updateable<Tables['need']>): Promise<void> {
  await tx
    .updateTable('need')
    .set({ ...facts, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** A library that closes lacks nothing any more; what is agreed stays agreed. */
export async function endWithLibrary(tx: Tx, libraryId: string, { at, by }: Done): Promise<void> {
  await sql`update need set withdrawn_at = ${at}, withdrawn_by = ${by}, withdrawn_reason = 'Perpustakaan ditutup.',
      version = version + 1
    where library_id = ${libraryId}::uuid and withdrawn_at is null and agreed < amount`.execute(tx)
}

/** Verified figures of a library; months from the first to the last, both included. */
export async function verifiedFigures(
  tx: Tx,
  libraryId: string,
  from: string,
  to: string,
): Promise<{ code: string; value: number; months: number }[]> {
  const { rows } = await sql<{ code: string; value: number; months: number }>`
    select code, value, months from verified_figures(${libraryId}::uuid, ${from}::date, ${to}::date)`.execute(
    tx,
  )
  return rows
}

/** How many needs' worth of help a library received since a moment. */
export async function helped(tx: Tx, libraryId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ helped: number }>`
    select helped from help_received(array[${libraryId}::uuid], ${since})`.execute(tx)
  return rows[0]?.helped ?? 0
}
