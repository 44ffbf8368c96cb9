import { sql } from 'kysely'
import type { PersonId } from '../../contract/ids.ts'
import type { Became } from '../../contract/rescue.ts'
import type { Tx } from '../platform/db.ts'

/** Of these commands, those of a person that were accepted already. */
export async function acceptedOf(tx: Tx, person: PersonId, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select command_id as id from receipt
    where command_id = any(${[...ids]}::uuid[]) and person_id = ${person}`.execute(tx)
  return new Set(rows.map(row => row.id))
}

export type HandingRow = {
  id: string
  file_id: string
  owner_id: PersonId
  carrier_id: PersonId
  phone_key: string
  made_at: string
  begun_at: string
  commands: readonly string[]
}

/** Notes who carries what, before any of it is carried out; the same once more changes nothing. */
export async function beginHanding(tx: Tx, row: HandingRow): Promise<void> {
  await sql`
    insert into rescue_handing (id, file_id, owner_id, carrier_id, phone_key, made_at, begun_at, commands)
    values (${row.id}, ${row.file_id}, ${row.owner_id}, ${row.carrier_id}, ${row.phone_key}, ${row.made_at},
      ${row.begun_at}, ${[...row.commands]}::uuid[])
    on conflict (id) do nothing`.execute(tx)
}

/** When the file was handed in whole for the first time, and by whom. */
export async function handedBefore(
  tx: Tx,
  fileId: string,
): Promise<{ at: string; carrier: string } | undefined> {
  const { rows } = await sql<{ at: string; carrier: string }>`
    select h.begun_at as at, p.name as carrier from rescue_handing h join person p on p.id = h.carrier_id
    where h.file_id = ${fileId} and h.done_at is not null order by h.begun_at limit 1`.execute(tx)
  return rows[0]
}

/** Writes down what became of it. False where the id is another carrier's, or another file's. */
export async function endHanding(
  tx: Tx,
  given: {
    id: string
    fileId: string
    carrier: PersonId
    records: Became
    photos: Became
    now: Date
  },
): Promise<boolean> {
  const { id, fileId, carrier, records, photos, now } = given
  const { rows } = await sql`
    update rescue_handing
    set done_at = ${now}, records = ${JSON.stringify(records)}::jsonb, photos = ${JSON.stringify(photos)}::jsonb
    where id = ${id} and file_id = ${fileId} and carrier_id = ${carrier} and done_at is null returning id`.execute(
    tx,
  )
  return rows.length > 0
}

type ListedRow = {
  id: string
  owner: string
  carrier: string
  at: string
  records: Became | null
  photos: Became | null
}

/** The newest that a person owns or carried; names past the person's own sight. */
export async function handingsOf(tx: Tx, person: PersonId): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select h.id, o.name as owner, c.name as carrier, h.begun_at as at, h.records, h.photos
    from rescue_handing h join person o on o.id = h.owner_id join person c on c.id = h.carrier_id
    where h.owner_id = ${person} or h.carrier_id = ${person} order by h.begun_at desc, h.id desc limit 20`.execute(
    tx,
  )
  return rows
}
