import { sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { amendOffer, Offer, stateOffer } from '../../contract/needs.ts'
import type { Tx } from '../platform/db.ts'
import type { Word } from './on-behalf.ts'
import { offerOf, offersWhere } from './shape-queries.ts'

export type PartnerRow = {
  /** As it stands today: what it was merged into. */
  id: string
  name: string
  scope_id: number
  province_id: number | null
  regency_id: number | null
  topics: string[]
  help: string[]
  serves: number[]
  kept: number
  broken: number
}

/** The partner that an id stands for today, whoever asks; whether it is in sight is asked by its place. */
export async function partnerOf(tx: Tx, id: string, today: string): Promise<PartnerRow | undefined> {
  const { rows } = await sql<PartnerRow>`
    select survivor as id, name, scope_id, province_id, regency_id, topics, help, serves, kept, broken
    from partner_facts(array[${id}::uuid], ${today}::date)`.execute(tx)
  return rows[0]
}

/** An offer in sight, held until the end of the command. */
export async function lock(tx: Tx, id: string) {
  return tx.selectFrom('offer').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}
export type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>

export async function one(tx: Tx, id: string, today: string): Promise<Offer | undefined> {
  const { rows } = await offersWhere(sql`o.id = ${id}::uuid`).execute(tx)
  return rows[0] && offerOf(rows[0], today)
}

/** Of these regions, those that are provinces, regencies or the nation, and in force. */
export async function regionLevels(tx: Tx, ids: readonly number[]) {
  return tx
    .selectFrom('region')
    .select(['id', 'level'])
    .where('id', '=', sql<number>`any(${ids}::int[])`)
    .where('valid_to', 'is', null)
    .execute()
}

type Done = { at: Date; by: string; spoken: Word[] }

export async function add(
  tx: Tx,
  input: InputOf<typeof stateOffer>,
  partner: PartnerRow,
  { at, by, spoken }: Done,
): Promise<void> {
  const { id, kind, topics, what, amount, unit, libraryKinds, regions, from, until } = input
  await sql`
    insert into offer (id, partner_id, kind, topics, what, amount, unit, library_kinds, regions, region_path, from_day,
      until, stated_at, stated_by, on_behalf, spoken)
    values (${id}, ${partner.id}, ${kind}, ${topics}, ${what}, ${amount}, ${unit}, ${libraryKinds}, ${regions}::int[],
      ${pathOf(regions, partner)}, ${from}, ${until}, ${at}, ${by}, ${spoken.length > 0},
      ${JSON.stringify(spoken)}::jsonb)`.execute(tx)
}

export async function amend(
  tx: Tx,
  input: InputOf<typeof amendOffer>,
  partner: PartnerRow,
  spoken: Word[],
): Promise<void> {
  const { id, topics, what, amount, libraryKinds, regions, from, until } = input
  await sql`
    update offer set topics = ${topics}, what = ${what}, amount = ${amount}, library_kinds = ${libraryKinds},
      regions = ${regions}::int[], region_path = ${pathOf(regions, partner)}, from_day = ${from}, until = ${until},
      spoken = spoken || ${JSON.stringify(spoken)}::jsonb, version = version + 1
    where id = ${id}`.execute(tx)
}

export async function withdraw(tx: Tx, id: string, reason: string, { at, by, spoken }: Done): Promise<void> {
  await sql`update offer set withdrawn_at = ${at}, withdrawn_by = ${by}, withdrawn_reason = ${reason},
      spoken = spoken || ${JSON.stringify(spoken)}::jsonb, version = version + 1
    where id = ${id}`.execute(tx)
}

const pathOf = (regions: readonly number[], { province_id, regency_id }: PartnerRow) =>
  sql`regions_with_above(array(select unnest(${regions}::int[])
    union select unnest(array_remove(array[${province_id}::int, ${regency_id}::int], null))))`
