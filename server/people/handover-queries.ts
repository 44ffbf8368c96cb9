import { sql } from 'kysely'
import type { holders as holdersQuery } from '../../contract/accounts.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { GrantId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'
import { roleOfScope } from './invitation-queries.ts'

type Holders = ResultOf<typeof holdersQuery>

/** Keeps a grant in force until then, and no longer. */
export async function setEnd(tx: Tx, id: GrantId, at: Date): Promise<void> {
  await sql`update role_grant set ends_at = ${at} where id = ${id}`.execute(tx)
}

/** Ends what was kept until now. @returns how many grants */
export async function endDue(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql`
    update role_grant set ended_at = ends_at where ended_at is null and ends_at <= ${now} returning id`.execute(
    tx,
  )
  return rows.length
}

/** Everybody who held the role of a place, the newest first. */
export async function holders(tx: Tx, scopeId: number, now: Date): Promise<Holders['holders']> {
  const { rows } = await sql<Holders['holders'][number]>`
    select g.id as "grantId", g.person_id as "personId", p.name, g.granted_at as since,
      coalesce(g.ended_at, g.ends_at) as until, coalesce(coalesce(g.ended_at, g.ends_at) <= ${now}, false) as ended
    from role_grant g join person p on p.id = g.person_id join scope s on s.id = g.scope_id
    where g.scope_id = ${scopeId} and g.role = ${roleOfScope}
    order by g.granted_at desc, g.id desc limit 200`.execute(tx)
  return rows
}

export async function waiting(
  tx: Tx,
  scopeId: number,
  now: Date,
): Promise<NonNullable<Holders['handover']> | undefined> {
  const { rows } = await sql<NonNullable<Holders['handover']>>`
    select i.id as "invitationId", i.hands_over as "grantId", i.name, i.expires_at as "expiresAt", i.kept_until as "keepUntil"
    from invitation i where i.scope_id = ${scopeId} and i.hands_over is not null and i.used_at is null
      and i.withdrawn_at is null and i.expires_at > ${now}
    order by i.invited_at desc limit 1`.execute(tx)
  return rows[0]
}
