import { readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  type ActivityFacts,
  recordActivity,
  removeActivity,
  verifyActivity,
} from '../../contract/activities.ts'
import { addGuests } from '../../contract/guests.ts'
import { type ActivityId, type GuestId, makeId, type MeetingId, type PhotoId } from '../../contract/ids.ts'
import { planMeeting, scheduleMeeting } from '../../contract/meetings.ts'
import {
  attachPhoto,
  choosePhoto,
  describePhoto,
  listPhotos,
  mostChosen,
  mostPhotos,
  removePhoto,
} from '../../contract/photos.ts'
import { factsOfActivity, guestInput, meetingInput } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { phonePhoto, photoServer } from './for-tests.ts'
import { tidy } from './tidying.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, yusuf, tiwi, salmah, rismarini, ratna } = people
const server = await photoServer(app, { maryam, yusuf, tiwi, salmah, rismarini, ratna })
const photo = await phonePhoto()
afterAll(async () => {
  await server.close()
  await app.close()
})

let record: ActivityId
const recording = () => ({
  ...(factsOfActivity as ActivityFacts),
  ...{ id: record, libraryId: people.places.sepempang.id, revisionReason: null },
})
beforeEach(async () => {
  record = makeId<ActivityId>()
  await app.send(maryam, recordActivity, recording())
})

const added = (upload: string, more = {}) => ({
  ...{ id: makeId<PhotoId>(), about: 'activity' as const, record: record as string, upload },
  ...{ caption: 'Ibu-ibu menjahit', place: null, ...more },
})
const attach = async (more = {}) => {
  const input = added(await server.upload('maryam', photo), more)
  await app.send(maryam, attachPhoto, input)
  return input.id
}
const photosOf = async (as = maryam) => (await app.ask(as, listPhotos, { about: 'activity', record })).photos
const shown = (as: string, id: string, size = 'large') =>
  server.ask(as, `/api/photos.show?id=${id}&size=${size}`)
const filesKept = () =>
  readdirSync(join(server.folder, 'files'), { recursive: true }).filter(name => String(name).length > 60)
const tidyIn = (days: number) => tidy(app.db, new Date(Date.now() + days * 86_400_000))

