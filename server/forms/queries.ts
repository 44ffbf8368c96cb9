import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { FormKind, FormState, Question } from '../../contract/forms.ts'
import type { MeetingState } from '../../contract/meetings.ts'
import type { Zone } from '../../contract/zones.ts'
import type { AtDoor } from '../attendance/policy.ts'
import { inSight } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'

export type MeetingOf = AtDoor & {
  meeting_id: string
  meeting_title: string
  meeting_state: MeetingState
  region: string
  zone: Zone
  starts_at: string
  ends_at: string
}
export type FormRow = MeetingOf & {
  id: string
  kind: FormKind
  title: string
  intro: string | null
  anonymous: boolean
  same_as: string | null
  token: string
  state: FormState
  opened_at: string | null
  closed_at: string | null
  questions: number
  answers: number
  /** The other test that asks the same. */
  twin: string | null
  version: number
}

const meetingColumns = sql`m.id as meeting_id, m.title as meeting_title, m.state as meeting_state, s.name as region, m.zone,
  m.starts_at, m.ends_at, m.scope_id, m.province_id, m.regency_id,
  m.id = any ((select acting_doors())::uuid[]) as organises`

/** A meeting in sight, or at whose door the actor stands; held still where its forms will change. */
export async function meetingOf(
  tx: Tx,
  actor: Actor,
  id: string,
  hold = false,
): Promise<MeetingOf | undefined> {
  const { rows } = await sql<MeetingOf>`
    select ${meetingColumns} from meeting m join scope s on s.id = m.scope_id
    where m.id = ${id}::uuid and (${inSight(actor, 'm')} or m.id = any ((select acting_doors())::uuid[]))
    ${hold ? sql`for no key update of m` : sql``}`.execute(tx)
  return rows[0]
}

/** Forms; who sees them is for row-level security. */
export const formsWhere = (where: RawBuilder<boolean>, end: RawBuilder<unknown>): RawBuilder<FormRow> => sql`
  select f.id, f.kind, f.title, f.intro, f.anonymous, f.same_as, f.token, f.state, f.opened_at, f.closed_at, f.version,
    (select count(*)::int from form_question q where q.form_id = coalesce(f.same_as, f.id)) as questions,
    (select count(*)::int from form_answer a where a.form_id = f.id) as answers,
    coalesce(f.same_as, (select t.id from form t where t.same_as = f.id limit 1)) as twin, ${meetingColumns}
  from form f join meeting m on m.id = f.meeting_id join scope s on s.id = m.scope_id where ${where} ${end}`

export async function ofMeeting(tx: Tx, meetingId: string): Promise<FormRow[]> {
  const { rows } = await formsWhere(
    sql`f.meeting_id = ${meetingId}::uuid`,
    sql`order by array_position(array['pre-test', 'post-test', 'evaluation'], f.kind)`,
  ).execute(tx)
  return rows
}

export async function one(tx: Tx, id: string, hold = false): Promise<FormRow | undefined> {
  const { rows } = await formsWhere(sql`f.id = ${id}::uuid`, hold ? sql`for update of f` : sql``).execute(tx)
  return rows[0]
}

/** What a form asks, in its order. */
export async function questionsOf(tx: Tx, form: Pick<FormRow, 'id' | 'same_as'>): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select id, kind, text, required, topic, options, area from form_question
    where form_id = ${form.same_as ?? form.id}::uuid order by number`.execute(tx)
  return rows
}

/** Whether somebody answered a form, or the one that asks the same. Both are held. */
export async function isAnswered(tx: Tx, form: Pick<FormRow, 'id' | 'twin'>): Promise<boolean> {
  const both = [form.id, ...(form.twin ? [form.twin] : [])]
  await sql`select from form where id = any(${both}::uuid[]) order by id for update`.execute(tx)
  return hasAnswers(tx, form)
}

export async function hasAnswers(tx: Tx, form: Pick<FormRow, 'id' | 'twin'>): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select exists (select from form_answer
      where form_id in (${form.id}::uuid, ${form.twin ?? form.id}::uuid)) as yes`.execute(tx)
  return rows[0]?.yes ?? false
}

type New = Pick<FormRow, 'id' | 'meeting_id' | 'kind' | 'title' | 'intro' | 'anonymous' | 'same_as' | 'token'>
export async function insert(tx: Tx, form: New, { at, by }: { at: Date; by: string }): Promise<void> {
  await sql`
    insert into form (id, meeting_id, kind, title, intro, anonymous, same_as, token, made_at, made_by)
    values (${form.id}, ${form.meeting_id}, ${form.kind}, ${form.title}, ${form.intro}, ${form.anonymous}, ${form.same_as},
      ${form.token}, ${at}, ${by}::uuid)`.execute(tx)
}

export async function write(
  tx: Tx,
  { id, title, intro, anonymous }: Pick<FormRow, 'id' | 'title' | 'intro' | 'anonymous'>,
): Promise<void> {
  await sql`update form set title = ${title}, intro = ${intro}, anonymous = ${anonymous}, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}

/** Writes all questions anew; who has the other test that asks them before them is told that it changed. */
export async function writeQuestions(
  tx: Tx,
  form: Pick<FormRow, 'id' | 'same_as' | 'twin'>,
  questions: readonly Question[],
): Promise<void> {
  const of = form.same_as ?? form.id
  await sql`delete from form_question where form_id = ${of}::uuid`.execute(tx)
  await sql`
    insert into form_question (id, form_id, number, kind, text, required, topic, options, area)
    select q.id, ${of}::uuid, q.number, q.kind, q.text, q.required, q.topic, q.options, q.area
    from jsonb_to_recordset(${JSON.stringify(questions.map((question, number) => ({ ...question, number })))}::jsonb)
      as q(id uuid, number int, kind text, text text, required boolean, topic text, options jsonb, area text)`.execute(
    tx,
  )
  if (form.twin) await sql`update form set version = version + 1 where id = ${form.twin}::uuid`.execute(tx)
}

export async function open(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update form set state = 'open', opened_at = coalesce(opened_at, ${at}), closed_at = null, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}

export async function close(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update form set state = 'closed', closed_at = ${at}, version = version + 1 where id = ${id}::uuid`.execute(
    tx,
  )
}

/** Removes a form; the other that asks its questions keeps them. */
export async function remove(tx: Tx, { id, same_as, twin }: FormRow): Promise<void> {
  if (twin && same_as === null) {
    await sql`update form_question set form_id = ${twin}::uuid where form_id = ${id}::uuid`.execute(tx)
    await sql`update form set same_as = null, version = version + 1 where id = ${twin}::uuid`.execute(tx)
  }
  await sql`delete from form where id = ${id}::uuid`.execute(tx)
}
