import { sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { PartnerGiftId } from '../../contract/ids.ts'
import type { PartnerGift, recordPartnerGift } from '../../contract/partners.ts'
import type { Tx } from '../platform/db.ts'

/** The place of a library or region (every scope but partners'), as the ids that hold it. */
export async function placeOfScope(tx: Tx, scopeId: number): Promise<number[] | undefined> {
  const { rows } = await sql<{ path: number[] }>`
    select array_remove(array[1, province_id, regency_id, id], null) as path from scope
    where id = ${scopeId}::int and kind in ('region', 'library')`.execute(tx)
  return rows[0]?.path
}

/** A gift that a partner in sight gave, held, with where it went. */
export async function lock(
  tx: Tx,
  id: PartnerGiftId,
): Promise<{ partnerId: string; scopeId: number } | undefined> {
  const { rows } = await sql<{ partnerId: string; scopeId: number }>`
    select partner_id as "partnerId", scope_id as "scopeId" from partner_gift where id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows[0]
}

/** All that a partner gave, and those that were merged into it; the newest first. */
export async function given(tx: Tx, partnerId: string): Promise<PartnerGift[]> {
  const { rows } = await sql<PartnerGift>`
    select g.id, g.year, g.what, g.kind, g.value, json_build_object('scopeId', s.id, 'name', s.name) as to
    from partner_gift g join scope s on s.id = g.scope_id
    where g.partner_id in (select partner_family(${partnerId}::uuid))
    order by g.year desc, g.recorded_at desc, g.id limit 500`.execute(tx)
  return rows
}

type Done = { at: Date; by: string }
export async function insert(
  tx: Tx,
  { id, partnerId, scopeId, year, what, kind, value }: InputOf<typeof recordPartnerGift>,
  { at, by }: Done,
): Promise<void> {
  await sql`insert into partner_gift (id, partner_id, scope_id, year, what, kind, value, recorded_at, recorded_by)
    values (${id}::uuid, ${partnerId}::uuid, ${scopeId}, ${year}, ${what}, ${kind}, ${value}::bigint, ${at}, ${by}::uuid)`.execute(
    tx,
  )
}

export async function remove(tx: Tx, id: PartnerGiftId): Promise<void> {
  await sql`delete from partner_gift where id = ${id}::uuid`.execute(tx)
}
