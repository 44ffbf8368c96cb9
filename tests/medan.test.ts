import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../contract/access.ts'
import { listItems } from '../contract/action-items.ts'
import { countAttendance, getDoor, noteMany } from '../contract/attendance.ts'
import { answerInvitation, openInvitation, sendInvitations } from '../contract/guest-invitations.ts'
import { addGuests, listGuests } from '../contract/guests.ts'
import {
  type AttendanceId,
  type GuestId,
  makeId,
  type MeetingId,
  type MinuteLineId,
} from '../contract/ids.ts'
import { getMeeting, holdMeeting, planMeeting, scheduleMeeting } from '../contract/meetings.ts'
import { approveMinutes, getMinutes, putLine, sendMinutes } from '../contract/minutes.ts'
import { guestInput, meetingInput, minuteInput } from './inputs.ts'
import { library, partnerIn, person } from './people.ts'
import { testApp } from './support/app.ts'

/** The stakeholder meeting of North Sumatra, Medan, 11 August 2022, after the peer-learning meeting of 9 August. */
const app = await testApp(new Date('2022-07-20T02:00:00Z'))
afterAll(app.close)

const [plm, shm] = [makeId<MeetingId>(), makeId<MeetingId>()]
const { sumut, dwi, rina, nurul, bank, cooperative } = await app.look(async tx => {
  const at = app.now.at
  const { id: sumut } = await tx
    .selectFrom('region')
    .select('id')
    .where('code', '=', '12')
    .executeTakeFirstOrThrow()
  const medan = await tx
    .selectFrom('region')
    .select('id')
    .where('code', '=', '12.71')
    .executeTakeFirstOrThrow()
  const office = { scopeId: sumut, path: [1, sumut], id: null }
  const city = await library(tx, at, 'regency', medan.id, 'Perpustakaan Kota Medan')
  return {
    sumut,
    dwi: await person(tx, at, 'Dwi Endah Purwanti', 'province', office),
    rina: await person(tx, at, 'Rina', 'province', office),
    nurul: await person(tx, at, 'Nurul', 'library', city),
    bank: await partnerIn(tx, at, sumut, 'Bank Sumut'),
    cooperative: await partnerIn(tx, at, sumut, 'Koperasi Simpan Pinjam Medan'),
  }
})

async function plan(id: MeetingId, kind: string, day: string, beside: MeetingId | null) {
  const facts = {
    ...meetingInput,
    id,
    scopeId: sumut,
    kind,
    beside,
    venue: 'Hotel Grand Mercure',
    address: 'Medan',
  }
  const times = { starts: `${day}T08:30`, ends: `${day}T15:30` }
  await app.send(dwi, planMeeting, { ...facts, ...times, title: `${kind} Sumatera Utara` } as never)
  await app.send(dwi, scheduleMeeting, { id, version: 1 })
}

const [given, family] = [
  ['Andi', 'Bintang', 'Citra', 'Dahlia', 'Effendi', 'Fitri', 'Gading', 'Halimah'],
  ['Siregar', 'Nasution', 'Ginting', 'Sembiring', 'Panjaitan'],
]
const guests = Array.from({ length: 40 }, (_, n) => ({
  ...{
    ...guestInput,
    id: makeId<GuestId>(),
    name: `${given[n % 8]} ${family[Math.floor(n / 8)]}`,
    agency: 'Dinas Koperasi Sumatera Utara',
  },
  ...{ email: null, phone: null, part: 'participant' as string },
  ...{ personId: null as string | null, partnerId: null as string | null },
}))
Object.assign(guests[0] ?? {}, {
  name: 'Rudi Hartono',
  agency: 'Bank Sumut',
  part: 'partner',
  partnerId: bank.id,
})
Object.assign(guests[1] ?? {}, {
  ...{ name: 'Tiurma Siregar', agency: 'Koperasi Simpan Pinjam Medan', part: 'partner' },
  partnerId: cooperative.id,
})
Object.assign(guests[2] ?? {}, { name: 'Nurul', agency: 'Perpustakaan Kota Medan', personId: nurul.personId })

const statesOf = async () => (await app.ask(dwi, listGuests, { meetingId: shm, limit: 100 } as never)).byState

