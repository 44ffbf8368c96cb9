import ICAL from 'ical.js'
import { afterAll, beforeEach, expect, test } from 'vitest'
import * as invitations from '../../contract/guest-invitations.ts'
import * as contract from '../../contract/guests.ts'
import { type GuestId, makeId, type MeetingId } from '../../contract/ids.ts'
import * as meetings from '../../contract/meetings.ts'
import { guestInput, letterInput, meetingInput } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { mailServer, partOf } from '../../tests/support/mail-server.ts'
import { createMail, useMail } from '../reminders/mail.ts'
import type { LetterPost } from '../reminders/letter-queue.ts'
import { planReminders, sendDueMail } from './mailing.ts'

const app = await testApp()
const people = await cast(app)
const { rismarini, yusuf, maryam, salmah } = people
const { natuna, kepri } = people.regions
const server = await mailServer()
const settings = { url: server.url, from: 'Sinergi <undangan@sinergi.example.id>' }
useMail(settings)
const mail = createMail(settings, () => undefined)
const post: LetterPost = { db: app.db, clock: () => app.now.at, url: 'https://sinergi.example.id', mail }
afterAll(async () => {
  useMail(undefined)
  mail.close()
  await server.stop()
  await app.close()
})
beforeEach(() => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
  server.letters.length = 0
})
const at = (moment: string) => {
  app.now.at = new Date(moment)
}

