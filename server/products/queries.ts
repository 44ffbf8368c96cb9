import { sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { noteInterest, reportSales } from '../../contract/product-sales.ts'
import type { putProduct, SupportKind } from '../../contract/products.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'

export type Done = { at: Date; by: string }
type Put = Omit<InputOf<typeof putProduct>, 'version' | 'sure' | 'consents' | 'libraryId'> & {
  namesChild: boolean
}

/** A product in sight, held; with its library held still. */
export async function lock(tx: Tx, id: string) {
  return tx
    .selectFrom('product as p')
    .innerJoin('library as l', 'l.id', 'p.library_id')
    .selectAll('p')
    .select('l.closed_on')
    .where('p.id', '=', id)
    .forUpdate('p')
    .forShare('l')
    .executeTakeFirst()
}
export type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>

/** A producer of the library; whether it was forgotten, and whether it has a number that it lets be shown. */
export async function producerOf(tx: Tx, id: string, libraryId: string, today: string) {
  const { rows } = await sql<{ forgotten: boolean; reachable: boolean }>`
    select p.forgotten_at is not null as forgotten,
      n.phone is not null and is_agreed(p.id, 'contact', false, ${today}::date) as reachable
    from producer p left join producer_person n on n.producer_id = p.id
    where p.id = ${id}::uuid and p.library_id = ${libraryId}::uuid`.execute(tx)
  return rows[0]
}

/** Whether words hold the name of the producer, who does not agree to be named. */
export async function namesProducer(tx: Tx, words: string, producerId: string, today: string) {
  const { rows } = await sql<{ names: boolean }>`
    select names_producer(${words}, ${producerId}::uuid, ${today}::date) as names`.execute(tx)
  return rows[0]?.names ?? false
}

/** Whether what it is said to come from is the library's own. */
export async function isOwn(
  tx: Tx,
  { activityId, planItemId }: Pick<Put, 'activityId' | 'planItemId'>,
  libraryId: string,
): Promise<boolean> {
  const { rows } = await sql<{ own: boolean }>`
    select (${activityId}::uuid is null or exists (select from activity where id = ${activityId}::uuid and library_id = ${libraryId}::uuid))
      and (${planItemId}::uuid is null or exists (select from plan_item where id = ${planItemId}::uuid and library_id = ${libraryId}::uuid)) as own`.execute(
    tx,
  )
  return rows[0]?.own ?? false
}

/** The price in the middle of a kind and unit; null where too few are known. */
export async function usualPrice(tx: Tx, { id, kind, unit }: Pick<Put, 'id' | 'kind' | 'unit'>) {
  const { rows } = await sql<{
    usual: number | null
  }>`select usual_price(${kind}, ${unit}, ${id}::uuid) as usual`.execute(tx)
  return rows[0]?.usual ?? null
}

const columnsOf = (put: Put) => ({
  producer_id: put.producerId,
  name: put.name,
  kind: put.kind,
  story: put.story,
  price: put.price,
  unit: put.unit,
  content: put.content,
  packaging: put.packaging,
  permits: JSON.stringify(put.permits),
  capacity: put.capacity,
  activity_id: put.activityId,
  plan_item_id: put.planItemId,
  names_child: put.namesChild,
})

export async function insert(tx: Tx, library: LibraryRow, put: Put, { at, by }: Done): Promise<void> {
  const { province_id, regency_id, scope_id } = library
  await tx
    .insertInto('product')
    .values({
      ...{ id: put.id, library_id: library.id, province_id, regency_id, scope_id },
      ...columnsOf(put),
      ...{ entered_at: at.toISOString(), entered_by: by },
    })
    .execute()
}

export const amend = (tx: Tx, put: Put): Promise<void> => change(tx, put.id, columnsOf(put))

export async function change(tx: Tx, id: string, facts: object): Promise<void> {
  await tx
    .updateTable('product')
    .set({ ...facts, version: sql`version + 1` } as never)
    .where('id', '=', id)
    .execute()
}

export async function contactOf(tx: Tx, libraryId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('catalogue_contact')
    .select('phone')
    .where('library_id', '=', libraryId)
    .executeTakeFirst()
  return row?.phone ?? null
}
export async function setContact(
  tx: Tx,
  libraryId: string,
  phone: string | null,
  { at, by }: Done,
): Promise<void> {
  if (phone === null)
    await sql`delete from catalogue_contact where library_id = ${libraryId}::uuid`.execute(tx)
  else
    await sql`insert into catalogue_contact (library_id, phone, set_at, set_by)
      values (${libraryId}::uuid, ${phone}, ${at}, ${by}::uuid)
      on conflict (library_id) do update set phone = excluded.phone, set_at = excluded.set_at, set_by = excluded.set_by`.execute(
      tx,
    )
}

export async function addSupport(
  tx: Tx,
  id: string,
  { needId, kind }: { needId: string; kind: SupportKind },
  at: Date,
): Promise<void> {
  await sql`insert into product_support (product_id, need_id, kind, wanted_at)
    values (${id}::uuid, ${needId}::uuid, ${kind}, ${at})`.execute(tx)
}

export async function addInterest(
  tx: Tx,
  { id, productId, on, ordered, quantity, how, buyer }: InputOf<typeof noteInterest>,
  { at, by }: Done,
): Promise<void> {
  await sql`insert into product_interest (id, product_id, on_day, ordered, quantity, how, buyer, noted_at, noted_by)
    values (${id}::uuid, ${productId}::uuid, ${on}::date, ${ordered}, ${quantity}, ${how}, ${buyer}, ${at}, ${by}::uuid)`.execute(
    tx,
  )
}

/** The last word on a month counts; income stands apart. */
export async function putSale(
  tx: Tx,
  { id, month, quantity }: Pick<InputOf<typeof reportSales>, 'id' | 'month' | 'quantity'>,
  { at, by }: Done,
): Promise<void> {
  await sql`insert into product_sale (product_id, month, quantity, reported_at, reported_by)
    values (${id}::uuid, ${month}::date, ${quantity}, ${at}, ${by}::uuid)
    on conflict (product_id, month) do update set quantity = excluded.quantity, reported_at = excluded.reported_at,
      reported_by = excluded.reported_by`.execute(tx)
  // in the clear, where the next start has not sealed it yet: it is told anew
  await sql`delete from product_income where product_id = ${id}::uuid and month = ${month}::date`.execute(tx)
}
