import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

/** Whether one is a walk-in of the meeting and the other another guest of it; both held. */
export async function pair(tx: Tx, meetingId: string, from: string, into: string): Promise<boolean> {
  const { rows } = await sql<{ id: string; walk_in: boolean; state: string }>`
    select id, walk_in, state from guest where meeting_id = ${meetingId}::uuid
      and id = any(${[from, into]}::uuid[]) order by id for update`.execute(tx)
  const other = rows.find(row => row.id === into)
  return (
    rows.some(row => row.id === from && row.walk_in) && other !== undefined && other.state !== 'withdrawn'
  )
}

/** Gives all that was noted of one guest to another, who is counted once, and takes the first off the list. */
export async function mergeInto(tx: Tx, from: string, into: string): Promise<void> {
  // where both were noted for the same, the one that stays has been there since the earlier
  await sql`
    with same as (
      select a.id as old, b.id as new, a.at from attendance a
      join attendance b on b.guest_id = ${into}::uuid and b.day = a.day and b.undone_at is null
        and b.agenda_item_id is not distinct from a.agenda_item_id
      where a.guest_id = ${from}::uuid and a.undone_at is null),
    signed as (
      insert into attendance_signature (attendance_id, path)
      select s.new, g.path from same s join attendance_signature g on g.attendance_id = s.old on conflict do nothing),
    claimed as (update attendance_claim c set attendance_id = s.new from same s where c.attendance_id = s.old)
    update attendance b set at = least(b.at, s.at) from same s where b.id = s.new`.execute(tx)
  await sql`
    delete from attendance a where a.guest_id = ${from}::uuid and a.undone_at is null and exists (
      select from attendance b where b.guest_id = ${into}::uuid and b.day = a.day and b.undone_at is null
        and b.agenda_item_id is not distinct from a.agenda_item_id)`.execute(tx)
  await sql`update attendance set guest_id = ${into}::uuid where guest_id = ${from}::uuid`.execute(tx)
  await sql`
    insert into guest_contact (guest_id, email, phone)
    select ${into}::uuid, email, phone from guest_contact where guest_id = ${from}::uuid
    on conflict (guest_id) do update set email = coalesce(guest_contact.email, excluded.email),
      phone = coalesce(guest_contact.phone, excluded.phone)`.execute(tx)
  await sql`update guest_alias set guest_id = ${into}::uuid where guest_id = ${from}::uuid`.execute(tx)
  await sql`insert into guest_alias (id, guest_id) values (${from}::uuid, ${into}::uuid)
    on conflict (id) do update set guest_id = excluded.guest_id`.execute(tx)
  await sql`update guest set deputy_of = null where deputy_of = ${from}::uuid`.execute(tx)
  await sql`delete from guest where id = ${from}::uuid`.execute(tx)
}
