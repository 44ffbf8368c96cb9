import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import * as actions from '../../contract/action-items.ts'
import { listFollowUps } from '../../contract/follow-up.ts'
import { answerMine, myCalendar, myInvitations, sendInvitations } from '../../contract/guest-invitations.ts'
import { addGuests } from '../../contract/guests.ts'
import {
  type ActionStepId,
  type GuestId,
  makeId,
  type MeetingId,
  type MinuteLineId,
  type PartnerId,
} from '../../contract/ids.ts'
import { holdMeeting, planMeeting, scheduleMeeting } from '../../contract/meetings.ts'
import { approveMinutes, getMinutes, putLine, sendMinutes } from '../../contract/minutes.ts'
import { readChoice, setWeekly, unsubscribe } from '../../contract/reminders.ts'
import { guestInput, meetingInput, minuteInput } from '../../tests/inputs.ts'
import { cast, partnerIn, person } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { mailServer, partOf } from '../../tests/support/mail-server.ts'
import { routes } from '../app.ts'
import { actionsTold } from '../minutes/telling.ts'
import { createMail, useMail } from '../reminders/mail.ts'
import { planDue } from '../reminders/planning.ts'
import { type Post, sendDue } from '../reminders/sending.ts'
import { weeklyLetter } from './weekly.ts'

const app = await testApp(new Date('2026-12-08T05:00:00Z'))
const people = await cast(app)
const { ratna, yusuf, rismarini, maryam, salmah, tiwi } = people
const { natuna } = people.regions
const server = await mailServer()
const settings = { url: server.url, from: 'Sinergi <pengingat@sinergi.example.id>' }
const mail = createMail(settings, () => undefined)
const post: Post = {
  ...{ db: app.db, clock: () => app.now.at, url: 'https://sinergi.example.id', mail },
  others: [actionsTold, weeklyLetter],
}
afterAll(async () => {
  useMail(undefined)
  mail.close()
  await server.stop()
  await app.close()
})

// a bank, into which another entry of it was merged, and a cooperative that has nothing to do with it
const { bank, former, nurhayati, rudi } = await app.look(async tx => {
  const at = app.now.at
  const bank = await partnerIn(tx, at, natuna, 'Bank Natuna')
  const former = await partnerIn(tx, at, natuna, 'Bank Natuna Lama')
  await sql`update partner set merged_into = ${bank.id}, seen_by = ${bank.scopeId} where id = ${former.id}`.execute(
    tx,
  )
  const coop = await partnerIn(tx, at, natuna, 'Koperasi Laut')
  return {
    ...{ bank, former },
    nurhayati: await person(tx, at, 'Nurhayati', 'partner', { ...bank, id: null }),
    rudi: await person(tx, at, 'Rudi', 'partner', { ...coop, id: null }),
  }
})

/** A meeting of Natuna that is held and approved with these actions. */
async function approved(on: string, lines: object[]): Promise<{ id: MeetingId; items: MinuteLineId[] }> {
  const id = makeId<MeetingId>()
  app.now.at = new Date(`${on}T05:00:00Z`)
  const times = { starts: `${on}T08:30`, ends: `${on}T15:30` }
  const kind = 'stakeholder'
  await app.send(yusuf, planMeeting, { ...{ id, scopeId: natuna, ...meetingInput, kind }, ...times } as never)
  await app.send(yusuf, scheduleMeeting, { id, version: 1 })
  const items: MinuteLineId[] = []
  for (const line of lines) {
    const item = makeId<MinuteLineId>()
    const at = app.now.at.toISOString()
    const given = { id: item, meetingId: id, version: 0, at, ...minuteInput, kind: 'action', ...line }
    await app.send(yusuf, putLine, given as never)
    items.push(item)
  }
  await app.send(yusuf, holdMeeting, { id, version: 2 })
  await app.send(yusuf, sendMinutes, { meetingId: id, version: 1, correctBy: on })
  await app.send(yusuf, approveMinutes, { meetingId: id, version: 2 })
  return { id, items }
}
const list = (actor: Actor, input: object = {}) => app.ask(actor, listFollowUps, input as never)
const texts = async (actor: Actor, input: object = {}) =>
  (await list(actor, input)).items.map(({ text }) => text)
