import { sql } from 'kysely'
import type { PagePart, PublicMeeting, PublicPromise } from '../../contract/meeting-pages.ts'
import type { Tx } from '../platform/db.ts'

export type PageRow = {
  code: string
  is_on: boolean
  shows: PagePart[]
  contact: string | null
  first_on_at: string
  version: number
}

export async function pageOf(tx: Tx, meetingId: string, hold = false): Promise<PageRow | undefined> {
  const { rows } = await sql<PageRow>`
    select code, is_on, shows, contact, first_on_at, version from meeting_page
    where meeting_id = ${meetingId}::uuid ${hold ? sql`for update` : sql``}`.execute(tx)
  return rows[0]
}

type Written = { code: string; on: boolean; shows: readonly string[]; contact: string | null }

/** Writes the page; its address and since when it is there stay. */
export async function write(
  tx: Tx,
  meetingId: string,
  { code, on, shows, contact }: Written,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await sql`
    insert into meeting_page (meeting_id, code, is_on, shows, contact, first_on_at, changed_at, changed_by)
    values (${meetingId}::uuid, ${code}, ${on}, ${[...shows]}::text[], ${contact}, ${at}, ${at}, ${by}::uuid)
    on conflict (meeting_id) do update set is_on = excluded.is_on, shows = excluded.shows, contact = excluded.contact,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by, version = meeting_page.version + 1`.execute(
    tx,
  )
}

export type ShownRow = Omit<PublicMeeting, 'agenda' | 'speakers' | 'materials' | 'contact' | 'promises'> & {
  agenda: PublicMeeting['agenda'] | null
  speakers: string[] | null
  materials: PublicMeeting['materials'] | null
}

/** A meeting with no more than these parts, as its public page would have it. */
export async function shown(
  tx: Tx,
  meetingId: string,
  shows: readonly string[],
  since: Date,
): Promise<ShownRow | undefined> {
  const { rows } = await sql<ShownRow>`
    select * from meeting_shown(${meetingId}::uuid, ${[...shows]}::text[], ${since})`.execute(tx)
  return rows[0]
}

/** The promises of a meeting that stand, each with no more than its partner lets be public. */
export async function promises(tx: Tx, meetingId: string, today: string): Promise<PublicPromise[]> {
  const { rows } = await sql<{ told: PublicPromise }>`
    select to_jsonb(f) as told from promises_for_anybody(${meetingId}::uuid, ${today}::date) f`.execute(tx)
  return rows.map(({ told }) => told)
}
