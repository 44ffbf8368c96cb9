import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import {
  type ActionStepId,
  type CorrectionId,
  makeId,
  type MeetingId,
  type MinuteLineId,
} from '../../contract/ids.ts'
import { getMeeting, holdMeeting, planMeeting, scheduleMeeting } from '../../contract/meetings.ts'
import * as actions from '../../contract/action-items.ts'
import { listFollowUps } from '../../contract/follow-up.ts'
import * as contract from '../../contract/minutes.ts'
import { meetingInput, minuteInput } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { planDue } from '../reminders/planning.ts'
import { sendDue } from '../reminders/sending.ts'
import { useMail } from '../reminders/mail.ts'
import { actionsTold } from './telling.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, rismarini, yusuf, maryam, tiwi, bayu } = people
const { natuna } = people.regions
afterAll(app.close)
beforeEach(() => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
})

/** A meeting of Natuna; by then it is noon there. */
async function meet(on = '2026-12-08', kind = 'peer-learning'): Promise<MeetingId> {
  const id = makeId<MeetingId>()
  const times = { starts: `${on}T08:30`, ends: `${on}T15:30` }
  await app.send(yusuf, planMeeting, { ...{ id, scopeId: natuna, ...meetingInput }, kind, ...times } as never)
  await app.send(yusuf, scheduleMeeting, { id, version: 1 })
  app.now.at = new Date(`${on}T05:00:00Z`)
  return id
}
const hold = (id: MeetingId) => app.send(yusuf, holdMeeting, { id, version: 2 })
const get = (meetingId: MeetingId, actor: Actor = yusuf) => app.ask(actor, contract.getMinutes, { meetingId })
async function put(meetingId: MeetingId, more: object = {}, actor: Actor = yusuf): Promise<MinuteLineId> {
  const id = makeId<MinuteLineId>()
  const line = { id, meetingId, version: 0, at: app.now.at.toISOString(), ...minuteInput, ...more }
  await app.send(actor, contract.putLine, line as never)
  return id
}
const action = { kind: 'action', text: 'Susun daftar produk', who: 'Dinas Koperasi', deadline: '2026-12-20' }
const send = (meetingId: MeetingId, version: number, correctBy = '2026-12-08') =>
  app.send(yusuf, contract.sendMinutes, { meetingId, version, correctBy })
const approve = (meetingId: MeetingId, version: number, actor: Actor = yusuf) =>
  app.send(actor, contract.approveMinutes, { meetingId, version })
type Telling = typeof actions.tellProgress | typeof actions.finishItem | typeof actions.dropItem
const tell = (command: Telling, itemId: MinuteLineId, actor: Actor, text: string, link = '') =>
  app.send(actor, command as never, { id: makeId<ActionStepId>(), itemId, text, link } as never)
const items = (actor: Actor, input: object = {}) => app.ask(actor, listFollowUps, input as never)
/** Held and approved with one action. */
async function approved(on: string, more: object = {}): Promise<{ id: MeetingId; item: MinuteLineId }> {
  const id = await meet(on)
  const item = await put(id, { ...action, ...more })
  await hold(id)
  await send(id, 1, on)
  await approve(id, 2)
  return { id, item }
}

test('three people write at once, each line its own; while they write nobody below sees it', async () => {
  const id = await meet()
  const texts = Array.from({ length: 9 }, (_, n) => `Baris ${n}`)
  const writers = [yusuf, rismarini, ratna]
  await Promise.all(texts.map((text, n) => put(id, { text }, writers[n % 3])))
  const { lines, state, mine } = await get(id)
  expect(lines.map(({ text }) => text).toSorted()).toEqual(texts)
  expect([state, mine]).toEqual(['writing', true])
  expect(await get(id, maryam)).toMatchObject({ mine: false, version: 0, lines: [], unfinished: [] })
  expect(await refusal(get(id, tiwi))).toBe('access.not-found')
  expect(await refusal(put(id, {}, maryam))).toBe('access.not-allowed')
  const [first] = lines
  if (!first) throw new Error('no line')
  const change = { ...first, meetingId: id, text: 'Dari Yusuf' }
  const both = [yusuf, rismarini].map(actor => refusal(app.send(actor, contract.putLine, change as never)))
  expect((await Promise.all(both)).toSorted()).toEqual(['done', 'record.changed-meanwhile'])
  const gone = { id: first.id, version: 2 }
  await app.send(yusuf, contract.removeLine, gone)
  expect(await refusal(app.send(ratna, contract.removeLine, gone))).toBe('record.changed-meanwhile')
  expect((await get(id)).lines.find(line => line.id === first.id)).toMatchObject({
    removed: true,
    version: 3,
  })
  await app.send(ratna, contract.putLine, { ...change, version: 3 } as never)
  expect((await get(id)).lines.every(line => !line.removed)).toBe(true)
})

