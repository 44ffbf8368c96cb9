import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

/** What a person's own copy holds: rows of plain values, by part. */
export type Parts = Record<PartName, Record<string, unknown>[]>
export const partNames = [
  ...(['person', 'logins', 'roles', 'sessions', 'passkeys', 'reminders', 'invitations'] as const),
  ...(['meetings', 'attendance', 'learning', 'deeds', 'photos', 'looks', 'corrections'] as const),
] as const
export type PartName = (typeof partNames)[number]

/** Everything that is kept about a person. Secrets that open something (hashes, keys) are nobody's to read, and are not in it. */
export async function everythingOf(tx: Tx, personId: string): Promise<Parts> {
  const me = sql`${personId}::uuid`
  const { rows } = await sql<Parts>`
    select
      (select jsonb_agg(jsonb_build_object('name', name, 'language', language, 'since', created_at, 'lastSeen', seen_at))
        from person where id = ${me}) as person,
      (select jsonb_agg(jsonb_build_object('kind', kind, 'login', value)) from login where person_id = ${me}) as logins,
      (select jsonb_agg(jsonb_build_object('role', g.role, 'place', s.name, 'from', coalesce(g.starts_at, g.granted_at),
          'until', coalesce(g.ended_at, g.ends_at)) order by g.granted_at)
        from role_grant g join scope s on s.id = g.scope_id where g.person_id = ${me}) as roles,
      (select jsonb_agg(jsonb_build_object('device', device, 'from', started_at, 'lastSeen', seen_at, 'until', coalesce(revoked_at, expires_at)) order by started_at desc)
        from session where person_id = ${me}) as sessions,
      (select jsonb_agg(jsonb_build_object('name', name, 'from', added_at, 'lastUsed', used_at) order by added_at)
        from passkey where person_id = ${me}) as passkeys,
      (select jsonb_agg(r) from (
        select 'email' as way, address as address, changed_at as since from reminder_email where person_id = ${me}
        union all select 'push', device, added_at from push_device where person_id = ${me}) r) as reminders,
      (select jsonb_agg(jsonb_build_object('name', name, 'role', role, 'on', invited_at, 'used', used_at is not null) order by invited_at)
        from invitation where used_by = ${me} or invited_by = ${me}) as invitations,
      (select jsonb_agg(jsonb_build_object('meeting', m.title, 'on', m.starts_at, 'name', g.name, 'position', g.position,
          'agency', g.agency, 'state', g.state, 'email', c.email, 'phone', c.phone, 'number', c.number, 'rank', c.rank) order by m.starts_at)
        from guest g join meeting m on m.id = g.meeting_id left join guest_contact c on c.guest_id = g.id
        where g.person_id = ${me}) as meetings,
      (select jsonb_agg(jsonb_build_object('meeting', m.title, 'day', a.day, 'at', a.at, 'way', a.way) order by a.at)
        from attendance a join guest g on g.id = a.guest_id join meeting m on m.id = a.meeting_id
        where g.person_id = ${me} and a.undone_at is null) as attendance,
      (select jsonb_agg(jsonb_build_object('module', m.title, 'on', l.completed_on, 'hours', l.hours) order by l.completed_on)
        from learning_completion l join learning_module m on m.id = l.module_id where l.person_id = ${me}) as learning,
      (select jsonb_agg(e) from (select name as deed, count(*)::int as times, min(at) as first, max(at) as last
        from event where person_id = ${me} group by name order by name) e) as deeds,
      (select jsonb_agg(f) from (select about, count(*)::int as times, max(added_at) as last from photo
        where added_by = ${me} group by about order by about) f) as photos,
      (select jsonb_agg(jsonb_build_object('at', l.at, 'kind', l.kind, 'fields', l.fields, 'place', s.name,
          'byMe', l.person_id = ${me}) order by l.at desc)
        from sensitive_look l join scope s on s.id = l.scope_id where l.person_id = ${me} or l.record_id = ${me}) as looks,
      (select jsonb_agg(jsonb_build_object('what', what, 'wish', wish, 'at', asked_at, 'outcome', outcome, 'answer', answer) order by asked_at)
        from correction_request where person_id = ${me}) as corrections`.execute(tx)
  const [found] = rows
  return Object.fromEntries(partNames.map(name => [name, found?.[name] ?? []])) as unknown as Parts
}
