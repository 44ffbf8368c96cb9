import { createHash, webcrypto } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../contract/access.ts'
import { listActivities, recordActivity } from '../contract/activities.ts'
import {
  makeId,
  type ActivityId,
  type PhotoId,
  type RescueHandingId,
  type SessionId,
  type StoryId,
} from '../contract/ids.ts'
import { registerPhoneKey } from '../contract/phone-keys.ts'
import { attachPhoto, listPhotos } from '../contract/photos.ts'
import { deskKey, handIn, listHandings } from '../contract/rescue.ts'
import { revokeOtherSessions } from '../contract/second-factor.ts'
import { getStory } from '../contract/story-lists.ts'
import { routes } from '../server/app.ts'
import { phonePhoto, photoServer } from '../server/photos/for-tests.ts'
import { verifyToken } from '../server/receipts/token.ts'
import { fileStore } from '../server/platform/files.ts'
import { openBytes } from '../server/platform/key-store.ts'
import { useKey } from '../server/platform/sealing.ts'
import { publicKeyOf } from '../server/receipts/keys.ts'
import { changeDeskKey, prepareDeskKey } from '../server/rescue/desk-keys.ts'
import { carryOut } from '../server/rescue/rescue.ts'
import type { PhoneKey, WaitingPhoto } from '../web/data/database.ts'
import type { Entry } from '../web/data/outbox/rules.ts'
import { filesOf, makeRescueFile, nameOfFile } from '../web/data/rescue/make-file.ts'
import { factsOfActivity } from './inputs.ts'
import { cast } from './people.ts'
import { storyInput } from './stories.ts'
import { refusal, testApp } from './support/app.ts'

const app = await testApp()
const { maryam, salmah, yusuf, tiwi, places } = await cast(app)
const { folder, url, close } = await photoServer(app, { yusuf })
const picture = new Blob([new Uint8Array(await phonePhoto())])
afterAll(async () => {
  await close()
  await app.close()
})

type Phone = PhoneKey & { desk: NonNullable<PhoneKey['desk']> }
let phone: Phone
beforeAll(async () => {
  phone = await phoneOf(maryam)
})

/** A phone on which somebody has signed in, with its own key made known. */
async function phoneOf(actor: Actor, known = true): Promise<Phone> {
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', pair.publicKey)
  const { kid } = known ? await app.send(actor, registerPhoneKey, { x, y }) : { kid: 'nobody' }
  const { installation, key, phoneKnown } = await app.ask(actor, deskKey, { kid })
  expect(phoneKnown).toBe(known)
  const secret = pair.privateKey as CryptoKey
  return { personId: actor.personId, secret, point: { x, y }, kid, desk: { installation, key } }
}

/** An activity as it waits on a phone. */
function activity(
  title: string,
  changes: object = {},
  at = places.sepempang,
): Entry & { input: Record<string, unknown> & { id: string } } {
  const id = makeId<ActivityId>()
  return {
    ...{ seq: 1, id: makeId<string>(), owner: maryam.personId, name: 'activities.record' },
    input: { ...factsOfActivity, id, libraryId: at.id, title, revisionReason: null, ...changes },
    ...{ record: `activity/${id}`, about: { title, day: '2026-11-18', people: 12 } },
    ...{ draft: null, savedAt: '2026-11-18T03:00:00Z', answer: null },
  }
}

/** A correction of it that waits behind it. */
function amend(entry: ReturnType<typeof activity>, changes: object, version = 1): Entry {
  const { libraryId: _, ...input } = entry.input
  const amended = { ...input, version, ...changes }
  return { ...entry, seq: 2, id: makeId(), name: 'activities.amend', input: amended }
}

function photoOf(entry: ReturnType<typeof activity>): WaitingPhoto {
  return {
    ...{ id: makeId<PhotoId>(), command: makeId<string>(), personId: maryam.personId, about: 'activity' },
    ...{ record: entry.input.id, picture, caption: 'Kelas di teras', place: null },
    ...{ upload: null, refused: null },
  }
}

type Content = { entries: Entry[]; photos?: WaitingPhoto[] }
async function fileOf({ entries, photos = [] }: Content, from = phone): Promise<Buffer> {
  return Buffer.from(await (await makeRescueFile({ entries, photos }, from)).arrayBuffer())
}

