import { sql } from 'kysely'
import type { PublicPromise } from '../../contract/meeting-pages.ts'
import type { PartnerKind } from '../../contract/partners.ts'
import type { HelpKind, Topic } from '../../contract/themes.ts'
import type { Tx } from '../platform/db.ts'

export type ListRow = {
  id: string
  name: string
  kind: PartnerKind
  place: string
  topics: Topic[]
  promises: number
  fulfilled: number
  /** Whole rupiah; null where it does not let amounts be known. */
  pledged: number | null
  arrived: number | null
  total: number
}
/** What anybody may know of partners. Each statement here goes through a function that asks what they allow anew. */
export async function list(
  tx: Tx,
  { q, region }: { q: string; region: number | undefined },
  { limit, offset }: { limit: number; offset: number },
): Promise<ListRow[]> {
  const words = q === '' ? null : `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<ListRow>`
    select * from public_partners(${words}::text, ${region ?? null}::int, ${limit}::int, ${offset}::int)`.execute(
    tx,
  )
  return rows
}

export type OneRow = Pick<ListRow, 'id' | 'name' | 'kind' | 'place' | 'topics'> & { help: HelpKind[] }
export async function byCode(tx: Tx, code: string): Promise<OneRow | undefined> {
  const { rows } = await sql<OneRow>`select * from public_partner(${code})`.execute(tx)
  return rows[0]
}
export async function promises(tx: Tx, partner: string, today: string): Promise<PublicPromise[]> {
  const { rows } = await sql<PublicPromise>`
    select * from public_partner_promises(${partner}::uuid, ${today}::date)`.execute(tx)
  return rows
}

type Unnamed = { promises: number; fulfilled: number }
export async function unnamed(tx: Tx): Promise<Unnamed> {
  const { rows } = await sql<Unnamed>`select promises, fulfilled from public_unnamed_promises()`.execute(tx)
  return rows[0] ?? { promises: 0, fulfilled: 0 }
}
