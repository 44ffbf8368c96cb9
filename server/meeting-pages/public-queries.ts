import { sql } from 'kysely'
import type { PublicMeeting, PublicPromise } from '../../contract/meeting-pages.ts'
import type { MaterialKind } from '../../contract/materials.ts'
import type { Tx } from '../platform/db.ts'
import type { ShownRow } from './queries.ts'

/** A page that is down has no more than its code. */
export type PublicRow = { code: string } & (
  | { isOn: false }
  | (ShownRow & { isOn: true; id: string; sequence: number; changedAt: string; contact: string | null })
)

/** What anybody may know of a meeting, by the code of its page. Each statement here goes through a function that says so. */
export async function byCode(tx: Tx, code: string): Promise<PublicRow | undefined> {
  const { rows } = await sql<PublicRow>`select * from public_meeting(${code})`.execute(tx)
  return rows[0]
}

/** None where the page does not show them. */
export async function promises(tx: Tx, code: string, today: string): Promise<PublicPromise[]> {
  const { rows } = await sql<{ told: PublicPromise }>`
    select told from public_promises(${code}, ${today}::date) told`.execute(tx)
  return rows.map(({ told }) => told)
}

/** What came of it since: of what its page tells in figures. */
export type Outcome = { done: number; fulfilled: number; taken: number }
export async function outcome(tx: Tx, code: string): Promise<Outcome | undefined> {
  const { rows } = await sql<Outcome>`select * from public_meeting_outcome(${code})`.execute(tx)
  return rows[0]
}

type FileRow = { title: string; kind: MaterialKind; bytes: number; file: string }
export async function fileOf(tx: Tx, code: string, id: string): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`select * from public_material(${code}, ${id}::uuid)`.execute(tx)
  return rows[0]
}

export type ListRow = Pick<
  PublicMeeting,
  'title' | 'kind' | 'mode' | 'region' | 'zone' | 'startsAt' | 'endsAt' | 'state' | 'venue'
> & { code: string; total: number }

export async function list(
  tx: Tx,
  asked: { province: number | null; isOver: boolean; now: Date },
  { limit, offset }: { limit: number; offset: number },
): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`
    select * from public_meetings(${asked.province}::int, ${asked.isOver}::boolean, ${asked.now}::timestamptz)
    limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

export async function provinces(tx: Tx): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`select * from public_meeting_provinces()`.execute(
    tx,
  )
  return rows
}
