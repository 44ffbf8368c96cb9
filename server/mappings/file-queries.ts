import { sql } from 'kysely'
import type { MappingFileId, MappingId, TakingId } from '../../contract/ids.ts'
import type { Span } from '../../contract/mappings.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import type { MappingRow } from './queries.ts'

export type FileRow = {
  id: MappingFileId
  mapping_id: MappingId
  office_scope: number
  period: string
  span: Span
  state: 'waiting' | 'ready' | 'gone'
  format: 'csv' | 'xlsx'
  as_of: string | null
  row_count: number | null
  bytes: number | null
  sha256: string | null
  keep_until: string | null
  problem: string | null
  tries: number
  again_at: string | null
}
type Taking = { by: string | null; at: string }

/** Of a mapping, the newest period first, with who took each. */
export async function ofMapping(tx: Tx, id: MappingId): Promise<(FileRow & { takings: Taking[] })[]> {
  const { rows } = await sql<FileRow>`
    select * from mapping_file where mapping_id = ${id}::uuid order by period desc, span limit 300`.execute(
    tx,
  )
  const taken = await sql<Taking & { file_id: string }>`
    with t as materialized (
      select t.* from mapping_file_taking t where t.file_id = any(${rows.map(row => row.id)}::uuid[])),
    who as (select id, name from names_of((select array_agg(distinct person_id) from t)))
    select t.file_id, t.at, who.name as by from t left join who on who.id = t.person_id order by t.at desc limit 1000`.execute(
    tx,
  )
  const of = Map.groupBy(taken.rows, one => one.file_id)
  return rows.map(row => ({ ...row, takings: (of.get(row.id) ?? []).map(({ by, at }) => ({ by, at })) }))
}

/** The periods of mappings that have a file, waiting or made. */
export async function periods(tx: Tx, ids: readonly MappingId[]) {
  const { rows } = await sql<Pick<FileRow, 'mapping_id' | 'period' | 'span'>>`
    select mapping_id, period, span from mapping_file where mapping_id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

/** Has a file made of a period, once for all. */
export async function want(tx: Tx, id: string, mapping: MappingRow, period: string): Promise<void> {
  await sql`insert into mapping_file (id, mapping_id, office_scope, period, span, state, format)
    values (${id}::uuid, ${mapping.id}::uuid, ${mapping.office_scope}, ${period}::date, ${mapping.span}, 'waiting',
      ${mapping.format})
    on conflict (mapping_id, period, span) do nothing`.execute(tx)
}

export type Taken = FileRow & { mapping: MappingRow }

/** Takes the file that waits longest and that nobody works on, until a moment; what was made of it before is dropped. */
export async function take(tx: Tx, now: Date, until: Date): Promise<FileRow | undefined> {
  const at = now.toISOString()
  const { rows } = await sql<FileRow>`
    with taken as (
      update mapping_file set taken_until = ${until.toISOString()}::timestamptz, tries = tries + 1 where id = (
        select id from mapping_file where state = 'waiting' and (taken_until is null or taken_until < ${at}::timestamptz)
          and (again_at is null or again_at <= ${at}::timestamptz)
        order by period, id limit 1 for update skip locked)
      returning *),
    gone as (delete from mapping_file_piece p using taken t where p.file_id = t.id)
    select * from taken`.execute(tx)
  return rows[0]
}

export async function mappingOf(tx: Tx, id: MappingId): Promise<MappingRow | undefined> {
  const { rows } =
    await sql<MappingRow>`select * from mapping where id = ${id}::uuid and removed_at is null`.execute(tx)
  return rows[0]
}

/** Adds a piece of the file that was taken. @returns false where somebody else has it now, or it is wanted no more */
export async function addPiece(
  tx: Tx,
  file: FileRow,
  n: number,
  bytes: Buffer,
  until: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with mine as (
      update mapping_file set taken_until = ${until.toISOString()}::timestamptz
      where id = ${file.id}::uuid and state = 'waiting' and tries = ${file.tries} returning id)
    insert into mapping_file_piece (file_id, n, bytes) select id, ${n}::int, ${bytes}::bytea from mine`.execute(
    tx,
  )
  return (numAffectedRows ?? 0n) > 0n
}

