import { type RawBuilder, sql } from 'kysely'
import type { SignatoryId } from '../../contract/ids.ts'
import type { LibraryKind } from '../../contract/libraries.ts'
import type { Signatory, SignatoryFacts } from '../../contract/signatories.ts'
import type { Tx } from '../platform/db.ts'

export type Placed = { scope_id: number; province_id: number | null; regency_id: number | null }
export type Living = SignatoryFacts & { id: SignatoryId }

/** A place that somebody signs for, with the kind of library where it is one; held with `lock` until the end. */
export async function placeOfScope(
  tx: Tx,
  scopeId: number,
  lock: boolean,
): Promise<(Placed & { kind: LibraryKind | null }) | undefined> {
  const { rows } = await sql<Placed & { kind: LibraryKind | null }>`
    select s.id as scope_id, s.province_id, s.regency_id, l.kind
    from scope s left join library l on l.scope_id = s.id
    where s.id = ${scopeId}::bigint and s.kind in ('region', 'library') and l.merged_into is null
    ${lock ? sql`for no key update of s` : sql``}`.execute(tx)
  return rows[0]
}

/** An entry that holds, locked, with its place. */
export async function lock(tx: Tx, id: string): Promise<(Placed & { id: SignatoryId }) | undefined> {
  const { rows } = await sql<Placed & { id: SignatoryId }>`
    select id, scope_id, province_id, regency_id from signatory
    where id = ${id}::uuid and removed_at is null for update`.execute(tx)
  return rows[0]
}

/** The entries of a place that hold. */
export async function living(tx: Tx, scopeId: number): Promise<Living[]> {
  const { rows } = await sql<Living>`
    select ${facts} from signatory g where g.scope_id = ${scopeId} and g.removed_at is null`.execute(tx)
  return rows
}

/** All that was ever recorded for a place, the newest first. */
export async function all(tx: Tx, scopeId: number): Promise<Signatory[]> {
  const { rows } = await sql<Signatory>`
    select ${facts}, g.recorded_at as "recordedAt", g.removed_at as "removedAt", g.replaced_by as "replacedBy",
      (select name from names_of(array[g.recorded_by])) as "recordedBy",
      (select name from names_of(array[g.removed_by])) as "removedBy"
    from signatory g where g.scope_id = ${scopeId}
    order by g.valid_from desc, g.recorded_at desc, g.id limit 200`.execute(tx)
  return rows
}

/** Of a library's report: the entries of the place that signs it, and whether they are the library's own. */
export async function ofReport(
  tx: Tx,
  library: { id: string; kind: LibraryKind },
): Promise<(Living & { own: boolean })[]> {
  const { rows } = await sql<Living & { own: boolean }>`
    select ${facts}, g.scope_id = l.scope_id as own
    from library l
    join signatory g on g.removed_at is null and g.scope_id = any(case
      when l.kind in ('regency', 'province') then array[l.region_id]
      else array(select v.scope_id from library v where v.region_id = l.region_id and v.merged_into is null) end)
    where l.id = ${library.id}::uuid`.execute(tx)
  return rows
}

export async function insert(
  tx: Tx,
  place: Placed,
  given: Living,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  const { id, name, numberKind, number, rank, position, acting, from, until } = given
  await sql`
    insert into signatory (id, scope_id, province_id, regency_id, name, number_kind, number, rank, position, acting, valid_from,
      valid_until, recorded_at, recorded_by)
    values (${id}::uuid, ${place.scope_id}, ${place.province_id}, ${place.regency_id}, ${name}, ${numberKind}, ${number},
      ${rank}, ${position}, ${acting}, ${from}::date, ${until}::date, ${at}, ${by}::uuid)`.execute(tx)
}

/** Takes an entry out of use; it stays for the history. */
export async function remove(
  tx: Tx,
  id: SignatoryId,
  { at, by, replacedBy }: { at: Date; by: string; replacedBy: SignatoryId | null },
): Promise<void> {
  await sql`update signatory set removed_at = ${at}, removed_by = ${by}::uuid, replaced_by = ${replacedBy}::uuid
    where id = ${id}::uuid`.execute(tx)
}

/**
 * After a boundary decree each entry has the place of its scope. Those of an office that went into another stay with
 * it: they signed for what is no more.
 */
export async function followScopes(tx: Tx): Promise<void> {
  await sql`
    update signatory g set province_id = s.province_id, regency_id = s.regency_id from scope s
    where s.id = g.scope_id and (g.province_id, g.regency_id) is distinct from (s.province_id, s.regency_id)`.execute(
    tx,
  )
}

const facts: RawBuilder<unknown> = sql`
  g.id, g.name, g.number_kind as "numberKind", g.number, g.rank, g.position, g.acting, g.valid_from as "from",
  g.valid_until as "until"`
