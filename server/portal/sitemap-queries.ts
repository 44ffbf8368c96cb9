import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

/** Where what anybody may read stands now, the newest first. Each statement here goes through a function that says so. */
export type Window = { limit: number; offset: number }

/** By its place, and by no word of it. */
export type StoryAddress = { code: string; place: string; publishedAt: string; total: number }
export async function stories(
  tx: Tx,
  { region, today }: { region: number | undefined; today: string },
  { limit, offset }: Window,
): Promise<StoryAddress[]> {
  const { rows } = await sql<StoryAddress>`
    select * from public_story_addresses(${region ?? null}::int, ${today}::date, ${limit}::int, ${offset}::int)`.execute(
    tx,
  )
  return rows
}

export type PracticeAddress = {
  id: string
  title: string
  library: string
  place: string
  publishedAt: string
  total: number
}
export async function practices(
  tx: Tx,
  region: number | undefined,
  { limit, offset }: Window,
): Promise<PracticeAddress[]> {
  const { rows } = await sql<PracticeAddress>`
    select * from public_practice_addresses(${region ?? null}::int, ${limit}::int, ${offset}::int)`.execute(
    tx,
  )
  return rows
}

export type PartnerAddress = { id: string; name: string; place: string; since: string; total: number }
export async function partners(
  tx: Tx,
  region: number | undefined,
  { limit, offset }: Window,
): Promise<PartnerAddress[]> {
  const { rows } = await sql<PartnerAddress>`
    select * from public_partner_addresses(${region ?? null}::int, ${limit}::int, ${offset}::int)`.execute(tx)
  return rows
}
