import { sql } from 'kysely'
import type { SignatoryFacts } from '../../contract/signatories.ts'
import type { Tx } from '../platform/db.ts'

export type Stands = {
  address: string | null
  village: string | null
  district: string | null
}
/** Where a library stands, in sight. */
export async function standsAt(tx: Tx, libraryId: string): Promise<Stands | undefined> {
  const { rows } = await sql<Stands>`
    select l.address, case when r.level = 'village' then r.name end as village, d.name as district
    from library l join region r on r.id = l.region_id left join region d on d.id = l.district_id
    where l.id = ${libraryId}::uuid`.execute(tx)
  return rows[0]
}

/** Of a partner in sight. */
export async function addressOf(tx: Tx, promiseId: string): Promise<string | null> {
  const { rows } = await sql<{ address: string | null }>`
    select p.address from commitment c join partner_facts(array[c.partner_id]) f on true join partner p on p.id = f.survivor
    where c.id = ${promiseId}::uuid`.execute(tx)
  return rows[0]?.address ?? null
}

export type Signer = SignatoryFacts & { own: boolean }
/** Those who sign for who receives: a village library's own or its village's, else the office of its region. */
export async function signersOf(
  tx: Tx,
  { scope_id, library_id }: { scope_id: number; library_id: string | null },
): Promise<Signer[]> {
  const { rows } = await sql<Signer>`
    select ${facts}, g.scope_id = ${scope_id} as own from signers_for(case
      when ${library_id}::uuid is null then array[${scope_id}::int]
      else array(
        select case when l.kind in ('regency', 'province') then l.region_id else v.scope_id end from library l
        join library v on v.region_id = l.region_id and v.merged_into is null where l.id = ${library_id}::uuid) end) g`.execute(
    tx,
  )
  return rows
}

/** Those who sign for an office. */
export async function signersAt(tx: Tx, regionId: number): Promise<Signer[]> {
  const { rows } = await sql<Signer>`
    select ${facts}, true as own from signers_for(array[${regionId}::int]) g`.execute(tx)
  return rows
}

const facts = sql`g.name, g.number_kind as "numberKind", g.number, g.rank, g.position, g.acting, g.valid_from as "from",
  g.valid_until as "until"`