test('what a phone took stands upright in two sizes, and nothing that the camera wrote into it is left', async () => {
  expect((await sharp(photo).metadata()).exif?.includes('Ponsel Desa')).toBe(true)
  const id = await attach()
  expect(await photosOf()).toMatchObject([
    { id, caption: 'Ibu-ibu menjahit', width: 800, height: 1600, place: null, addedBy: 'Maryam' },
  ])
  for (const [size, width, height] of [
    ['large', 800, 1600],
    ['small', 200, 400],
  ] as const) {
    const bytes = Buffer.from(await (await shown('maryam', id, size)).arrayBuffer())
    const about = await sharp(bytes).metadata()
    expect([about.format, about.width, about.height]).toEqual(['webp', width, height])
    expect([about.exif, about.xmp, about.iptc, about.icc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(bytes.includes('Ponsel')).toBe(false)
  }
})

test('the place is kept where the person wishes it, in the record and not in the file', async () => {
  await attach({ place: { latitude: 3.94, longitude: 108.385 } })
  expect((await photosOf(yusuf))[0]?.place).toEqual({ latitude: 3.94, longitude: 108.385 })
})

test('who sees the activity sees its photos, for a while without asking again; nobody else does', async () => {
  const id = await attach()
  for (const as of ['maryam', 'yusuf', 'rismarini', 'ratna']) {
    const answer = await shown(as, id)
    expect([as, answer.status]).toEqual([as, 200])
    expect(answer.headers.get('cache-control')).toBe('private, max-age=604800, immutable')
    expect(answer.headers.get('vary')).toContain('Cookie')
    const etag = answer.headers.get('etag') ?? ''
    const again = await server.ask(as, `/api/photos.show?id=${id}&size=large`, {
      headers: { 'if-none-match': etag },
    })
    expect(again.status).toBe(304)
  }
  for (const as of ['tiwi', 'salmah']) expect([as, (await shown(as, id)).status]).toEqual([as, 404])
  expect((await shown('nobody', id)).status).toBe(401)
  const list = { about: 'activity' as const, record }
  expect(await refusal(app.ask(tiwi, listPhotos, list))).toBe('access.not-found')
  expect(await refusal(app.send(yusuf, removePhoto, { id }))).toBe('access.not-allowed')
  expect(await refusal(app.send(yusuf, describePhoto, { id, caption: null }))).toBe('access.not-allowed')
})

test('what is said of a photo is mended, also after the activity was verified; and a photo is taken away', async () => {
  const id = await attach()
  await app.send(yusuf, verifyActivity, { id: record, version: 1 })
  await app.send(maryam, describePhoto, { id, caption: 'Kelas menjahit di teras' })
  expect(await photosOf(yusuf)).toMatchObject([{ caption: 'Kelas menjahit di teras' }])
  await app.send(maryam, removePhoto, { id })
  expect(await photosOf()).toEqual([])
  expect((await shown('maryam', id)).status).toBe(404)
})

test('sent twice it is there once, also when what was uploaded is gone', async () => {
  const input = added(await server.upload('maryam', photo))
  const command = makeId()
  const first = await app.send(maryam, attachPhoto, input, command)
  await tidyIn(0)
  expect(readdirSync(join(server.folder, 'uploads')).filter(name => name.startsWith(input.upload))).toEqual(
    [],
  )
  expect(await app.send(maryam, attachPhoto, input, command)).toEqual(first)
  expect(await photosOf()).toHaveLength(1)
})

test('six photos are enough', async () => {
  for (let n = 0; n < mostPhotos.activity; n++) await attach()
  expect(await refusal(attach())).toBe('photo.enough')
  expect(await photosOf()).toHaveLength(mostPhotos.activity)
}, 30_000)

test('a meeting’s office and its organisers add photos, its report shows six, and whoever sees it sees them', async () => {
  const meeting = makeId<MeetingId>()
  const times = { starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' }
  const { natuna } = people.regions
  await app.send(yusuf, planMeeting, { id: meeting, scopeId: natuna, ...meetingInput, ...times } as never)
  const add = async (as: 'yusuf' | 'maryam') => {
    const upload = await server.upload(as, photo)
    const input = added(upload, { about: 'meeting', record: meeting })
    await app.send(people[as], attachPhoto, input)
    return input.id
  }
  expect(await refusal(add('yusuf'))).toBe('access.not-found')
  await app.send(yusuf, scheduleMeeting, { id: meeting, version: 1 })
  expect(await refusal(add('maryam'))).toBe('access.not-allowed')
  const organiser = { ...guestInput, id: makeId<GuestId>(), part: 'organiser', personId: maryam.personId }
  await app.send(yusuf, addGuests, { meetingId: meeting, guests: [organiser] } as never)
  const ids = [await add('maryam')]
  while (ids.length <= mostChosen) ids.push(await add('yusuf'))
  const list = async (as = maryam) =>
    (await app.ask(as, listPhotos, { about: 'meeting', record: meeting })).photos
  expect((await list()).map(({ id, chosen }) => [id, chosen])).toEqual(
    ids.map((id, n) => [id, n < mostChosen]),
  )
  const [first, last] = [ids[0], ids.at(-1)] as [PhotoId, PhotoId]
  const choose = (id: PhotoId, chosen: boolean, as = yusuf) =>
    refusal(app.send(as, choosePhoto, { id, chosen }))
  expect(await choose(last, true)).toBe('photo.enough-chosen')
  expect(await choose(first, false, maryam)).toBe('done')
  expect(await choose(last, true)).toBe('done')
  expect((await list(yusuf)).map(({ chosen }) => chosen)).toEqual(ids.map((_, n) => n > 0))
  expect(await refusal(list(tiwi))).toBe('access.not-found')
  expect((await shown('tiwi', first)).status).toBe(404)
}, 30_000)

test('what is no photo, broken, moving or unpacks to a bomb is refused, each by its name', async () => {
  const plain = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#1f7a5a' }, limitInputPixels: false })
  const frames = await Promise.all(
    ['#f00', '#0f0'].map(background =>
      sharp({ create: { width: 40, height: 40, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const wrong = {
    'photo.not-a-picture': [
      Buffer.from('Nama perpustakaan;Desa\r\nSepempang;Bunguran Timur'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'),
      Buffer.from([0, 0, 0, 24, ...Buffer.from('ftypheic'), ...Array(40).fill(0)]),
    ],
    'photo.broken': [photo.subarray(0, photo.length / 2), Buffer.concat([photo.subarray(0, 400), photo])],
    'photo.animated': [
      await sharp(frames, { join: { animated: true } })
        .webp()
        .toBuffer(),
    ],
    // 61 megapixels in some kilobytes
    'photo.too-many-pixels': [await plain(10_000, 6_100).png({ compressionLevel: 9 }).toBuffer()],
  }
  for (const [code, files] of Object.entries(wrong)) {
    for (const file of files) {
      const upload = await server.upload('maryam', file)
      expect(await refusal(app.send(maryam, attachPhoto, added(upload)))).toBe(code)
    }
  }
  expect(await photosOf()).toEqual([])
}, 30_000)

test('an upload that was cut goes on where it stopped, by whoever began it alone', async () => {
  const at = (await server.begin('maryam', photo.length)).headers.get('location') ?? ''
  await cutAfter(at, photo.subarray(0, 20_000), photo.length)
  const head = () => server.ask('maryam', at, { method: 'HEAD' })
  await expect.poll(async () => (await head()).headers.get('upload-offset'), { timeout: 5000 }).toBe('20000')
  const upload = at.split('/').at(-1) ?? ''
  expect(await refusal(app.send(maryam, attachPhoto, added(upload)))).toBe('photo.upload-missing')

  expect((await server.ask('salmah', at, { method: 'HEAD' })).status).toBe(404)
  expect((await server.goOn('salmah', at, 20_000, photo.subarray(20_000))).status).toBe(404)
  expect((await server.goOn('nobody', at, 20_000, photo.subarray(20_000))).status).toBe(401)
  // from a place that does not fit
  expect((await server.goOn('maryam', at, 10_000, photo.subarray(10_000))).status).toBe(409)
  expect((await server.goOn('maryam', at, 20_000, photo.subarray(20_000))).status).toBe(204)
  // whole, and nobody else can take it
  await app.send(maryam, attachPhoto, added(upload))
  const other = await refusal(app.send(salmah, attachPhoto, added(upload)))
  expect(other).toBe('access.not-found')
})

test('an upload comes from our own pages, is no larger than 20 MB, and not one of very many', async () => {
  const foreign = await server.begin('maryam', 100, { origin: 'https://example.com' })
  expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null])
  expect((await server.begin('maryam', 20 * 1024 * 1024 + 1)).status).toBe(413)
  for (let n = 0; n < 60; n++) await server.begin('salmah', 10)
  expect((await server.begin('salmah', 10)).status).toBe(429)
  expect((await server.begin('maryam', 10)).status).toBe(201)
  expect((await server.ask('maryam', '/api/uploads/..%2f..%2fetc', { method: 'HEAD' })).status).toBe(404)
})

test('an activity that is removed takes its photos along, and brings them back', async () => {
  const id = await attach()
  await app.send(maryam, removeActivity, { id: record, version: 1 })
  expect((await shown('maryam', id)).status).toBe(404)
  await app.send(maryam, recordActivity, recording())
  await tidyIn(2)
  expect(await photosOf()).toMatchObject([{ id }])
  await app.send(maryam, removeActivity, { id: record, version: 1 })
  await tidyIn(2)
  await app.send(maryam, recordActivity, recording())
  expect(await photosOf()).toEqual([])
})

test('files that no photo names, and uploads that nobody took, are gone after some days; the others stay', async () => {
  await app.look(tx => sql`delete from photo`.execute(tx))
  await tidyIn(10)
  expect(filesKept()).toEqual([])
  const [one, two] = [await attach(), await attach()]
  await server.upload('maryam', photo)
  await tidyIn(1)
  // the same content is kept once
  expect(filesKept()).toHaveLength(2)
  await app.send(maryam, removePhoto, { id: one })
  await tidyIn(3)
  expect((await shown('maryam', two)).status).toBe(200)
  await app.send(maryam, removePhoto, { id: two })
  expect(filesKept()).toHaveLength(2)
  await tidyIn(8)
  expect(filesKept()).toEqual([])
  expect(readdirSync(join(server.folder, 'uploads'))).toEqual([])
})

test('what the library received is photographed too, and seen by the office that follows the aid', async () => {
  const item = makeId()
  await app.look(tx =>
    sql`insert into aid_item (id, library_id, province_id, regency_id, scope_id, kind, count, giver, source, year, allocated_on,
        shipped_on, received_on, arrived, condition)
      select ${item}, id, province_id, regency_id, scope_id, 'computer', 3, 'Perpusnas', 'apbn', 2026, '2026-10-01', '2026-10-02',
        '2026-10-09', 3, 'good' from library where id = ${people.places.sepempang.id}`.execute(tx),
  )
  const id = await attach({ about: 'aid-item', record: item })
  const { photos } = await app.ask(yusuf, listPhotos, { about: 'aid-item', record: item })
  expect(photos).toMatchObject([{ id }])
  expect([(await shown('yusuf', id)).status, (await shown('tiwi', id)).status]).toEqual([200, 404])
  expect(await photosOf()).toEqual([])
  const another = added(await server.upload('salmah', photo), { about: 'aid-item', record: item })
  expect(await refusal(app.send(salmah, attachPhoto, another))).toBe('access.not-found')
})

test('a file that is not in the store any more is told as such', async () => {
  const id = await attach()
  rmSync(join(server.folder, 'files'), { recursive: true })
  const answer = await shown('maryam', id)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, null])
  expect(await answer.json()).toMatchObject({ code: 'file.missing' })
})

/** Sends so much of a file, and breaks the line. */
async function cutAfter(at: string, part: Buffer, whole: number): Promise<void> {
  const cut = request(new URL(at, server.url), {
    method: 'PATCH',
    headers: {
      ...{ cookie: 'sinergi=maryam', 'tus-resumable': '1.0.0', 'upload-offset': '0' },
      ...{ 'content-type': 'application/offset+octet-stream', 'content-length': whole },
    },
  })
  cut.on('error', () => undefined)
  cut.write(part)
  await delay(300)
  cut.destroy()
}
