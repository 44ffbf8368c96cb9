import { sql } from 'kysely'
import type { PushDeviceId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'

export type DeviceRow = { id: PushDeviceId; device: string; added_at: string; endpoint: string }

/** A person's devices that are reminded on, under the key in use; the newest first. */
export async function devicesOf(tx: Tx, personId: string, keyNo: number): Promise<DeviceRow[]> {
  const { rows } = await sql<DeviceRow>`
    select id, device, added_at, endpoint from push_device
    where person_id = ${personId}::uuid and key_no = ${keyNo} order by added_at desc, id desc`.execute(tx)
  return rows
}

export type NewDevice = {
  id: PushDeviceId
  personId: string
  sessionId: string | null
  endpoint: string
  p256dh: Buffer
  auth: Buffer
  keyNo: number
  device: string
  at: Date
}

/** Adds a device; one that is known belongs to whoever adds it now. @returns its id */
export async function putDevice(tx: Tx, given: NewDevice): Promise<PushDeviceId> {
  const { id, personId, sessionId, endpoint, p256dh, auth, keyNo, device, at } = given
  const { rows } = await sql<{ id: PushDeviceId }>`
    insert into push_device (id, person_id, session_id, endpoint, p256dh, auth, key_no, device, added_at)
    values (${id}::uuid, ${personId}::uuid, ${sessionId}::uuid, ${endpoint}, ${p256dh}, ${auth}, ${keyNo}, ${device}, ${at})
    on conflict (endpoint) do update set person_id = excluded.person_id, session_id = excluded.session_id,
      p256dh = excluded.p256dh, auth = excluded.auth, key_no = excluded.key_no, device = excluded.device,
      added_at = excluded.added_at
    returning id`.execute(tx)
  return rows[0]?.id ?? id
}

/** Beyond so many, those that were there longest go. */
export async function keepNewest(tx: Tx, personId: string, most: number): Promise<void> {
  await sql`
    delete from push_device where id in (
      select id from push_device where person_id = ${personId}::uuid order by added_at desc, id desc offset ${most})`.execute(
    tx,
  )
}

/** One of a person's own, locked. */
export async function lockDevice(tx: Tx, id: string, personId: string): Promise<DeviceRow | undefined> {
  const { rows } = await sql<DeviceRow>`
    select id, device, added_at, endpoint from push_device
    where id = ${id}::uuid and person_id = ${personId}::uuid for update`.execute(tx)
  return rows[0]
}

export async function deleteDevice(tx: Tx, id: string): Promise<void> {
  await sql`delete from push_device where id = ${id}::uuid`.execute(tx)
}

export type EmailRow = {
  address: string
  verified_at: string | null
  refused_at: string | null
  code: string | null
  code_until: string | null
  codes_on: string
  codes: number
  weekly: boolean
}

/** Where a person is, or was, reminded by e-mail; locked. */
export async function lockEmail(tx: Tx, personId: string): Promise<EmailRow | undefined> {
  const { rows } = await sql<EmailRow>`
    select address, verified_at, refused_at, code, code_until, codes_on, codes, weekly from reminder_email
    where person_id = ${personId}::uuid for update`.execute(tx)
  return rows[0]
}

export async function emailOf(tx: Tx, personId: string): Promise<EmailRow | undefined> {
  const { rows } = await sql<EmailRow>`
    select address, verified_at, refused_at, code, code_until, codes_on, codes, weekly from reminder_email
    where person_id = ${personId}::uuid`.execute(tx)
  return rows[0]
}

/** How many codes were sent to an address on a day, whoever asked. As the system. */
export async function codesTo(tx: Tx, address: string, day: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(codes), 0)::int as n from reminder_email where address = ${address} and codes_on = ${day}::date`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** Has a code sent; until it is typed the address is not used. What stood there before ends. */
export async function askCode(
  tx: Tx,
  personId: string,
  given: { address: string; code: string; until: Date; day: string; stopToken: string; at: Date },
): Promise<void> {
  const { address, code, until, day, stopToken, at } = given
  await sql`
    insert into reminder_email (person_id, address, changed_at, stop_token, code, code_until, codes_on, codes)
    values (${personId}::uuid, ${address}, ${at}, ${stopToken}, ${code}, ${until}, ${day}::date, 1)
    on conflict (person_id) do update set address = excluded.address, changed_at = excluded.changed_at, verified_at = null,
      refused_at = null, code = excluded.code, code_until = excluded.code_until, code_sent_at = null,
      codes = case when reminder_email.codes_on = excluded.codes_on then reminder_email.codes + 1 else 1 end,
      codes_on = excluded.codes_on`.execute(tx)
}

export async function confirmEmail(tx: Tx, personId: string, at: Date): Promise<void> {
  await sql`
    update reminder_email set verified_at = ${at}, changed_at = ${at}, refused_at = null, code = null, code_until = null,
      code_sent_at = null where person_id = ${personId}::uuid`.execute(tx)
}

/** Ends reminders by e-mail; how many codes were asked for stays known. */
export async function stopEmail(tx: Tx, personId: string, at: Date): Promise<void> {
  await sql`
    update reminder_email set verified_at = null, changed_at = ${at}, refused_at = null, code = null, code_until = null,
      code_sent_at = null where person_id = ${personId}::uuid`.execute(tx)
}

/** Whether the weekly letter is wanted. */
export async function setWeekly(tx: Tx, personId: string, weekly: boolean): Promise<void> {
  await sql`update reminder_email set weekly = ${weekly}::boolean where person_id = ${personId}::uuid`.execute(
    tx,
  )
}

/** Whose letters a link ends; as the system. */
export async function personByToken(tx: Tx, token: string): Promise<string | undefined> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from reminder_email where stop_token = ${token} for update`.execute(tx)
  return rows[0]?.person_id
}
