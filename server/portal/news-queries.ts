import { sql } from 'kysely'
import type { PhotoId } from '../../contract/ids.ts'
import type { NewsKind } from '../../contract/news.ts'
import type { Tx } from '../platform/db.ts'

export type ListRow = {
  id: string
  kind: NewsKind
  title: string
  lead: string
  titleEn: string | null
  leadEn: string | null
  office: string
  publishedAt: string
  photo: PhotoId | null
  caption: string | null
  total: number
}
type Asked = { kind?: NewsKind | undefined; region?: number | undefined }
/** What anybody may read. Each statement here goes through a function that says so. */
export async function list(
  tx: Tx,
  { kind, region }: Asked,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`
    select * from public_news(${kind ?? null}::text, ${region ?? null}::int, ${limit}::int, ${offset}::int)`.execute(
    tx,
  )
  return rows
}

type Told = {
  kind: NewsKind
  title: string
  lead: string
  text: string
  titleEn: string | null
  leadEn: string | null
  textEn: string | null
  office: string
  meetingTitle: string | null
  meetingCode: string | null
  publishedAt: string
  correctedAt: string | null
  correction: string | null
  pictures: { id: PhotoId; caption: string | null; width: number; height: number }[]
}
/** One that was withdrawn has no more than its id. */
export type OneRow = { id: string } & ({ isThere: false } | ({ isThere: true } & Told))
export async function byCode(tx: Tx, code: string): Promise<OneRow | undefined> {
  const { rows } = await sql<OneRow>`select * from public_news_item(${code})`.execute(tx)
  return rows[0]
}

export async function picture(tx: Tx, id: string) {
  const { rows } = await sql<{ large: string; small: string }>`
    select * from public_news_picture(${id}::uuid)`.execute(tx)
  return rows[0]
}
