import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { DocumentKind, Official, PaperFacts, SignedDocument } from '../../contract/documents.ts'
import { inSight } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'

type Done = { at: Date; by: string }
type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

/** @returns false where the paper is not as it was seen; version 0: nothing filled in yet */
export async function writePaper(
  tx: Tx,
  { meetingId, kind, version }: { meetingId: string; kind: DocumentKind; version: number },
  { number, dated, place, office, address, signer, texts }: PaperFacts,
  { at, by }: Done,
): Promise<boolean> {
  const values = sql`${number}, ${dated}::date, ${place}, ${office}, ${address}, ${signer.name}, ${signer.position},
    ${signer.acting}, ${signer.numberKind}, ${signer.number}, ${signer.rank}, ${JSON.stringify(texts)}::jsonb, ${at}, ${by}::uuid`
  const columns = sql`number, dated, place, office, address, signer_name, signer_position, signer_acting,
    signer_number_kind, signer_number, signer_rank, texts, written_at, written_by`
  const { numAffectedRows } =
    version === 0
      ? await sql`insert into meeting_paper (meeting_id, kind, ${columns})
          values (${meetingId}::uuid, ${kind}, ${values}) on conflict do nothing`.execute(tx)
      : await sql`update meeting_paper set (${columns}, version) = row(${values}, version + 1)
          where meeting_id = ${meetingId}::uuid and kind = ${kind} and version = ${version}::int`.execute(tx)
  return numAffectedRows === 1n
}

/** Guests who are not taken off the list, with what lists of officials ask for. */
export async function officials(tx: Tx, meetingId: string): Promise<Official[]> {
  const { rows } = await sql<Official>`
    select g.id as "guestId", g.name, g.agency, c.number_kind as "numberKind", c.number, c.rank, p.amount::float8 as amount,
      exists (select from attendance a where a.guest_id = g.id and a.undone_at is null) as attended
    from guest g left join guest_contact c on c.guest_id = g.id left join guest_payment p on p.guest_id = g.id
    where g.meeting_id = ${meetingId}::uuid and g.state <> 'withdrawn'
    order by lower(g.agency) nulls last, lower(g.name), g.id`.execute(tx)
  return rows
}

type Written = Pick<Official, 'guestId' | 'numberKind' | 'number' | 'rank' | 'amount'>

/** @returns how many of them are guests of the meeting */
export async function writeOfficials(
  tx: Tx,
  meetingId: string,
  people: readonly Written[],
  { at, by }: Done,
): Promise<number> {
  const given = sql`(select w.* from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
    as w("guestId" uuid, "numberKind" text, number text, rank text, amount bigint)
    join guest g on g.id = w."guestId" and g.meeting_id = ${meetingId}::uuid)`
  const { rows } = await sql<{ n: number }>`
    with w as materialized ${given},
    reached as (
      insert into guest_contact (guest_id, number_kind, number, rank)
      select "guestId", "numberKind", number, rank from w
      on conflict (guest_id) do update set number_kind = excluded.number_kind, number = excluded.number,
        rank = excluded.rank),
    paid as (
      insert into guest_payment (guest_id, amount, written_at, written_by)
      select "guestId", amount, ${at}, ${by}::uuid from w where amount is not null
      on conflict (guest_id) do update set amount = excluded.amount, written_at = excluded.written_at,
        written_by = excluded.written_by),
    unpaid as (delete from guest_payment p using w where p.guest_id = w."guestId" and w.amount is null)
    select count(*)::int as n from w`.execute(tx)
  return rows[0]?.n ?? 0
}

export type SignedRow = SignedDocument & { kind: DocumentKind; file: string }

/** Papers signed elsewhere that count: the newest of each kind. */
export async function signedOf(tx: Tx, meetingId: string): Promise<SignedRow[]> {
  const { rows } = await sql<SignedRow>`
    with newest as (
      select distinct on (kind) * from signed_document
      where meeting_id = ${meetingId}::uuid and withdrawn_at is null order by kind, added_at desc, id desc),
    who as (select id, name from names_of((select array_agg(added_by) from newest)))
    select n.id, n.kind, n.number, n.dated, n.bytes, n.file, n.added_at as "addedAt", who.name as by
    from newest n left join who on who.id = n.added_by`.execute(tx)
  return rows
}

export type HeldSigned = Placed & {
  id: string
  meeting_id: string
  kind: DocumentKind
  file: string
  withdrawn: boolean
}

/** A signed paper whose meeting is in sight; held where it is to change. */
export async function seeSigned(
  tx: Tx,
  actor: Actor,
  id: string,
  hold: boolean,
): Promise<HeldSigned | undefined> {
  const { rows } = await sql<HeldSigned>`
    select s.id, s.meeting_id, s.kind, s.file, s.withdrawn_at is not null as withdrawn, m.scope_id, m.province_id, m.regency_id
    from signed_document s join meeting m on m.id = s.meeting_id
    where s.id = ${id}::uuid and ${inSight(actor, 'm')} ${hold ? sql`for update of s` : sql``}`.execute(tx)
  return rows[0]
}

type Signed = { id: string; meetingId: string; kind: DocumentKind; number: string; dated: string }
export async function addSigned(
  tx: Tx,
  { id, meetingId, kind, number, dated }: Signed,
  { file, bytes }: { file: string; bytes: number },
  { at, by }: Done,
): Promise<void> {
  await sql`insert into signed_document (id, meeting_id, kind, number, dated, file, bytes, added_at, added_by)
    values (${id}::uuid, ${meetingId}::uuid, ${kind}, ${number}, ${dated}::date, ${file}, ${bytes}::int, ${at}, ${by}::uuid)`.execute(
    tx,
  )
}

export async function withdrawSigned(tx: Tx, id: string, reason: string, { at, by }: Done): Promise<void> {
  await sql`update signed_document set withdrawn_at = ${at}, withdrawn_by = ${by}::uuid, reason = ${reason}
    where id = ${id}::uuid`.execute(tx)
}