let no = 0
/** Hands a file in, as a browser sends it. */
function bring(bytes: Buffer, by = yusuf, id = makeId<RescueHandingId>()) {
  const path = join(folder, `${++no}.kiriman`)
  writeFileSync(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return app.upload(by, handIn, { id }, { path, size: bytes.length, sha256 })
}

const titles = async () =>
  (await app.ask(maryam, listActivities, { limit: 200 })).activities.map(({ title }) => title)
const eventsOf = (name: string) =>
  app.look(async tx => tx.selectFrom('event').selectAll().where('name', '=', name).orderBy('seq').execute())
const none = { accepted: 0, before: 0, refused: 0, waiting: 0 }

test('what waits on a phone is carried by somebody else, recorded once as its owner’s, and the phone hears that it was', async () => {
  const class_ = activity('Kelas kemasan')
  const photo = photoOf(class_)
  const bytes = await fileOf({ entries: [class_, amend(class_, { notes: 'Bersama PKK' })], photos: [photo] })
  // nobody reads it on the way
  expect(bytes.toString('latin1')).not.toMatch(/Kelas|kemasan|Bersama/)
  expect(await bring(bytes)).toMatchObject({
    ...{ owner: 'Maryam', records: { ...none, accepted: 2 }, photos: { ...none, accepted: 1 } },
    ...{ reasons: [], before: null },
  })
  const { activities } = await app.ask(maryam, listActivities, {})
  expect(activities[0]).toMatchObject({
    ...{ title: 'Kelas kemasan', notes: 'Bersama PKK', submittedBy: 'Maryam', version: 2 },
  })
  const shown = await app.ask(yusuf, listPhotos, { about: 'activity', record: class_.input.id })
  expect(shown.photos).toMatchObject([{ caption: 'Kelas di teras', addedBy: 'Maryam' }])

  // the phone, with signal again, sends the same command and has its signed receipt
  const route = routes.find(one => one.endpoint.name === recordActivity.name)
  if (!route) throw new Error('no route')
  const caller = { address: '127.0.0.1', device: 'test' }
  const again = await app.engine.run(route, { actor: maryam, id: class_.id, input: class_.input, caller })
  expect(again.result).toEqual({ id: class_.input.id, version: 1 })
  const keys = await app.look(tx => tx.selectFrom('signing_key').select('public_key').execute())
  const verdict = verifyToken(
    again.receipt ?? '',
    keys.map(key => publicKeyOf(key.public_key)),
    phone.desk.installation,
  )
  expect(verdict).toMatchObject({ claims: { jti: class_.id, sub: `urn:uuid:${maryam.personId}` } })
  // its photo has another upload: the phone is told that the command was taken, and lets go of it
  const { id, about, record, caption, place, command } = photo
  const upload = `${maryam.personId}.${makeId<string>()}`
  const sent = app.send(maryam, attachPhoto, { id, about, record, upload, caption, place }, command)
  expect(await refusal(sent)).toBe('command.id-reused')

  // who carried it stays, for both
  const [event] = await eventsOf('rescue.handed-in')
  expect(event).toMatchObject({
    ...{ person_id: yusuf.personId, scope_id: places.sepempang.scopeId },
    data: { owner: maryam.personId, carrier: yusuf.personId },
  })
  expect(JSON.stringify(event)).not.toContain('Kelas')
  for (const person of [maryam, yusuf])
    expect((await app.ask(person, listHandings, {})).handings).toMatchObject([
      { owner: 'Maryam', carrier: 'Yusuf', records: { accepted: 2 }, photos: { accepted: 1 } },
    ])
  expect((await app.ask(tiwi, listHandings, {})).handings).toEqual([])

  // handed in twice, by somebody far away: says so and changes nothing
  expect(await bring(bytes, tiwi)).toMatchObject({
    ...{ records: { ...none, before: 2 }, photos: { ...none, before: 1 } },
    before: { carrier: 'Yusuf' },
  })
  expect(await titles()).toEqual(['Kelas kemasan'])
  expect((await eventsOf('activities.recorded')).length).toBe(1)
  expect((await eventsOf('photos.attached')).length).toBe(1)
})

test('a story goes with its recorded voice, which is sealed there as if it had been sent', async () => {
  const id = makeId<StoryId>()
  const entry: Entry = {
    ...activity('Kompor baru'),
    ...{ name: 'stories.record', record: `story/${id}` },
    input: { id, libraryId: places.sepempang.id, ...storyInput } as object,
  }
  const spoken = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(900, 'suara')])
  const voice: WaitingPhoto = {
    ...{ id: makeId<PhotoId>(), command: makeId<string>(), personId: maryam.personId, about: 'story' },
    ...{ record: id, picture: new Blob([new Uint8Array(spoken)]), caption: null, place: null },
    ...{ upload: null, refused: null, voice: { seconds: 42 } },
  }
  const bytes = await fileOf({ entries: [entry], photos: [voice] })
  expect(bytes.includes('suara')).toBe(false)
  expect(await bring(bytes)).toMatchObject({
    ...{ records: { ...none, accepted: 1 }, photos: { ...none, accepted: 1 }, reasons: [] },
  })
  const { story } = await app.ask(maryam, getStory, { id })
  expect(story.voice).toEqual({ seconds: 42 })
  const [kept] = await app.look(tx => tx.selectFrom('story_voice').select('file').execute())
  const sealed = await fileStore().get(kept?.file ?? '')
  expect(await openBytes(id, 'voice', sealed ?? Buffer.alloc(0))).toEqual(spoken)
  expect(await bring(bytes)).toMatchObject({ photos: { ...none, before: 1 } })
})

