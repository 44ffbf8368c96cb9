import { sql, type Updateable } from 'kysely'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import type { Word } from '../needs/on-behalf.ts'
import type { Done } from './recording.ts'

const columns = [
  ...(['id', 'pledge_id', 'giver', 'partner_id', 'scope_id', 'library_id', 'province_id'] as const),
  ...(['regency_id', 'origin', 'meeting_id', 'line_id', 'pairing_id', 'form', 'what', 'amount'] as const),
  ...(['unit', 'worth', 'for_whom', 'promised_on', 'deadline', 'owner_id', 'need_id'] as const),
  ...(['plan_item_id', 'activity_id', 'alike_to'] as const),
] as const
export type NewRow = Pick<Tables['commitment'], (typeof columns)[number]>

/** Enters promises; those of a partner that enters them itself are agreed by that. */
export async function insert(
  tx: Tx,
  rows: readonly NewRow[],
  { at, by, agreed, spoken }: Done & { agreed: boolean; spoken: readonly Word[] },
): Promise<void> {
  const names = sql.join(columns.map(column => sql.ref(column)))
  await sql`insert into commitment (${names}, proposed_at, proposed_by, spoken, agreed_at, agreed_how, agreed_by)
    select ${names}, ${at}, ${by}::uuid, ${JSON.stringify(spoken)}::jsonb, ${agreed ? at : null}::timestamptz,
      ${agreed ? 'account' : null}, ${agreed ? by : null}::uuid
    from jsonb_populate_recordset(null::commitment, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

/** Changes one, as its next version; what was said for the giver is added. */
export async function change(
  tx: Tx,
  id: string,
  facts: Updateable<Tables['commitment']>,
  spoken: readonly Word[] = [],
): Promise<void> {
  await tx
    .updateTable('commitment')
    .set({
      ...facts,
      version: sql`version + 1`,
      ...(spoken.length > 0 && { spoken: sql`spoken || ${JSON.stringify(spoken)}::jsonb` }),
    })
    .where('id', '=', id)
    .execute()
}

type Yes = Done & { how: 'link' | 'account' | 'document'; name?: string | null }
/** The giver says yes to these. */
export async function agree(
  tx: Tx,
  ids: readonly string[],
  { at, by, how, name = null }: Yes,
): Promise<void> {
  await sql`update commitment set agreed_at = ${at}, agreed_how = ${how}, agreed_by = ${by}::uuid, agreed_name = ${name},
    version = version + 1 where id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** Whether anything was sent of it, or told to be. */
export async function isSent(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from delivery where commitment_id = ${id}::uuid and cancelled_on is null
    and denied_on is null limit 1`.execute(tx)
  return rows.length > 0
}

/** One entry only tells where the promise was said, too; what pointed to it points to the other. */
export async function join(tx: Tx, id: string, as: string): Promise<void> {
  await sql`update commitment set same_as = ${as}::uuid, alike_to = null, version = version + 1
    where id = ${id}::uuid or same_as = ${id}::uuid`.execute(tx)
  await sql`update commitment set alike_to = case when id = ${as}::uuid then null else ${as}::uuid end
    where alike_to = ${id}::uuid`.execute(tx)
}
