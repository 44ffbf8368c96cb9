import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { FollowUp } from '../../contract/follow-up.ts'
import { isOwn, isProgressed } from '../minutes/item-queries.ts'
import { inForce } from '../people/queries.ts'
import type { Tx } from '../platform/db.ts'
import { isGiven } from '../commitments/commitment-queries.ts'
import { isKept, isOwner, source } from './source-queries.ts'

/**
 * Notes who gets the letter of a week: who is reminded by e-mail and wants it, once, whichever server looks first.
 * @param of.day the Monday; `national`: whether it is where the nation's own are told
 * @returns how many
 */
export async function plan(
  tx: Tx,
  of: { provinces: readonly number[]; national: boolean; day: string; now: Date },
): Promise<number> {
  const { provinces, national, day, now } = of
  const key = `weekly/${day}`
  const { rows } = await sql<{ n: number }>`
    with wanted as materialized (
      select e.person_id from reminder_email e join person p on p.id = e.person_id and p.disabled_at is null
      where e.weekly and e.verified_at is not null
        and exists (select from role_grant g where g.person_id = e.person_id and ${inForce(now)}
          and (g.province_id = any(${provinces}::int[]) or (g.province_id is null and ${national}::boolean)))
        and not exists (select from reminder r where r.person_id = e.person_id and r.key = ${key})),
    made as (
      insert into reminder (id, person_id, key, step, month, day, made_at)
      select gen_random_uuid(), person_id, ${key}, 'weekly', date_trunc('month', ${day}::date)::date, ${day}::date, ${now}
      from wanted on conflict do nothing returning id),
    ways as (
      insert into reminder_sending (id, reminder_id, device_id, next_at)
      select gen_random_uuid(), id, null, ${now} from made)
    select count(*)::int as n from made`.execute(tx)
  return rows[0]?.n ?? 0
}

/** The code of the province in which somebody works, by which they know the time; null: of the nation. */
export async function provinceOf(tx: Tx, personId: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ code: string | null }>`
    select r.code from role_grant g left join region r on r.id = g.province_id
    where g.person_id = ${personId}::uuid and ${inForce(now)} order by g.granted_at, g.id limit 1`.execute(tx)
  return rows[0]?.code ?? null
}

export type Part = 'late' | 'due' | 'done'
/** A line of the letter; `many`: how many its part has, of one's own or of one's region. */
export type Line = Pick<FollowUp, 'kind' | 'id' | 'text' | 'owner' | 'region' | 'deadline' | 'mine'> & {
  part: Part
  commitmentId: string | null
  many: number
}
/** So many lines of a part are told. */
export const mostLines = 7

/** What there is to tell, the oldest first, as whoever the transaction acts for sees it. */
export async function linesOf(
  tx: Tx,
  actor: Actor,
  of: { monday: string; today: string; zone: string },
): Promise<Line[]> {
  const { monday, today } = of
  const { rows } = await sql<Line>`
    with open as (
      select case when f.late then 'late' else 'due' end as part, f.kind, f.id, f.text, f.owner, f.scope_id, f.deadline,
        f.mine, f.commitment_id
      from ${source(actor, today)}
      where (f.mine or f.progressed) and (f.late or f.kind = 'delivery'
        or ((f.state in ('planned', 'under-way') or f.kind = 'survey') and f.deadline < ${monday}::date + 7))),
    told as (select * from open union all ${finished(actor, of)}),
    numbered as (
      select t.*, count(*) over (partition by mine, part)::int as many,
        row_number() over (partition by mine, part order by deadline, id) as nth from told t)
    select n.part, n.kind, n.id, n.text, n.owner, s.name as region, n.deadline, n.mine, n.commitment_id as "commitmentId", n.many
    from numbered n join scope s on s.id = n.scope_id
    where n.nth <= ${mostLines} order by n.mine desc, n.part, n.nth`.execute(tx)
  return rows
}

/** What others finished in the week before. */
function finished(actor: Actor, { monday, zone }: { monday: string; zone: string }): RawBuilder<unknown> {
  const at = (days: number) => sql`((${monday}::date - ${days}::int)::timestamp at time zone ${zone})`
  return sql`
    select 'done', 'action', i.id, i.text, i.who, i.scope_id, i.deadline, ${isOwn(actor)}, null::uuid from action_item i
    where i.state = 'done' and ${isProgressed(actor)} and exists (select from action_step t where t.item_id = i.id
      and t.step = 'done' and t.at >= ${at(7)} and t.at < ${at(0)} and t.by_person is distinct from ${actor.personId}::uuid)
    union all
    select 'done', 'commitment', c.id, c.what, c.giver, c.scope_id, c.last_delivered_on, ${isOwner(actor)} or ${isGiven},
      c.id from commitment c
    where c.is_fulfilled and c.same_as is null and (${isOwner(actor)} or ${isGiven} or ${isKept(actor)})
      and c.last_delivered_on >= ${monday}::date - 7 and c.last_delivered_on < ${monday}::date`
}
