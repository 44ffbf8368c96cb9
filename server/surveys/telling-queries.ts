import { sql } from 'kysely'
import { may } from '../../contract/access.ts'
import { followUpTo } from '../../contract/survey-rules.ts'
import { inForce } from '../people/queries.ts'
import type { Tx } from '../platform/db.ts'
import { canBeReminded, remind } from '../reminders/making-queries.ts'
import { isToAskAgain, surveyNames, surveyTitle } from './part-queries.ts'

/** The grant `g` in force is of those who keep the survey `s` at its very place. */
const keeps = (now: Date) =>
  sql`(g.scope_id = s.scope_id and g.role = any(${[...may['surveys.keep']]}::text[]) and ${inForce(now)})`

/**
 * Notes whom to remind on a day that people are to be asked again: those who keep the survey and chose a way, once for
 * each survey, and all that are due together.
 * @param of.provinces in which it is day; `national`: whether it is where the nation's own are told
 * @returns how many
 */
export async function plan(
  tx: Tx,
  of: { provinces: readonly number[]; national: boolean; day: string; mail: boolean; now: Date },
): Promise<number> {
  const { provinces, national, day, mail, now } = of
  const key = `surveys/${day}`
  const { rows } = await sql<{ n: number }>`
    with due as materialized (
      select distinct s.id, g.person_id from survey s join role_grant g on ${keeps(now)}
      where ${isToAskAgain(day)}
        and (s.province_id = any(${provinces}::int[]) or (s.province_id is null and ${national}::boolean))
        and not exists (select from survey_told t where t.survey_id = s.id and t.person_id = g.person_id)
        and ${canBeReminded(sql`g.person_id`, { key, mail })}
      limit 5000),
    told as (insert into survey_told (survey_id, person_id, day)
      select id, person_id, ${day}::date from due on conflict do nothing),
    ${remind('due', { key, step: 'surveys', day, mail, now })}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** `last`: the day from which asking again tells nothing any more; `code`: of its province. */
export type Told = { id: string; title: string; of: string; last: string; code: string | null }

/** What a person was told of on a day, as far as people are still to be asked again and the person keeps it. */
export async function toldOn(
  tx: Tx,
  { person_id, day }: { person_id: string; day: string },
  today: string,
  now: Date,
): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select s.id, ${surveyTitle} as title, coalesce(l.name, o.name, '') as "of",
      (s.held_on + ${followUpTo}::int)::text as last, p.code
    from survey_told t join survey s on s.id = t.survey_id ${surveyNames} left join region p on p.id = s.province_id
    where t.person_id = ${person_id}::uuid and t.day = ${day}::date and ${isToAskAgain(today)}
      and exists (select from role_grant g where g.person_id = t.person_id and ${keeps(now)})
    order by s.held_on, s.id`.execute(tx)
  return rows
}
