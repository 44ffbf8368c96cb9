import { sql } from 'kysely'
import { makeId } from '../contract/ids.ts'
import type { Tx } from '../server/platform/db.ts'
import type { TestApp } from './support/app.ts'

/** Of a library in one corner: what its village makes and tells, who agreed to what, and its table at a meeting. */
export type Made = {
  producer: string
  product: string
  content: string
  consent: string
  photo: string
  booth: string
}

export async function productsIn(
  tx: Tx,
  at: Date,
  home: { id: string; name: string },
  meetingId: string,
): Promise<Made> {
  const [producer, product, content, consent, told, photo, booth] = Array.from({ length: 7 }, () => makeId())
  const placed = sql`id, province_id, regency_id, scope_id`
  const from = sql`from library where id = ${home.id}::uuid`
  await sql`insert into producer (id, library_id, province_id, regency_id, scope_id, kind, entered_at)
    select ${producer}::uuid, ${placed}, 'group', ${at} ${from}`.execute(tx)
  await sql`insert into producer_person (producer_id, name, phone)
    values (${producer}::uuid, ${`Kelompok Melati ${home.name}`}, '6281234567001')`.execute(tx)
  await sql`insert into product (id, library_id, province_id, regency_id, scope_id, producer_id, name, kind, price, unit,
      names_child, listed_on, entered_at)
    select ${product}::uuid, ${placed}, ${producer}::uuid, ${`Kerupuk ${home.name}`}, 'food', 15000, 'pack', false,
      '2026-11-01', ${at} ${from}`.execute(tx)
  await sql`insert into local_content (id, library_id, province_id, regency_id, scope_id, kind, title, text, names_child,
      listed_on, entered_at)
    select ${content}::uuid, ${placed}, 'story', ${`Cerita ${home.name}`}, 'Dahulu kala', false, '2026-11-01', ${at} ${from}`.execute(
    tx,
  )
  for (const [id, about, record, parts] of [
    [consent, 'producer', producer, ['name', 'contact']],
    [told, 'content', content, ['words']],
  ] as const)
    await sql`insert into consent (id, library_id, province_id, regency_id, scope_id, about, record_id, child, parts, how,
        given_on, entered_at)
      select ${id}::uuid, ${placed}, ${about}, ${record}::uuid, false, ${[...parts]}::text[], 'signed', '2026-10-01', ${at} ${from}`.execute(
      tx,
    )
  const file = '0'.repeat(64)
  await sql`insert into stored_file (sha256, bytes, stored_at) values (${file}, 1, ${at}) on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into photo (id, about, record_id, upload, large, small, width, height, added_at)
    values (${photo}::uuid, 'product', ${product}::uuid, '', ${file}, ${file}, 1600, 1200, ${at})`.execute(tx)
  await sql`insert into photo_clearance (photo_id, shows, said_at) values (${photo}::uuid, 'nobody', ${at})`.execute(
    tx,
  )
  const code = makeId().slice(-8).toUpperCase().replaceAll(/[01]/g, 'Z')
  await sql`insert into booth (id, meeting_id, library_id, province_id, regency_id, scope_id, number, code, set_at)
    select ${booth}::uuid, ${meetingId}::uuid, ${placed}, 1, ${code}, ${at} ${from}`.execute(tx)
  return { producer, product, content, consent, photo, booth } as Made
}

/** What a library enters of a product, apart from whose and where. */
export const productInput = {
  ...{ version: null, name: 'Kerupuk ikan', kind: 'food', story: 'Dari ikan segar pagi hari', price: 15_000 },
  ...{ unit: 'pack', content: '250 gram', packaging: 'Plastik', permits: [], capacity: 200 },
  ...{ activityId: null, planItemId: null, sure: false, consents: [] },
} as const

/** A consent as it is entered, apart from its id. */
export const givenInput = {
  ...{ child: false, guardian: null, parts: ['name', 'photo', 'contact'], how: 'signed' },
  ...{ givenOn: '2026-11-01', until: null },
} as const

/** A photo of a record, as it lies in the database; its file is not there. */
export async function photoOf(app: TestApp, about: 'product' | 'content', record: string): Promise<string> {
  const id = makeId()
  const file = '0'.repeat(64)
  await app.look(async tx => {
    await sql`insert into stored_file (sha256, bytes, stored_at) values (${file}, 1, ${app.now.at}) on conflict do nothing`.execute(
      tx,
    )
    await sql`insert into photo (id, about, record_id, upload, large, small, width, height, added_at)
      values (${id}::uuid, ${about}, ${record}::uuid, '', ${file}, ${file}, 1600, 1200, ${app.now.at})`.execute(
      tx,
    )
  })
  return id
}
