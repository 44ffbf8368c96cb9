import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { removeActivity } from '../../contract/activities.ts'
import { type LibraryId, makeId, type MergeId, type MessageId } from '../../contract/ids.ts'
import { mergeLibraries, unmergeLibraries } from '../../contract/library-merges.ts'
import { returnReports, undoReports } from '../../contract/monthly-reports.ts'
import { countNews, getThread, listNews, markSeen, say, takeBack, type Topic } from '../../contract/talk.ts'
import { cast, library, person, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { act, enrol, october, submit } from '../monthly-reports/for-tests.ts'

const start = new Date('2026-11-03T03:00:00Z')
const app = await testApp(start)
const people = await cast(app)
const { maryam, yusuf, rismarini, ratna, salmah, tiwi } = people
const { sepempang, natuna } = people.places
afterAll(app.close)
beforeEach(() => {
  app.now.at = start
})

type Of = { about: Topic; libraryId: LibraryId; record: string }
const report = (place: Place = sepempang, record: string = october): Of => ({
  ...{ about: 'report', libraryId: place.id, record },
})
const tell = async (who: Actor, text: string, of: Of = report()) =>
  (await app.send(who, say, { id: makeId<MessageId>(), ...of, text })).id
const read = async (who: Actor, of: Of = report()) => (await app.ask(who, getThread, of)).messages
const unseen = async (who: Actor) => (await app.ask(who, countNews, {})).unseen

test('the regency asks, the village answers: oldest first, each with name, role and place; what is new is told once', async () => {
  const ids = [await tell(yusuf, 'Kunjungan naik tiga kali, mengapa?')]
  expect(await unseen(maryam)).toBe(1)
  app.now.at = new Date('2026-11-03T04:00:00Z')
  ids.push(await tell(maryam, 'Ada lomba 17 Agustus.'))
  const messages = await read(yusuf)
  expect(messages.map(({ author, role, place, text, isNew }) => [author, role, place, text, isNew])).toEqual([
    ['Yusuf', 'regency', 'Yusuf', 'Kunjungan naik tiga kali, mengapa?', false],
    ['Maryam', 'library', 'Maryam', 'Ada lomba 17 Agustus.', true],
  ])
  expect([await unseen(yusuf), await unseen(maryam)]).toEqual([1, 1])
  await app.send(yusuf, markSeen, { ids })
  await app.send(yusuf, markSeen, { ids })
  expect([await unseen(yusuf), await unseen(maryam)]).toEqual([0, 1])
  const { news } = await app.ask(maryam, listNews, {})
  expect(news).toMatchObject([{ about: 'report', record: october, unseen: 1, libraryName: sepempang.name }])
})

test('who does not see the record neither reads nor writes; a message of elsewhere cannot be marked', async () => {
  for (const who of [salmah, tiwi]) {
    expect(await refusal(read(who))).toBe('access.not-found')
    expect(await refusal(tell(who, 'Halo'))).toBe('access.not-found')
  }
  const id = await tell(maryam, 'Untuk kabupaten')
  await app.send(salmah, markSeen, { ids: [id] })
  const rows = await app.look(tx =>
    tx.selectFrom('talk_seen').selectAll().where('person_id', '=', salmah.personId).execute(),
  )
  expect(rows).toEqual([])
})

test.each([
  ['a month before the programme', '2017-12-01'],
  ['a month to come', '2026-12-01'],
  ['a day of no month', makeId()],
])('%s has no thread', async (_, record) => {
  expect(await refusal(read(maryam, report(sepempang, record)))).toBe('access.not-found')
})

test('the office right above is told, those higher up only where they take part', async () => {
  const of = report(natuna)
  const before = await Promise.all([yusuf, rismarini, ratna].map(unseen))
  await tell(people.hasan, 'Laporan kabupaten sudah lengkap', of)
  expect(await Promise.all([yusuf, rismarini, ratna].map(unseen))).toEqual([
    before[0],
    (before[1] ?? 0) + 1,
    before[2],
  ])
  await tell(ratna, 'Terima kasih', of)
  // with what was said before she came
  expect(await unseen(ratna)).toBe((before[2] ?? 0) + 1)
})

test('an author takes a message back for half an hour; that it was there stays, its text does not', async () => {
  const id = await tell(maryam, 'Nomor saya 0812')
  expect(await refusal(app.send(yusuf, takeBack, { id }))).toBe('access.not-allowed')
  await app.send(maryam, takeBack, { id })
  expect(await refusal(app.send(maryam, takeBack, { id }))).toBe('talk.taken-back')
  expect((await read(yusuf)).find(message => message.id === id)).toMatchObject({ text: null, isNew: false })
  const events = await app.look(tx => sql`select data::text from event where subject_id = ${id}`.execute(tx))
  expect(JSON.stringify(events.rows)).not.toContain('0812')
  const late = await tell(maryam, 'Terlambat')
  app.now.at = new Date(start.getTime() + 30 * 60_000 + 1)
  expect(await refusal(app.send(maryam, takeBack, { id: late }))).toBe('talk.take-back-over')
})

/** A reading garden of Sepempang with a manager, its October report sent. */
async function garden(name: string) {
  const { region_id } = await app.look(tx =>
    tx.selectFrom('library').select('region_id').where('id', '=', sepempang.id).executeTakeFirstOrThrow(),
  )
  const place = await app.look(tx => library(tx, start, 'community', region_id, name))
  const manager = await app.look(tx => person(tx, start, `Pengelola ${makeId()}`, 'library', place))
  await enrol(app, place, '2026-01-01')
  return { place, manager }
}

test('why a report was given back stands in the same stream, and goes when that is undone', async () => {
  const { place, manager } = await garden('TBM Melati')
  await submit(app, manager, place)
  const key = (version: number) => [{ libraryId: place.id, month: october, version }]
  await app.send(yusuf, returnReports, { reports: key(1), reason: 'Periksa kunjungan' })
  expect(await read(manager, report(place))).toMatchObject([
    { kind: 'returned', text: 'Periksa kunjungan', author: 'Yusuf' },
  ])
  await app.send(yusuf, undoReports, { reports: key(2) })
  expect(await read(manager, report(place))).toEqual([])
})

test('with an activity that was removed goes what was said of it', async () => {
  const { place, manager } = await garden('TBM Dahlia')
  const record = await act(app, manager, place)
  const of: Of = { about: 'activity', libraryId: place.id, record }
  await tell(yusuf, 'Berapa peserta perempuan?', of)
  expect((await app.ask(manager, listNews, {})).news).toMatchObject([{ about: 'activity', unseen: 1 }])
  await app.send(manager, removeActivity, { id: record, version: 1 })
  expect(await refusal(read(yusuf, of))).toBe('access.not-found')
  expect(await unseen(manager)).toBe(0)
})

test('what was said goes along when two entries become one, and comes back when they are parted', async () => {
  const [one, other] = [await garden('TBM Anggrek'), await garden('TBM Kenanga')]
  await tell(yusuf, 'Mengapa belum melapor?', report(one.place))
  await tell(yusuf, 'Laporan Anda baik', report(other.place))
  const id = makeId<MergeId>()
  await app.send(yusuf, mergeLibraries, {
    ...{ id, from: one.place.id, into: other.place.id, fromVersion: 1, intoVersion: 1, take: [] },
  })
  expect((await read(yusuf, report(one.place))).map(({ text }) => text)).toEqual([
    'Mengapa belum melapor?',
    'Laporan Anda baik',
  ])
  await app.send(yusuf, unmergeLibraries, { mergeId: id })
  expect((await read(yusuf, report(one.place))).map(({ text }) => text)).toEqual(['Mengapa belum melapor?'])
})
