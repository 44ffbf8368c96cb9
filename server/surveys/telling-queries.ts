import { sql } from 'kysely'
import { may } from '../../contract/access.ts'
import { followUpTo } from '../../contract/survey-rules.ts'
import { isToAskAgain, surveyNames, surveyTitle } from '../follow-up/source-queries.ts'
import { inForce } from '../people/queries.ts'
import type { Tx } from '../platform/db.ts'

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
        and not exists (select from reminder r where r.person_id = g.person_id and r.key = ${key})
        and exists (select from reminder_ways(g.person_id, ${mail}::boolean))
      limit 5000),
    told as (insert into survey_told (survey_id, person_id, day)
      select id, person_id, ${day}::date from due on conflict do nothing),
    made as (
      insert into reminder (id, person_id, key, step, month, day, made_at)
      select gen_random_uuid(), person_id, ${key}, 'surveys', date_trunc('month', ${day}::date)::date, ${day}::date, ${now}
      from (select distinct person_id from due) d on conflict do nothing returning id, person_id),
    ways as (
      insert into reminder_sending (id, reminder_id, device_id, next_at)
      select gen_random_uuid(), made.id, w.device_id, ${now}
      from made cross join lateral reminder_ways(made.person_id, ${mail}::boolean) w)
    select count(*)::int as n from made`.execute(tx)
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
