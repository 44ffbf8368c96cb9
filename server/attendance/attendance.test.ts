import { sql } from 'kysely'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as contract from '../../contract/attendance.ts'
import { noteAnswer } from '../../contract/guest-invitations.ts'
import { addGuests, listGuests, withdrawGuest } from '../../contract/guests.ts'
import { type AttendanceId, type GuestId, makeId, type MeetingId } from '../../contract/ids.ts'
import { cancelMeeting, planMeeting, putAgendaItem, scheduleMeeting } from '../../contract/meetings.ts'
import { guestInput, lineInput, meetingInput } from '../../tests/inputs.ts'
import { cast, type Cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import { csvOf } from '../platform/download.ts'

const app = await testApp()
const people = await cast(app)
const { yusuf, maryam, tiwi, rismarini } = people
afterAll(app.close)

const id = makeId<MeetingId>()
const line = makeId<never>()
const [siti, budi, maryamAsGuest] = [makeId<GuestId>(), makeId<GuestId>(), makeId<GuestId>()]
const day = '2026-12-08'
beforeAll(async () => {
  app.now.at = new Date('2026-12-08T01:30:00Z')
  await plan(id)
  await app.send(yusuf, putAgendaItem, { ...lineInput, id: line, meetingId: id, version: 0 } as never)
  await invite(id, [
    { ...guestInput, id: siti, name: 'Siti Aminah', agency: 'Dinas Koperasi', email: null, phone: null },
    { ...guestInput, id: budi, name: 'Budi Santoso', agency: 'Bank Riau Kepri', email: null, phone: null },
    {
      ...guestInput,
      id: maryamAsGuest,
      name: 'Maryam',
      part: 'organiser',
      personId: maryam.personId,
      email: null,
    },
  ])
})
async function plan(meetingId: MeetingId) {
  const times = { starts: '2026-12-08T08:00', ends: '2026-12-08T16:00' }
  const facts = { ...meetingInput, ...times, id: meetingId, scopeId: people.regions.natuna }
  await app.send(yusuf, planMeeting, facts as never)
  await app.send(yusuf, scheduleMeeting, { id: meetingId, version: 1 })
}
const invite = (meetingId: MeetingId, guests: object[]) =>
  app.send(yusuf, addGuests, { meetingId, guests } as never)

const come = (guestId: GuestId, over: object = {}) => ({
  ...{ kind: 'check-in', id: makeId<AttendanceId>(), guestId, day, agendaItemId: null, way: 'name' },
  ...{ at: '2026-12-08T01:12:00.000Z', signature: null, ...over },
})
const walkIn = (guestId: GuestId, name: string, over: object = {}) =>
  come(guestId, {
    kind: 'walk-in',
    name,
    agency: 'PKK',
    position: null,
    phone: null,
    another: false,
    ...over,
  })
const note = async (actor: Cast['yusuf'], ...records: object[]) =>
  (await app.send(actor, contract.noteMany, { meetingId: id, records } as never)).results
const list = (actor = yusuf, more: object = {}) =>
  app.ask(actor, contract.listAttendance, { id, ...more } as never)
const tokenOf = (guestId: GuestId) =>
  app.look(async tx => {
    const { rows } = await sql<{
      token: string
    }>`select token from guest where id = ${guestId}::uuid`.execute(tx)
    return rows[0]?.token ?? ''
  })

test('the door opens to the office and to an organiser from a library, and knows codes by their hash alone', async () => {
  const door = await app.ask(maryam, contract.getDoor, { id })
  const token = await tokenOf(siti)
  expect(door.guests.map(({ name }) => name)).toEqual(['Budi Santoso', 'Maryam', 'Siti Aminah'])
  expect(door.guests[2]?.code).toBe(createHash('sha256').update(token).digest('base64url'))
  expect(JSON.stringify(door)).not.toContain(token)
  expect((await app.ask(maryam, contract.listDoors, {})).meetings.map(({ title }) => title)).toEqual([
    meetingInput.title,
  ])
  expect(await refusal(app.ask(tiwi, contract.getDoor, { id }))).toBe('access.not-found')
  expect(await refusal(note(tiwi, come(siti)))).toBe('access.not-found')
})

test('two phones note the same guest: once, since the earlier; taken back by one, the other stands', async () => {
  const [mine, hers] = [come(siti), come(siti, { at: '2026-12-08T01:05:00.000Z', way: 'code' })]
  expect(await note(yusuf, mine)).toMatchObject([{ outcome: 'in' }])
  expect(await note(maryam, hers)).toMatchObject([{ outcome: 'already', since: '2026-12-08T01:05:00.000Z' }])
  expect(await note(maryam, hers, { ...mine })).toMatchObject([{ outcome: 'already' }, { outcome: 'in' }])
  const undo = { kind: 'undo', all: false, at: '2026-12-08T01:20:00.000Z', reason: 'Salah orang' }
  await note(maryam, { ...undo, id: hers.id })
  const [one] = (await list(yusuf, { there: 'true' })).guests
  expect(one).toMatchObject({
    name: 'Siti Aminah',
    records: [{ at: '2026-12-08T01:12:00.000Z', by: 'Yusuf', phones: 1 }],
  })
  await note(yusuf, { ...undo, id: mine.id })
  expect(await list()).toMatchObject({ present: 0, absent: 3 })
})

test('a phone whose clock is a year behind, a day that is not the meeting’s, and a session with a signature', async () => {
  const [budiIn] = await note(yusuf, come(budi, { at: '2025-12-08T01:00:00.000Z' }))
  expect(budiIn).toMatchObject({ outcome: 'in' })
  expect(await note(yusuf, come(budi, { day: '2026-12-09' }))).toMatchObject([{ why: 'day-outside' }])
  await note(maryam, come(budi, { agendaItemId: line, signature: 'M10 20L30 40' }))
  const session = await list(yusuf, { agendaItemId: line })
  expect(session).toMatchObject({ present: 1, absent: 2 })
  expect(
    (await list(yusuf, { there: 'true' })).guests[0]?.records.map(({ at, signed }) => [at, signed]),
  ).toEqual([
    ['2026-12-08T01:12:00.000Z', true],
    ['2026-12-08T01:30:00.000Z', false],
  ])
  const [record] = session.guests.flatMap(({ records }) => records)
  const undo = { id: record?.id as AttendanceId, reason: 'Pindah sesi' }
  expect(await refusal(app.send(tiwi, contract.undoAttendance, undo))).toBe('access.not-found')
  await app.send(yusuf, contract.undoAttendance, undo)
  expect(await refusal(app.send(yusuf, contract.undoAttendance, undo))).toBe('attendance.undone-already')
  expect(await list(yusuf, { agendaItemId: line })).toMatchObject({ present: 0 })
})

test('a walk-in at two phones is one guest; one who is on the list is pointed out and made one with them', async () => {
  const [p, q, r] = [makeId<GuestId>(), makeId<GuestId>(), makeId<GuestId>()]
  await note(yusuf, walkIn(p, 'IBU ROHANI SIREGAR', { phone: '0812 3456 7890' }))
  expect(await note(maryam, walkIn(q, 'Rohani Siregar'))).toMatchObject([{ outcome: 'already', guestId: p }])
  expect(await note(maryam, come(q, { agendaItemId: line }))).toMatchObject([{ outcome: 'in', guestId: p }])
  await note(maryam, walkIn(r, 'Siti Aminnah', { agency: null }))
  const before = await list()
  expect(before.doubles).toMatchObject([{ from: { id: r }, into: { id: siti } }])
  expect(before.present).toBe(3)
  await note(yusuf, come(siti))
  expect((await list()).present).toBe(4)
  await app.send(yusuf, contract.mergeGuests, { from: r, into: siti })
  const after = await list()
  expect(after).toMatchObject({ present: 3, doubles: [] })
  expect(after.guests.find(({ id: guest }) => guest === siti)?.records).toMatchObject([{ phones: 2 }])
  // the phone that knows the walk-in by its own id goes on
  expect(await note(maryam, come(r))).toMatchObject([{ outcome: 'already', guestId: siti }])
  expect(await refusal(app.send(yusuf, contract.mergeGuests, { from: budi, into: siti }))).toBe(
    'attendance.not-a-walk-in',
  )
})

test('the screen of the room tells numbers and agencies, and nobody’s name', async () => {
  const counts = await app.ask(rismarini, contract.countAttendance, { id, day })
  expect(counts).toMatchObject({ present: 3, walkIns: 1, invited: 3, accepted: 0 })
  expect(counts.byAgency).toEqual([
    { agency: 'Bank Riau Kepri', present: 1 },
    { agency: 'Dinas Koperasi', present: 1 },
    { agency: 'PKK', present: 1 },
  ])
  expect(JSON.stringify(counts)).not.toContain('Siti')
  expect(await app.ask(yusuf, contract.countAttendance, { id, agendaItemId: line })).toMatchObject({
    present: 1,
  })
  const route = routes.find(({ endpoint }) => endpoint === contract.exportAttendance)
  if (!route) throw new Error('no route')
  let text = ''
  await app.engine.download(
    route,
    { actor: yusuf, input: { id }, caller: { address: '', device: '' } },
    async sheet => {
      for await (const part of csvOf(sheet, 'id')) text += part
    },
  )
  expect(text.split('\r\n').find(row => row.startsWith('Budi'))).toContain(
    'Hadir,2026-12-08,,08:30,Menurut nama,tidak',
  )
})

test('the list of guests tells who came and when, who said yes and did not, and who was not invited; by session, too', async () => {
  const now = app.now.at
  app.now.at = new Date('2026-12-07T01:00:00Z')
  await app.send(yusuf, noteAnswer, { id: maryamAsGuest, version: 1, answer: 'accepted', reason: null })
  app.now.at = now
  const guests = (more: object) => app.ask(yusuf, listGuests, { meetingId: id, ...more } as never)
  const names = async (more: object) => (await guests(more)).guests.map(({ name }) => name)
  const all = await guests({ sort: 'there' })
  expect(all).toMatchObject({ total: 4, byPresence: { present: 3, absent: 1, missed: 1, 'walk-in': 1 } })
  expect(all.guests.at(-1)).toMatchObject({ name: 'Maryam', there: [] })
  expect(await names({ presence: 'missed' })).toEqual(['Maryam'])
  expect(await names({ presence: 'walk-in' })).toEqual(['Ibu Rohani Siregar'])
  const session = await guests({ agendaItemId: line, presence: 'present' })
  expect(session).toMatchObject({ total: 1, byState: { accepted: 1 }, byPresence: { present: 1, absent: 3 } })
  expect(session.guests[0]?.there).toMatchObject([{ day, agendaItemId: line, session: lineInput.title }])
})

test('a code that was taken back opens nothing, another meeting’s is told as such, and a cancelled one has no door', async () => {
  const other = makeId<MeetingId>()
  const guest = makeId<GuestId>()
  await plan(other)
  await invite(other, [{ ...guestInput, id: guest }])
  const whose = async (of: GuestId) =>
    app.send(yusuf, contract.whoseCode, { meetingId: id, token: await tokenOf(of) })
  expect(await whose(guest)).toMatchObject({ guestId: null, other: { title: meetingInput.title } })
  expect(await whose(budi)).toEqual({ guestId: budi, other: null })
  await app.send(yusuf, withdrawGuest, { id: maryamAsGuest, version: 2, reason: null })
  expect(await refusal(app.ask(maryam, contract.getDoor, { id }))).toBe('access.not-allowed')
  expect(await note(yusuf, come(maryamAsGuest, { way: 'code' }))).toMatchObject([{ why: 'withdrawn' }])
  expect(await note(yusuf, come(maryamAsGuest))).toMatchObject([{ outcome: 'in' }])
  await app.send(yusuf, cancelMeeting, { id: other, version: 2, reason: 'Cuaca buruk' })
  const record = { meetingId: other, records: [come(guest)] } as never
  expect(await refusal(app.send(yusuf, contract.noteMany, record))).toBe('meeting.wrong-state')
})
