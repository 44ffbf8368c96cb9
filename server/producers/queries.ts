import { sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { Producer, putProducer } from '../../contract/producers.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'

type Done = { at: Date; by: string }

/** A producer in sight, held. */
export async function lock(tx: Tx, id: string) {
  return tx.selectFrom('producer').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}
export type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>

/** Whether another producer of the library has the name. */
export async function isNamed(tx: Tx, libraryId: string, name: string, but: string): Promise<boolean> {
  const { rows } = await sql`
    select from producer p join producer_person n on n.producer_id = p.id
    where p.library_id = ${libraryId}::uuid and p.id <> ${but}::uuid and lower(n.name) = lower(${name})`.execute(
    tx,
  )
  return rows.length > 0
}

type Put = Pick<InputOf<typeof putProducer>, 'id' | 'kind' | 'members'>
export async function insert(tx: Tx, library: LibraryRow, put: Put, { at, by }: Done): Promise<void> {
  await sql`
    insert into producer (id, library_id, province_id, regency_id, scope_id, kind, members, entered_at, entered_by)
    values (${put.id}::uuid, ${library.id}::uuid, ${library.province_id}, ${library.regency_id}, ${library.scope_id},
      ${put.kind}, ${put.members}, ${at}, ${by}::uuid)`.execute(tx)
}
export async function amend(tx: Tx, put: Put): Promise<void> {
  await sql`update producer set kind = ${put.kind}, members = ${put.members}, version = version + 1
    where id = ${put.id}::uuid`.execute(tx)
}
/** Who it is, apart from the rest. */
export async function putPerson(tx: Tx, id: string, name: string, phone: string | null): Promise<void> {
  await sql`insert into producer_person (producer_id, name, phone) values (${id}::uuid, ${name}, ${phone})
    on conflict (producer_id) do update set name = excluded.name, phone = excluded.phone`.execute(tx)
}

/** What it earned before, as it is kept. `plain`: in the clear, until the next start seals it. */
export type Before = { sealed: Buffer | null; plain: boolean }
export async function before(tx: Tx, id: string): Promise<Before> {
  const { rows } = await sql<Before>`
    select sealed, income is not null as plain from producer_before where producer_id = ${id}::uuid`.execute(
    tx,
  )
  return rows[0] ?? { sealed: null, plain: false }
}
export async function noteBefore(tx: Tx, id: string, sealed: Buffer, at: Date): Promise<void> {
  await sql`insert into producer_before (producer_id, sealed, noted_at) values (${id}::uuid, ${sealed}, ${at})
    on conflict (producer_id) do update set sealed = excluded.sealed, noted_at = excluded.noted_at`.execute(
    tx,
  )
}

/** Notes that a key was made for it. */
export async function isKeyed(tx: Tx, id: string): Promise<void> {
  await sql`update producer set keyed = true where id = ${id}::uuid and not keyed`.execute(tx)
}
/** Ids of all who had a key and were not forgotten. */
export async function keyed(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from producer where keyed and forgotten_at is null`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Removes what tells who it is and what it earned; its row stays, so that what was counted does. */
export async function forget(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`delete from producer_person where producer_id = ${id}::uuid`.execute(tx)
  await sql`delete from producer_before where producer_id = ${id}::uuid`.execute(tx)
  await sql`delete from product_income_year where producer_id = ${id}::uuid`.execute(tx)
  await sql`delete from product_income i using product p where p.id = i.product_id and p.producer_id = ${id}::uuid`.execute(
    tx,
  )
  await sql`update producer set forgotten_at = ${at}, version = version + 1 where id = ${id}::uuid`.execute(
    tx,
  )
}

type Row = {
  id: string
  library_id: string
  kind: Producer['kind']
  members: number | null
  forgotten: boolean
  version: number
  name: string | null
  phone: string | null
  named: string | null
  shows: Producer['shows']
  sealed: Buffer | null
  plain: boolean
  products: number
}
type Listed = Omit<Producer, 'before'> & { before: Before }
/** The producers of a library. @param keeps whether the reader is told who they are */
export async function list(
  tx: Tx,
  libraryId: string,
  { keeps, today }: { keeps: boolean; today: string },
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; rows: Listed[] }> {
  const { rows } = await sql<Row & { total: number }>`
    with own as materialized (select * from producer where library_id = ${libraryId}::uuid)
    select own.id, own.library_id, own.kind, own.members, own.forgotten_at is not null as forgotten, own.version,
      n.name, n.phone, k.name as named, b.sealed, b.income is not null as plain, count(*) over ()::int as total,
      (select count(*)::int from product p where p.producer_id = own.id) as products,
      (select jsonb_object_agg(part, is_agreed(own.id, part, false, ${today}::date))
        from unnest(array['name', 'contact', 'photo', 'income']) part) as shows
    from own left join producer_person n on n.producer_id = own.id left join producer_before b on b.producer_id = own.id
    left join producers_named((select array_agg(id) from own), ${today}::date) k on k.id = own.id
    order by own.forgotten_at is not null, coalesce(n.name, k.name), own.entered_at, own.id limit ${limit} offset ${offset}`.execute(
    tx,
  )
  const listed = rows.map(({ total: _, library_id, name, named, phone, sealed, plain, ...row }) => ({
    ...row,
    id: row.id as Producer['id'],
    libraryId: library_id as Producer['libraryId'],
    name: keeps ? name : named,
    phone: keeps ? phone : null,
    before: { sealed, plain },
  }))
  return { total: rows[0]?.total ?? 0, rows: listed }
}