const tell = (command: typeof actions.tellProgress, itemId: MinuteLineId, actor: Actor, text: string) =>
  app.send(actor, command, { id: makeId<ActionStepId>(), itemId, text, link: null })
async function reads(person: Actor, address: string): Promise<void> {
  await app.look(tx =>
    sql`insert into reminder_email (person_id, address, verified_at, changed_at, stop_token, codes_on, codes)
      values (${person.personId}, ${address}, now(), now(), ${`henti-${address}`}, '2026-12-01', 0)`.execute(
      tx,
    ),
  )
}
async function look(at: string): Promise<typeof server.letters> {
  app.now.at = new Date(at)
  const before = server.letters.length
  // two servers at once
  await Promise.all([planDue(post), planDue(post)])
  await Promise.all([sendDue(post), sendDue(post)])
  return server.letters.slice(before)
}

const { id: meetingId, items } = await approved('2026-12-08', [
  { text: 'Buka rekening usaha', partnerId: bank.id, deadline: '2026-12-15' },
  { text: 'Latih pembukuan', partnerId: former.id, deadline: '2027-01-20' },
  { text: 'Susun daftar produk', who: 'Dinas Koperasi', deadline: '2026-12-10' },
  { text: 'Undang pembeli', personId: maryam.personId, deadline: '2026-12-23' },
])
const [account, training, products] = items as [MinuteLineId, MinuteLineId, MinuteLineId, MinuteLineId]

test('a partner sees what it owns, and what was merged into it, and nothing else of the meeting', async () => {
  expect(await texts(nurhayati)).toEqual(['Buka rekening usaha', 'Latih pembukuan'])
  expect((await list(nurhayati)).items.map(({ mine, progressed }) => [mine, progressed])).toEqual([
    [true, true],
    [true, true],
  ])
  expect((await list(rudi)).total).toBe(0)
  const item = (actor: Actor, id: MinuteLineId) => refusal(app.ask(actor, actions.getItem, { id }))
  expect([await item(nurhayati, account), await item(nurhayati, products)]).toEqual([
    'done',
    'access.not-found',
  ])
  expect(await item(rudi, account)).toBe('access.not-found')
  expect(await refusal(app.ask(nurhayati, getMinutes, { meetingId }))).toBe('access.not-found')
  await tell(actions.tellProgress, training, nurhayati, 'Pelatih sudah ditunjuk')
  expect(await refusal(tell(actions.tellProgress, products, nurhayati, 'Bukan milik kami'))).toBe(
    'access.not-found',
  )
  expect(await refusal(tell(actions.tellProgress, account, rudi, 'Bukan milik kami'))).toBe(
    'access.not-found',
  )
  expect(await app.ask(yusuf, actions.getItem, { id: training })).toMatchObject({
    item: { state: 'under-way', last: 'Pelatih sudah ditunjuk' },
    steps: [{ by: 'Nurhayati' }],
  })
})

test('an invitation to the bank is its representative’s to answer; one to a person of it is that person’s', async () => {
  const id = makeId<MeetingId>()
  const times = { starts: '2026-12-30T08:30', ends: '2026-12-30T15:30' }
  const plain = { id, scopeId: natuna, ...meetingInput, kind: 'stakeholder', ...times }
  await app.send(yusuf, planMeeting, plain as never)
  await app.send(yusuf, scheduleMeeting, { id, version: 1 })
  const guest = (name: string, more: object) => ({
    ...{ id: makeId<GuestId>(), ...guestInput, name, email: null, phone: null },
    ...{ part: 'partner', partnerId: bank.id, ...more },
  })
  const head = guest('Kepala Cabang', {})
  const guests = [head, guest('Nurhayati', { personId: nurhayati.personId })]
  await app.send(yusuf, addGuests, { meetingId: id, guests } as never)
  const mine = async (actor: Actor) =>
    (await app.ask(actor, myInvitations, {})).invitations.map(({ name, state }) => `${name}: ${state}`)
  // on the list is not invited yet
  expect(await mine(nurhayati)).toEqual([])
  const ids = guests.map(one => one.id)
  await app.send(yusuf, sendInvitations, { meetingId: id, ids, way: 'link' })
  expect((await mine(nurhayati)).toSorted()).toEqual(['Kepala Cabang: sent', 'Nurhayati: sent'])
  expect(await mine(rudi)).toEqual([])
  const answer = (actor: Actor) =>
    app.send(actor, answerMine, { id: head.id, answer: 'accepted', reason: null })
  expect(await refusal(answer(rudi))).toBe('access.not-found')
  await answer(nurhayati)
  expect(await mine(nurhayati)).toContain('Kepala Cabang: accepted')
  const route = routes.find(({ endpoint }) => endpoint === myCalendar)
  let file = ''
  if (route)
    await app.engine.download(
      route,
      { actor: nurhayati, input: { id: head.id }, caller: { address: '', device: '' } },
      async sheet => {
        for await (const part of sheet.made?.bytes ?? []) file += Buffer.from(part).toString()
      },
    )
  expect(file).toContain('DTSTART:20261230T013000Z')
})