test('what is refused is told by its reason alone; what stands behind it waits, and the rest goes in', async () => {
  const ahead = activity('Pertemuan rahasia', { heldOn: '2027-02-01' })
  const good = activity('Kelas menganyam')
  const foreign = activity('Di desa lain', {}, places.sedanau)
  const entries = [ahead, amend(ahead, { heldOn: '2026-11-17' }), good, foreign]
  const result = await bring(await fileOf({ entries, photos: [photoOf(ahead), photoOf(good)] }), tiwi)
  expect(result).toMatchObject({
    records: { accepted: 1, before: 0, refused: 2, waiting: 1 },
    photos: { accepted: 1, before: 0, refused: 0, waiting: 1 },
    reasons: [
      { code: 'activity.date-ahead', count: 1 },
      { code: 'access.not-found', count: 1 },
    ],
  })
  expect(JSON.stringify(result)).not.toMatch(/rahasia|menganyam|desa lain/)
  // the owner's phone hears the same when it sends the same
  const own = app.send(maryam, recordActivity, ahead.input as never, ahead.id)
  expect(await refusal(own)).toBe('activity.date-ahead')
})

test('the same command from two phones counts once, and with other words under the same id it is refused', async () => {
  const second = await phoneOf(maryam)
  const one = activity('Temu petani lada')
  expect(await bring(await fileOf({ entries: [one] }))).toMatchObject({ records: { accepted: 1 } })
  expect(await bring(await fileOf({ entries: [one] }, second))).toMatchObject({
    ...{ records: { ...none, before: 1 }, before: null },
  })
  const other = { ...one, input: { ...one.input, title: 'Lain' } }
  expect(await bring(await fileOf({ entries: [other] }, second))).toMatchObject({
    ...{ records: { ...none, refused: 1 }, reasons: [{ code: 'command.id-reused' }] },
  })
  expect(await titles()).not.toContain('Lain')
})

