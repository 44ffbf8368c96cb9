import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { Correction } from '../../contract/minutes.ts'
import type { Tx } from '../platform/db.ts'
import { type HeldLine, lockLine } from './line-queries.ts'

/** What was proposed for the lines of a meeting, oldest first. */
export async function correctionsOf(tx: Tx, meetingId: string, actor: Actor): Promise<Correction[]> {
  const { rows } = await sql<Correction>`
    with c as materialized (select c.* from minute_correction c join minute_line l on l.id = c.line_id
      where l.meeting_id = ${meetingId}::uuid and l.removed_at is null),
    who as (select id, name from names_of((select array_agg(proposed_by) from c)))
    select c.id, c.line_id as "lineId", c.text, c.state, c.reason, who.name as by, c.proposed_at as at,
      c.proposed_by = ${actor.personId}::uuid as mine
    from c left join who on who.id = c.proposed_by order by c.proposed_at, c.id`.execute(tx)
  return rows
}

export async function propose(
  tx: Tx,
  { id, lineId, text }: { id: string; lineId: string; text: string },
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await sql`insert into minute_correction (id, line_id, text, proposed_at, proposed_by)
    values (${id}::uuid, ${lineId}::uuid, ${text}, ${at}, ${by}::uuid)`.execute(tx)
}

export type HeldCorrection = HeldLine & { correction: string; proposed: string; isOpen: boolean }

/** A proposed correction whose meeting is in sight, held with its line. */
export async function lockCorrection(tx: Tx, actor: Actor, id: string): Promise<HeldCorrection | undefined> {
  const { rows } = await sql<{ line_id: string }>`
    select line_id from minute_correction where id = ${id}::uuid`.execute(tx)
  const line = rows[0] && (await lockLine(tx, actor, rows[0].line_id))
  if (!line) return undefined
  const { rows: held } = await sql<{ text: string; state: string }>`
    select text, state from minute_correction where id = ${id}::uuid for update`.execute(tx)
  const [found] = held
  return found && { ...line, correction: id, proposed: found.text, isOpen: found.state === 'open' }
}

export async function answer(
  tx: Tx,
  id: string,
  { accepted, reason }: { accepted: boolean; reason: string | null },
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await sql`update minute_correction set state = ${accepted ? 'accepted' : 'refused'}, reason = ${reason},
    answered_at = ${at}, answered_by = ${by}::uuid where id = ${id}::uuid`.execute(tx)
}
