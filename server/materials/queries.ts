import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { amendMaterial, Material, MaterialReaders } from '../../contract/materials.ts'
import type { MeetingState } from '../../contract/meetings.ts'
import type { Placed } from '../meetings/policy.ts'
import { inSight } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'

type Done = { at: Date; by: string }

/** Whether somebody is invited to a meeting by their account. */
export async function isInvited(tx: Tx, meetingId: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select ${meetingId}::uuid = any (acting_invitations()) as yes`.execute(tx)
  return rows[0]?.yes ?? false
}

const columns = sql`t.id, t.title, t.kind, t.bytes, t.link, t.author, t.licence, t.readers,
  t.agenda_item_id as "agendaItemId", t.version`

/** What a meeting hands out, in its order. */
export async function list(tx: Tx, meetingId: string, readers?: MaterialReaders): Promise<Material[]> {
  const { rows } = await sql<Material>`
    select ${columns} from meeting_material t where t.meeting_id = ${meetingId}::uuid and t.removed_at is null
      and (${readers ?? null}::text is null or t.readers = ${readers ?? null}) order by t.place, t.id`.execute(
    tx,
  )
  return rows
}

/** The meeting of an invitation that holds, by the token of its link. */
export async function meetingOfToken(tx: Tx, token: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select m.id from guest g join meeting m on m.id = g.meeting_id
    where g.token = ${token} and g.state <> 'withdrawn' and m.state <> 'draft'`.execute(tx)
  return rows[0]?.id
}

export type FileRow = Pick<Material, 'title' | 'kind' | 'bytes' | 'readers'> & {
  meeting_id: string
  file: string | null
  removed: boolean
}

/** A material, wherever its meeting is. */
export async function fileOf(tx: Tx, id: string): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`
    select t.meeting_id, t.title, t.kind, t.bytes, t.file, t.readers, t.removed_at is not null as removed
    from meeting_material t where t.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export type Held = Placed & {
  id: string
  meeting_id: string
  state: MeetingState
  version: number
  removed_at: string | null
}

/** A material whose meeting is in sight, held. */
export async function lock(tx: Tx, actor: Actor, id: string): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select t.id, t.meeting_id, t.version, t.removed_at, m.state, m.scope_id, m.province_id, m.regency_id
    from meeting_material t join meeting m on m.id = t.meeting_id
    where t.id = ${id}::uuid and ${inSight(actor, 'm')} for update of t`.execute(tx)
  return rows[0]
}

export async function count(tx: Tx, meetingId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from meeting_material where meeting_id = ${meetingId}::uuid and removed_at is null`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** Whether a line is on a meeting's agenda. */
export async function isLine(tx: Tx, meetingId: string, line: string): Promise<boolean> {
  const { rows } = await sql`
    select from agenda_item where id = ${line}::uuid and meeting_id = ${meetingId}::uuid for share`.execute(
    tx,
  )
  return rows.length > 0
}

type Facts = Omit<InputOf<typeof amendMaterial>, 'version'>
export type What =
  | { kind: 'link'; link: string }
  | { kind: string; file: string; bytes: number; upload: string }

/** After all the others. */
export async function insert(
  tx: Tx,
  meetingId: string,
  { id, title, author, licence, readers, agendaItemId }: Facts,
  what: What,
  { at, by }: Done,
): Promise<void> {
  const [file, bytes, upload] = 'file' in what ? [what.file, what.bytes, what.upload] : [null, null, null]
  const link = 'link' in what ? what.link : null
  await sql`
    insert into meeting_material (id, meeting_id, agenda_item_id, place, title, author, licence, readers, kind, file, bytes,
      upload, link, added_at, added_by)
    select ${id}::uuid, ${meetingId}::uuid, ${agendaItemId}::uuid, coalesce(max(place), 0) + 1, ${title}, ${author}, ${licence},
      ${readers}, ${what.kind}, ${file}, ${bytes}::int, ${upload}, ${link}, ${at}, ${by}::uuid
    from meeting_material where meeting_id = ${meetingId}::uuid`.execute(tx)
}

export async function write(
  tx: Tx,
  { id, title, author, licence, readers, agendaItemId }: Facts,
): Promise<void> {
  await sql`
    update meeting_material set title = ${title}, author = ${author}, licence = ${licence}, readers = ${readers},
      agenda_item_id = ${agendaItemId}::uuid, version = version + 1 where id = ${id}::uuid`.execute(tx)
}

/** Those that are named come first, in this order. */
export async function order(tx: Tx, meetingId: string, ids: readonly string[]): Promise<void> {
  await sql`
    with told as (
      select t.id, row_number() over (order by array_position(${[...ids]}::uuid[], t.id), t.place, t.id) as place
      from meeting_material t where t.meeting_id = ${meetingId}::uuid)
    update meeting_material t set place = told.place from told where told.id = t.id and t.place <> told.place`.execute(
    tx,
  )
}

/** Takes a material away, or brings it back. */
export const remove = (tx: Tx, id: string, { at, by }: Done) =>
  mark(tx, id, sql`${at}::timestamptz`, sql`${by}::uuid`)
export const restore = (tx: Tx, id: string) => mark(tx, id, sql`null`, sql`null`)

async function mark(tx: Tx, id: string, at: RawBuilder<unknown>, by: RawBuilder<unknown>): Promise<void> {
  await sql`update meeting_material set removed_at = ${at}, removed_by = ${by}, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}
