import { sql } from 'kysely'
import type { ChainElement, ChainKind as Kind } from '../../contract/chain.ts'
import type { Tx } from '../platform/db.ts'
import type { Card, ChainKind } from './kind.ts'
import type { LinkRow, LinksSql } from './links-queries.ts'

type Ends = { from: ChainElement; to: ChainElement }

/** The links that lead from elements (`down`), else to them: of every noun's records, and those that were made. */
export async function linksOf(
  tx: Tx,
  kinds: readonly ChainKind[],
  elements: readonly string[],
  down: boolean,
): Promise<LinkRow[]> {
  const made: LinksSql = sql`
    select *, true as linked from chain_links(${elements}::uuid[], ${down}::boolean)`
  const { rows } = await sql<LinkRow>`
    ${sql.join([made, ...kinds.map(kind => kind.links(elements, down))], sql` union all `)}`.execute(tx)
  return rows
}

/** Makes those who link elements of one kind wait for each other: no other links can close a circle. */
export async function oneAtATime(tx: Tx, kind: Kind): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${kind}, 53))`.execute(tx)
}

/** @returns false where it stands already */
export async function add(
  tx: Tx,
  { from, to }: Ends,
  at: Card,
  done: { at: Date; by: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into chain_link (from_kind, from_id, to_kind, to_id, library_id, province_id, regency_id, scope_id, made_at, made_by)
    values (${from.kind}, ${from.id}::uuid, ${to.kind}, ${to.id}::uuid, ${at.library_id}::uuid, ${at.province_id}::int,
      ${at.regency_id}::int, ${at.scope_id}::int, ${done.at}, ${done.by}::uuid)
    on conflict do nothing returning 1`.execute(tx)
  return rows.length > 0
}

/** @returns false where nobody made it */
export async function remove(tx: Tx, { from, to }: Ends): Promise<boolean> {
  const { rows } = await sql`
    delete from chain_link where from_kind = ${from.kind} and from_id = ${from.id}::uuid
      and to_kind = ${to.kind} and to_id = ${to.id}::uuid returning 1`.execute(tx)
  return rows.length > 0
}
