import { sql } from 'kysely'
import type { Proven } from '../../contract/receipts.ts'
import type { Tx } from '../platform/db.ts'
import type { AcceptedRow } from '../platform/receipt-token.ts'

/** A receipt with what verifies it. */
export type ReceiptRow = AcceptedRow & { signature: Buffer; kid: string }

/** By the bytes of its code; as the system. */
export async function receiptByCode(tx: Tx, code: Buffer): Promise<ReceiptRow | undefined> {
  const { rows } = await sql<ReceiptRow>`
    select o.* from receipt r cross join lateral receipt_of(r.command_id) o where r.code = ${code}::bytea`.execute(
    tx,
  )
  return rows[0]
}

/** By the command's id; undefined where it was not signed. */
export async function receiptById(tx: Tx, commandId: string): Promise<ReceiptRow | undefined> {
  const { rows } = await sql<ReceiptRow>`select * from receipt_of(${commandId}::uuid)`.execute(tx)
  return rows[0]
}

/** The command with which the record in sight was sent as it is now, by its library or an entry merged into it. */
export async function commandOf(
  tx: Tx,
  { about, libraryId, record }: { about: Proven; libraryId: string; record: string },
): Promise<string | undefined> {
  const sent =
    about === 'report'
      ? sql`select array(select id::text || ${`/${record}`} from library where id = ${libraryId}::uuid or merged_into = ${libraryId}::uuid)
          as subjects, submitted_at from monthly_report where library_id = ${libraryId}::uuid and month = ${record}::date`
      : sql`select array[${record}] as subjects, submitted_at from activity where id = ${record}::uuid`
  const { rows } = await sql<{ command_id: string }>`
    select e.command_id from (${sent}) s
    join event e on e.subject_kind = ${about} and e.subject_id = any (s.subjects) and e.at = s.submitted_at
    where e.command_id is not null and e.name in ('reports.submitted', 'activities.recorded', 'activities.amended')
    limit 1`.execute(tx)
  return rows[0]?.command_id
}

/** The library that an activity in sight hangs on. */
export async function libraryOfActivity(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ library_id: string }>`
    select library_id from activity where id = ${id}::uuid`.execute(tx)
  return rows[0]?.library_id
}

export async function nameOf(tx: Tx, personId: string | null): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from names_of(array[${personId}::uuid])`.execute(
    tx,
  )
  return rows[0]?.name ?? null
}

/** A record as it is now. */
export type RecordRow = {
  library_id: string
  month: string
  submitted_at: string
  verified_at: string | null
  returned_at: string | null
}

/** A library's month, of an entry that was merged the month of what it became; as the system. */
export async function reportNow(tx: Tx, libraryId: string, month: string): Promise<RecordRow | undefined> {
  const { rows } = await sql<RecordRow>`
    select library_id, month, submitted_at, verified_at, returned_at from monthly_report
    where library_id in (${libraryId}::uuid, survivor_of(${libraryId}::uuid)) and month = ${month}::date`.execute(
    tx,
  )
  return rows[0]
}

export async function activityNow(tx: Tx, id: string): Promise<RecordRow | undefined> {
  const { rows } = await sql<RecordRow>`
    select library_id, month, submitted_at, verified_at, returned_at from activity where id = ${id}::uuid`.execute(
    tx,
  )
  return rows[0]
}

/** Where and for which month an activity was recorded that is no longer there, and since when it is not. */
export async function removedActivity(
  tx: Tx,
  id: string,
  commandId: string,
): Promise<{ library_id: string | null; month: string | null; removed_at: string | null } | undefined> {
  const { rows } = await sql<{ library_id: string | null; month: string | null; removed_at: string | null }>`
    select (select l.id from library l where l.scope_id = e.scope_id) as library_id, e.data ->> 'month' as month,
      (select max(o.at) from event o where o.subject_kind = 'activity' and o.subject_id = ${id}
        and o.name = 'activities.removed') as removed_at
    from event e where e.subject_kind = 'activity' and e.subject_id = ${id} and e.command_id = ${commandId}::uuid
    limit 1`.execute(tx)
  return rows[0]
}
