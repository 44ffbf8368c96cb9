import { sql } from 'kysely'
import type { ShownContent, ShownProduct } from '../../contract/catalogue.ts'
import type { ContentId, PhotoId, ProductId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'

/** Which of what is shown is asked for; `ids` takes those alone. */
export type Asked = {
  ids?: readonly string[]
  region?: number | undefined
  kind?: string | undefined
  q?: string | undefined
  today: string
}
const wordsOf = (q: string | undefined) => (q ? `%${q.replaceAll(/[\\%_]/g, '\\$&')}%` : null)
const all = { limit: 200, offset: 0 }

export type ProductRow = ShownProduct & {
  story: string | null
  content: string | null
  packaging: string | null
  permits: { kind: 'pirt' | 'halal' | 'bpom' | 'nib' | 'brand'; held: boolean; number: string | null }[]
  capacity: number | null
  producer_phone: string | null
  library_phone: string | null
  total: number
}
export type ContentRow = ShownContent & {
  text: string | null
  link: string | null
  library_phone: string | null
  total: number
}

/** What anybody may see. Each statement here goes through a function that asks every consent anew. */
export async function products(
  tx: Tx,
  { ids, region, kind, q, today }: Asked,
  { limit, offset }: { limit: number; offset: number } = all,
): Promise<ProductRow[]> {
  const { rows } = await sql<ProductRow>`
    select * from public_products(${ids ? [...ids] : null}::uuid[], ${region ?? null}::int, ${kind ?? null}::text,
      ${wordsOf(q)}::text, ${today}::date, ${limit}::int, ${offset}::int)`.execute(tx)
  return rows
}
export async function contents(
  tx: Tx,
  { ids, region, kind, q, today }: Asked,
  { limit, offset }: { limit: number; offset: number } = all,
): Promise<ContentRow[]> {
  const { rows } = await sql<ContentRow>`
    select * from public_contents(${ids ? [...ids] : null}::uuid[], ${region ?? null}::int, ${kind ?? null}::text,
      ${wordsOf(q)}::text, ${today}::date, ${limit}::int, ${offset}::int)`.execute(tx)
  return rows
}

export const shownProduct = ({ id, name, kind, price, unit, producer, photo, ...row }: ProductRow) => ({
  ...{ id: id as ProductId, name, kind, price, unit, producer, photo },
  ...{ library: row.library, regency: row.regency, province: row.province },
})
export const shownContent = ({ id, title, kind, teller, photo, ...row }: ContentRow) => ({
  ...{ id: id as ContentId, title, kind, teller, photo },
  ...{ library: row.library, regency: row.regency, province: row.province },
})

type RegionRow = { id: number; name: string; items: number }
/** Provinces that have some; where a province is asked for, its regencies. */
export async function regions(
  tx: Tx,
  about: 'product' | 'content',
  region: number | undefined,
  today: string,
): Promise<RegionRow[]> {
  const { rows } = await sql<RegionRow>`
    select * from public_catalogue_regions(${about},
      (select coalesce(province_id, id) from region where id = ${region ?? null}::int and id <> 1), ${today}::date)`.execute(
    tx,
  )
  return rows
}

export async function photos(tx: Tx, record: string, today: string) {
  const { rows } = await sql<{ id: PhotoId; caption: string | null }>`
    select * from public_photos(${record}::uuid, ${today}::date)`.execute(tx)
  return rows
}
export async function photo(tx: Tx, id: string, today: string) {
  const { rows } = await sql<{ large: string; small: string }>`
    select * from public_photo(${id}::uuid, ${today}::date)`.execute(tx)
  return rows[0]
}
export async function countContact(tx: Tx, about: string, id: string, today: string): Promise<void> {
  await sql`select count_contact(${about}, ${id}::uuid, ${today}::date)`.execute(tx)
}
