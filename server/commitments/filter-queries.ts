import { type RawBuilder, sql } from 'kysely'
import { type Actor, nation } from '../../contract/access.ts'
import type { exportCommitments, SumPart } from '../../contract/commitments.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { all } from '../libraries/search-queries.ts'
import { inSight, partSql, stateSql } from './commitment-queries.ts'

type Sorted = 'format' | 'columns' | 'sort' | 'order'
export type Filter = Omit<InputOf<typeof exportCommitments>, Sorted>

/** The commitments `c` in sight that a filter is of; lists and sums are of the same ones. */
export function matches(actor: Actor, filter: Filter, today: string): RawBuilder<boolean> {
  const { q, region, libraryId, partnerId, meetingId, pledgeId, pairingId } = filter
  const { form, year, state, counted, mine, alike } = filter
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  return all([
    inSight(actor),
    sql`c.same_as is null`,
    ...words.map(says),
    ...inRegion(region),
    ...(libraryId ? [sql`c.library_id = coalesce(survivor_of(${libraryId}::uuid), ${libraryId}::uuid)`] : []),
    ...(partnerId ? [sql`c.partner_id = any(partner_and_merged(${partnerId}::uuid))`] : []),
    ...(meetingId ? [sql`c.meeting_id = ${meetingId}::uuid`] : []),
    ...(pledgeId ? [sql`c.pledge_id = ${pledgeId}::uuid`] : []),
    ...(pairingId ? [sql`c.pairing_id = ${pairingId}::uuid and c.withdrawn_at is null`] : []),
    ...(form ? [sql`c.form = ${form}`] : []),
    ...(year ? [sql`c.year = ${year}::int`] : []),
    ...(state?.length ? [sql`${stateSql(today)} = any(${state}::text[])`] : []),
    ...(counted ? [counts(counted, today)] : []),
    ...(mine === undefined
      ? []
      : [sql`coalesce(c.owner_id = ${actor.personId}::uuid, false) = ${mine}::boolean`]),
    ...(alike === undefined ? [] : [sql`(c.alike_to is not null) = ${alike}::boolean`]),
  ])
}

/** What a number of the sums counts. */
function counts(part: SumPart, today: string): RawBuilder<boolean> {
  const stands = partSql(today)
  const pledged = sql<boolean>`coalesce(${stands} <> 'waiting', false)`
  if (part === 'pledged') return pledged
  return part === 'delivered'
    ? sql`(${pledged} and c.delivered_amount > 0)`
    : sql`coalesce(${stands} = ${part}, false)`
}

/** A word of what was promised, of the giver, the receiver or its region. */
function says(word: string): RawBuilder<boolean> {
  const like = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`(lower(concat_ws(' ', c.what, c.giver, c.for_whom)) like ${like}
    or c.partner_id in (select id from partner where names like ${like})
    or c.scope_id in (select id from scope where lower(name) like ${like})
    or c.regency_id in (select id from region where level = 'regency' and lower(name) like ${like})
    or c.province_id in (select id from region where level = 'province' and lower(name) like ${like}))`
}

const inRegion = (region: number | undefined): RawBuilder<boolean>[] =>
  region === undefined || region === nation
    ? []
    : [
        sql`(c.province_id = ${region}::int or c.regency_id = ${region}::int
          or c.library_id = any(array(select library_id from library_search where district_id = ${region}::int)))`,
      ]
