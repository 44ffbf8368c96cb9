import { type RawBuilder, sql } from 'kysely'
import { type Actor, may } from '../../contract/access.ts'
import type { Pairing } from '../../contract/matching.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'

/** A pairing in sight as it is, without a lock. */
export async function read(tx: Tx, id: string) {
  return tx.selectFrom('pairing').selectAll().where('id', '=', id).executeTakeFirst()
}
export async function lock(tx: Tx, id: string) {
  return tx.selectFrom('pairing').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}
export type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>

type Proposal = {
  id: string
  offerId: string | null
  partnerId: string
  amount: number
  by: 'library' | 'partner'
  note: string | null
  at: Date
  person: string
}

export async function add(
  tx: Tx,
  { id, offerId, partnerId, amount, by, note, at, person }: Proposal,
  need: Pick<Tables['need'], 'id' | 'library_id' | 'province_id' | 'regency_id' | 'scope_id'>,
): Promise<void> {
  await sql`
    insert into pairing (id, need_id, offer_id, partner_id, library_id, province_id, regency_id, scope_id, amount,
      proposed_by, proposed_at, proposer, note)
    values (${id}, ${need.id}, ${offerId}, ${partnerId}, ${need.library_id}, ${need.province_id}, ${need.regency_id},
      ${need.scope_id}, ${amount}, ${by}, ${at}, ${person}, ${note})`.execute(tx)
}

type Done = { at: Date; by: string }

export async function agree(tx: Tx, id: string, { at, by }: Done): Promise<void> {
  await sql`update pairing set agreed_at = ${at}, answerer = ${by}, version = version + 1 where id = ${id}`.execute(
    tx,
  )
}

export async function end(
  tx: Tx,
  id: string,
  { side, reason, declined }: { side: 'library' | 'partner'; reason: string; declined: boolean },
  { at, by }: Done,
): Promise<void> {
  await sql`update pairing set ended_at = ${at}, ended_by = ${side}, ender = ${by}, reason = ${reason}, declined = ${declined},
    version = version + 1 where id = ${id}`.execute(tx)
}

/** Whether two partners are one by now. */
export async function isSamePartner(tx: Tx, a: string, b: string): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    select (select survivor from partner_facts(array[${a}::uuid])) = (select survivor from partner_facts(array[${b}::uuid])) as same`.execute(
    tx,
  )
  return rows[0]?.same ?? false
}

type Filter = {
  libraryId?: string
  partnerId?: string
  needId?: string
  offerId?: string
  state?: readonly string[]
}

/** Pairings of the actor's libraries, partners or scope, newest first. */
export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter & { today: string },
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; pairings: Pairing[] }> {
  const fits = sql`${inSight(actor)}
    and (${filter.libraryId ?? null}::uuid is null or p.library_id = ${filter.libraryId ?? null}::uuid)
    and (${filter.needId ?? null}::uuid is null or p.need_id = ${filter.needId ?? null}::uuid)
    and (${filter.offerId ?? null}::uuid is null or p.offer_id = ${filter.offerId ?? null}::uuid)
    and (${filter.partnerId ?? null}::uuid is null or p.partner_id = any(partner_and_merged(${filter.partnerId ?? null}::uuid)))
    and (${filter.state ?? null}::text[] is null or ${stateSql(filter.today)} = any(${filter.state ?? null}::text[]))`
  const { rows } = await sql<PairingRow & { total: number }>`
    with fitting as materialized (
      select p.*, ${stateSql(filter.today)} as state, n.kind, n.unit, n.amount as needed
      from pairing p join need n on n.id = p.need_id where ${fits}),
    chosen as materialized (select * from fitting order by proposed_at desc, id limit ${limit} offset ${offset})
    select c.*, (select count(*)::int from fitting) as total, l.name as library_name, f.name as partner_name, f.survivor
    from chosen c join library_names((select array_agg(library_id) from chosen)) l on l.id = c.library_id
    join partner_facts((select array_agg(distinct partner_id) from chosen)) f on f.id = c.partner_id
    order by c.proposed_at desc, c.id`.execute(tx)
  return { total: rows[0]?.total ?? 0, pairings: rows.map(pairingOf) }
}

/** Derived: what neither side answered lapses with its need. */
const stateSql = (today: string): RawBuilder<Pairing['state']> => sql`case
  when p.declined then 'declined'
  when p.ended_at is not null then 'withdrawn'
  when p.agreed_at is not null then 'agreed'
  when n.withdrawn_at is not null or n.until < ${today}::date or n.agreed >= n.amount then 'lapsed'
  else 'proposed' end`

function inSight(actor: Actor): RawBuilder<boolean> {
  const able: readonly string[] = may['needs.see']
  const scopes = actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
  return sql`(1 = any(${scopes}::int[]) or p.province_id = any(${scopes}::int[]) or p.regency_id = any(${scopes}::int[])
    or p.scope_id = any(${scopes}::int[]) or p.partner_id = any((select acting_partners())::uuid[]))`
}

type PairingRow = Omit<Tables['pairing'], 'version' | 'declined' | 'in_force'> & {
  version: number
  state: Pairing['state']
  kind: string
  unit: string | null
  needed: number
  library_name: string
  partner_name: string
  survivor: string
}

function pairingOf(row: PairingRow): Pairing {
  const dayOf = (at: string | null) => (at === null ? null : dayIn(new Date(at)))
  return {
    id: row.id as Pairing['id'],
    needId: row.need_id as Pairing['needId'],
    offerId: row.offer_id as Pairing['offerId'],
    partnerId: row.survivor as Pairing['partnerId'],
    partnerName: row.partner_name,
    libraryId: row.library_id as Pairing['libraryId'],
    libraryName: row.library_name,
    kind: row.kind as Pairing['kind'],
    unit: row.unit,
    amount: row.amount,
    needed: row.needed,
    proposedBy: row.proposed_by as Pairing['proposedBy'],
    proposedOn: dayIn(new Date(row.proposed_at)),
    note: row.note,
    state: row.state,
    agreedOn: dayOf(row.agreed_at),
    endedBy: row.ended_by as Pairing['endedBy'],
    endedOn: dayOf(row.ended_at),
    reason: row.reason,
    version: row.version,
  }
}