test('what participants take home opens the meeting beside, for those alone who may see it yet', async () => {
  const plm = await meet('2026-12-06')
  const id = makeId<MeetingId>()
  const times = { starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' }
  const shm = { ...meetingInput, ...times, id, scopeId: natuna, kind: 'stakeholder', beside: plm }
  await app.send(yusuf, planMeeting, shm as never)
  await app.send(yusuf, scheduleMeeting, { id, version: 1 })
  const learnedBy = async (actor: Actor) =>
    (await app.ask(actor, contract.learnedBeside, { meetingId: id })).learned
  expect(await learnedBy(yusuf)).toEqual([])
  const text = 'Kelas menjahit berjalan karena pelatihnya warga sendiri'
  const [first] = await Promise.all([
    put(plm, { kind: 'learned', text, saidBy: 'Maryam', saidFrom: 'Perpustakaan Desa Sepempang' }),
    put(plm, { kind: 'challenge' }),
  ])
  expect(await learnedBy(yusuf)).toMatchObject([
    {
      id: plm,
      starts: '2026-12-06T08:30',
      lines: [{ id: first, text, saidFrom: 'Perpustakaan Desa Sepempang' }],
    },
  ])
  expect(await learnedBy(maryam)).toEqual([])
  await send(plm, 1, '2026-12-06')
  expect(await learnedBy(maryam)).toMatchObject([{ lines: [{ text }] }])
})

test('what does not fit is refused, and nothing is written', async () => {
  const id = await meet()
  const refused = (more: object) => refusal(put(id, more))
  const other = await meet('2026-12-09')
  const promise = { ...action, kind: 'commitment', form: 'goods', inKind: '4 mesin kemas' }
  expect(await refused({ ...action, who: ' ' })).toBe('minutes.no-owner')
  expect(await refused({ ...action, personId: bayu.personId })).toBe('minutes.owner-unfit')
  expect(await refused({ ...action, partnerId: makeId() })).toBe('minutes.owner-unfit')
  expect(await refused({ ...action, deadline: '2026-12-07' })).toBe('minutes.deadline-before')
  expect(await refused({ ...action, scopeId: people.regions.kepri })).toBe('minutes.region-unfit')
  expect(await refused({ ...promise, inKind: null })).toBe('minutes.no-value')
  expect(await refused({ agendaItemId: makeId() })).toBe('minutes.agenda-unfit')
  expect(await refused({ text: ' ' })).toBe('request.invalid')
  expect(await refusal(send(id, 0))).toBe('minutes.empty')
  const { lines } = await get(id)
  expect(lines).toEqual([])
  await put(id, promise)
  expect(await refusal(send(id, 1, '2026-12-07'))).toBe('minutes.correct-by-unfit')
  const draft = makeId<MeetingId>()
  const times = { starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' }
  await app.send(yusuf, planMeeting, { id: draft, scopeId: natuna, ...meetingInput, ...times } as never)
  expect(await refusal(put(draft))).toBe('minutes.not-now')
  expect((await get(other)).lines).toEqual([])
})

test('a manager proposes a correction, which becomes the line; approved once, the minutes are fixed', async () => {
  const id = await meet()
  const line = await put(id, { text: 'Sembilan desa tanpa internet' })
  const item = await put(id, { ...action, personId: maryam.personId, text: 'Kumpulkan data internet' })
  await put(id, { kind: 'decision', text: 'Pelatihan di empat desa' })
  await send(id, 1, '2026-12-10')
  const seen = await get(id, maryam)
  expect(seen).toMatchObject({ state: 'correcting', mine: false, sentBy: 'Yusuf' })
  const propose = (text: string, actor: Actor = maryam) => {
    const correction = makeId<CorrectionId>()
    return app
      .send(actor, contract.proposeCorrection, { id: correction, lineId: line, text })
      .then(() => correction)
  }
  const answer = (given: CorrectionId, version: number, accepted: boolean, reason = '') =>
    app.send(yusuf, contract.answerCorrection, { id: given, version, accepted, reason })
  expect(await refusal(propose('x', bayu))).toBe('access.not-found')
  expect(await refusal(propose('Sembilan desa tanpa internet'))).toBe('minutes.same-text')
  const [one, two] = [await propose('Sepuluh desa tanpa internet'), await propose('Semua desa')]
  expect(await refusal(approve(id, 2))).toBe('minutes.not-held')
  await hold(id)
  expect(await refusal(approve(id, 2))).toBe('minutes.correcting-still')
  await send(id, 2, '2026-12-08')
  expect(await refusal(approve(id, 3))).toBe('minutes.corrections-open')
  await answer(one, 1, true)
  expect(await refusal(answer(two, 1, false, 'Tidak semua'))).toBe('record.changed-meanwhile')
  expect(await refusal(answer(two, 2, false))).toBe('minutes.no-reason')
  await answer(two, 2, false, 'Tidak semua')
  expect(await refusal(answer(two, 2, true))).toBe('minutes.answered')
  app.now.at = new Date('2026-12-09T05:00:00Z')
  expect(await refusal(propose('Terlambat'))).toBe('minutes.correcting-over')

  const both = await Promise.all([refusal(approve(id, 3)), refusal(approve(id, 3, rismarini))])
  expect(both.filter(code => code === 'done')).toHaveLength(1)
  const fixed = await get(id, maryam)
  expect(fixed).toMatchObject({ state: 'approved', meeting: { state: 'minuted' } })
  expect(fixed.lines[0]).toMatchObject({ text: 'Sepuluh desa tanpa internet', version: 2 })
  expect(fixed.items).toMatchObject([{ id: item, owner: 'Maryam', mine: true, state: 'planned' }])
  const late = { id: line, meetingId: id, ...minuteInput, version: 2, at: app.now.at.toISOString() }
  expect(await refusal(app.send(yusuf, contract.putLine, late))).toBe('minutes.fixed')
  expect(await refusal(app.send(yusuf, contract.removeLine, { id: line, version: 2 }))).toBe('minutes.fixed')
  const past = app.look(tx => sql`update minute_line set text = 'lain' where id = ${line}`.execute(tx))
  await expect(past).rejects.toThrow('the minutes are approved')
  const note = makeId<MinuteLineId>()
  await app.send(yusuf, contract.addNote, { id: note, meetingId: id, text: 'Salinan dikirim', saidBy: null })
  expect((await get(id)).lines.at(-1)).toMatchObject({ text: 'Salinan dikirim', addendum: true })
  expect((await app.ask(yusuf, getMeeting, { id })).steps[0]).toMatchObject({ step: 'minuted' })
})

test('an owner tells how far it is, wherever the meeting was; others see it, and its end ends it', async () => {
  const { id, item } = await approved('2026-12-08', { personId: maryam.personId })
  expect((await items(maryam, { mine: true })).items.map(row => row.id)).toContain(item)
  await tell(actions.tellProgress, item, maryam, 'Data tiga desa terkumpul', 'https://berkas.example/data')
  expect(await refusal(tell(actions.tellProgress, item, people.salmah, 'x'))).toBe('access.not-allowed')
  expect(await refusal(tell(actions.tellProgress, item, tiwi, 'x'))).toBe('access.not-found')
  expect((await app.ask(rismarini, actions.getItem, { id: item })).steps).toMatchObject([
    { step: 'progress', text: 'Data tiga desa terkumpul', link: 'https://berkas.example/data', by: 'Maryam' },
  ])
  // given to another region's library since, she keeps what she took on
  await app.look(tx =>
    sql`update action_item set person_id = ${bayu.personId} where id = ${item}`.execute(tx),
  )
  expect((await items(bayu)).items).toMatchObject([{ id: item, mine: true, state: 'under-way' }])
  app.now.at = new Date('2026-12-21T05:00:00Z')
  const late = await items(yusuf, { late: true, meetingId: id })
  expect([late.total, late.late, late.items[0]?.late]).toEqual([1, 1, true])
  const close = (reason = '') => app.send(yusuf, contract.closeMeeting, { meetingId: id, version: 4, reason })
  expect(await refusal(close())).toBe('minutes.items-open')
  await tell(actions.finishItem, item, bayu, 'Selesai')
  expect(await refusal(tell(actions.dropItem, item, yusuf, 'Tidak jadi'))).toBe('minutes.item-over')
  expect((await items(yusuf, { late: true, meetingId: id })).total).toBe(0)
  await close()
  expect((await app.ask(yusuf, getMeeting, { id })).meeting.state).toBe('closed')
})

test('what a meeting left open opens the next of its kind, goes on there, and is open again when taken off', async () => {
  const { id: first, item } = await approved('2027-02-02', { text: 'Lanjutan', deadline: '2027-02-20' })
  const next = await meet('2027-03-02')
  const training = await meet('2027-03-03', 'training')
  const open = async (of = next) => (await get(of)).unfinished.map(row => row.id).includes(item)
  expect([await open(), await open(training), await open(first)]).toEqual([true, false, false])
  const carry = (deadline: string, meetingId = next) => {
    const id = makeId<MinuteLineId>()
    const given = { id, meetingId, itemId: item, deadline, at: app.now.at.toISOString() }
    return app.send(yusuf, contract.carryOver, given).then(() => id)
  }
  expect(await refusal(carry('2027-03-01'))).toBe('minutes.deadline-before')
  expect(await refusal(carry('2027-03-30', training))).toBe('minutes.item-unfit')
  const { goesTo } = await app.ask(yusuf, actions.getItem, { id: item })
  expect(goesTo.map(one => one.meetingId)).toContain(next)
  expect(goesTo.map(one => one.meetingId)).not.toContain(training)
  const line = await carry('2027-03-30')
  expect(await refusal(carry('2027-03-30'))).toBe('minutes.item-over')
  expect(await app.ask(yusuf, actions.getItem, { id: item })).toMatchObject({
    item: { state: 'carried-over' },
    carriedTo: { meetingId: next },
  })
  await app.send(yusuf, contract.removeLine, { id: line, version: 1 })
  expect([await open(), (await items(yusuf, { meetingId: first })).items[0]?.state]).toEqual([
    true,
    'planned',
  ])
  const back = (await get(next)).lines.find(({ id }) => id === line)
  const restored = { ...back, meetingId: next, text: 'Lanjutan, lebih luas' }
  expect(await refusal(app.send(yusuf, contract.putLine, { ...restored, kind: 'note' } as never))).toBe(
    'minutes.carried-stays',
  )
  await app.send(yusuf, contract.putLine, restored as never)
  expect(await open()).toBe(false)
})

test('owners who chose so are reminded before the deadline and after it, once each, of all together', async () => {
  app.now.at = new Date('2026-12-08T05:00:00Z')
  await app.look(async tx => {
    await sql`delete from action_item`.execute(tx)
    await sql`insert into reminder_email (person_id, address, verified_at, changed_at, stop_token, codes_on, codes)
      values (${yusuf.personId}, 'yusuf@natuna.example', now(), now(), 'henti', '2026-12-01', 0)`.execute(tx)
  })
  const owned = { deadline: '2027-06-20', personId: yusuf.personId }
  const { item } = await approved('2027-06-08', { ...owned, text: 'Susun daftar' })
  await approved('2027-06-09', { ...owned, text: 'Undang bank' })
  useMail({ url: 'smtp://localhost:1', from: 'sinergi@example.id' })
  const letters: string[] = []
  const mail = {
    send: async ({ subject, text }: { subject: string; text: string }) => {
      letters.push(`${subject}: ${text.split('\n\n')[1]}`)
      return 'sent' as const
    },
    verify: async () => undefined,
    close: () => undefined,
  }
  const post = {
    db: app.db,
    clock: () => app.now.at,
    url: 'https://sinergi.example',
    mail,
    others: [actionsTold],
  }
  for (const day of ['06-12', '06-13', '06-14', '06-19', '06-20', '06-22', '06-23']) {
    app.now.at = new Date(`2027-${day}T05:00:00Z`)
    if (day === '06-20') await tell(actions.finishItem, item, yusuf, 'Selesai')
    await planDue(post)
    await planDue(post)
    await sendDue(post)
  }
  useMail(undefined)
  expect(letters).toEqual([
    '2 tindak lanjut menunggu Anda: Susun daftar; Undang bank',
    '2 tindak lanjut menunggu Anda: Susun daftar; Undang bank',
    'Tindak lanjut Anda lewat tenggat: Undang bank',
  ])
})

test('whatever two people write, change and take away on what they saw before, no accepted word is lost', async () => {
  const id = await meet('2027-09-01')
  const op = fc.record({
    who: fc.constantFrom(yusuf, rismarini),
    /** How many accepted changes behind what is known is. */
    behind: fc.integer({ min: 0, max: 2 }),
    removes: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 1, maxLength: 8 }), async ops => {
      const line = await put(id, { text: 'mula' })
      const accepted = [{ version: 1, text: 'mula', removed: false }]
      for (const [n, { who, behind, removes }] of ops.entries()) {
        const known = accepted.at(-1 - Math.min(behind, accepted.length - 1))
        if (!known) throw new Error('nothing known')
        const { version } = known
        const text = removes ? known.text : `${known.text} ${n}`
        const change = {
          ...minuteInput,
          id: line,
          meetingId: id,
          version,
          text,
          at: app.now.at.toISOString(),
        }
        const sent = removes
          ? app.send(who, contract.removeLine, { id: line, version })
          : app.send(who, contract.putLine, change)
        const code = await refusal(sent)
        const isNewest = known === accepted.at(-1)
        expect(code).toBe(isNewest && !(removes && known.removed) ? 'done' : 'record.changed-meanwhile')
        if (code === 'done') accepted.push({ version: version + 1, text, removed: removes })
      }
      const { lines } = await get(id)
      expect(lines.find(one => one.id === line)).toMatchObject(accepted.at(-1) ?? {})
    }),
    { numRuns: 15 },
  )
})
