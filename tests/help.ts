import { sql } from 'kysely'
import type { Actor } from '../contract/access.ts'
import { makeId } from '../contract/ids.ts'
import type { Tx } from '../server/platform/db.ts'
import type { Place } from './people.ts'

/** What a library lacks and a partner gives in one corner: two needs, an offer, and a proposal of each side. */
export type Help = { needId: string; offerId: string; offered: string; asked: string }

export async function helpIn(
  tx: Tx,
  home: Place,
  manager: Actor,
  partner: { id: string },
  regencyId: number,
  at: Date,
): Promise<Help> {
  const [need, other] = [makeId(), makeId()]
  for (const [id, topic] of [
    [need, 'economic-development'],
    [other, 'health'],
  ])
    await sql`insert into need (id, library_id, province_id, regency_id, scope_id, topic, kind, amount, urgency, until, why,
        stated_at, stated_by)
      select ${id}, id, province_id, regency_id, scope_id, ${topic}, 'money', 10000000, 'urgent', '2027-06-30', 'Mesin kemasan',
        ${at}, ${manager.personId}
      from library where id = ${home.id}`.execute(tx)
  const offerId = makeId()
  await sql`insert into offer (id, partner_id, kind, topics, what, amount, regions, region_path, from_day, until, stated_at,
      stated_by, on_behalf)
    values (${offerId}, ${partner.id}, 'money', '{economic-development}', 'Dana pemberdayaan', 50000000,
      array[${regencyId}::int], regions_with_above(array[${regencyId}::int]), '2026-01-01', '2027-12-31', ${at},
      ${manager.personId}, false)`.execute(tx)
  const propose = async (of: string, by: 'library' | 'partner') => {
    const id = makeId()
    await sql`insert into pairing (id, need_id, offer_id, partner_id, library_id, province_id, regency_id, scope_id, amount,
        proposed_by, proposed_at, proposer)
      select ${id}, ${of}, ${offerId}, ${partner.id}, id, province_id, regency_id, scope_id, 1000000, ${by}, ${at},
        ${manager.personId}
      from library where id = ${home.id}`.execute(tx)
    return id
  }
  return {
    needId: need,
    offerId,
    offered: await propose(need, 'partner'),
    asked: await propose(other, 'library'),
  }
}
