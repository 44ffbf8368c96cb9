import { sql } from 'kysely'
import sharp from 'sharp'
import { makeId } from '../contract/ids.ts'
import { held } from '../server/indicators/test-queries.ts'
import { photoField } from '../server/photos/sealed.ts'
import type { Tx } from '../server/platform/db.ts'
import { keepFile } from '../server/platform/files.ts'
import { makeKey, sealBytes, sealWith } from '../server/platform/key-store.ts'
import type { Place } from './people.ts'

/** Of a library in one corner: a story that is agreed to, and one that is verified and before a panel. */
export type Told = { story: string; verified: string; photo: string; panel: string; member: string }

export async function storiesIn(
  tx: Tx,
  at: Date,
  home: { id: string; name: string },
  regencyId: number,
): Promise<Told> {
  const [story, verified, photo, panel, member] = [makeId(), makeId(), makeId(), makeId(), makeId()]
  for (const id of [story, verified]) {
    await makeKey(id)
    const words = {
      title: `Kisah ${home.name}`,
      before: 'a',
      deed: 'b',
      after: 'c',
      quote: null,
      figures: [],
    }
    const sealed = await sealWith(id, 'words', JSON.stringify(words))
    await sql`insert into story (id, library_id, province_id, regency_id, scope_id, area, sdgs, month, sealed, tells_child,
        recorded_at, consented_at, verified_at)
      select ${id}::uuid, id, province_id, regency_id, scope_id, 'health', '{3}', '2026-10-01', ${sealed}, false, ${at}, ${at},
        case when ${id === verified} then ${at}::timestamptz end from library where id = ${home.id}::uuid`.execute(
      tx,
    )
    const consent = makeId()
    await sql`insert into consent (id, library_id, province_id, regency_id, scope_id, about, record_id, child, parts, how, given_on,
        entered_at)
      select ${consent}::uuid, id, province_id, regency_id, scope_id, 'story', ${id}::uuid, false, '{words}', 'signed', '2026-10-01',
        ${at} from library where id = ${home.id}::uuid`.execute(tx)
    const who = JSON.stringify({ person: 'Halimah', guardian: null, signature: null })
    await sql`insert into consent_person (consent_id, sealed) values (${consent}::uuid, ${await sealWith(id, `consent/${consent}`, who)})`.execute(
      tx,
    )
  }
  const [file, spoken] = ['0', '1'].map(sign => story.replaceAll('-', '').padEnd(64, sign))
  await sql`insert into stored_file (sha256, bytes, stored_at) values (${file}, 1, ${at}), (${spoken}, 1, ${at})`.execute(
    tx,
  )
  await sql`insert into photo (id, about, record_id, upload, large, small, width, height, added_at)
    values (${photo}::uuid, 'story', ${story}::uuid, '', ${file}, ${file}, 1600, 1200, ${at})`.execute(tx)
  await sql`insert into photo_clearance (photo_id, shows, said_at) values (${photo}::uuid, 'nobody', ${at})`.execute(
    tx,
  )
  await sql`insert into story_voice (story_id, file, upload, type, seconds, added_at)
    values (${story}::uuid, ${spoken}, '', 'audio/webm', 5, ${at})`.execute(tx)
  const members = JSON.stringify([{ id: member, name: 'Kabid', role: 'Kepala bidang' }])
  await sql`insert into story_panel (id, scope_id, province_id, regency_id, level, title, from_month, until_month, members, opened_at)
    select ${panel}::uuid, id, province_id, regency_id, 'regency', ${`Panel ${home.name}`}, '2026-01-01', '2026-12-01',
      ${members}::jsonb, ${at} from scope where id = ${regencyId}`.execute(tx)
  return { story, verified, photo, panel, member }
}

/** One that anybody may read and hear, with a picture and the activity that led to it. @returns its title */
export async function publishedStory(tx: Tx, at: Date, home: Place, regencyId: number): Promise<string> {
  const { verified: id, photo } = await storiesIn(tx, at, home, regencyId)
  const words = {
    title: 'Dari rak buku resep ke rak toko',
    ...{ before: 'Kerupuk dijual di plastik bening.', deed: 'Kelas kemasan dan perizinan.' },
    ...{ after: 'Kerupuknya ada di tiga toko.', figures: [] },
    quote: 'Dulu kerupuk saya dijual di plastik bening. Sekarang ada namanya, ada izinnya.',
  }
  const ahead = { now: at, asSystem: (work: (tx: Tx) => Promise<unknown>) => work(tx) }
  const keep = async (field: string, bytes: Buffer) =>
    keepFile(ahead as Parameters<typeof keepFile>[0], await sealBytes(id, field, bytes))
  const size = { width: 1600, height: 1200, channels: 3, background: '#a86b2c' } as const
  const seen = await keep(photoField, await sharp({ create: size }).webp().toBuffer())
  const heard = await keep('voice', Buffer.from('OggS suara'))
  await held(tx, home, '2026-09-12', { attendances: 26, people: 24 }, 'verified')
  await sql`update story s set sealed = ${await sealWith(id, 'words', JSON.stringify(words))}, published_at = ${at}, code = 'k3m8p2xq',
      activity_id = (select a.id from activity a where a.library_id = s.library_id order by a.id desc limit 1)
    where s.id = ${id}::uuid`.execute(tx)
  await sql`update consent set parts = '{words,place,voice}' where record_id = ${id}::uuid`.execute(tx)
  await sql`update photo set record_id = ${id}::uuid, large = ${seen}, small = ${seen} where id = ${photo}::uuid`.execute(
    tx,
  )
  await sql`update story_voice set story_id = ${id}::uuid, file = ${heard}, type = 'audio/ogg'`.execute(tx)
  return words.title
}

/** What a library tells, apart from whose and where. */
export const storyInput = {
  ...{ version: null, title: 'Kompor baru di dapur Halimah', area: 'economic-development', sdgs: [1, 8] },
  ...{ before: 'Ia memasak dengan kayu.', deed: 'Perpustakaan mengajarinya mengemas kerupuk.' },
  ...{ after: 'Ia membeli kompor dari hasil jualannya.', quote: 'Saya bisa sendiri', figures: [] },
  ...{ happenedOn: '2026-10-01', activityId: null, planItemId: null, productId: null },
  ...{ commitmentId: null, deliveryId: null, consents: [], sure: false },
} as const

/** A consent to be told of, apart from its id. */
export const storyConsentInput = {
  ...{
    person: 'Halimah',
    child: false,
    guardian: null,
    parts: ['words'],
    purposes: ['portal'],
    how: 'signed',
  },
  ...{
    givenOn: '2026-11-01',
    until: null,
    language: 'id',
    wording: 'id-2026-11',
    slip: null,
    signature: null,
  },
} as const
