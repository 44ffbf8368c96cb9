import { sql } from 'kysely'
import type { LibraryId, MergeId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'
import type { MovedTable } from '../platform/merging.ts'
import type { FullRow } from './queries.ts'

/** The survivor's own row, whose facts a merger may change. */
export const survivors: MovedTable = {
  name: 'library',
  stays: ['id'],
  key: ['id'],
  moves: [
    ...['name', 'npp', 'address', 'latitude', 'longitude', 'building', 'floor_area', 'weekly_hours'],
    ...[
      'opening_hours',
      'staff',
      'titles',
      'copies',
      'computers',
      'internet',
      'power',
      'opened_on',
      'version',
    ],
  ],
  changed: 'merge.facts-changed',
}

/** The condition on `t` of one library. */
export const only = (id: LibraryId) => sql`t.id = ${id}::uuid`

/** Two libraries in sight, merged ones too; both are locked in the order of ids, so that two mergers never wait for each other. */
export async function lockTwo(tx: Tx, ids: readonly LibraryId[]): Promise<Map<string, FullRow>> {
  const { rows } = await sql<FullRow>`
    select * from library where id = any(${ids}::uuid[]) order by id for update`.execute(tx)
  return new Map(rows.map(row => [row.id, row]))
}

export async function readTwo(tx: Tx, ids: readonly LibraryId[]): Promise<Map<string, FullRow>> {
  const { rows } = await sql<FullRow>`select * from library where id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(row => [row.id, row]))
}

/** For the rest of the transaction, rows outside of the actor's sight count too: what names a library may lie anywhere. */
export async function seeAll(tx: Tx): Promise<void> {
  await sql`select set_config('sinergi.system', 'on', true)`.execute(tx)
}

export type Merge = {
  id: MergeId
  from_id: LibraryId
  into_id: LibraryId
  province_id: number
  regency_id: number | null
  scope_id: number
  from_name: string
  from_province_id: number
  from_regency_id: number | null
  from_scope_id: number
  version: number
  at: string
  by_person: string | null
  undone_at: string | null
  undone_by: string | null
}

/** Writes the merger, and closes the entry that became a part of the other. */
export async function insert(
  tx: Tx,
  given: { id: MergeId; from: FullRow; into: FullRow; version: number; at: Date; by: string },
): Promise<void> {
  const { id, from, into, version, at, by } = given
  await sql`
    with gone as (update library set merged_into = ${into.id} where id = ${from.id})
    insert into library_merge (id, from_id, into_id, province_id, regency_id, scope_id, from_name, from_province_id,
      from_regency_id, from_scope_id, version, at, by_person)
    values (${id}, ${from.id}, ${into.id}, ${into.province_id}, ${into.regency_id}, ${into.scope_id}, ${from.name},
      ${from.province_id}, ${from.regency_id}, ${from.scope_id}, ${version}, ${at}, ${by})`.execute(tx)
}

/** A merger in sight, locked. */
export async function lock(tx: Tx, id: MergeId): Promise<Merge | undefined> {
  const { rows } = await sql<Merge>`select * from library_merge where id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

/** The entry is one of its own again. */
export async function reopen(tx: Tx, merge: Merge, at: Date, by: string): Promise<void> {
  await sql`
    with own as (update library set merged_into = null where id = ${merge.from_id})
    update library_merge set undone_at = ${at}, undone_by = ${by} where id = ${merge.id}`.execute(tx)
}

export async function rename(tx: Tx, scopeId: number, name: string): Promise<void> {
  await sql`update scope set name = ${name} where id = ${scopeId} and name <> ${name}`.execute(tx)
}

export async function forgetVersion(tx: Tx, id: LibraryId, version: number): Promise<void> {
  await sql`delete from library_version where library_id = ${id} and version = ${version}`.execute(tx)
}

/** The survivor's columns as they were before an act. */
export async function before(tx: Tx, act: MergeId): Promise<Partial<FullRow>> {
  const { rows } = await sql<{ before: Partial<FullRow> }>`
    select before from moved_row where act_id = ${act}::uuid and tbl = 'library'`.execute(tx)
  return rows[0]?.before ?? {}
}

export async function factsAt(tx: Tx, id: LibraryId, version: number): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ facts: Record<string, unknown> }>`
    select facts from library_version where library_id = ${id} and version = ${version}`.execute(tx)
  return rows[0]?.facts ?? {}
}

export type Told = Merge & { by_name: string | null; undone_name: string | null }

/** The mergers into a library, the newest first, with names. */
export async function ofLibrary(tx: Tx, id: LibraryId): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select m.*, b.name as by_name, u.name as undone_name from library_merge m
    left join lateral names_of(array[m.by_person]) b on true left join lateral names_of(array[m.undone_by]) u on true
    where m.into_id = ${id}::uuid order by m.at desc, m.id desc`.execute(tx)
  return rows
}

/** What an entry was called that became a part of this library; undefined where it did not, or directly not. */
export async function nameMerged(tx: Tx, from: LibraryId): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select from_name as name from library_merge where from_id = ${from}::uuid and undone_at is null`.execute(
    tx,
  )
  return rows[0]?.name
}
