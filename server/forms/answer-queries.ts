import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import { type FormRow, formsWhere } from './queries.ts'
import type { Answers } from './rules.ts'

/** The form of a link, held where it is answered: answers are taken in one after another. */
export async function byToken(tx: Tx, token: string, hold = false): Promise<FormRow | undefined> {
  const { rows } = await formsWhere(sql`f.token = ${token}`, hold ? sql`for update of f` : sql``).execute(tx)
  return rows[0]
}

/** How many answers there are and how many are not shown yet, with how many people the meeting is for. */
export async function room(
  tx: Tx,
  form: Pick<FormRow, 'id' | 'meeting_id'>,
): Promise<{ answers: number; left: number; capacity: number | null; guests: number }> {
  const { rows } = await sql<{ answers: number; left: number; capacity: number | null; guests: number }>`
    select count(a.id)::int as answers, (count(a.id) filter (where not a.shown))::int as left, m.capacity,
      (select count(*)::int from guest g where g.meeting_id = m.id and g.state not in ('withdrawn', 'deputised')) as guests
    from meeting m left join form_answer a on a.form_id = ${form.id}::uuid
    where m.id = ${form.meeting_id}::uuid group by m.id`.execute(tx)
  return rows[0] ?? { answers: 0, left: 0, capacity: null, guests: 0 }
}

export async function isThere(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from form_answer where id = ${id}::uuid`.execute(tx)
  return rows.length > 0
}

type Answered = { id: string; formId: string; answers: Answers; code: string | null; shown: boolean }
export async function insert(tx: Tx, { id, formId, answers, code, shown }: Answered): Promise<void> {
  await sql`insert into form_answer (id, form_id, answers, code, shown)
    values (${id}, ${formId}, ${JSON.stringify(answers)}::jsonb, ${code}, ${shown})`.execute(tx)
}

/**
 * So many of those that are not shown join the others, which of them by chance. They are written anew in the order of
 * their ids, so that not even the place of a row on the disk tells when it came.
 */
export async function release(tx: Tx, formId: string, many: number): Promise<void> {
  if (many === 0) return
  await sql`
    with batch as (
      delete from form_answer where id in (
        select id from form_answer where form_id = ${formId}::uuid and not shown order by random() limit ${many})
      returning id, form_id, answers, code)
    insert into form_answer (id, form_id, answers, code, shown)
    select id, form_id, answers, code, true from batch order by id`.execute(tx)
}

export type Guest = { id: string; name: string }
/** Who opens the form by their invitation to its meeting. */
export async function guestOf(tx: Tx, meetingId: string, token: string): Promise<Guest | undefined> {
  const { rows } = await sql<Guest>`
    select id, name from guest where token = ${token} and meeting_id = ${meetingId}::uuid and state <> 'withdrawn'`.execute(
    tx,
  )
  return rows[0]
}

type OpenForm = Pick<FormRow, 'title' | 'kind' | 'anonymous' | 'token'>
/** The forms of a guest's meeting that take answers, but those with names that this guest has answered. */
export async function openTo(tx: Tx, invitation: string): Promise<OpenForm[]> {
  const { rows } = await sql<OpenForm>`
    select f.title, f.kind, f.anonymous, f.token from guest g join meeting m on m.id = g.meeting_id
    join form f on f.meeting_id = m.id
    where g.token = ${invitation} and g.state <> 'withdrawn' and m.state <> 'cancelled' and f.state = 'open'
      and not exists (select from form_respondent r where r.form_id = f.id and r.guest_id = g.id)
    order by f.opened_at, f.id`.execute(tx)
  return rows
}

type Respondent = { formId: string; guestId: string | null; name: string }
export async function hasAnswered(tx: Tx, { formId, guestId, name }: Respondent): Promise<boolean> {
  const { rows } = await sql`
    select from form_respondent where form_id = ${formId}::uuid
      and (guest_id = ${guestId}::uuid or (${guestId}::uuid is null and guest_id is null and lower(name) = lower(${name})))`.execute(
    tx,
  )
  return rows.length > 0
}

export async function respond(
  tx: Tx,
  answerId: string,
  { formId, guestId, name, at }: Respondent & { at: Date },
): Promise<void> {
  await sql`insert into form_respondent (answer_id, form_id, guest_id, name, at)
    values (${answerId}, ${formId}, ${guestId}::uuid, ${name}, ${at})`.execute(tx)
}

export type AnswerRow = { answers: Answers; key: string | null; name: string | null; at: string | null }
/** The answers that are shown; `key` tells who it is in both tests, as far as that is known. */
export async function shownOf(tx: Tx, formId: string): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select a.answers, coalesce(r.guest_id::text, lower(r.name), a.code) as key, r.name, r.at
    from form_answer a left join form_respondent r on r.answer_id = a.id
    where a.form_id = ${formId}::uuid and a.shown order by r.at, a.id`.execute(tx)
  return rows
}
