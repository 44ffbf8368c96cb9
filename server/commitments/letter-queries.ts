import { sql } from 'kysely'
import type { Language } from '../../contract/fields.ts'
import type { Tx } from '../platform/db.ts'
import type { LetterOutcome } from '../reminders/letter-queue.ts'
import type { Done } from './recording.ts'

type Letter = {
  id: string
  pledgeId: string
  contactId: string
  office: number
  language: Language
  expiresOn: string
}
/** Puts the letter with a pledge’s link into the queue. */
export async function queue(
  tx: Tx,
  { id, pledgeId, contactId, office, language, expiresOn }: Letter,
  { at, by }: Done,
): Promise<void> {
  await sql`insert into commitment_letter (id, pledge_id, contact_id, office, language, expires_on, made_at, made_by, next_at)
    values (${id}::uuid, ${pledgeId}::uuid, ${contactId}::uuid, ${office}::int, ${language}, ${expiresOn}::date, ${at},
      ${by}::uuid, ${at})`.execute(tx)
}

/** A letter that was taken, with whom it is for. */
export type Taken = {
  id: string
  pledge_id: string
  office: number
  office_name: string
  language: Language
  expires_on: string
  made_by: string | null
  tries: number
  name: string | null
  email: string | null
}

/** Takes what is to be sent, so that nobody else does until `until`. Committed before anything is sent. */
export async function take(tx: Tx, now: Date, until: Date, limit: number): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    with taken as (
      update commitment_letter set tries = tries + 1, next_at = ${until}
      where id in (select id from commitment_letter where ended_at is null and next_at <= ${now}
        order by next_at, id limit ${limit} for update skip locked)
      returning *)
    select t.id, t.pledge_id, t.office, coalesce(s.name, '') as office_name, t.language, t.expires_on, t.made_by, t.tries,
      k.name, k.email
    from taken t left join scope s on s.id = t.office left join partner_contact k on k.id = t.contact_id`.execute(
    tx,
  )
  return rows
}

export async function putOff(tx: Tx, { id, tries }: Taken, at: Date): Promise<void> {
  await sql`update commitment_letter set next_at = ${at}
    where id = ${id}::uuid and tries = ${tries}::int and ended_at is null`.execute(tx)
}

export async function end(tx: Tx, { id }: Taken, outcome: LetterOutcome, at: Date): Promise<void> {
  await sql`update commitment_letter set ended_at = ${at}, outcome = ${outcome}
    where id = ${id}::uuid and ended_at is null`.execute(tx)
}

/** Whether a letter that was taken is still wanted; held, so that its link is not ended meanwhile. */
export async function isWanted(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from commitment_letter where id = ${id}::uuid and ended_at is null
    for update`.execute(tx)
  return rows.length > 0
}

/** Receivers by name. */
export async function receiverNames(tx: Tx, scopes: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from scope where id = any(${[...scopes]}::int[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
