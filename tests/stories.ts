import { sql } from 'kysely'
import { makeId } from '../contract/ids.ts'
import type { Tx } from '../server/platform/db.ts'
import { makeKey, sealWith } from '../server/platform/key-store.ts'

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
