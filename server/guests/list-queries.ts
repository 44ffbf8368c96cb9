import { type RawBuilder, sql } from 'kysely'
import { type Actor, nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type getGuest, type Guest, guestStates, type listGuests } from '../../contract/guests.ts'
import { inSight, isMine } from '../meetings/sight-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { countEach, hasPresence, hasState, timesThere } from './presence-queries.ts'
import type { Counted } from './rules.ts'

export type Filter = Omit<InputOf<typeof listGuests>, 'limit' | 'offset'>
export type GuestRow = Omit<Guest, 'deputyOf' | 'deputy'> & {
  deputy_of: Guest['deputyOf']
  deputy: Guest['deputy']
  province_id: number | null
  regency_id: number | null
  scope_id: number
}

export function guestOf(row: GuestRow): Guest {
  const { province_id: _, regency_id: __, scope_id: ___, deputy_of: deputyOf, ...facts } = row
  return { ...facts, deputyOf }
}

/** Of the filter, whatever states it asks for and whether or not they came. */
export const count = (tx: Tx, filter: Filter): Promise<Counted[]> =>
  countEach(tx, filter, matches({ ...filter, state: [...guestStates], presence: undefined }))

/** Of a meeting: who does not know yet that it was moved or cancelled, and how many come if all do. */
export async function countAll(tx: Tx, meetingId: string): Promise<{ untold: number; expected: number }> {
  const { rows } = await sql<{ untold: number; expected: number }>`
    select count(*) filter (where ${untold})::int as untold,
      count(*) filter (where g.state in ('listed', 'sent', 'accepted', 'tentative'))::int as expected
    from guest g where g.meeting_id = ${meetingId}::uuid`.execute(tx)
  return rows[0] ?? { untold: 0, expected: 0 }
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter & { limit: number; offset: number },
): Promise<GuestRow[]> {
  const { rows } = await sql<GuestRow>`
    ${selection(actor, matches(filter), filter)} order by ${order(filter)} limit ${filter.limit} offset ${filter.offset}`.execute(
    tx,
  )
  return rows
}

/** All of the filter in its order, in pages. */
export const pages = (tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<GuestRow[]> =>
  pagesOf(
    tx,
    'guests_export',
    sql<GuestRow>`${selection(actor, matches(filter), filter)} order by ${order(filter)}`,
  )

/** A guest whose meeting is in sight. */
export async function see(tx: Tx, actor: Actor, id: string): Promise<GuestRow | undefined> {
  const { rows } = await sql<GuestRow>`
    ${selection(actor, sql`g.id = ${id}::uuid and ${inSight(actor, 'm')}`)}`.execute(tx)
  return rows[0]
}

/** What happened to an invitation, newest first. */
export async function stepsOf(tx: Tx, id: string): Promise<ResultOf<typeof getGuest>['steps']> {
  const { rows } = await sql<ResultOf<typeof getGuest>['steps'][number]>`
    with told as materialized (select * from guest_step where guest_id = ${id}::uuid),
    who as (select id, name from names_of((select array_agg(by_person) from told)))
    select t.step, t.way, t.at, who.name as by, t.reason
    from told t left join who on who.id = t.by_person order by t.version desc limit 200`.execute(tx)
  return rows
}

// has the invitation, and was told nothing since the meeting was moved or cancelled
const untold = sql<boolean>`(g.state not in ('listed', 'withdrawn')
  and exists (select from meeting_step ms where ms.meeting_id = g.meeting_id and ms.step in ('moved', 'cancelled')
    and ms.at > (select max(s.at) from guest_step s where s.guest_id = g.id
      and (s.step in ('sent', 'told') or (s.step = 'listed' and s.way = 'link'))))
  and not exists (select from guest_mail w
    where w.guest_id = g.id and w.kind in ('moved', 'cancelled') and w.ended_at is null))`

const selection = (
  actor: Actor,
  where: RawBuilder<unknown>,
  session: Pick<Filter, 'day' | 'agendaItemId'> = {},
): RawBuilder<GuestRow> => sql`
  select g.id, g.meeting_id as "meetingId", g.name, g.position, g.agency, g.part, g.person_id as "personId",
    g.library_id as "libraryId", g.partner_id as "partnerId", g.region_id as "regionId", r.name as region, c.email, c.phone,
    (select jsonb_build_object('id', f.id, 'name', f.name) from guest f where f.id = g.deputy_of) as deputy_of,
    (select jsonb_build_object('id', d.id, 'name', d.name) from guest d
      where d.deputy_of = g.id and d.state <> 'withdrawn' order by d.added_at desc, d.id limit 1) as deputy,
    g.walk_in as "walkIn", g.state, ${untold} as untold, mail.state as mail, sent.at as "sentAt", sent.way as "sentWay", answer.at as "answeredAt", answer.reason,
    coalesce(came.times, '[]') as there,
    case when ${isMine(actor, 'm')} then g.token end as token, g.version, m.scope_id, m.province_id, m.regency_id
  from guest g join meeting m on m.id = g.meeting_id left join guest_contact c on c.guest_id = g.id
  left join region r on r.id = g.region_id
  left join lateral (select case when w.ended_at is null then 'waiting' else nullif(w.outcome, 'not-needed') end as state
    from guest_mail w where w.guest_id = g.id order by w.made_at desc, w.id desc limit 1) mail on true
  left join lateral (select s.at, s.way from guest_step s
    where s.guest_id = g.id and s.step = 'sent' order by s.version desc limit 1) sent on true
  left join lateral (select s.at, s.reason from guest_step s
    where s.guest_id = g.id and s.step in ('accepted', 'tentative', 'declined', 'deputised')
      and g.state in ('accepted', 'tentative', 'declined', 'deputised') order by s.version desc limit 1) answer on true
  left join lateral (${timesThere(session)}) came on true
  where ${where}`

function matches({
  meetingId,
  q,
  state,
  presence,
  part,
  region,
  untold: only,
  ...session
}: Filter): RawBuilder<boolean> {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  const all = [
    sql`g.meeting_id = ${meetingId}::uuid`,
    ...words.map(word => sql`lower(concat_ws(' ', g.name, g.position, g.agency, r.name)) like ${like(word)}`),
    hasState(state, session),
    hasPresence(presence, session),
    ...(only ? [untold] : []),
    ...(part ? [sql`g.part = ${part}`] : []),
    ...(region === undefined || region === nation
      ? []
      : [
          sql`(g.region_id = ${region}::int or r.province_id = ${region}::int or r.regency_id = ${region}::int)`,
        ]),
  ]
  return sql`(${sql.join(all, sql` and `)})`
}

const rank = (values: readonly string[], of: RawBuilder<unknown>) =>
  sql`array_position(${sql.lit(`{${values.join(',')}}`)}::text[], ${of})`
const sortKey = {
  name: sql`lower(g.name)`,
  agency: sql`lower(g.agency)`,
  part: sql`g.part`,
  region: sql`r.name`,
  state: rank(guestStates, sql`g.state`),
  there: sql`came.at`,
}
const order = ({ sort, order: way }: Pick<Filter, 'sort' | 'order'>): RawBuilder<unknown> =>
  sql`${sortKey[sort]} ${way === 'asc' ? sql`asc` : sql`desc`} nulls last, lower(g.name), g.id`
