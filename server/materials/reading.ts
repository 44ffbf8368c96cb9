import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  fetchInvited,
  fetchMaterial,
  listMaterials,
  MaterialReaders,
  materialsOfInvitation,
} from '../../contract/materials.ts'
import { see } from '../meetings/list-queries.ts'
import type { Context, Stored } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { typeOf } from './kinds.ts'
import { mayKeep, mayReadAll, type Reached } from './policy.ts'
import * as queries from './queries.ts'

/** A meeting in sight, or to which one is invited. */
export async function findMeeting(
  c: Context,
  { meetingId }: { meetingId: string },
): Promise<Reached | undefined> {
  const at = (await see(c.tx, c.actor, meetingId)) ?? null
  const invited = await queries.isInvited(c.tx, meetingId)
  return at || invited ? { at, invited } : undefined
}

export async function list(
  c: Context,
  { meetingId }: InputOf<typeof listMaterials>,
  reached: Reached,
): Promise<ResultOf<typeof listMaterials>> {
  const readers = mayReadAll(c.actor, reached) ? undefined : 'public'
  return {
    materials: await queries.list(c.tx, meetingId, readers),
    mine: reached.at !== null && mayKeep(c.actor, reached.at),
  }
}

export async function ofInvitation(
  c: Context,
  { token }: InputOf<typeof materialsOfInvitation>,
): Promise<ResultOf<typeof materialsOfInvitation>> {
  const meetingId = (await queries.meetingOfToken(c.tx, token)) ?? refuse('guest.link-not-valid')
  return { materials: await queries.list(c.tx, meetingId) }
}

type Found = Reached & { row: queries.FileRow; readers: MaterialReaders }

/** A file that is still there, of a meeting that one reaches. */
export async function find(c: Context, { id }: InputOf<typeof fetchMaterial>): Promise<Found | undefined> {
  const row = await queries.fileOf(c.tx, id)
  if (!row || row.removed || row.file === null) return undefined
  const reached = await findMeeting(c, { meetingId: row.meeting_id })
  return reached && { ...reached, row, readers: row.readers }
}

export const fetch = async (_: Context, __: unknown, { row }: Found): Promise<Stored> => storedOf(row)

export async function fetchByToken(c: Context, { id, token }: InputOf<typeof fetchInvited>): Promise<Stored> {
  const meetingId = (await queries.meetingOfToken(c.tx, token)) ?? refuse('guest.link-not-valid')
  const row = await queries.fileOf(c.tx, id)
  if (row?.meeting_id !== meetingId || row.removed) return refuse('material.gone')
  return storedOf(row)
}

/** Under its title, whatever it was called where it came from. */
export function storedOf({
  title,
  kind,
  bytes,
  file,
}: Omit<queries.FileRow, 'meeting_id' | 'removed' | 'readers'>): Stored {
  if (kind === 'link' || file === null || bytes === null) return refuse('material.gone')
  const name =
    title
      .replaceAll(/[\p{C}\s/\\:*?"<>|]+/gu, ' ')
      .trim()
      .slice(0, 120) || 'materi'
  return { sha256: file, bytes, type: typeOf[kind].type, name: `${name}.${typeOf[kind].ending}` }
}