describe('a file that is not as the phone saved it is not taken in', () => {
  const entry = activity('Belum masuk')
  let whole: Buffer
  beforeAll(async () => {
    whole = await fileOf({ entries: [entry], photos: [photoOf(entry)] })
  })
  const code = (bytes: Buffer) => refusal(bring(bytes))

  test('with a byte changed, wherever it is', async () => {
    const inList = 12 + whole.readUInt32BE(8)
    // the sealed list: its header, what it says, its tag; the photo: what it shows, its tag
    for (const at of [40, 600, inList - 1, inList + 10, whole.length - 1]) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect([at, await code(changed)]).toEqual([at, 'rescue.altered'])
    }
  })
  test('with something added, or a photo put in the place of another', async () => {
    expect(await code(Buffer.concat([whole, Buffer.from('x')]))).toBe('rescue.altered')
    const two = await fileOf({ entries: [entry], photos: [photoOf(entry), photoOf(entry)] })
    const start = 12 + two.readUInt32BE(8)
    const half = (two.length - start) / 2
    const [list, first, second] = [
      two.subarray(0, start),
      two.subarray(start, start + half),
      two.subarray(-half),
    ]
    expect(await code(Buffer.concat([list, second, first]))).toBe('rescue.altered')
    expect(await code(Buffer.concat([list, first]))).toBe('rescue.cut-short')
  })
  test('cut short anywhere', async () => {
    for (const length of [4, 10, 300, whole.length - picture.size, whole.length - 1])
      expect([length, await code(whole.subarray(0, length))]).toEqual([length, 'rescue.cut-short'])
  })
  test('that is something else', async () => {
    for (const bytes of ['', 'Nama;Desa', '\0'.repeat(100), 'SINERGI2 …'])
      expect(await code(Buffer.from(bytes))).toBe('rescue.unreadable')
    const swollen = Buffer.from(whole)
    swollen.writeUInt32BE(4_000_000_000, 8)
    expect(await code(swollen)).toBe('rescue.altered')
  })
  test('that is too large', async () => {
    const headers = {
      ...{ cookie: 'sinergi=yusuf', 'content-type': 'application/octet-stream' },
      'content-length': 40 * 1024 * 1024 + 1,
    }
    // it is refused by its length, before any of it is sent
    const answer = await new Promise<string>((resolve, reject) => {
      const at = new URL(`/api/rescue.hand-in?id=${makeId()}`, url)
      const sending = request(at, { method: 'POST', headers }, response => {
        response.once('data', (piece: Buffer) => {
          resolve(piece.toString())
          sending.destroy()
        })
      })
      sending.on('error', reject)
      sending.flushHeaders()
    })
    expect(JSON.parse(answer)).toMatchObject({ code: 'request.too-large', status: 413 })
  })
  test('for another installation, or sealed to a key that is not here', async () => {
    const { desk } = phone
    const elsewhere = { ...phone, desk: { ...desk, installation: makeId<string>() } }
    expect(await code(await fileOf({ entries: [entry] }, elsewhere))).toBe('rescue.elsewhere')
    const lost = { ...phone, desk: { ...desk, key: { ...desk.key, kid: 'gone' } } }
    expect(await code(await fileOf({ entries: [entry] }, lost))).toBe('rescue.key-lost')
  })
  test('in the name of another person, or from a phone that nobody knows', async () => {
    const hers = await phoneOf(salmah)
    const claimed = { ...hers, personId: maryam.personId }
    expect(await code(await fileOf({ entries: [entry] }, claimed))).toBe('rescue.another-person')
    const forged = { ...hers, kid: phone.kid, personId: maryam.personId }
    expect(await code(await fileOf({ entries: [entry] }, forged))).toBe('rescue.altered')
    const stranger = await phoneOf(maryam, false)
    expect(await code(await fileOf({ entries: [entry] }, stranger))).toBe('rescue.phone-unknown')
    const taken = app.send(salmah, registerPhoneKey, phone.point)
    expect(await refusal(taken)).toBe('phone-key.another-person')
    const noPoint = app.send(salmah, registerPhoneKey, { x: phone.point.x, y: phone.point.x })
    expect(await refusal(noPoint)).toBe('request.invalid')
  })
  test('and nothing of it was', async () => {
    expect(await titles()).not.toContain('Belum masuk')
    // as it was saved it is, whoever brings it
    expect(await refusal(bring(whole, { ...yusuf, grants: [] }))).toBe('done')
    expect(await titles()).toContain('Belum masuk')
  })
})

test('a phone that was put out from elsewhere counts no more, until its owner signs in on it again', async () => {
  const session = (n: number) => `0000000${n}-0000-7000-8000-000000000000` as SessionId
  for (const n of [1, 2])
    await app.look(tx =>
      sql`insert into session (id, token_hash, person_id, device, started_at, seen_at, expires_at)
        values (${session(n)}, ${Buffer.from([n])}, ${salmah.personId}, 'Ponsel', now(), now(), now() + interval '1 day')`.execute(
        tx,
      ),
    )
  const lost = await phoneOf({ ...salmah, sessionId: session(1) })
  const kept = activity('Menjahit', {}, places.sedanau)
  const bytes = await fileOf({ entries: [kept] }, lost)
  await app.send({ ...salmah, sessionId: session(2) }, revokeOtherSessions, {})
  expect(await refusal(bring(bytes))).toBe('rescue.phone-put-out')
  await app.send({ ...salmah, sessionId: session(2) }, registerPhoneKey, lost.point)
  expect(await bring(bytes)).toMatchObject({ owner: 'Salmah', records: { accepted: 1 } })
})