test('promises and deliveries stand in the same list, each for those who give, keep or receive', async () => {
  const promise = makeId()
  await app.look(async tx => {
    const common = sql`'goods', 'Mesin kemas', 2, 'unit', 9000000, '2026-12-08', '2026-12-18', ${yusuf.personId}::uuid, now()`
    await sql`insert into commitment (id, pledge_id, giver, partner_id, scope_id, library_id, province_id, regency_id, origin,
        form, what, amount, unit, worth, promised_on, deadline, owner_id, proposed_at, agreed_at, agreed_how)
      select ${promise}::uuid, gen_random_uuid(), 'Bank Natuna', ${former.id}::uuid, scope_id, id, province_id, regency_id, 'desk',
        ${common}, now(), 'account' from library where id = ${people.places.sepempang.id}`.execute(tx)
    await sql`insert into delivery (id, commitment_id, scope_id, library_id, province_id, regency_id, sent_on, amount, entity,
        told_side, told_at)
      select gen_random_uuid(), ${promise}::uuid, scope_id, id, province_id, regency_id, '2026-12-09', 1, 'Pemerintah Desa Sepempang',
        'giver', now() from library where id = ${people.places.sepempang.id}`.execute(tx)
  })
  app.now.at = new Date('2026-12-21T01:30:00Z')
  const kinds = async (actor: Actor, input: object = {}) =>
    (await list(actor, { kind: 'commitment,delivery', ...input })).items.map(
      ({ kind, mine, progressed, late }) => [kind, mine, progressed, late],
    )
  expect(await kinds(yusuf)).toEqual([['commitment', true, true, true]])
  expect(await kinds(rismarini)).toEqual([['commitment', false, true, true]])
  expect(await kinds(nurhayati)).toEqual([['commitment', true, false, true]])
  expect(await kinds(maryam)).toEqual([
    ['delivery', true, true, false],
    ['commitment', false, true, true],
  ])
  for (const actor of [rudi, salmah, tiwi]) expect(await kinds(actor)).toEqual([])
  expect(await list(yusuf, { state: 'planned' })).toMatchObject({
    ...{ total: 4, byKind: { action: 3, commitment: 1, delivery: 0 }, late: 3 },
    byState: { planned: 4, 'under-way': 1, waiting: 0 },
  })
  expect(await texts(yusuf, { late: 'true', sort: 'text' })).toEqual([
    'Buka rekening usaha',
    'Mesin kemas',
    'Susun daftar produk',
  ])
  expect(await texts(ratna, { q: 'bank kemas' })).toEqual(['Mesin kemas'])
})

test('who acts for a partner is reminded of its actions, as it chose', async () => {
  await reads(nurhayati, 'nurhayati@bank.example')
  useMail(settings)
  await app.send(nurhayati, setWeekly, { weekly: false })
  const letters = await look('2026-12-14T05:00:00Z')
  expect(letters.map(({ to, text }) => [to, text.includes('Buka rekening usaha')])).toEqual([
    [['nurhayati@bank.example'], true],
  ])
  await app.send(nurhayati, setWeekly, { weekly: true })
})

