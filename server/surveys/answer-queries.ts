import { sql } from 'kysely'
import { type SurveyAnswer } from '../../contract/survey-answers.ts'
import { surveyScales, surveySteps } from '../../contract/survey-rules.ts'
import type { Tx } from '../platform/db.ts'
import { type SurveyRow, surveysWhere } from './queries.ts'

/** The survey of a link, held where it is answered: answers are taken in one after another. */
export async function byToken(tx: Tx, token: string, hold = false): Promise<SurveyRow | undefined> {
  const { rows } = await surveysWhere(sql`s.token = ${token}`, hold ? sql`for update of s` : sql``).execute(
    tx,
  )
  return rows[0]
}

export async function isThere(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from survey_answer where id = ${id}::uuid`.execute(tx)
  return rows.length > 0
}

/** How many are neither shown nor held. */
export async function waiting(tx: Tx, surveyId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from survey_answer where survey_id = ${surveyId}::uuid and not shown and not held`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

type Answered = { id: string; surveyId: string; answer: SurveyAnswer; held: boolean }
export async function insert(tx: Tx, { id, surveyId, answer, held }: Answered): Promise<void> {
  const { knowledge, confidence, application, awareness, best, better, code } = answer
  await sql`
    insert into survey_answer (id, survey_id, knowledge, confidence, application, awareness, best, better, code, shown, held)
    values (${id}::uuid, ${surveyId}::uuid, ${knowledge}, ${confidence}, ${application}, ${awareness}, ${best}, ${better},
      ${code}, false, ${held})`.execute(tx)
}

const stepCounts = sql.join(
  surveyScales.flatMap(scale =>
    Array.from(
      { length: surveySteps },
      (_, at) => sql`count(*) filter (where ${sql.ref(scale)} = ${sql.lit(at + 1)})`,
    ),
  ),
)

/**
 * So many of those that wait join the others, which of them by chance, and the sums with them. They are written anew in
 * the order of their ids, so that not even the place of a row on the disk tells when it came.
 */
export async function release(tx: Tx, surveyId: string, many: number): Promise<void> {
  if (many === 0) return
  await sql`
    with batch as (
      delete from survey_answer where id in (select id from survey_answer
        where survey_id = ${surveyId}::uuid and not shown and not held order by random() limit ${many})
      returning id, survey_id, knowledge, confidence, application, awareness, best, better, code)
    insert into survey_answer (id, survey_id, knowledge, confidence, application, awareness, best, better, code, shown)
    select id, survey_id, knowledge, confidence, application, awareness, best, better, code, true from batch order by id`.execute(
    tx,
  )
  await sql`
    update survey s set shown = a.n, steps = a.steps from (
      select count(*)::int as n, array[${stepCounts}]::int[] as steps from survey_answer
      where survey_id = ${surveyId}::uuid and shown) a
    where s.id = ${surveyId}::uuid`.execute(tx)
}

/** Those that were held wait with the others, or go. */
export async function judge(tx: Tx, surveyId: string, people: boolean): Promise<void> {
  const held = sql`survey_id = ${surveyId}::uuid and held`
  if (people) await sql`update survey_answer set held = false where ${held}`.execute(tx)
  else await sql`delete from survey_answer where ${held}`.execute(tx)
}

export type ShownRow = Record<(typeof surveyScales)[number], number> &
  Pick<SurveyAnswer, 'best' | 'better' | 'code'>
export async function shownOf(tx: Tx, surveyId: string): Promise<ShownRow[]> {
  const { rows } = await sql<ShownRow>`
    select knowledge, confidence, application, awareness, best, better, code from survey_answer
    where survey_id = ${surveyId}::uuid and shown order by id`.execute(tx)
  return rows
}
