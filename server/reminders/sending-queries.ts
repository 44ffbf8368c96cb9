import { sql } from 'kysely'
import type { Step } from '../../contract/reminders.ts'
import type { Tx } from '../platform/db.ts'
import type { OtherStep } from './others.ts'
import { silent } from './planning-queries.ts'

/** A sending that was taken, with all that its way needs; null where that is gone. */
export type Taken = {
  id: string
  reminder_id: string
  tries: number
  step: Step | 'returned' | OtherStep
  month: string
  day: string
  made_at: string
  library_id: string | null
  person_id: string
  name: string
  language: 'id' | 'en'
  active: boolean
  device_id: string | null
  endpoint: string | null
  p256dh: Buffer | null
  auth: Buffer | null
  key_no: number | null
  address: string | null
  stop_token: string | null
}

/** Takes what is to be sent, so that nobody else does until `until`. Committed before anything is sent. */
export async function take(tx: Tx, now: Date, until: Date, limit: number): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    with taken as (
      update reminder_sending set tries = tries + 1, next_at = ${until}
      where id in (select id from reminder_sending where ended_at is null and next_at <= ${now}
        order by next_at, id limit ${limit} for update skip locked)
      returning id, reminder_id, device_id, tries)
    select t.id, t.reminder_id, t.tries, r.step, r.month, r.day, r.made_at, r.library_id, r.person_id, p.name, p.language,
      p.disabled_at is null as active, t.device_id, d.endpoint, d.p256dh, d.auth, d.key_no, e.address, e.stop_token
    from taken t join reminder r on r.id = t.reminder_id join person p on p.id = r.person_id
    left join push_device d on d.id = t.device_id and d.person_id = r.person_id
    left join reminder_email e on t.device_id is null and e.person_id = r.person_id and e.verified_at is not null`.execute(
    tx,
  )
  return rows
}

/** What there is to remind of: a library's name, and the code of its province. */
export type Due = { id: string; name: string; code: string }

/** The person's libraries that sent nothing for a month still. */
export async function silentOf(tx: Tx, { person_id, month }: Taken, now: Date): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select l.id, l.name, pr.code from role_grant g join library l on l.scope_id = g.scope_id
    join region pr on pr.id = l.province_id
    where g.person_id = ${person_id}::uuid and ${silent({ month, now })} order by l.name, l.id`.execute(tx)
  return rows
}

/** The library whose report was returned then and still is, if the person manages it. */
export async function returnedOf(tx: Tx, { library_id, month, made_at, person_id }: Taken): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select l.id, l.name, pr.code from library l join region pr on pr.id = l.province_id
    join monthly_report m on m.library_id = l.id and m.month = ${month}::date
    where l.id = coalesce(survivor_of(${library_id}::uuid), ${library_id}::uuid)
      and m.returned_at = ${made_at}::timestamptz
      and exists (select from role_grant g where g.scope_id = l.scope_id and g.person_id = ${person_id}::uuid
        and g.role = 'library' and g.ended_at is null)`.execute(tx)
  return rows
}

/** Tries again later, and of a reminder whose day is over on the day of that. */
export async function putOff(tx: Tx, taken: Pick<Taken, 'id' | 'tries'>, at: Date): Promise<void> {
  await sql`
    update reminder_sending set next_at = ${at} where id = ${taken.id}::uuid and tries = ${taken.tries} and ended_at is null`.execute(
    tx,
  )
}

export async function moveDay(tx: Tx, { reminder_id }: Taken, day: string): Promise<void> {
  await sql`update reminder set day = ${day}::date where id = ${reminder_id}::uuid`.execute(tx)
}

export type Outcome = 'sent' | 'gone' | 'not-needed' | 'given-up'

export async function end(tx: Tx, { id }: Pick<Taken, 'id'>, outcome: Outcome, at: Date): Promise<void> {
  await sql`
    update reminder_sending set ended_at = ${at}, outcome = ${outcome} where id = ${id}::uuid and ended_at is null`.execute(
    tx,
  )
}

/** Of an address that takes no letters: nothing is sent there until it is confirmed anew. */
export async function refuseEmail(tx: Tx, personId: string, address: string, at: Date): Promise<void> {
  await sql`
    update reminder_email set refused_at = ${at}, verified_at = null, code = null, code_until = null, code_sent_at = null,
      changed_at = ${at} where person_id = ${personId}::uuid and address = ${address}`.execute(tx)
}

export type Code = { person_id: string; address: string; code: string; language: 'id' | 'en' }

/** Takes codes that wait to be sent; each is noted as sent before it is, so that no other server sends it too. */
export async function takeCodes(tx: Tx, now: Date): Promise<Code[]> {
  const { rows } = await sql<Code>`
    update reminder_email e set code_sent_at = ${now} from person p
    where p.id = e.person_id and e.person_id in (
      select person_id from reminder_email where code is not null and code_sent_at is null and code_until > ${now}
      limit 20 for update skip locked)
    returning e.person_id, e.address, e.code, p.language`.execute(tx)
  return rows
}

/** A code that could not be sent waits again, where it is still the one. */
export async function codeWaits(tx: Tx, { person_id, code }: Code): Promise<void> {
  await sql`
    update reminder_email set code_sent_at = null where person_id = ${person_id}::uuid and code = ${code}`.execute(
    tx,
  )
}
