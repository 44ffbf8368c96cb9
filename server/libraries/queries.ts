import { type Selectable, sql } from 'kysely'
import type { LibraryId } from '../../contract/ids.ts'
import type { LibraryKind } from '../../contract/libraries.ts'
import type { Level } from '../../contract/regions.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'

type Columns = Selectable<Tables['library']>
export type FullRow = Omit<Columns, 'id' | 'kind'> & { id: LibraryId; kind: LibraryKind }
/** What other nouns need of the library that their facts hang on. */
export type LibraryRow = Pick<
  FullRow,
  | 'id'
  | 'scope_id'
  | 'kind'
  | 'region_id'
  | 'province_id'
  | 'regency_id'
  | 'district_id'
  | 'name'
  | 'closed_on'
  | 'version'
>
const short = [
  'id',
  'scope_id',
  'kind',
  'region_id',
  'province_id',
  'regency_id',
  'district_id',
  'name',
  'closed_on',
  'version',
] as const

/** A library in the actor's sight; of an entry that was merged, the one it became. */
export const find = (tx: Tx, id: LibraryId): Promise<LibraryRow | undefined> =>
  followed(tx, id, async of => {
    const row = await tx
      .selectFrom('library')
      .select(short)
      .where('id', '=', of)
      .where('merged_into', 'is', null)
      .executeTakeFirst()
    return row as LibraryRow | undefined
  })

/**
 * A library in the actor's sight, held as it is until the end of the command: for whoever writes a fact of it. Of an
 * entry that was merged, the one it became.
 */
export const lockShared = (tx: Tx, id: LibraryId): Promise<LibraryRow | undefined> =>
  followed(tx, id, async of => {
    const row = await tx
      .selectFrom('library')
      .select(short)
      .where('id', '=', of)
      .where('merged_into', 'is', null)
      .forShare()
      .executeTakeFirst()
    return row as LibraryRow | undefined
  })

export const read = (tx: Tx, id: LibraryId): Promise<FullRow | undefined> =>
  followed(tx, id, async of => {
    const row = await tx
      .selectFrom('library')
      .selectAll()
      .where('id', '=', of)
      .where('merged_into', 'is', null)
      .executeTakeFirst()
    return row as FullRow | undefined
  })

/**
 * What `look` finds for a library, or else for the one that it was merged into: whoever still names the old id, as a
 * phone that was long without a signal does, reaches the survivor. `look` must leave merged entries out.
 */
export async function followed<Row, Id extends string>(
  tx: Tx,
  id: Id,
  look: (id: Id) => Promise<Row | undefined>,
): Promise<Row | undefined> {
  const found = await look(id)
  if (found) return found
  const { rows } = await sql<{ id: Id | null }>`select survivor_of(${id}::uuid) as id`.execute(tx)
  const survivor = rows[0]?.id
  return survivor ? look(survivor) : undefined
}

/** `lockShared` for many: those of these ids that are in sight, in the order of ids. */
export async function lockAllShared(tx: Tx, ids: readonly LibraryId[]): Promise<LibraryRow[]> {
  const rows = await tx
    .selectFrom('library')
    .select(short)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .forShare()
    .execute()
  return rows as LibraryRow[]
}

export async function lock(tx: Tx, id: LibraryId): Promise<FullRow | undefined> {
  const row = await tx
    .selectFrom('library')
    .selectAll()
    .where('id', '=', id)
    .where('merged_into', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row as FullRow | undefined
}

export type RegionRow = {
  id: number
  level: Level
  province_id: number
  regency_id: number | null
  district_id: number | null
}

/** The region in force with a code, held against boundary changes; the nation, which holds no library, is none. */
export async function lockRegion(tx: Tx, code: string): Promise<RegionRow | undefined> {
  const row = await tx
    .selectFrom('region')
    .select(['id', 'level', 'province_id', 'regency_id', 'district_id'])
    .where('code', '=', code)
    .where('valid_to', 'is', null)
    .where('province_id', 'is not', null)
    .forShare()
    .executeTakeFirst()
  return row as RegionRow | undefined
}

export type RegionNames = {
  code: string
  village: string | null
  district: string | null
  regency: string | null
  province: string
}

/** Names of the regions around each of these regions (ids), as far as they apply, and its code. */
export async function regionNamesOf(tx: Tx, ids: readonly number[]): Promise<Map<number, RegionNames>> {
  const { rows } = await sql<RegionNames & { id: number }>`
    select r.id, r.code, case when r.level = 'village' then r.name end as village,
      d.name as district, k.name as regency, p.name as province
    from region r
    join region p on p.id = r.province_id
    left join region k on k.id = r.regency_id
    left join region d on d.id = r.district_id
    where r.id = any(${[...new Set(ids)]}::int[])`.execute(tx)
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

export type Version = {
  version: number
  what: 'registered' | 'amended' | 'closed' | 'reopened' | 'merged' | 'unmerged'
  at: string
  /** Null where nobody did it, or somebody out of the actor's sight. */
  by: string | null
  facts: Record<string, unknown>
}

/** Every version of a library's facts, oldest first. */
export async function versions(tx: Tx, id: LibraryId): Promise<Version[]> {
  const { rows } = await sql<Version>`select v.version, v.what, v.at, p.name as by, v.facts
    from library_version v left join person p on p.id = v.by_person
    where v.library_id = ${id} order by v.version`.execute(tx)
  return rows
}