test('on Monday morning one letter tells each what is late, due and done, of their own and of their region', async () => {
  await reads(yusuf, 'yusuf@natuna.example')
  await reads(tiwi, 'tiwi@palangka.example')
  await reads(maryam, 'maryam@desa.example')
  await app.look(tx => sql`delete from action_told`.execute(tx))
  await app.look(tx =>
    sql`insert into action_told (item_id, step, day) select i.id, s, '2026-12-01' from action_item i,
      unnest(array['week', 'day', 'late', 'later']) s`.execute(tx),
  )
  app.now.at = new Date('2026-12-17T05:00:00Z')
  await tell(actions.finishItem as never, account, nurhayati, 'Dua belas rekening dibuka')
  // at night, and on Sunday, nobody
  expect(await look('2026-12-20T05:00:00Z')).toEqual([])
  expect(await look('2026-12-21T00:30:00Z')).toEqual([])
  const letters = await look('2026-12-21T01:30:00Z')
  const to = (address: string) => letters.find(letter => letter.to[0] === address)
  // Tiwi has nothing to be told
  expect(letters.flatMap(letter => letter.to).toSorted()).toEqual([
    'maryam@desa.example',
    'nurhayati@bank.example',
    'yusuf@natuna.example',
  ])
  const told = partOf(to('yusuf@natuna.example') as never, 'text/plain') ?? ''
  expect(told.replaceAll('\r\n', '\n')).toContain(
    `1 tindak lanjut Anda lewat tenggat.

TUGAS ANDA

Lewat tenggat (1)
- Mesin kemas
  Komitmen, Bank Natuna, Perpustakaan Desa Sepempang, tenggat 18 Desember 2026
  https://sinergi.example.id/komitmen/`,
  )
  expect(told).toContain('DI WILAYAH ANDA')
  expect(told).toContain('Susun daftar produk')
  expect(told.replaceAll('\r\n', '\n')).toContain('Selesai minggu lalu (1)\n- Buka rekening usaha')
  expect(partOf(to('yusuf@natuna.example') as never, 'text/html')).toContain(
    `href="https://sinergi.example.id/tindak-lanjut/${products}"`,
  )
  // the bank reads of its own alone, and not of what it finished itself
  const banks = to('nurhayati@bank.example')?.raw ?? ''
  expect(partOf(to('nurhayati@bank.example') as never, 'text/plain')).toContain('Mesin kemas')
  for (const word of ['WILAYAH ANDA', 'Susun daftar produk', 'Buka rekening'])
    expect(banks).not.toContain(word)
  expect(partOf(to('maryam@desa.example') as never, 'text/plain')).toContain(
    'dikirim 9 Desember 2026, belum dikonfirmasi',
  )
  expect(await look('2026-12-21T06:00:00Z')).toEqual([])
  expect(await look('2026-12-22T02:00:00Z')).toEqual([])
  // one press ends these letters, and no other reminder
  const [, token = ''] =
    /berhenti\/(mingguan-[^>]+)>/.exec(to('maryam@desa.example')?.head.get('list-unsubscribe') ?? '') ?? []
  await app.send(maryam, unsubscribe, { token })
  expect((await app.ask(maryam, readChoice, {})).email).toMatchObject({ state: 'on', weekly: false })
  const next = await look('2026-12-28T01:30:00Z')
  expect(next.map(letter => letter.to[0])).not.toContain('maryam@desa.example')
  expect(next.map(letter => letter.to[0])).toContain('yusuf@natuna.example')
})

test('of much that is late seven lines are told, the oldest first, and how many more there are', async () => {
  await approved(
    '2026-12-29',
    Array.from({ length: 9 }, (_, n) => ({
      ...{ text: `Tugas ${n}`, partnerId: bank.id as PartnerId, deadline: `2026-12-${29 + (n % 3)}` },
    })),
  )
  const letters = await look('2027-01-04T01:30:00Z')
  // beside it she is reminded of what is newly late, as ever
  const banks = letters.filter(
    letter => letter.to[0] === 'nurhayati@bank.example' && partOf(letter, 'text/html') !== undefined,
  )
  expect(banks).toHaveLength(1)
  const text = (banks[0] && partOf(banks[0], 'text/plain')) ?? ''
  expect(text).toContain('10 tindak lanjut Anda lewat tenggat.')
  expect(text.match(/^- /gm)).toHaveLength(8)
  expect(text).toContain('- dan 3 lainnya: https://sinergi.example.id/tindak-lanjut?milik=mine&tenggat=late')
})
