import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { GuestFacts, GuestState, GuestWay } from '../../contract/guests.ts'
import type { Known } from '../../contract/guest-lists.ts'
import type { MeetingState } from '../../contract/meetings.ts'
import type { Placed } from '../meetings/policy.ts'
import { inSight } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'

type Done = { at: Date; by: string | null }

export type HeldGuest = Placed & {
  id: string
  meeting_id: string
  state: GuestState
  /** Of the meeting. */
  meeting_state: MeetingState
  links: Links
  version: number
}
type Links = Pick<GuestFacts, 'personId' | 'libraryId' | 'partnerId' | 'regionId'>

/** A guest whose meeting is in sight, held. */
export async function lockGuest(tx: Tx, actor: Actor, id: string): Promise<HeldGuest | undefined> {
  const { rows } = await sql<HeldGuest>`
    select g.id, g.meeting_id, g.state, g.version, m.state as meeting_state, m.scope_id, m.province_id, m.regency_id,
      jsonb_build_object('personId', g.person_id, 'libraryId', g.library_id, 'partnerId', g.partner_id,
        'regionId', g.region_id) as links
    from guest g join meeting m on m.id = g.meeting_id
    where g.id = ${id}::uuid and ${inSight(actor, 'm')} for update of g`.execute(tx)
  return rows[0]
}

export type NewGuest = GuestFacts & { id: string; token: string; deputyOf?: string }
/** How they came on the list. */
export type Entry = { state: GuestState; way: GuestWay | null; walkIn: boolean }

/** Puts guests on a meeting's list, with how to reach them and the first step. */
export async function insert(
  tx: Tx,
  meetingId: string,
  guests: readonly NewGuest[],
  { state, way, walkIn }: Entry,
  { at, by }: Done,
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(guests)}::jsonb) as g(id uuid, name text, position text,
    agency text, part text, "personId" uuid, "libraryId" uuid, "partnerId" uuid, "regionId" int, "deputyOf" uuid, token text,
    email text, phone text)`
  await sql`
    insert into guest (id, meeting_id, name, position, agency, part, person_id, library_id, partner_id, region_id,
      deputy_of, walk_in, token, state, added_at, added_by)
    select id, ${meetingId}::uuid, name, position, agency, part, "personId", "libraryId", "partnerId", "regionId",
      "deputyOf", ${walkIn}::boolean, token, ${state}, ${at}, ${by}::uuid from ${given}`.execute(tx)
  await sql`
    with reached as (
      insert into guest_contact (guest_id, email, phone) select id, email, phone from ${given}
      where email is not null or phone is not null)
    insert into guest_step (guest_id, version, step, way, at, by_person)
    select id, 1, 'listed', ${way}, ${at}, ${by}::uuid from ${given}`.execute(tx)
}

/** Writes what is known of a guest. */
export async function write(tx: Tx, id: string, facts: GuestFacts): Promise<void> {
  await sql`
    update guest set name = ${facts.name}, position = ${facts.position}, agency = ${facts.agency}, part = ${facts.part},
      person_id = ${facts.personId}::uuid, library_id = ${facts.libraryId}::uuid, partner_id = ${facts.partnerId}::uuid,
      region_id = ${facts.regionId}::int, version = version + 1
    where id = ${id}::uuid`.execute(tx)
  await sql`
    insert into guest_contact (guest_id, email, phone) values (${id}::uuid, ${facts.email}, ${facts.phone})
    on conflict (guest_id) do update set email = excluded.email, phone = excluded.phone`.execute(tx)
}

/** Takes a step that leads to a state of the same name. */
export async function step(
  tx: Tx,
  id: string,
  to: Exclude<GuestState, 'listed' | 'sent'>,
  { at, by, way = null, reason = null }: Done & { way?: GuestWay | null; reason?: string | null },
): Promise<void> {
  await sql`
    with moved as (update guest set state = ${to}, version = version + 1 where id = ${id}::uuid returning id, version)
    insert into guest_step (guest_id, version, step, way, at, by_person, reason)
    select id, version, ${to}, ${way}, ${at}, ${by}::uuid, ${reason} from moved`.execute(tx)
}

/** Guests of a meeting among those named, held; of one that is off, those who have the invitation. */
export async function toSend(
  tx: Tx,
  meetingId: string,
  ids: readonly string[],
  { told }: { told: boolean },
): Promise<{ id: string; mailed: boolean }[]> {
  const { rows } = await sql<{ id: string; mailed: boolean }>`
    select g.id, exists (select from guest_contact c where c.guest_id = g.id and c.email is not null) as mailed
    from guest g where g.meeting_id = ${meetingId}::uuid and g.id = any(${[...ids]}::uuid[]) and g.state <> 'withdrawn'
      and (not ${told}::boolean or g.state <> 'listed') order by g.id for update of g`.execute(tx)
  return rows
}

/** Notes that the invitation went out; who has answered already stays so. */
export async function noteSent(
  tx: Tx,
  ids: readonly string[],
  { at, by, way, step }: Done & { way: GuestWay; step: 'sent' | 'told' },
): Promise<void> {
  await sql`
    with moved as (
      update guest set state = case when state = 'listed' then 'sent' else state end, version = version + 1
      where id = any(${[...ids]}::uuid[]) returning id, version)
    insert into guest_step (guest_id, version, step, way, at, by_person)
    select id, version, ${step}, ${way}, ${at}, ${by}::uuid from moved`.execute(tx)
}

/** By what those on a meeting's list are known, and how many they are; the withdrawn aside. */
export async function known(tx: Tx, meetingId: string, apart?: string): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select g.name, g.agency, c.email, c.phone from guest g left join guest_contact c on c.guest_id = g.id
    where g.meeting_id = ${meetingId}::uuid and g.state <> 'withdrawn' and g.id is distinct from ${apart ?? null}::uuid`.execute(
    tx,
  )
  return rows
}

/** Whether all that guests are said to be is on record and in sight: people in a role, libraries, partners, regions. */
export async function areKnown(tx: Tx, links: readonly Links[]): Promise<boolean> {
  const of = <T>(pick: (link: Links) => T | null) => [...new Set(links.map(pick).filter(id => id !== null))]
  const [people, libraries] = [of(link => link.personId), of(link => link.libraryId)]
  const [partners, regions] = [of(link => link.partnerId), of(link => link.regionId)]
  if (people.length + libraries.length + partners.length + regions.length === 0) return true
  const { rows } = await sql<{ all: boolean }>`
    select (select count(distinct person_id) from role_grant
        where person_id = any(${people}::uuid[]) and ended_at is null) = ${people.length}::int
      and (select count(*) from library where id = any(${libraries}::uuid[]) and merged_into is null) = ${libraries.length}::int
      and (select count(*) from partner where id = any(${partners}::uuid[]) and merged_into is null) = ${partners.length}::int
      and (select count(*) from region where id = any(${regions}::int[])) = ${regions.length}::int as "all"`.execute(
    tx,
  )
  return rows[0]?.all ?? false
}