export type Made = {
  asOf: Date
  version: number
  rows: number
  bytes: number
  sha256: string
  keepUntil: string
}

export async function settle(tx: Tx, file: FileRow, made: Made): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update mapping_file set state = 'ready', as_of = ${made.asOf.toISOString()}::timestamptz,
      mapping_version = ${made.version}, row_count = ${made.rows}, bytes = ${made.bytes}, sha256 = ${made.sha256},
      keep_until = ${made.keepUntil}::date, problem = null, again_at = null, taken_until = null
    where id = ${file.id}::uuid and state = 'waiting' and tries = ${file.tries}`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** Notes why it could not be made; what there is of it is dropped. */
export async function fail(tx: Tx, file: FileRow, problem: string, again: Date): Promise<void> {
  await sql`
    with gone as (delete from mapping_file_piece where file_id = ${file.id}::uuid)
    update mapping_file set problem = ${problem}, again_at = ${again.toISOString()}::timestamptz, taken_until = null
    where id = ${file.id}::uuid and state = 'waiting' and tries = ${file.tries}`.execute(tx)
}

/** Files of a mapping that were not made are wanted no more. */
export async function dropWaiting(tx: Tx, id: MappingId): Promise<void> {
  await sql`delete from mapping_file where mapping_id = ${id}::uuid and state = 'waiting'`.execute(tx)
}

/** Lets go of the bytes of files whose time is over, and of those of mappings that cannot be brought back any more. */
export async function letGo(tx: Tx, today: string, removedBefore: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with old as (
      update mapping_file f set state = 'gone' where state = 'ready' and (keep_until < ${today}::date or exists (
        select from mapping m where m.id = f.mapping_id and m.removed_at < ${removedBefore.toISOString()}::timestamptz))
      returning id),
    bytes as (delete from mapping_file_piece p using old where p.file_id = old.id)
    select count(*) as n from old`.execute(tx)
  return rows[0]?.n ?? 0
}

/** A file with the office of its mapping. */
export type Owned = FileRow & Pick<MappingRow, 'office_role' | 'name'>

export async function read(tx: Tx, id: MappingFileId): Promise<Owned | undefined> {
  const { rows } = await sql<Owned>`
    select f.*, m.office_role, m.name from mapping_file f join mapping m on m.id = f.mapping_id
    where f.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The file that this person took not long ago by this id. */
export async function takenBy(
  tx: Tx,
  id: TakingId,
  personId: string,
  since: Date,
): Promise<Owned | undefined> {
  const { rows } = await sql<Owned>`
    select f.*, m.office_role, m.name from mapping_file_taking t join mapping_file f on f.id = t.file_id
    join mapping m on m.id = f.mapping_id
    where t.id = ${id}::uuid and t.person_id = ${personId}::uuid and t.at > ${since.toISOString()}::timestamptz`.execute(
    tx,
  )
  return rows[0]
}

export async function noteTaking(
  tx: Tx,
  taking: { id: TakingId; fileId: MappingFileId; by: string; at: Date },
): Promise<void> {
  await sql`insert into mapping_file_taking (id, file_id, person_id, at)
    values (${taking.id}::uuid, ${taking.fileId}::uuid, ${taking.by}::uuid, ${taking.at.toISOString()}::timestamptz)`.execute(
    tx,
  )
}

/** The bytes of a file, piece after piece. */
export async function* bytesOf(tx: Tx, id: MappingFileId): AsyncGenerator<Buffer> {
  const pieces = pagesOf<{ bytes: Buffer }>(
    tx,
    'mapping_file_bytes',
    sql`select bytes from mapping_file_piece where file_id = ${id}::uuid order by n`,
    4,
  )
  for await (const page of pieces) for (const { bytes } of page) yield bytes
}
