import { sql } from 'kysely'
import type { StoryArea } from '../../contract/stories.ts'
import type { Tx } from '../platform/db.ts'

export type PublicRow = {
  id: string
  code: string
  area: StoryArea
  sdgs: number[]
  month: string
  published_on: string
  amended_at: string | null
  sealed: Buffer
  /** Of who may be named: the consents, and who gave them, sealed. */
  consents: string[] | null
  people: Buffer[] | null
  /** Whether what somebody earns may be told. */
  means: boolean
  photo: string | null
  photo_file: string | null
  voice_seconds: number | null
  voice_file: string | null
  library_id: string | null
  library: string | null
  regency_id: number | null
  regency: string | null
  province_id: number
  province: string
  total: number
}
type Asked = {
  codes?: readonly string[]
  region?: number | undefined
  libraryId?: string | undefined
  area?: StoryArea | undefined
}

export async function stories(
  tx: Tx,
  { codes, region, libraryId, area }: Asked,
  today: string,
  { most, skip }: { most: number; skip: number },
): Promise<PublicRow[]> {
  const { rows } = await sql<PublicRow>`
    select * from public_stories(${codes ? [...codes] : null}::text[], ${region ?? null}, ${libraryId ?? null}::uuid, ${area ?? null},
      ${today}::date, ${most}, ${skip})`.execute(tx)
  return rows
}

/** Codes of the newest that are shown. */
export async function newest(
  tx: Tx,
  { region, libraryId }: Pick<Asked, 'region' | 'libraryId'>,
  today: string,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from public_newest_stories(${region ?? null}::int, ${libraryId ?? null}::uuid, ${today}::date, ${most}::int)`.execute(
    tx,
  )
  return rows.map(({ code }) => code)
}

export type PhotoRow = {
  id: string
  caption: string | null
  large: string
  small: string
  width: number
  height: number
  story_id: string
}
export async function photos(tx: Tx, code: string, today: string): Promise<PhotoRow[]> {
  return (await sql<PhotoRow>`select * from public_story_photos(${code}, ${today}::date)`.execute(tx)).rows
}

export type CountRow = {
  area: StoryArea
  year: number
  told: number
  consented: number
  verified: number
  published: number
  withdrawn: number
}
export async function counts(tx: Tx, region: number | null, area: StoryArea | null): Promise<CountRow[]> {
  return (await sql<CountRow>`select * from story_counts(${region}, ${area})`.execute(tx)).rows
}
