import { type RawBuilder, sql } from 'kysely'
import type { GuestGroup } from '../../contract/guest-invitations.ts'
import type { GuestFacts } from '../../contract/guests.ts'
import type { Tx } from '../platform/db.ts'

export type Candidate = Omit<GuestFacts, 'part'>
type Within = { meetingId: string; regionId: number; year: number }

/** Of a role in a region, each with how to reach them; those on the list already aside. */
export async function candidates(
  tx: Tx,
  group: GuestGroup,
  within: Within,
): Promise<{ fresh: Candidate[]; there: number }> {
  const { rows } = await sql<Candidate & { there: boolean }>`
    select c.*, exists (select from guest g where g.meeting_id = ${within.meetingId}::uuid and g.state <> 'withdrawn'
      and (g.person_id = c."personId" or g.partner_id = c."partnerId")) as there
    from (${of[group](within)}) c order by c.agency, c.name limit 5001`.execute(tx)
  const fresh = rows.filter(row => !row.there).map(({ there: _, ...row }) => row)
  return { fresh, there: rows.length - fresh.length }
}

const inRegion = (row: string, { regionId }: Within) => {
  const column = (name: string) => sql.ref(`${row}.${name}`)
  return sql`(${regionId}::int = 1 or ${column('province_id')} = ${regionId}::int or ${column('regency_id')} = ${regionId}::int
    or ${column('scope_id')} = ${regionId}::int)`
}

// the address that its owner confirmed goes before the one that they sign in with
const ofPerson = (where: RawBuilder<unknown>) => sql`
  select distinct on (p.id) p.name, null::text as position, coalesce(l.name, s.name) as agency, p.id as "personId",
    l.id as "libraryId", null::uuid as "partnerId", coalesce(r.regency_id, r.province_id) as "regionId",
    coalesce((select e.address from reminder_email e where e.person_id = p.id and e.verified_at is not null),
      (select o.value from login o where o.person_id = p.id and o.kind = 'email' limit 1)) as email,
    (select o.value from login o where o.person_id = p.id and o.kind = 'phone' limit 1) as phone
  from role_grant r join person p on p.id = r.person_id and p.disabled_at is null
  join scope s on s.id = r.scope_id left join library l on l.scope_id = r.scope_id and l.merged_into is null
  where r.ended_at is null and (r.starts_at is null or r.starts_at <= now()) and (r.ends_at is null or r.ends_at > now())
    and ${where} order by p.id, r.granted_at`

const of: Record<GuestGroup, (within: Within) => RawBuilder<unknown>> = {
  managers: within => ofPerson(sql`r.role = 'library' and ${inRegion('r', within)}`),
  'enrolled-managers': within =>
    ofPerson(sql`r.role = 'library' and ${inRegion('r', within)} and exists (select from enrolment e
      where e.library_id = l.id and e.active_from is not null and e.declined_on is null
        and (e.year = ${within.year}::int or (e.year < ${within.year}::int and e.ended_on is null)))`),
  'regency-officers': within => ofPerson(sql`r.role = 'regency' and ${inRegion('r', within)}`),
  'province-officers': within => ofPerson(sql`r.role = 'province' and ${inRegion('r', within)}`),
  trainers: within => ofPerson(sql`r.role = 'trainer' and ${inRegion('r', within)}`),
  partners: ({ regionId }) => sql`
    select coalesce(c.name, p.name) as name, c.position, p.name as agency, null::uuid as "personId",
      null::uuid as "libraryId", p.id as "partnerId", coalesce(p.regency_id, p.province_id) as "regionId",
      coalesce(c.email, p.email) as email, coalesce(c.phone, p.phone) as phone
    from partner p left join lateral (select * from partner_contact k
      where k.partner_id = p.id order by k.rank, k.id limit 1) c on true
    where p.merged_into is null and (p.serves && (select array_agg(x) from unnest(array[${regionId}::int,
      (select province_id from scope where id = ${regionId}::int)]) x where x is not null)
      or p.province_id = ${regionId}::int or p.regency_id = ${regionId}::int)`,
  // the guests of the meeting whose event it shares, or of one that shares its own
  beside: ({ meetingId }) => sql`
    select distinct on (lower(g.name), g.agency) g.name, g.position, g.agency, g.person_id as "personId",
      g.library_id as "libraryId", g.partner_id as "partnerId", g.region_id as "regionId", c.email, c.phone
    from guest g left join guest_contact c on c.guest_id = g.id
    where g.state not in ('withdrawn', 'deputised')
      and g.meeting_id in (select m.id from meeting o join meeting m on m.id = o.beside or m.beside = o.id
        where o.id = ${meetingId}::uuid)
    order by lower(g.name), g.agency, g.added_at`,
}
