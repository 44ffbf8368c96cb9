import { afterAll, beforeEach, expect, test } from 'vitest'
import * as contract from '../../contract/guests.ts'
import { type GuestId, makeId, type MeetingId } from '../../contract/ids.ts'
import * as meetings from '../../contract/meetings.ts'
import { guestInput, meetingInput } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'

const app = await testApp()
const people = await cast(app)
const { rismarini, yusuf, maryam } = people
const { natuna } = people.regions
afterAll(app.close)
beforeEach(() => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
})

async function plan(): Promise<MeetingId> {
  const id = makeId<MeetingId>()
  const times = { starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' }
  await app.send(yusuf, meetings.planMeeting, { id, scopeId: natuna, ...meetingInput, ...times } as never)
  await app.send(yusuf, meetings.scheduleMeeting, { id, version: 1 })
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
