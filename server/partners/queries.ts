import { type Selectable, sql } from 'kysely'
import type { PartnerId } from '../../contract/ids.ts'
import type { Partner, PartnerContact, PartnerFacts } from '../../contract/partners.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import { nameKey } from './names.ts'

export type PartnerRow = Selectable<Tables['partner']>

/** The partner that an id stands for today, in sight. */
export async function read(tx: Tx, id: PartnerId): Promise<PartnerRow | undefined> {
  const { rows } = await sql<PartnerRow>`select * from partner where id = partner_now(${id}::uuid)`.execute(
    tx,
  )
  return rows[0]
}

/** Rows of these ids themselves, merged or not, held until the command ends. */
export async function lockTwo(tx: Tx, ids: readonly PartnerId[]): Promise<PartnerRow[]> {
  const { rows } = await sql<PartnerRow>`
    select * from partner where id = any(${ids}::uuid[]) order by id for update`.execute(tx)
  return rows
}

/** The row of an id itself, merged or not, held until the command ends. */
export async function lock(tx: Tx, id: PartnerId): Promise<PartnerRow | undefined> {
  const { rows } = await sql<PartnerRow>`select * from partner where id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

export async function nameOf(tx: Tx, id: PartnerId): Promise<string | null> {
  const row = await tx.selectFrom('partner').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

export type Region = {
  id: number
  name: string
  level: Partner['place']['level']
  province_id: number | null
  regency_id: number | null
}

/** The nation, provinces and regencies of these ids that are in force. */
export async function regions(tx: Tx, ids: readonly number[]): Promise<Region[]> {
  const { rows } = await sql<Region>`
    select id, name, level, province_id, regency_id from region
    where id = any(${ids}::int[]) and level in ('nation', 'province', 'regency') and valid_to is null
    order by id`.execute(tx)
  return rows
}

/** Names of regions, also of those that are no more. */
export async function namesOf(tx: Tx, ids: readonly number[]): Promise<Map<number, Partner['place']>> {
  const { rows } = await sql<Partner['place']>`
    select id, name, level from region where id = any(${ids}::int[])`.execute(tx)
  return new Map(rows.map(row => [row.id, row]))
}

/** Whether another partner of this kind and name stands in the very place, seen by the actor or not. */
export async function isTaken(
  tx: Tx,
  place: { province_id: number | null; regency_id: number | null },
  { name, kind }: Pick<PartnerFacts, 'name' | 'kind'>,
  but: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select from partner where kind = ${kind} and lower(name) = lower(${name}) and merged_into is null
      and province_id is not distinct from ${place.province_id}::int
      and regency_id is not distinct from ${place.regency_id}::int and id is distinct from ${but}::uuid limit 1`.execute(
    tx,
  )
  return rows.length > 0
}

type Done = { at: Date; by: string }
const factsSql = (facts: PartnerFacts) => sql`
  name = ${facts.name}, short_name = ${facts.shortName}, kind = ${facts.kind}, serves = ${facts.serves}::int[],
  reach = regions_with_above(${facts.serves}::int[]), topics = ${facts.topics}::text[], help = ${facts.help}::text[],
  address = ${facts.address}, phone = ${facts.phone}, email = ${facts.email}, website = ${facts.website},
  note = ${facts.note}`

/** Enters a partner with a scope of its own under its region. Returns the scope's id. */
export async function add(
  tx: Tx,
  id: PartnerId,
  place: Region,
  facts: PartnerFacts,
  { at, by }: Done,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into scope (id, kind, parent_id, province_id, regency_id, name)
    values (nextval('scope_id'), 'partner', ${place.id}, ${place.province_id}, ${place.regency_id}, ${facts.name})
    returning id`.execute(tx)
  const scopeId = rows[0]?.id ?? 0
  await sql`
    insert into partner (id, scope_id, province_id, regency_id, registered_at, registered_by, names, name_key,
      seen_by, name, short_name,
      kind, serves, reach, topics, help, address, phone, email, website, note)
    values (${id}::uuid, ${scopeId}, ${place.province_id}, ${place.regency_id}, ${at}, ${by}::uuid, ${namesIn(facts)},
      ${nameKey(facts.name)}, ${scopeId},
      ${facts.name}, ${facts.shortName}, ${facts.kind}, ${facts.serves}::int[],
      regions_with_above(${facts.serves}::int[]), ${facts.topics}::text[], ${facts.help}::text[], ${facts.address},
      ${facts.phone}, ${facts.email}, ${facts.website}, ${facts.note})`.execute(tx)
  return scopeId
}

/** Writes the facts over the row; what it was called before is still found. */
export async function write(tx: Tx, row: PartnerRow, facts: PartnerFacts): Promise<void> {
  const now = namesIn(facts)
  const names = row.names.includes(now) ? row.names : `${row.names} ${now}`
  await sql`update partner set ${factsSql(facts)}, names = ${names},
    name_key = ${nameKey(facts.name)} where id = ${row.id}::uuid`.execute(tx)
  await sql`update scope set name = ${facts.name} where id = ${row.scope_id}`.execute(tx)
}

const namesIn = ({ name, shortName }: PartnerFacts) =>
  [name, shortName]
    .filter(part => part !== null)
    .join(' ')
    .toLowerCase()

export type What = 'registered' | 'amended' | 'contacts' | 'merged' | 'unmerged'
/** Keeps what was entered as a version. */
export async function keep(
  tx: Tx,
  id: string,
  kept: Done & { version: number; what: What; facts: unknown },
): Promise<void> {
  const { version, what, at, by, facts } = kept
  await sql`update partner set version = ${version} where id = ${id}::uuid`.execute(tx)
  await sql`insert into partner_version (partner_id, version, what, at, by_person, facts)
    values (${id}::uuid, ${version}, ${what}, ${at}, ${by}::uuid, ${JSON.stringify(facts)}::jsonb)`.execute(
    tx,
  )
}

export type VersionRow = {
  version: number
  what: What
  at: string
  by: string | null
  facts: Record<string, unknown>
}
export async function versions(tx: Tx, id: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    with v as materialized (select * from partner_version where partner_id = ${id}::uuid),
    who as (select id, name from names_of((select array_agg(by_person) from v)))
    select v.version, v.what, v.at, who.name as by, v.facts
    from v left join who on who.id = v.by_person order by v.version`.execute(tx)
  return rows
}

export async function contacts(tx: Tx, id: string): Promise<PartnerContact[]> {
  const { rows } = await sql<PartnerContact>`
    select id, name, position, phone, email from partner_contact
    where partner_id in (select partner_family(${id}::uuid)) order by partner_id <> ${id}::uuid, partner_id, rank`.execute(
    tx,
  )
  return rows
}

export async function writeContacts(
  tx: Tx,
  id: string,
  given: readonly PartnerContact[],
  { at, by }: Done,
): Promise<void> {
  await sql`delete from partner_contact where partner_id in (select partner_family(${id}::uuid))`.execute(tx)
  await sql`insert into partner_contact (id, partner_id, name, position, phone, email, rank, recorded_at, recorded_by)
    select c.id, ${id}::uuid, c.name, c.position, c.phone, c.email, c.rank, ${at}, ${by}::uuid
    from jsonb_to_recordset(${JSON.stringify(given.map((one, rank) => ({ ...one, rank })))}::jsonb)
      c (id uuid, name text, position text, phone text, email text, rank int)`.execute(tx)
}
