import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import type { Done } from './recording.ts'

type Link = { pledgeId: string; office: number; expiresOn: string }
export async function add(
  tx: Tx,
  hash: Buffer,
  { pledgeId, office, expiresOn }: Link,
  { at, by }: Done,
): Promise<void> {
  await sql`insert into commitment_link (token_hash, pledge_id, made_at, made_by, expires_on, office)
    values (${hash}, ${pledgeId}::uuid, ${at}, ${by}::uuid, ${expiresOn}::date, ${office}::int)`.execute(tx)
}

/** Links to a pledge, and letters that still wait to bring one, are over. */
export async function end(tx: Tx, pledgeId: string, at: Date): Promise<void> {
  await sql`update commitment_link set ended_at = ${at} where pledge_id = ${pledgeId}::uuid and ended_at is null`.execute(
    tx,
  )
  await sql`update commitment_letter set ended_at = ${at}, outcome = 'not-needed'
    where pledge_id = ${pledgeId}::uuid and ended_at is null`.execute(tx)
}

export type LinkRow = { pledge_id: string; expires_on: string; office: string }
/** A link in force, with the name of the place that made it; held where it is answered. */
export async function inForce(
  tx: Tx,
  hash: Buffer,
  today: string,
  hold: boolean,
): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`
    select l.pledge_id, l.expires_on, coalesce(s.name, '') as office from commitment_link l
    left join scope s on s.id = l.office
    where l.token_hash = ${hash} and l.ended_at is null and l.expires_on >= ${today}::date
    ${hold ? sql`for update of l` : sql``}`.execute(tx)
  return rows[0]
}

/** Whether a contact of a partner, or of one that was merged into it, has an e-mail address. */
export async function isReached(tx: Tx, partnerId: string | null, contactId: string): Promise<boolean> {
  const { rows } = await sql`select from partner_contact where id = ${contactId}::uuid and email is not null
    and partner_id = any(partner_and_merged(${partnerId}::uuid))`.execute(tx)
  return rows.length > 0
}
