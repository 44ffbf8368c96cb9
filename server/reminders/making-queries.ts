import { type RawBuilder, sql } from 'kysely'

type Due = { key: string; day: string; mail: boolean; now: Date }

/** Whether somebody can be reminded: they chose a way, and were not reminded under this key. */
export const canBeReminded = (
  personId: RawBuilder<unknown>,
  { key, mail }: Pick<Due, 'key' | 'mail'>,
) => sql<boolean>`(
  not exists (select from reminder r where r.person_id = ${personId} and r.key = ${key})
  and exists (select from reminder_ways(${personId}, ${mail}::boolean)))`

/**
 * Ends a statement that chose whom to remind (`chosen`: a part of it that has their `person_id`): one reminder for each
 * of them, by every way they chose, and `n` says how many.
 * @param of.month the first day of the month that it is about; without it that of the day
 */
export const remind = (
  chosen: string,
  { key, step, day, mail, now, month }: Due & { step: string; month?: string },
): RawBuilder<{ n: number }> => sql`
  made as (
    insert into reminder (id, person_id, key, step, month, day, made_at)
    select gen_random_uuid(), person_id, ${key}, ${step}, date_trunc('month', ${month ?? day}::date)::date, ${day}::date, ${now}
    from (select distinct person_id from ${sql.table(chosen)}) c on conflict do nothing returning id, person_id),
  ways as (
    insert into reminder_sending (id, reminder_id, device_id, next_at)
    select gen_random_uuid(), made.id, w.device_id, ${now}
    from made cross join lateral reminder_ways(made.person_id, ${mail}::boolean) w)
  select count(*)::int as n from made`
