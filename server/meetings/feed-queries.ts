import { sql } from 'kysely'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { listFeeds } from '../../contract/meetings.ts'
import type { Tx } from '../platform/db.ts'
import type { Placed } from './policy.ts'

/** The feeds of a region that were not taken back, the newest first. */
export async function openFeeds(tx: Tx, scopeId: number): Promise<ResultOf<typeof listFeeds>['feeds']> {
  const { rows } = await sql<ResultOf<typeof listFeeds>['feeds'][number]>`
    with f as materialized (select * from calendar_feed where scope_id = ${scopeId}::int and revoked_at is null),
    who as (select id, name from names_of((select array_agg(made_by) from f)))
    select f.id, f.token, f.made_at as "madeAt", who.name as "madeBy"
    from f left join who on who.id = f.made_by order by f.made_at desc, f.id limit 100`.execute(tx)
  return rows
}

export async function insertFeed(
  tx: Tx,
  id: string,
  { at, token, now, by }: { at: Placed; token: string; now: Date; by: string },
): Promise<void> {
  await sql`
    insert into calendar_feed (id, scope_id, province_id, regency_id, token, made_at, made_by)
    values (${id}::uuid, ${at.scope_id}::int, ${at.province_id}::int, ${at.regency_id}::int, ${token}, ${now}, ${by}::uuid)`.execute(
    tx,
  )
}

export type HeldFeed = Placed & { id: string }

export async function lockFeed(tx: Tx, id: string): Promise<HeldFeed | undefined> {
  const { rows } = await sql<HeldFeed>`
    select id, scope_id, province_id, regency_id from calendar_feed where id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows[0]
}

export async function revokeFeed(tx: Tx, id: string, { at, by }: { at: Date; by: string }): Promise<void> {
  await sql`update calendar_feed set revoked_at = ${at}, revoked_by = ${by}::uuid
    where id = ${id}::uuid and revoked_at is null`.execute(tx)
}

export async function byToken(
  tx: Tx,
  token: string,
): Promise<{ scope_id: number; name: string } | undefined> {
  const { rows } = await sql<{ scope_id: number; name: string }>`
    select f.scope_id, s.name from calendar_feed f join scope s on s.id = f.scope_id
    where f.token = ${token} and f.revoked_at is null`.execute(tx)
  return rows[0]
}
