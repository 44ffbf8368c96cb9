import { type RawBuilder, sql } from 'kysely'
import type { GuestFacts, GuestState } from '../../contract/guests.ts'
import type { MeetingState } from '../../contract/meetings.ts'
import type { Tx } from '../platform/db.ts'

/** A guest who answers, with what the answer hangs on. */
export type Invited = GuestFacts & {
  id: string
  meeting_id: string
  state: GuestState
  token: string
  deputy_of: string | null
  deputyOf: string | null
  deputy: { id: string; name: string; token: string } | null
  reason: string | null
  version: number
  meeting: { state: MeetingState; starts_at: string }
  scope_id: number
  province_id: number | null
  regency_id: number | null
}

/** Whose invitation it is: an account's, or that of a partner for which it acts in these scopes. */
export type Own = { person: string; partnerScopes: readonly number[] }
type By = { token: string } | (Own & ({ id: string } | { since: Date })) | { id: string }

/** Guests by the token of their link, by their own account or for their partner (once the invitation went out), or by their id. */
export async function invited(tx: Tx, by: By, hold = false): Promise<Invited[]> {
  const { rows } = await sql<Invited>`
    select g.id, g.meeting_id, g.name, g.position, g.agency, g.part, g.person_id as "personId", g.library_id as "libraryId",
      g.partner_id as "partnerId", g.region_id as "regionId", null as email, null as phone, g.state, g.token, g.deputy_of,
      (select f.name from guest f where f.id = g.deputy_of) as "deputyOf",
      (select jsonb_build_object('id', d.id, 'name', d.name, 'token', d.token) from guest d
        where d.deputy_of = g.id and d.state <> 'withdrawn' order by d.added_at desc, d.id limit 1) as deputy,
      (select s.reason from guest_step s where s.guest_id = g.id and s.step = g.state order by s.version desc limit 1) as reason,
      g.version, jsonb_build_object('state', m.state, 'starts_at', m.starts_at) as meeting,
      m.scope_id, m.province_id, m.regency_id
    from guest g join meeting m on m.id = g.meeting_id
    where m.state <> 'draft' and ${sql.join(conditions(by), sql` and `)}
    order by m.starts_at, g.id limit 200 ${hold ? sql`for update of g` : sql``}`.execute(tx)
  return rows
}

const conditions = (by: By): RawBuilder<unknown>[] => [
  ...('token' in by ? [sql`g.token = ${by.token}`] : []),
  ...('id' in by ? [sql`g.id = ${by.id}::uuid`] : []),
  ...('since' in by ? [sql`m.ends_at > ${by.since}`] : []),
  ...('person' in by
    ? [
        sql`(g.person_id = ${by.person}::uuid or (g.person_id is null
          and g.partner_id = any ((select partners_of(${[...by.partnerScopes]}::int[]))::uuid[])))
          and g.state not in ('listed', 'withdrawn')`,
      ]
    : []),
]

/** How often somebody was sent instead. */
export async function countDeputies(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from guest where deputy_of = ${id}::uuid`.execute(tx)
  return rows[0]?.n ?? 0
}

export type Change = {
  at: string
  reason: string | null
  from_starts: string | null
  from_ends: string | null
}

/** Of each meeting the last move, or its end, where it was moved or cancelled. */
export async function lastChanges(tx: Tx, meetings: readonly string[]): Promise<Map<string, Change>> {
  const { rows } = await sql<Change & { meeting_id: string }>`
    select distinct on (meeting_id) meeting_id, at, reason, from_starts, from_ends from meeting_step
    where meeting_id = any(${[...meetings]}::uuid[]) and step in ('moved', 'cancelled')
    order by meeting_id, version desc`.execute(tx)
  return new Map(rows.map(row => [row.meeting_id, row]))
}
