import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { alikeWithin } from '../../contract/commitments.ts'
import type { Tx } from '../platform/db.ts'
import { type CommitmentRow, inSight, selection } from './commitment-queries.ts'

/** A promise as it is entered, to one receiver or several. */
type Likeness = {
  partnerId: string | null
  /** As it is named; may be left out where the partner is on record. */
  giver: string | null
  form: string
  scopes: readonly number[]
  deadline: string
  meetingId: string | null
  pairingId: string | null
}

/** A name without what people write now and then: capitals, points, spaces. */
const folded = (name: RawBuilder<unknown>) =>
  sql`btrim(lower(regexp_replace(${name}, '[^[:alnum:]]+', ' ', 'g')))`

/** Whether `c` is likely the same promise: same giver, receiver and form, and of one occasion or due at about one time. */
function isAlike({ partnerId, giver, form, scopes, deadline, meetingId, pairingId }: Likeness) {
  const name = sql`coalesce(${giver}::text, (select name from partner_names(array[${partnerId}::uuid])))`
  return sql<boolean>`(c.same_as is null and c.withdrawn_at is null and c.form = ${form}
    and c.scope_id = any(${scopes}::int[])
    and (c.partner_id = any(partner_and_merged(${partnerId}::uuid))
      or ((c.partner_id is null or ${partnerId}::uuid is null) and ${folded(sql`c.giver`)} = ${folded(name)}))
    and (c.meeting_id = ${meetingId}::uuid or c.pairing_id = ${pairingId}::uuid
      or abs(c.deadline - ${deadline}::date) <= ${alikeWithin}::int))`
}

/** Those in sight that are likely the same, the newest first. */
export async function alikeTo(tx: Tx, actor: Actor, likeness: Likeness): Promise<CommitmentRow[]> {
  const { rows } = await selection(actor, sql`${isAlike(likeness)} and ${inSight(actor)}`, {
    order: sql`c.promised_on desc, c.proposed_at desc, c.id`,
    page: sql`limit 200`,
  }).execute(tx)
  return rows
}

/** Those on record that are likely the same, the oldest first, as ids alone. */
export async function likely(tx: Tx, likeness: Likeness): Promise<{ id: string; scope_id: number }[]> {
  const { rows } = await sql<{ id: string; scope_id: number }>`
    select c.id, c.scope_id from commitment c where ${isAlike(likeness)} order by c.proposed_at, c.id limit 1000`.execute(
    tx,
  )
  return rows
}