test('a disabled owner’s file is not taken in; one who has no role any more is refused by that', async () => {
  const owner = await phoneOf(salmah)
  const bytes = await fileOf({ entries: [activity('Kelas sore', {}, places.sedanau)] }, owner)
  const set = (what: string) => app.look(tx => sql.raw(what).execute(tx))
  const who = `'${salmah.personId}'`
  await set(`update person set disabled_at = now() where id = ${who}`)
  expect(await refusal(bring(bytes))).toBe('rescue.owner-disabled')
  await set(`update person set disabled_at = null where id = ${who}`)
  await set(`update role_grant set ended_at = now() where person_id = ${who}`)
  expect(await bring(bytes)).toMatchObject({
    records: { refused: 1 },
    reasons: [{ code: 'access.not-found' }],
  })
  await set(`update role_grant set ended_at = null where person_id = ${who}`)
  // it had been handed in whole; what was refused then is tried again
  expect(await bring(bytes)).toMatchObject({ records: { accepted: 1 }, before: { carrier: 'Yusuf' } })
})

test('killed in the middle, the same file goes on from there', async () => {
  const entries = [activity('Pertama'), activity('Kedua')]
  const bytes = await fileOf({ entries })
  const path = join(folder, 'half.kiriman')
  writeFileSync(path, bytes)
  const id = makeId<RescueHandingId>()
  let left = 1
  const ahead = {
    ...{ actor: yusuf, now: app.now.at, asSystem: app.look },
    file: { path, size: bytes.length, sha256: '', keep: () => undefined },
    async carryOut(...[route, command]: Parameters<Parameters<ReturnType<typeof carryOut>>[0]['carryOut']>) {
      if (left-- === 0) throw new Error('killed')
      await app.engine.run(route, { ...command, caller: { address: '', device: '' } })
    },
  }
  await expect(carryOut(routes)(ahead, { id })).rejects.toThrow('killed')
  expect(await titles()).toContain('Pertama')
  const [begun] = (await app.ask(yusuf, listHandings, {})).handings
  expect(begun).toMatchObject({ id, records: null })
  expect(await bring(bytes, yusuf, id)).toMatchObject({
    ...{ records: { ...none, accepted: 1, before: 1 }, before: null },
  })
  expect(await titles()).toEqual(expect.arrayContaining(['Pertama', 'Kedua']))
})

test('a new key of the server opens old files too, sealed or not; where the secret is another, a new key follows', async () => {
  const early = await fileOf({ entries: [activity('Sebelum kunci baru')] })
  const lines: string[] = []
  useKey(Buffer.alloc(32, 7))
  await prepareDeskKey(app.db, line => lines.push(line))
  const kept = await app.look(tx => tx.selectFrom('rescue_key').select('secret').execute())
  expect(kept.map(({ secret }) => secret.length)).toEqual([61])
  const kid = await changeDeskKey(app.db)
  const later = await phoneOf(maryam)
  expect(later.desk.key.kid).toBe(kid)
  expect(await bring(early)).toMatchObject({ records: { accepted: 1 } })
  expect(lines).toEqual([])

  useKey(Buffer.alloc(32, 8))
  await prepareDeskKey(app.db, line => lines.push(line))
  expect(lines).toEqual([expect.stringContaining('does not open')])
  const now = await phoneOf(maryam)
  expect(await bring(await fileOf({ entries: [activity('Kunci ketiga')] }, now))).toMatchObject({
    records: { accepted: 1 },
  })
  const shut = await fileOf({ entries: [activity('Terkunci')] }, later)
  expect(await refusal(bring(shut))).toBe('rescue.key-lost')
  useKey(undefined)
})

test('more photos than a file may hold go into a second one, and the words into both', () => {
  const big = { ...photoOf(activity('Foto')), picture: { size: 12 * 1024 * 1024 } as Blob }
  expect(filesOf([big, big, big, big]).map(photos => photos.length)).toEqual([2, 2])
  expect(filesOf([])).toEqual([[]])
  expect(nameOfFile('Perpustakaan Desa Sepempang', '2026-11-27')).toBe(
    'sinergi-perpustakaan-desa-sepempang-2026-11-27.kiriman',
  )
  expect(nameOfFile('«»', '2026-11-27', 2)).toBe('sinergi-ponsel-2026-11-27-2.kiriman')
})
