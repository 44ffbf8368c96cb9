import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import { canBeReminded, remind } from '../reminders/making-queries.ts'
import type { ToldSpan } from './rules.ts'

/**
 * Notes whom to remind of actions on a day: owners, or who signs in for a partner that owns them, who chose a way, once for each step of each action, and all of them
 * together once a day.
 * @param of.provinces in which it is day; `national`: whether it is where the nation's own are told
 * @returns how many
 */
export async function plan(
  tx: Tx,
  of: {
    provinces: readonly number[]
    national: boolean
    spans: readonly ToldSpan[]
    day: string
    mail: boolean
    now: Date
  },
): Promise<number> {
  const { provinces, national, spans, day, mail, now } = of
  const key = `actions/${day}`
  const { rows } = await sql<{ n: number }>`
    with due as materialized (
      select i.id, o.person_id, s.step from action_item i
      join jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) s (step text, "from" int, "to" int)
        on i.deadline - ${day}::date between s."from" and s."to"
      cross join lateral (select i.person_id where i.person_id is not null
        union select representatives_of(i.partner_id) where i.partner_id is not null) o (person_id)
      where i.state in ('planned', 'under-way')
        and (i.province_id = any(${provinces}::int[]) or (i.province_id is null and ${national}::boolean))
        and not exists (select from action_told t where t.item_id = i.id and t.step = s.step)
        and ${canBeReminded(sql`o.person_id`, { key, mail })}
      limit 5000),
    told as (insert into action_told (item_id, step, day) select distinct id, step, ${day}::date from due on conflict do nothing),
    ${remind('due', { key, step: 'actions', day, mail, now })}`.execute(tx)
  return rows[0]?.n ?? 0
}

export type Due = { id: string; text: string; deadline: string; code: string | null }

/** The person's actions, and those of a partner they sign in for, that are open still, of those told on a day; with the codes of their provinces. */
export async function dueOf(tx: Tx, personId: string, day: string): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select i.id, i.text, i.deadline, p.code from action_item i left join region p on p.id = i.province_id
    where (i.person_id = ${personId}::uuid
        or (i.partner_id is not null and ${personId}::uuid in (select representatives_of(i.partner_id))))
      and i.state in ('planned', 'under-way') and exists (select from action_told t where t.item_id = i.id and t.day = ${day}::date)
    order by i.deadline, i.id`.execute(tx)
  return rows
}