async function plan(more: object = {}, scopeId = natuna, actor = yusuf): Promise<MeetingId> {
  const id = makeId<MeetingId>()
  const times = { starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' }
  await app.send(actor, meetings.planMeeting, { id, scopeId, ...meetingInput, ...times, ...more } as never)
  await app.send(actor, meetings.scheduleMeeting, { id, version: 1 })
  return id
}
type Given = Partial<contract.GuestFacts> & { another?: boolean }
async function add(meetingId: MeetingId, ...given: Given[]): Promise<GuestId[]> {
  const guests = given.map(more => ({ id: makeId<GuestId>(), ...guestInput, ...more }))
  await app.send(yusuf, contract.addGuests, { meetingId, guests } as never)
  return guests.map(({ id }) => id)
}
const listOf = (meetingId: MeetingId, more = {}, actor = yusuf) =>
  app.ask(actor, contract.listGuests, { meetingId, ...more } as never)
const send = (meetingId: MeetingId, ids: GuestId[], way: 'mail' | 'link' | 'letter' = 'mail') =>
  app.send(yusuf, invitations.sendInvitations, { meetingId, ids, way })
const tokenOf = async (id: GuestId) => (await get(id)).guest.token ?? ''
const answer = (token: string, said: invitations.GuestAnswer, reason: string | null = null) =>
  app.send(null, invitations.answerInvitation, { token, answer: said, reason })
const open = (token: string) => app.ask(null, invitations.openInvitation, { token })
const stepsOf = async (id: GuestId) => (await get(id)).steps.map(({ step, way }) => [step, way])

/** The letters that left now: to whom, about what, and the calendar in them, as another program reads it. */
async function mailed() {
  server.letters.length = 0
  await planReminders(post)
  await sendDueMail(post)
  return server.letters
    .map(letter => {
      const {
        to: [to],
        head,
      } = letter
      const part = partOf(letter, 'text/calendar')
      const calendar = part === undefined ? undefined : new ICAL.Component(ICAL.parse(part))
      const entry = calendar?.getFirstSubcomponent('vevent')
      const event = entry && new ICAL.Event(entry)
      return {
        ...{ to, subject: head.get('subject'), method: calendar?.getFirstPropertyValue('method') },
        ...{ uid: event?.uid, sequence: event?.sequence, starts: event?.startDate.toJSDate().toISOString() },
        ...{ status: entry?.getFirstPropertyValue('status'), url: entry?.getFirstPropertyValue('url') },
      }
    })
    .toSorted((a, b) => String(a.to).localeCompare(String(b.to)))
}
const get = (id: GuestId) => app.ask(yusuf, contract.getGuest, { id })

test('a list in capitals is put right; with one wrong number nobody is on it', async () => {
  const meetingId = await plan()
  const budi = { name: 'BUDI SANTOSO, S.SOS.', email: null, phone: '0812-1111 2222' }
  const wrong = add(meetingId, budi, { name: 'Ani', email: null, phone: '0812' })
  await expect(wrong).rejects.toMatchObject({
    ...{ code: 'guest.phone-wrong', params: { line: 2 } },
    fields: [{ path: 'guests.1.phone', rule: 'invalid_format' }],
  })
  expect((await listOf(meetingId)).total).toBe(0)
  await add(meetingId, budi, { name: 'Ani', email: ' ANI@Dinas.example', phone: null })
  expect((await listOf(meetingId)).guests).toMatchObject([
    { name: 'Ani', email: 'ani@dinas.example', phone: null, state: 'listed' },
    { name: 'Budi Santoso, S.Sos.', phone: '+6281211112222' },
  ])
  expect(await refusal(listOf(meetingId, {}, maryam))).toBe('access.not-allowed')
  expect((await listOf(meetingId, { q: 'santoso dinas' }, rismarini)).mine).toBe(true)
})

test('whoever may be there already is named, and comes on the list only where it was meant so', async () => {
  const meetingId = await plan()
  await add(meetingId, {})
  const again = { name: 'NURHAYATI', email: null, phone: null }
  await expect(add(meetingId, { name: 'Ani', email: null, phone: null }, again)).rejects.toMatchObject({
    ...{ code: 'guest.double', params: { count: 1 }, fields: [{ path: 'guests.1.name', rule: 'double' }] },
  })
  await add(meetingId, { ...again, another: true })
  expect((await listOf(meetingId)).total).toBe(2)
})

test('a guest is put right and withdrawn, and may be added again', async () => {
  const meetingId = await plan()
  const [id = makeId<GuestId>()] = await add(meetingId, {})
  const amend = (version: number, more: object) =>
    app.send(yusuf, contract.amendGuest, { id, version, ...guestInput, ...more } as never)
  expect(await refusal(amend(1, { partnerId: makeId() }))).toBe('guest.unknown-link')
  await amend(1, { part: 'speaker', regionId: natuna })
  expect(await refusal(amend(1, {}))).toBe('record.changed-meanwhile')
  await app.send(yusuf, contract.withdrawGuest, { id, version: 2, reason: 'Pindah tugas' })
  const { guest, steps } = await get(id)
  expect(guest).toMatchObject({ part: 'speaker', region: 'Kabupaten Natuna', state: 'withdrawn' })
  expect(steps.map(({ step, by, reason }) => [step, by, reason])).toEqual([
    ['withdrawn', 'Yusuf', 'Pindah tugas'],
    ['listed', 'Yusuf', null],
  ])
  await add(meetingId, {})
  const { total, byState } = await listOf(meetingId)
  expect([total, byState['withdrawn']]).toEqual([1, 1])
})

test('an invitation by mail carries the calendar and a link; a move and a cancellation reach all who have it', async () => {
  const meetingId = await plan()
  const [ani, budi, citra] = (await add(
    meetingId,
    { name: 'Ani', email: 'ani@dinas.example', phone: null },
    { name: 'Budi', email: null, phone: '0812 1111 2222' },
    { name: 'Citra', email: 'citra@bank.example', phone: null },
  )) as [GuestId, GuestId, GuestId]
  expect(await send(meetingId, [ani, budi])).toEqual({ sent: 1, without: 1 })
  expect(await refusal(send(meetingId, [budi]))).toBe('guest.no-email')
  await send(meetingId, [budi], 'link')
  expect((await app.ask(yusuf, meetings.getMeeting, { id: meetingId })).meeting).toMatchObject({
    ...{ state: 'invited', version: 3 },
  })
  const link = `https://sinergi.example.id/undangan-rapat/${await tokenOf(ani)}`
  const [first, ...none] = await mailed()
  expect(none).toEqual([])
  expect(first).toMatchObject({
    ...{ to: 'ani@dinas.example', method: 'PUBLISH', sequence: 0, status: 'CONFIRMED', url: link },
    starts: '2026-12-08T01:30:00.000Z',
  })
  expect(server.letters[0]?.raw).toContain('Undangan: Temu belajar Natuna')
  expect(await mailed()).toEqual([])

  at('2026-11-21T03:00:00Z')
  const to = {
    starts: '2026-12-10T08:30',
    ends: '2026-12-10T15:30',
    zone: 'WIB',
    reason: 'Aula dipakai',
  } as const
  await app.send(yusuf, meetings.moveMeeting, { id: meetingId, version: 3, ...to })
  expect(await mailed()).toMatchObject([
    {
      ...{ to: 'ani@dinas.example', method: 'PUBLISH', uid: first?.uid, sequence: 1 },
      starts: '2026-12-10T01:30:00.000Z',
    },
  ])
  expect((await stepsOf(ani))[0]).toEqual(['told', 'mail'])
  const { untold, guests } = await listOf(meetingId, { untold: 'true' })
  expect([untold, guests.map(({ name }) => name)]).toEqual([1, ['Budi']])
  await send(meetingId, [budi], 'link')
  expect((await listOf(meetingId)).untold).toBe(0)
  expect((await open(await tokenOf(budi))).meeting).toMatchObject({
    ...{ starts: to.starts, reason: 'Aula dipakai', former: { starts: '2026-12-08T08:30' } },
  })

  at('2026-11-22T03:00:00Z')
  await app.send(yusuf, meetings.cancelMeeting, { id: meetingId, version: 4, reason: 'Cuaca buruk' })
  expect(await mailed()).toMatchObject([
    { to: 'ani@dinas.example', method: 'CANCEL', uid: first?.uid, sequence: 2, status: 'CANCELLED' },
  ])
  expect(await open(await tokenOf(citra))).toMatchObject({
    ...{ canAnswer: false, meeting: { state: 'cancelled', reason: 'Cuaca buruk' } },
  })
  expect(await refusal(answer(await tokenOf(ani), 'accepted'))).toBe('guest.meeting-cancelled')
})

test('who has the link answers without an account, changes the answer, and sends somebody instead', async () => {
  const meetingId = await plan()
  const [ani, budi] = (await add(
    meetingId,
    { name: 'Ani', email: null, phone: null },
    { name: 'Budi', email: null, phone: null },
  )) as [GuestId, GuestId]
  const token = await tokenOf(ani)
  await send(meetingId, [ani, budi], 'letter')
  expect(await open(token)).toMatchObject({ name: 'Ani', state: 'sent', canAnswer: true })
  expect((await get(ani)).steps).toHaveLength(2)
  await answer(token, 'declined', 'Rapat lain')
  expect((await get(ani)).guest).toMatchObject({ state: 'declined', reason: 'Rapat lain' })
  const deputy = (name: string, id = makeId<GuestId>()) =>
    app.send(null, invitations.sendDeputy, {
      ...{ token, id, name, position: 'Staf', email: null, phone: '081299990000' },
    })
  expect(await refusal(deputy('BUDI'))).toBe('guest.deputy-there')
  const id = makeId<GuestId>()
  const made = await deputy('DEWI LESTARI', id)
  expect(await deputy('Dewi Lestari', id)).toEqual(made)
  expect((await get(ani)).guest).toMatchObject({ state: 'deputised', deputy: { name: 'Dewi Lestari' } })
  expect(await open(made.token)).toMatchObject({
    ...{ name: 'Dewi Lestari', agency: 'Dinas Koperasi Natuna', state: 'accepted', deputyOf: 'Ani' },
  })
  expect((await listOf(meetingId)).byState).toMatchObject({ accepted: 1, deputised: 1, sent: 1 })
  await answer(token, 'accepted')
  expect(await open(made.token)).toMatchObject({ state: 'withdrawn', canAnswer: false })
  expect(await refusal(answer(made.token, 'accepted'))).toBe('guest.is-withdrawn')

  const { guest } = await get(budi)
  const said = { id: budi, version: guest.version, answer: 'tentative', reason: null } as const
  await app.send(yusuf, invitations.noteAnswer, said)
  expect((await stepsOf(budi))[0]).toEqual(['tentative', 'desk'])
  expect(await refusal(open('tautan-yang-tidak-ada'))).toBe('guest.link-not-valid')
  at('2026-12-08T01:30:00Z')
  expect(await refusal(answer(token, 'declined'))).toBe('guest.answers-over')
})

test('whoever did not decline is reminded three days and one day before, by day; who came is thanked', async () => {
  const meetingId = await plan()
  const [ani, budi] = (await add(
    meetingId,
    { name: 'Ani', email: 'ani3@dinas.example', phone: null },
    { name: 'Budi', email: 'budi3@dinas.example', phone: null },
  )) as [GuestId, GuestId]
  await send(meetingId, [ani, budi])
  expect(await mailed()).toHaveLength(2)
  await answer(await tokenOf(ani), 'accepted')
  await answer(await tokenOf(budi), 'declined')
  at('2026-12-05T01:29:00Z')
  expect(await mailed()).toEqual([])
  at('2026-12-05T01:31:00Z')
  expect(await mailed()).toMatchObject([
    { to: 'ani3@dinas.example', subject: 'Pengingat: Temu belajar Natuna' },
  ])
  at('2026-12-06T01:31:00Z')
  expect(await mailed()).toEqual([])
  at('2026-12-07T14:00:00Z')
  expect(await mailed()).toEqual([])
  at('2026-12-08T01:05:00Z')
  expect(await mailed()).toMatchObject([{ to: 'ani3@dinas.example', sequence: 0 }])
  at('2026-12-08T09:00:00Z')
  await app.send(yusuf, meetings.holdMeeting, { id: meetingId, version: 3 })
  expect(await mailed()).toEqual([])
  at('2026-12-09T02:00:00Z')
  expect(await mailed()).toMatchObject([
    { to: 'ani3@dinas.example', subject: 'Terima kasih: Temu belajar Natuna', method: undefined },
  ])
  expect((await stepsOf(ani)).map(([step]) => step)).toEqual([
    ...['thanked', 'reminded', 'reminded', 'accepted', 'sent', 'listed'],
  ])
})

test('managers are invited by their role, once, and find the invitation in their own list', async () => {
  const meetingId = await plan()
  const group = { meetingId, group: 'managers' } as const
  const before = await app.ask(yusuf, invitations.previewGroup, group)
  expect(before.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Maryam', 'Salmah']))
  const chosen = { ...group, regionId: null, year: null, part: 'participant' } as const
  expect((await app.send(yusuf, invitations.addGroup, chosen)).added).toBe(before.count)
  expect(await refusal(app.send(yusuf, invitations.addGroup, chosen))).toBe('guest.nobody')
  const mine = async (actor = maryam) => (await app.ask(actor, invitations.myInvitations, {})).invitations
  expect(await mine()).toEqual([])
  const { guests } = await listOf(meetingId, { q: 'maryam' })
  const [own] = guests
  if (!own) throw new Error('Maryam is no guest')
  await send(meetingId, [own.id], 'link')
  expect(await mine()).toMatchObject([
    { id: own.id, state: 'sent', meeting: { title: 'Temu belajar Natuna' } },
  ])
  const answerMine = (actor = maryam) =>
    app.send(actor, invitations.answerMine, { id: own.id, answer: 'accepted', reason: null })
  expect(await refusal(answerMine(salmah))).toBe('access.not-found')
  await answerMine()
  expect((await get(own.id)).guest).toMatchObject({ state: 'accepted', libraryId: expect.any(String) })

  const stakeholder = await plan({ beside: meetingId, kind: 'stakeholder' })
  const fromBeside = { ...chosen, meetingId: stakeholder, group: 'beside' } as const
  expect((await app.send(yusuf, invitations.addGroup, fromBeside)).added).toBe(before.count)
  const officers = {
    ...chosen,
    meetingId: await plan({}, kepri, rismarini),
    group: 'regency-officers',
  } as const
  await app.send(rismarini, invitations.addGroup, officers)
  const { guests: invited } = await listOf(officers.meetingId, {}, rismarini)
  expect(invited).toMatchObject([{ name: 'Yusuf', agency: 'Kabupaten Natuna' }])
})

test('the letter keeps its number and who signs, and a wrong NIP is refused', async () => {
  const meetingId = await plan()
  const write = (version: number, more = {}) =>
    app.send(yusuf, invitations.writeLetter, { meetingId, version, ...letterInput, ...more } as never)
  const signer = { ...letterInput.signer, number: '19700412 199513 1 002' }
  expect(await refusal(write(0, { signer }))).toBe('signatory.nip-malformed')
  await write(0)
  expect(await refusal(write(0))).toBe('record.changed-meanwhile')
  await write(1, { number: '005/113/DPK/2026' })
  const { letter } = await app.ask(yusuf, invitations.getLetter, { meetingId })
  expect(letter).toMatchObject({
    ...{ version: 2, number: '005/113/DPK/2026', signer: { number: '197004121995031002' } },
  })
})
