import { sql } from 'kysely'
import type { GuestState } from '../../contract/guests.ts'
import type { Language } from '../../contract/fields.ts'
import type { Tx } from '../platform/db.ts'
import type { LetterOutcome } from '../reminders/letter-queue.ts'

export type MailKind = 'invitation' | 'reminder' | 'moved' | 'cancelled' | 'withdrawn' | 'thanks'

/** Guests of a meeting who have the invitation and can be reached by mail. */
export async function reached(tx: Tx, meetingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select g.id from guest g join guest_contact c on c.guest_id = g.id and c.email is not null
    where g.meeting_id = ${meetingId}::uuid and g.state not in ('listed', 'withdrawn')`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Puts a letter to each guest that has an address into the queue, in their language; one that waits there is enough. */
export async function queue(
  tx: Tx,
  letters: readonly { id: string; guest: string }[],
  { kind, language, at, from }: { kind: MailKind; language: Language; at: Date; from: Date },
): Promise<void> {
  await sql`
    insert into guest_mail (id, guest_id, kind, language, made_at, next_at)
    select l.id, g.id, ${kind}, coalesce(p.language, (select w.language from guest_mail w
      where w.guest_id = g.id order by w.made_at desc, w.id desc limit 1), ${language}), ${at}, ${from}
    from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as l(id uuid, guest uuid)
    join guest g on g.id = l.guest join guest_contact c on c.guest_id = g.id and c.email is not null
    left join person p on p.id = g.person_id
    where not exists (select from guest_mail w where w.guest_id = g.id and w.kind = ${kind} and w.ended_at is null)`.execute(
    tx,
  )
}

/** A letter that was taken, with whom it is for. */
export type Taken = {
  id: string
  kind: MailKind
  language: Language
  tries: number
  guest_id: string
  meeting_id: string
  name: string
  state: GuestState
  token: string
  deputy_of: string | null
  email: string | null
  /** That they were there, where that was noted of anybody. */
  came: boolean
}

/** Takes what is to be sent, so that nobody else does until `until`. Committed before anything is sent. */
export async function take(tx: Tx, now: Date, until: Date, limit: number): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    with taken as (
      update guest_mail set tries = tries + 1, next_at = ${until}
      where id in (select id from guest_mail where ended_at is null and next_at <= ${now}
        order by next_at, id limit ${limit} for update skip locked)
      returning id, kind, language, guest_id, tries)
    select t.id, t.kind, t.language, t.tries, g.id as guest_id, g.meeting_id, g.name, g.state, g.token, c.email,
      (select f.name from guest f where f.id = g.deputy_of) as deputy_of,
      (exists (select from attendance a where a.guest_id = g.id and a.undone_at is null)
        or not exists (select from attendance a where a.meeting_id = g.meeting_id)) as came
    from taken t join guest g on g.id = t.guest_id left join guest_contact c on c.guest_id = g.id`.execute(tx)
  return rows
}

export async function putOff(tx: Tx, { id, tries }: Taken, at: Date): Promise<void> {
  await sql`update guest_mail set next_at = ${at}
    where id = ${id}::uuid and tries = ${tries}::int and ended_at is null`.execute(tx)
}

const stepOf: Partial<Record<MailKind, string>> = {
  reminder: 'reminded',
  moved: 'told',
  cancelled: 'told',
  thanks: 'thanked',
}

/** Notes how it ended, and as a step of the invitation that it was told. */
export async function end(
  tx: Tx,
  { id, kind, guest_id }: Taken,
  outcome: LetterOutcome,
  at: Date,
): Promise<void> {
  await sql`update guest_mail set ended_at = ${at}, outcome = ${outcome} where id = ${id}::uuid and ended_at is null`.execute(
    tx,
  )
  const step = stepOf[kind]
  if (outcome !== 'sent' || step === undefined) return
  await sql`
    with told as (update guest set version = version + 1 where id = ${guest_id}::uuid returning id, version)
    insert into guest_step (guest_id, version, step, way, at) select id, version, ${step}, 'mail', ${at} from told`.execute(
    tx,
  )
}

/**
 * Guests of meetings that start soon, who did not decline, and of whom nothing was told since the hours began, or lately.
 * @param hours before the start, from and to
 */
export async function toRemind(tx: Tx, now: Date, hours: { from: number; to: number }): Promise<string[]> {
  const lately = sql`${now}::timestamptz - interval '18 hours'`
  const { rows } = await sql<{ id: string }>`
    select g.id from meeting m join guest g on g.meeting_id = m.id
    join guest_contact c on c.guest_id = g.id and c.email is not null
    where m.state in ('scheduled', 'invited') and g.state in ('sent', 'accepted', 'tentative')
      and m.starts_at <= ${now}::timestamptz + ${hours.from}::int * interval '1 hour'
      and m.starts_at > ${now}::timestamptz + ${hours.to}::int * interval '1 hour'
      and not exists (select from guest_mail w where w.guest_id = g.id
        and w.made_at >= least(m.starts_at - ${hours.from}::int * interval '1 hour', ${lately}))
      and not exists (select from guest_step s where s.guest_id = g.id and s.step = 'sent' and s.at > ${lately})
    order by m.starts_at, g.id limit 2000`.execute(tx)
  return rows.map(({ id }) => id)
}
