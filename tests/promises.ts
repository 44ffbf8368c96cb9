import { sql } from 'kysely'
import { makeId } from '../contract/ids.ts'
import type { Tx } from '../server/platform/db.ts'
import type { Place } from './people.ts'

/**
 * What a partner promised a library: one that waits for its yes, the same entered again (of a pledge of its own); one that
 * is agreed, with a change of each side; a signed agreement on it.
 */
export type Promises = {
  proposed: string
  again: string
  agreed: string
  changing: string
  byGiver: string
  byOffice: string
  paper: string
}

export async function promisesIn(tx: Tx, home: Place, partner: { id: string }, at: Date): Promise<Promises> {
  const [proposed, again, agreed, changing, byGiver, byOffice, paper] = Array.from({ length: 7 }, () =>
    makeId<string>(),
  )
  const made = { proposed, again, agreed, changing, byGiver, byOffice, paper } as Promises
  for (const [id, yes, alike] of [
    [made.proposed, null, null],
    [made.again, null, made.proposed],
    [made.agreed, at, null],
    [made.changing, at, null],
  ] as const)
    await sql`insert into commitment (id, pledge_id, giver, partner_id, scope_id, library_id, province_id, regency_id, origin,
        form, what, amount, unit, worth, promised_on, deadline, proposed_at, agreed_at, agreed_how, alike_to)
      select ${id}, ${id}, p.name, p.id, l.scope_id, l.id, l.province_id, l.regency_id, 'desk', 'goods', 'Rak buku untuk ' || l.name,
        4, 'rak', 8000000, '2026-11-02', '2027-02-28', ${at}, ${yes}::timestamptz,
        case when ${yes}::timestamptz is not null then 'account' end, ${alike}::uuid
      from library l, partner p where l.id = ${home.id} and p.id = ${partner.id}`.execute(tx)
  for (const [id, of, side] of [
    [made.byGiver, made.agreed, 'giver'],
    [made.byOffice, made.changing, 'office'],
  ] as const)
    await sql`insert into commitment_change (id, commitment_id, side, amount, worth, deadline, was_amount, was_worth,
        was_deadline, reason, proposed_at)
      values (${id}, ${of}, ${side}, 4, 8000000, '2027-04-30', 4, 8000000, '2027-02-28', 'Tukang kayu sakit', ${at})`.execute(
      tx,
    )
  await sql`insert into commitment_paper (id, pledge_id, number, dated, file, bytes, added_at)
    values (${made.paper}, ${made.agreed}, '7/PKS/2026', '2026-11-10', ${'0'.repeat(64)}, 900, ${at})`.execute(
    tx,
  )
  return made
}
