import { type RawBuilder, sql } from 'kysely'
import type { LibraryId } from '../../contract/ids.ts'
import type { LibraryKind } from '../../contract/libraries.ts'
import type { Tx } from '../platform/db.ts'
import type { Standing } from './rules.ts'

export type Key = { libraryId: LibraryId; month: string }
export type Judged = Standing & {
  library_id: LibraryId
  month: string
  kind: LibraryKind
  province_id: number
  regency_id: number | null
  scope_id: number
}

/** Reports in sight, locked in one order for all, with their libraries held still. */
export async function lockReports(tx: Tx, keys: readonly Key[]): Promise<Judged[]> {
  const found = await sql<Judged>`
    select r.library_id, r.month, r.version, r.submitted_by, r.verified_at, r.verified_by, r.returned_at, r.returned_by,
      jsonb_array_length(r.flags) as flags, l.kind, l.province_id, l.regency_id, l.scope_id
    from ${named(keys)} join library l on l.id = k.library_id
    join monthly_report r on r.library_id = k.library_id and r.month = k.month
    order by r.library_id, r.month for update of r for share of l`.execute(tx)
  return found.rows
}

/** Libraries in sight from which nothing came in these months. */
export async function silentAmong(tx: Tx, keys: readonly Key[]): Promise<Judged[]> {
  const found = await sql<Judged>`
    select l.id as library_id, k.month, null as version, null as submitted_by, null as verified_at, null as verified_by,
      null as returned_at, null as returned_by, 0 as flags, l.kind, l.province_id, l.regency_id, l.scope_id
    from ${named(keys)} join library l on l.id = k.library_id`.execute(tx)
  return found.rows
}

export type Written = Key & { version: number }
type Judgement = { at: string; by: string }

export const verifyAll = (tx: Tx, keys: readonly Key[], { at, by }: Judgement): Promise<Written[]> =>
  judge(
    tx,
    keys,
    { at, by },
    'verified',
    null,
    sql`verified_at = ${at}::timestamptz, verified_by = ${by}::uuid`,
  )

export const returnAll = (
  tx: Tx,
  keys: readonly Key[],
  { at, by }: Judgement,
  reason: string,
): Promise<Written[]> =>
  judge(
    tx,
    keys,
    { at, by },
    'returned',
    reason,
    sql`returned_at = ${at}::timestamptz, returned_by = ${by}::uuid, return_reason = ${reason}`,
  )

/** Back to where it waits; gives the versions after. */
export const undoAll = (tx: Tx, keys: readonly Key[], judgement: Judgement): Promise<Written[]> =>
  judge(
    tx,
    keys,
    judgement,
    'undone',
    null,
    sql`verified_at = null, verified_by = null, returned_at = null, returned_by = null, return_reason = null`,
  )

/** One statement for all: the reports, and the judgement in the history of each. */
async function judge(
  tx: Tx,
  keys: readonly Key[],
  { at, by }: Judgement,
  outcome: 'verified' | 'returned' | 'undone',
  reason: string | null,
  set: RawBuilder<unknown>,
): Promise<Written[]> {
  const written = await sql<Written>`
    with done as (
      update monthly_report r set ${set}, version = r.version + 1
      from ${named(keys)} where r.library_id = k.library_id and r.month = k.month
      returning r.library_id, r.month, r.version),
    kept as (
      insert into monthly_report_verification (library_id, month, version, at, by_person, outcome, reason)
      select library_id, month, version, ${at}::timestamptz, ${by}::uuid, ${outcome}, ${reason} from done)
    select library_id as "libraryId", month, version from done`.execute(tx)
  return written.rows
}

const named = (keys: readonly Key[]): RawBuilder<unknown> =>
  sql`unnest(${keys.map(key => key.libraryId)}::uuid[], ${keys.map(key => key.month)}::date[]) k (library_id, month)`
