import { sql } from 'kysely'
import type { LetterFacts } from '../../contract/guest-invitations.ts'
import type { Tx } from '../platform/db.ts'

export type Written = LetterFacts & { version: number; writtenAt: string }

export async function letterOf(tx: Tx, meetingId: string): Promise<Written | undefined> {
  const { rows } = await sql<Written>`
    select number, dated, subject, opening, office, address, place, copies, version, written_at as "writtenAt",
      jsonb_build_object('name', signer_name, 'position', signer_position, 'acting', signer_acting,
        'numberKind', signer_number_kind, 'number', signer_number, 'rank', signer_rank) as signer
    from meeting_letter where meeting_id = ${meetingId}::uuid`.execute(tx)
  return rows[0]
}

/** @returns false where the letter is not as it was seen; version 0: not written yet */
export async function write(
  tx: Tx,
  meetingId: string,
  letter: LetterFacts & { version: number },
  { at, by }: { at: Date; by: string | null },
): Promise<boolean> {
  const { number, dated, subject, opening, office, address, place, signer, copies, version } = letter
  const { numAffectedRows } = await sql`
    insert into meeting_letter (meeting_id, number, dated, subject, opening, office, address, place, copies, signer_name,
      signer_position, signer_acting, signer_number_kind, signer_number, signer_rank, written_at, written_by)
    select ${meetingId}::uuid, ${number}, ${dated}::date, ${subject}, ${opening}, ${office}, ${address}, ${place}, ${copies},
      ${signer.name}, ${signer.position}, ${signer.acting}, ${signer.numberKind}, ${signer.number}, ${signer.rank}, ${at},
      ${by}::uuid
    on conflict (meeting_id) do update set number = excluded.number, dated = excluded.dated, subject = excluded.subject,
      opening = excluded.opening, office = excluded.office, address = excluded.address, place = excluded.place,
      copies = excluded.copies, signer_name = excluded.signer_name, signer_position = excluded.signer_position,
      signer_acting = excluded.signer_acting, signer_number_kind = excluded.signer_number_kind,
      signer_number = excluded.signer_number, signer_rank = excluded.signer_rank, written_at = excluded.written_at,
      written_by = excluded.written_by, version = meeting_letter.version + 1
    where meeting_letter.version = ${version}::int`.execute(tx)
  return numAffectedRows === 1n
}
