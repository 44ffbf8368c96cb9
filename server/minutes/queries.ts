import { sql } from 'kysely'
import type { MinutesState } from '../../contract/minutes.ts'
import type { Tx } from '../platform/db.ts'

export type Minutes = {
  state: MinutesState
  correct_by: string | null
  sent_at: string | null
  sent_by: string | null
  approved_at: string | null
  approved_by: string | null
  version: number
}

/** The minutes of a meeting, by names; undefined where nothing was written, or where they are not in sight yet. */
export async function minutesOf(tx: Tx, meetingId: string): Promise<Minutes | undefined> {
  const { rows } = await sql<Minutes>`
    with n as materialized (select * from minutes where meeting_id = ${meetingId}::uuid),
    who as (select id, name from names_of((select array_agg(x) from n, unnest(array[n.sent_by, n.approved_by]) x)))
    select n.state, n.correct_by, n.sent_at, s.name as sent_by, n.approved_at, a.name as approved_by, n.version
    from n left join who s on s.id = n.sent_by left join who a on a.id = n.approved_by`.execute(tx)
  return rows[0]
}

/** The minutes, begun where they were not. The meeting is held still meanwhile. */
export async function begin(tx: Tx, meetingId: string): Promise<Minutes> {
  await sql`insert into minutes (meeting_id) values (${meetingId}::uuid) on conflict do nothing`.execute(tx)
  const found = await minutesOf(tx, meetingId)
  if (!found) throw new Error('minutes out of sight of who writes them')
  return found
}

type Done = { at: Date; by: string }

export async function send(tx: Tx, meetingId: string, correctBy: string, { at, by }: Done): Promise<void> {
  await sql`
    update minutes set state = 'correcting', correct_by = ${correctBy}::date, sent_at = coalesce(sent_at, ${at}),
      sent_by = coalesce(sent_by, ${by}::uuid), version = version + 1 where meeting_id = ${meetingId}::uuid`.execute(
    tx,
  )
}

/** Approves the minutes; each action is an item from then on. @returns how many */
export async function approve(
  tx: Tx,
  { id, title, day }: { id: string; title: string; day: string },
  { at, by }: Done,
): Promise<number> {
  await sql`
    update minutes set state = 'approved', approved_at = ${at}, approved_by = ${by}::uuid, version = version + 1
    where meeting_id = ${id}::uuid`.execute(tx)
  const { numAffectedRows } = await sql`
    insert into action_item (id, meeting_id, meeting_title, meeting_day, scope_id, province_id, regency_id, text, who,
      person_id, partner_id, deadline, carried_from, born_at)
    select l.id, l.meeting_id, ${title}, ${day}::date, s.id, s.province_id, s.regency_id, l.text, l.who, l.person_id,
      l.partner_id, l.deadline, l.carried_from, ${at}
    from minute_line l join scope s on s.id = l.scope_id
    where l.meeting_id = ${id}::uuid and l.kind = 'action' and l.removed_at is null`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** What keeps minutes from being sent or approved. */
export async function standing(tx: Tx, meetingId: string): Promise<{ lines: number; corrections: number }> {
  const { rows } = await sql<{ lines: number; corrections: number }>`
    select count(distinct l.id)::int as lines, count(c.id)::int as corrections
    from minute_line l left join minute_correction c on c.line_id = l.id and c.state = 'open'
    where l.meeting_id = ${meetingId}::uuid and l.removed_at is null`.execute(tx)
  return rows[0] ?? { lines: 0, corrections: 0 }
}

/** After a boundary decree each row has the place of its scope; a region's go with it where it went into another. */
export async function followScopes(tx: Tx): Promise<void> {
  for (const name of ['minute_line', 'action_item'])
    await sql`update ${sql.table(name)} t set scope_id = r.followed_by from region r
      where r.id = t.scope_id and r.valid_to is not null and r.followed_by is not null`.execute(tx)
  await sql`update action_item t set province_id = s.province_id, regency_id = s.regency_id from scope s
    where s.id = t.scope_id and (t.province_id, t.regency_id) is distinct from (s.province_id, s.regency_id)`.execute(
    tx,
  )
}
