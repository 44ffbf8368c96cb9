import { sql } from 'kysely'
import type { Consent, ConsentKind } from '../../contract/partner-consents.ts'
import type { Tx } from '../platform/db.ts'

/** Every word on it, the newest first. */
export async function history(tx: Tx, partnerId: string): Promise<Consent[]> {
  const { rows } = await sql<Consent>`
    with s as materialized (select * from partner_consent where partner_id = ${partnerId}::uuid),
    who as (select id, name from names_of((select array_agg(by_person) from s)))
    select s.what, s.given, s.at, who.name as by, r.name as office, s.said_how as how, s.said_note as note
    from s left join who on who.id = s.by_person left join region r on r.id = s.office_id
    order by s.id desc`.execute(tx)
  return rows
}

export async function isGiven(tx: Tx, partnerId: string, what: ConsentKind): Promise<boolean> {
  const { rows } = await sql<{ given: boolean }>`
    select given from partner_consent where partner_id = ${partnerId}::uuid and what = ${what}
    order by id desc limit 1`.execute(tx)
  return rows[0]?.given ?? false
}

export async function add(
  tx: Tx,
  said: {
    partnerId: string
    what: ConsentKind
    given: boolean
    office: number | null
    how: string | null
    note: string | null
  },
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await sql`
    insert into partner_consent (partner_id, what, given, at, by_person, office_id, said_how, said_note)
    values (${said.partnerId}::uuid, ${said.what}, ${said.given}, ${at}, ${by}::uuid, ${said.office},
      ${said.how}, ${said.note})`.execute(tx)
}
