import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import { canBeReminded, remind } from '../reminders/making-queries.ts'
import type { ToldSpan } from './telling-rules.ts'

type Where = {
  /** In which it is day. */
  provinces: readonly number[]
  /** Whether it is where the nation's own are told. */
  national: boolean
  spans: readonly ToldSpan[]
  day: string
  mail: boolean
  now: Date
}

/**
 * Notes whom to tell of promises on a day: those who chose a way, once for each step of each promise (anew where its
 * deadline was changed) and of each delivery, and all of it together once a day. Offices are those of the place that
 * receives, and those above it.
 * @returns how many
 */
export async function plan(tx: Tx, { provinces, national, spans, day, mail, now }: Where): Promise<number> {
  const key = `commitments/${day}`
  const { rows } = await sql<{ n: number }>`
    with recursive span as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) s (step text, who text, "from" int, "to" int)),
    due as materialized (
      select c.*, s.who, concat(s.step, '/', c.deadline) as step from commitment c
      join span s on s.who <> 'receiver' and c.deadline between ${day}::date + s."from" and ${day}::date + s."to"
      where c.is_counted and c.same_as is null and c.withdrawn_at is null and not c.is_fulfilled
        and (c.province_id = any(${provinces}::int[]) or (c.province_id is null and ${national}::boolean))),
    sent as materialized (
      select d.*, concat(s.step, '/', d.id) as step from delivery d
      join span s on s.who = 'receiver' and d.sent_on between ${day}::date + s."from" and ${day}::date + s."to"
      where d.confirmed_on is null and d.denied_on is null and d.cancelled_on is null
        and (d.province_id = any(${provinces}::int[]) or (d.province_id is null and ${national}::boolean))),
    up as (
      select id as asked, scope_id, merged_into from partner where id in (select partner_id from due)
      union all select up.asked, p.scope_id, p.merged_into from up join partner p on p.id = up.merged_into),
    whom as (
      select id, step, owner_id as person_id, null::int as scope_id, null as role from due
      where who = 'both' and owner_id is not null
      union all
      select d.id, d.step, null, up.scope_id, 'partner' from due d join up on up.asked = d.partner_id where d.who = 'both'
      union all
      select id, step, null, coalesce(regency_id, province_id, 1), 'office' from due where who = 'office'
      union all
      select id, step, null, case when regency_id is null then 1 else province_id end, 'office' from due
      where who = 'above' and province_id is not null
      union all
      select id, step, null, 1, 'office' from due where who = 'nation' and regency_id is not null
      union all
      select commitment_id, step, null, scope_id, 'receiver' from sent),
    people as (
      select w.id, w.step, coalesce(w.person_id, g.person_id) as person_id from whom w
      left join role_grant g on g.scope_id = w.scope_id and g.ended_at is null
        and (g.ends_at is null or g.ends_at > ${now}) and (g.starts_at is null or g.starts_at <= ${now})
        and case w.role when 'partner' then g.role = 'partner' when 'office' then g.role in ('national', 'province', 'regency')
          else g.role in ('national', 'province', 'regency', 'library') end),
    fresh as materialized (
      select distinct p.id, p.person_id, p.step from people p
      where p.person_id is not null
        and not exists (select from commitment_told t
          where t.commitment_id = p.id and t.person_id = p.person_id and t.step = p.step)
        and ${canBeReminded(sql`p.person_id`, { key, mail })}
      limit 5000),
    told as (insert into commitment_told (commitment_id, person_id, step, day)
      select id, person_id, step, ${day}::date from fresh on conflict do nothing),
    ${remind('fresh', { key, step: 'commitments', day, mail, now })}`.execute(tx)
  return rows[0]?.n ?? 0
}

export type Told = {
  id: string
  /** A delivery that waits for the reader's word. */
  deliveryId: string | null
  what: string
  giver: string
  receiver: string
  deadline: string
  code: string | null
}

/** What a person is told of on a day, as far as it is still so, the oldest first; with the codes of provinces. */
export async function toldOn(tx: Tx, personId: string, day: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    with told as materialized (
      select distinct commitment_id as id, case when step like 'confirm%' then split_part(step, '/', 2)::uuid end as delivery_id
      from commitment_told where person_id = ${personId}::uuid and day = ${day}::date)
    select c.id, d.id as "deliveryId", c.what, coalesce(n.name, c.giver) as giver, s.name as receiver, c.deadline, p.code
    from told t join commitment c on c.id = t.id left join delivery d on d.id = t.delivery_id
    join scope s on s.id = coalesce(d.scope_id, c.scope_id) left join region p on p.id = c.province_id
    left join partner_names(array(select partner_id from commitment where id in (select id from told))) n on n.id = c.partner_id
    where case when t.delivery_id is null then c.withdrawn_at is null and c.same_as is null and not c.is_fulfilled
      else d.confirmed_on is null and d.denied_on is null and d.cancelled_on is null end
    order by coalesce(d.sent_on, c.deadline), c.id, d.id`.execute(tx)
  return rows
}