test('forty are invited, a bank and a cooperative among them, and answer by their links', async () => {
  await plan(plm, 'peer-learning', '2022-08-09', null)
  await plan(shm, 'stakeholder', '2022-08-11', plm)
  await app.send(dwi, addGuests, { meetingId: shm, guests } as never)
  await app.send(dwi, sendInvitations, { meetingId: shm, ids: guests.map(({ id }) => id), way: 'letter' })
  const { meeting, beside } = await app.ask(dwi, getMeeting, { id: shm })
  expect([meeting.state, beside[0]?.id]).toEqual(['invited', plm])
  const { guests: listed } = await app.ask(dwi, listGuests, { meetingId: shm, limit: 100 } as never)
  for (const [n, { token }] of listed.entries()) {
    if (n >= 38) break
    const opened = await app.ask(null, openInvitation, { token: token ?? '' })
    expect(opened.meeting.title).toBe('stakeholder Sumatera Utara')
    const answer = n < 36 ? 'accepted' : 'declined'
    await app.send(null, answerInvitation, { token: token ?? '', answer, reason: null } as never)
  }
  expect(await statesOf()).toMatchObject({ accepted: 36, declined: 2, sent: 2 })
})

test('thirty-five are checked in from two phones that were without a signal, and nobody twice', async () => {
  app.now.at = new Date('2022-08-11T03:00:00Z')
  const note = (actor: Actor, from: number, to: number) =>
    app.send(actor, noteMany, {
      meetingId: shm,
      records: guests.slice(from, to).map(({ id }, n) => ({
        ...{
          kind: 'check-in',
          id: makeId<AttendanceId>(),
          guestId: id,
          day: '2022-08-11',
          agendaItemId: null,
        },
        ...{ way: 'name', at: new Date(Date.UTC(2022, 7, 11, 1, 10 + n)).toISOString(), signature: null },
      })),
    } as never)
  expect((await app.ask(dwi, getDoor, { id: shm })).guests).toHaveLength(40)
  await Promise.all([note(dwi, 0, 22), note(rina, 14, 35)])
  expect(await app.ask(dwi, countAttendance, { id: shm })).toMatchObject({ present: 35 })
})

test('the minutes are written with three agreements and approved, and each is on its owner’s list', async () => {
  const put = (more: object) =>
    app.send(dwi, putLine, {
      ...{ id: makeId<MinuteLineId>(), meetingId: shm, version: 0, at: app.now.at.toISOString() },
      ...{ ...minuteInput, ...more },
    } as never)
  const agreed = { kind: 'action', scopeId: sumut, deadline: '2022-10-31', who: null }
  await put({ kind: 'development', text: 'Peserta sudah dibimbing sejak Maret.' })
  await put({ kind: 'challenge', text: 'Hasil karya belum dikemas.' })
  await put({
    ...agreed,
    text: 'Bank Sumut membantu kemasan 12 desa.',
    who: 'Bank Sumut',
    partnerId: bank.id,
  })
  await put({ ...agreed, text: 'Daftar produk siap jual disusun.', personId: nurul.personId })
  await put({ ...agreed, text: 'Pasar bulanan dibuka di Medan.', personId: rina.personId })
  app.now.at = new Date('2022-08-11T09:00:00Z')
  const { meeting } = await app.ask(dwi, getMeeting, { id: shm })
  await app.send(dwi, holdMeeting, { id: shm, version: meeting.version })
  const version = async () => (await app.ask(dwi, getMinutes, { meetingId: shm })).version
  await app.send(dwi, sendMinutes, { meetingId: shm, version: await version(), correctBy: '2022-08-11' })
  const { items } = await app.send(dwi, approveMinutes, { meetingId: shm, version: await version() })
  expect(items).toBe(3)
  const mine = async (actor: Actor) =>
    (await app.ask(actor, listItems, { mine: 'true' } as never)).items.map(({ text }) => text)
  expect(await mine(nurul)).toEqual(['Daftar produk siap jual disusun.'])
  expect(await mine(rina)).toEqual(['Pasar bulanan dibuka di Medan.'])
  const all = await app.ask(dwi, listItems, {} as never)
  expect(all.items.map(({ owner }) => owner)).toContain('Bank Sumut')
  expect((await app.ask(dwi, getMeeting, { id: shm })).meeting.state).toBe('minuted')
})
