import { sql } from 'kysely'
import type { DocumentKind } from '../../contract/documents.ts'
import type { Zone } from '../../contract/zones.ts'
import type { Tx } from '../platform/db.ts'
import type { IssuedCertificate, LearnedLine, MinuteLine, Person, Photo } from './facts.ts'

/** Everybody on a meeting's list, by agency and name, with what lists of officials ask for and whether they were there. */
export async function peopleOf(tx: Tx, meetingId: string, withPaths: boolean): Promise<Person[]> {
  const { rows } = await sql<Person>`
    with there as (
      select distinct on (a.guest_id) a.guest_id, s.path from attendance a
      left join attendance_signature s on s.attendance_id = a.id and ${withPaths}::boolean
      where a.meeting_id = ${meetingId}::uuid and a.undone_at is null
      order by a.guest_id, s.path is null, a.at)
    select g.id, g.name, g.position, g.agency, g.part, g.state, g.walk_in as "walkIn", g.token,
      c.number_kind as "numberKind", c.number, c.rank, p.amount::float8 as amount, t.guest_id is not null as attended, t.path
    from guest g left join guest_contact c on c.guest_id = g.id left join guest_payment p on p.guest_id = g.id
    left join there t on t.guest_id = g.id
    where g.meeting_id = ${meetingId}::uuid
    order by lower(g.agency) nulls last, lower(g.name), g.id`.execute(tx)
  return rows
}

/** What the minutes say, in their order. */
export async function minuteLinesOf(tx: Tx, meetingId: string): Promise<MinuteLine[]> {
  const { rows } = await sql<MinuteLine>`
    select l.kind, l.text, l.said_by as "saidBy", l.said_from as "saidFrom", l.agenda_item_id as "agendaItemId", l.who, l.deadline, s.name as region,
      l.form, l.value::float8 as value, l.in_kind as "inKind", l.for_whom as "forWhom", l.carried_from is not null as carried,
      l.addendum
    from minute_line l left join agenda_item a on a.id = l.agenda_item_id left join scope s on s.id = l.scope_id
    where l.meeting_id = ${meetingId}::uuid and l.removed_at is null
    order by l.addendum, a.starts_at nulls first, a.id, l.at, l.id`.execute(tx)
  return rows
}

type LearnedRow = { title: string; starts_at: string; ends_at: string; zone: Zone; lines: LearnedLine[] }
/** What participants took home from the peer-learning meetings that share a meeting's event, as far as it is in sight. */
export async function learnedBeside(
  tx: Tx,
  { id, beside }: { id: string; beside: string | null },
): Promise<LearnedRow[]> {
  const { rows } = await sql<LearnedRow>`
    select m.title, m.starts_at, m.ends_at, m.zone, jsonb_agg(jsonb_build_object('text', l.text, 'saidBy', l.said_by,
      'saidFrom', l.said_from) order by l.at, l.id) as lines
    from meeting m join minute_line l on l.meeting_id = m.id and l.kind = 'learned' and l.removed_at is null
    where (m.id = ${beside}::uuid or m.beside = ${id}::uuid) and m.kind = 'peer-learning' and m.state <> 'cancelled'
    group by m.id order by m.starts_at, m.id`.execute(tx)
  return rows
}

export async function approvedAt(tx: Tx, meetingId: string): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    select approved_at as at from minutes where meeting_id = ${meetingId}::uuid`.execute(tx)
  return rows[0]?.at ?? null
}

/** The photos that were chosen for the report, in the order in which they were added. */
export async function photosOf(tx: Tx, meetingId: string): Promise<Photo[]> {
  const { rows } = await sql<Photo>`
    select large as file, caption, width, height from photo
    where about = 'meeting' and record_id = ${meetingId}::uuid and chosen order by added_at, id limit 6`.execute(
    tx,
  )
  return rows
}

/** Certificates that hold, by their numbers. */
export async function certificatesOf(tx: Tx, meetingId: string): Promise<IssuedCertificate[]> {
  const { rows } = await sql<IssuedCertificate>`
    select guest_id as "guestId", number, code, name, hours, issuer from certificate
    where meeting_id = ${meetingId}::uuid and revoked_at is null order by issued_at, length(number), number`.execute(
    tx,
  )
  return rows
}

export type Counted = {
  agenda: number
  invited: number
  attended: number
  assigned: number
  paid: number
  lines: number
  agreements: number
  certificates: number
  letter: boolean
}

/** What there is of a meeting that papers are made from. */
export async function counted(tx: Tx, meetingId: string): Promise<Counted> {
  const { rows } = await sql<Counted>`
    with m as (select ${meetingId}::uuid as id),
    there as (select distinct guest_id from attendance, m where meeting_id = m.id and undone_at is null),
    g as (select guest.* from guest, m where meeting_id = m.id),
    l as (select minute_line.kind from minute_line, m where meeting_id = m.id and removed_at is null)
    select (select count(*)::int from agenda_item where meeting_id = m.id) as agenda,
      (select count(*)::int from g where state not in ('withdrawn', 'deputised', 'declined') and not walk_in) as invited,
      (select count(*)::int from there) as attended,
      (select count(*)::int from g where state not in ('withdrawn', 'deputised', 'declined')
        and part in ('organiser', 'official', 'speaker')) as assigned,
      (select count(*)::int from guest_payment p join g on g.id = p.guest_id) as paid,
      (select count(*)::int from l) as lines,
      (select count(*)::int from l where kind in ('decision', 'action', 'commitment')) as agreements,
      (select count(*)::int from certificate where meeting_id = m.id and revoked_at is null) as certificates,
      exists (select from meeting_letter where meeting_id = m.id) as letter
    from m`.execute(tx)
  return rows[0] as Counted
}

export type PaperRow = {
  kind: DocumentKind
  number: string | null
  dated: string | null
  place: string | null
  office: string | null
  address: string | null
  signer: {
    name: string | null
    position: string | null
    acting: 'plt' | 'plh' | 'pj' | null
    numberKind: 'nip' | 'nipd' | null
    number: string | null
    rank: string | null
  }
  texts: Record<string, string | null>
  version: number
}

/** What was filled in of a meeting's papers. */
export async function papersOf(tx: Tx, meetingId: string): Promise<PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    select kind, number, dated, place, office, address, texts, version,
      jsonb_build_object('name', signer_name, 'position', signer_position, 'acting', signer_acting,
        'numberKind', signer_number_kind, 'number', signer_number, 'rank', signer_rank) as signer
    from meeting_paper where meeting_id = ${meetingId}::uuid`.execute(tx)
  return rows
}
