import { sql } from 'kysely'
import type { PhotoId, PracticeId } from '../../contract/ids.ts'
import type { Practice } from '../../contract/practices.ts'
import type { Screening } from '../../contract/public-practices.ts'
import type { Tx } from '../platform/db.ts'

const wordsOf = (q: string) => {
  const words = q
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return words.length > 0 ? words.map(word => `% ${word.replaceAll(/[\\%_]/g, '\\$&')}%`) : null
}

export type ListRow = Pick<Practice, 'title' | 'problem' | 'result' | 'topic' | 'takers' | 'working'> & {
  id: string
  library: string
  regency: string | null
  province: string
  total: number
}
type Asked = { q: string; region: number | undefined; topic: string | undefined }
/** What anybody may read. Each statement here goes through a function that says so. */
export async function list(
  tx: Tx,
  { q, region, topic }: Asked,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`
    select * from public_practices(${wordsOf(q)}::text[], ${region ?? null}::int, ${topic ?? null}::text, ${limit}::int, ${offset}::int)`.execute(
    tx,
  )
  return rows
}

export async function provinces(tx: Tx): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`select * from public_practice_provinces()`.execute(
    tx,
  )
  return rows
}

export type CardRow = Omit<ListRow, 'total'> &
  Pick<Practice, 'strategy' | 'forWhom' | 'days' | 'cost' | 'materials' | 'conditions' | 'pitfalls'> & {
    id: PracticeId
    steps: string[]
    activities: number | null
    attendances: number | null
    people: number | null
    asOf: string | null
    publishedAt: string
    pictures: { id: PhotoId; step: number | null; caption: string | null; width: number; height: number }[]
  }
export async function byCode(tx: Tx, code: string): Promise<CardRow | undefined> {
  const { rows } = await sql<CardRow>`select * from public_practice(${code})`.execute(tx)
  return rows[0]
}

export async function picture(tx: Tx, practice: string, photo: string) {
  const { rows } = await sql<{ large: string; small: string }>`
    select * from public_practice_picture(${practice}::uuid, ${photo}::uuid)`.execute(tx)
  return rows[0]
}

/** What was found in a card as it stands; undefined where it was not looked at, or is not for the reader. */
export async function screeningOf(
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<{ found: Screening | null } | undefined> {
  const { rows } = await sql<{ found: Screening | null }>`
    select found from practice_screening where practice_id = ${id}::uuid and version = ${version}`.execute(tx)
  return rows[0]
}

export async function toScreen(tx: Tx, only: string | null, most: number) {
  const { rows } = await sql<{ id: string; version: number; words: string }>`
    select * from practices_to_screen(${only}::uuid, ${most}::int)`.execute(tx)
  return rows
}
export async function noteScreening(
  tx: Tx,
  { id, version }: { id: string; version: number },
  found: Screening | null,
  at: Date,
): Promise<void> {
  await sql`select note_screening(${id}::uuid, ${version}::int, ${found}::text, ${at}::timestamptz)`.execute(
    tx,
  )
}
