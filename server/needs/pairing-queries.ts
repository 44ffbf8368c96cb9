import { type RawBuilder, sql } from 'kysely'
import { type Actor, holds, may } from '../../contract/access.ts'
import type { Pairing } from '../../contract/matching.ts'
import type { Spoken } from '../../contract/needs.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import { placeOf } from '../platform/endpoint.ts'
import type { Tables } from '../platform/tables.ts'
import type { Word } from './on-behalf.ts'
import { spokenOf } from './shape-queries.ts'

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
  spoken: Word[]
}

export async function add(
  tx: Tx,
  { id, offerId, partnerId, amount, by, note, at, person, spoken }: Proposal,
  need: Pick<Tables['need'], 'id' | 'library_id' | 'province_id' | 'regency_id' | 'scope_id'>,
): Promise<void> {
  await sql`
    insert into pairing (id, need_id, offer_id, partner_id, library_id, province_id, regency_id, scope_id, amount,
      proposed_by, proposed_at, proposer, note, spoken)
    values (${id}, ${need.id}, ${offerId}, ${partnerId}, ${need.library_id}, ${need.province_id}, ${need.regency_id},
      ${need.scope_id}, ${amount}, ${by}, ${at}, ${person}, ${note}, ${JSON.stringify(spoken)}::jsonb)`.execute(
    tx,
  )
}

type Done = { at: Date; by: string; spoken: Word[] }

export async function agree(tx: Tx, id: string, { at, by, spoken }: Done): Promise<void> {
  await sql`update pairing set agreed_at = ${at}, answerer = ${by}, spoken = spoken || ${JSON.stringify(spoken)}::jsonb,
    version = version + 1 where id = ${id}`.execute(tx)
}

export async function end(
  tx: Tx,
  id: string,
  { side, reason, declined }: { side: 'library' | 'partner'; reason: string; declined: boolean },
  { at, by, spoken }: Done,
): Promise<void> {
  await sql`update pairing set ended_at = ${at}, ended_by = ${side}, ender = ${by}, reason = ${reason}, declined = ${declined},
    spoken = spoken || ${JSON.stringify(spoken)}::jsonb, version = version + 1 where id = ${id}`.execute(tx)
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
    select c.*, ${spokenOf(sql`c.spoken`)} as spoken, (select count(*)::int from fitting) as total, l.name as library_name,
      f.name as partner_name, f.survivor, f.scope_id as partner_scope, f.province_id as partner_province,
      f.regency_id as partner_regency
    from chosen c join library_names((select array_agg(library_id) from chosen)) l on l.id = c.library_id
    join partner_facts((select array_agg(distinct partner_id) from chosen)) f on f.id = c.partner_id
    order by c.proposed_at desc, c.id`.execute(tx)
  return { total: rows[0]?.total ?? 0, pairings: rows.map(row => pairingOf(row, actor)) }
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

type PairingRow = Omit<Tables['pairing'], 'version' | 'declined' | 'in_force' | 'spoken'> & {
  spoken: Spoken[]
  version: number
  state: Pairing['state']
  kind: string
  unit: string | null
  needed: number
  library_name: string
  partner_name: string
  survivor: string
  partner_scope: number
  partner_province: number | null
  partner_regency: number | null
}

function pairingOf(row: PairingRow, actor: Actor): Pairing {
  const { partner_scope: scope_id, partner_province: province_id, partner_regency: regency_id } = row
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
    spoken: row.spoken,
    speaks: holds(actor, 'needs.offer', placeOf({ scope_id, province_id, regency_id })),
    version: row.version,
  }
}
