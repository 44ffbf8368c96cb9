import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { getActivity, verifyActivity } from '../../contract/activities.ts'
import { returnReports, undoReports, verifyReports } from '../../contract/monthly-reports.ts'
import { cast, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { addMonths } from '../platform/clock.ts'
import { act, enrol, nationalTally, ordinary, read, submit } from './for-tests.ts'

const noon = new Date('2026-11-03T05:00:00Z')
const app = await testApp(noon)
const people = await cast(app)
const { maryam, yusuf, rismarini, ratna, tiwi, salmah, hasan, dewi, bayu } = people
const { sepempang, sedanau, natuna, kepri, menteng } = people.places
afterAll(app.close)
for (const place of [sepempang, sedanau, natuna, kepri, menteng]) await enrol(app, place, '2018-01-01')

// each test has a month of its own, where nothing came yet
let month = '2020-01-01'
const after = (minutes: number) => {
  app.now.at = new Date(noon.getTime() + minutes * 60_000)
}
beforeEach(() => {
  month = addMonths(month, 2)
  after(0)
})
const send = (actor: Actor, place: Place, over = {}) =>
  submit(app, actor, place, { month, revisionReason: 'terlambat', ...over })
const key = (place: Place, version = 1) => ({ libraryId: place.id, month, version })
const verify = (actor: Actor, ...reports: ReturnType<typeof key>[]) =>
  app.send(actor, verifyReports, { reports, withFlags: false })
const giveBack = (actor: Actor, ...reports: ReturnType<typeof key>[]) =>
  app.send(actor, returnReports, { reports, reason: 'Periksa jumlah anggota' })
const undo = (actor: Actor, ...reports: ReturnType<typeof key>[]) => app.send(actor, undoReports, { reports })
const state = async (place: Place) => (await read(app, ratna, place, month)).report.state
const activity = async (id: string) => {
  const { version, state } = (await app.ask(ratna, getActivity, { id: id as never })).activity
  return { version, state }
}
const odd = {
  figures: { ...ordinary, users: 140 },
  notes: { 'rule.users-within-visits': 'Buku tamu hilang' },
}

describe('one report', () => {
  test('is verified by the level right above, and by nobody else', async () => {
    const cases = [
      { actor: maryam, place: sepempang, verifier: yusuf, others: [maryam, rismarini, ratna] },
      { actor: hasan, place: natuna, verifier: rismarini, others: [hasan, yusuf, ratna] },
      { actor: dewi, place: kepri, verifier: ratna, others: [dewi, rismarini] },
    ]
    for (const { actor, place, verifier, others } of cases) {
      await send(actor, place)
      for (const other of others) {
        expect(await refusal(verify(other, key(place)))).toBe('access.not-allowed')
        expect(await refusal(giveBack(other, key(place)))).toBe('access.not-allowed')
      }
      expect((await read(app, verifier, place, month)).can.verify).toBe(true)
      expect(await verify(verifier, key(place))).toEqual({ done: 1, left: [] })
      expect((await read(app, actor, place, month)).report).toMatchObject({
        state: 'locked',
        verifiedBy: verifier.name,
      })
    }
  })

  test('outside does not exist', async () => {
    await send(maryam, sepempang)
    for (const actor of [tiwi, bayu, salmah]) {
      expect(await refusal(verify(actor, key(sepempang)))).toBe('access.not-found')
      expect(await refusal(giveBack(actor, key(sepempang)))).toBe('access.not-found')
      expect(await refusal(undo(actor, key(sepempang)))).toBe('access.not-found')
    }
  })

  test('is refused where it cannot be: my own, none, judged before, or changed meanwhile', async () => {
    const both = { ...yusuf, grants: [...yusuf.grants, ...maryam.grants] }
    expect(await refusal(verify(yusuf, key(sepempang, 0)))).toBe('report.wrong-state')
    await send(both, sepempang)
    expect(await refusal(verify(both, key(sepempang)))).toBe('report.own-report')
    expect(await refusal(giveBack(both, key(sepempang)))).toBe('report.own-report')
    expect((await read(app, both, sepempang, month)).can.verify).toBe(false)
    await send(maryam, sepempang, { version: 1 })
    expect(await refusal(verify(yusuf, key(sepempang, 1)))).toBe('record.changed-meanwhile')
    await verify(yusuf, key(sepempang, 2))
    expect(await refusal(giveBack(yusuf, key(sepempang, 3)))).toBe('report.wrong-state')
  })

  test('with a flag is left to be looked at, and verified once it was', async () => {
    await send(maryam, sepempang, odd)
    const left = [{ libraryId: sepempang.id, month, problem: 'flagged' }]
    expect(await verify(yusuf, key(sepempang))).toEqual({ done: 0, left })
    const looked = { reports: [key(sepempang)], withFlags: true }
    expect(await app.send(yusuf, verifyReports, looked)).toEqual({ done: 1, left: [] })
  })
})

describe('many at once', () => {
  test('what fits is done, what does not is left with the reason', async () => {
    await send(maryam, sepempang)
    await send(salmah, sedanau, odd)
    await send(hasan, natuna)
    await send(bayu, menteng)
    const all = [key(natuna), key(sepempang), key(menteng), key(sedanau), key(sepempang, 7)]
    expect(await verify(yusuf, ...all)).toEqual({
      done: 1,
      left: [
        { libraryId: natuna.id, month, problem: 'access.not-allowed' },
        { libraryId: menteng.id, month, problem: 'access.not-found' },
        { libraryId: sedanau.id, month, problem: 'flagged' },
      ],
    })
    expect(await Promise.all([sepempang, sedanau, natuna, menteng].map(state))).toEqual([
      'locked',
      'submitted',
      'submitted',
      'submitted',
    ])
  })

  test('returned with one reason for all; flags do not hinder', async () => {
    await send(maryam, sepempang)
    await send(salmah, sedanau, odd)
    const before = await nationalTally(app)
    expect(await giveBack(yusuf, key(sepempang), key(sedanau))).toEqual({ done: 2, left: [] })
    const after_ = await nationalTally(app)
    expect((after_.visits?.[0] ?? 0) - (before.visits?.[0] ?? 0)).toBe(-200)
    expect((await read(app, salmah, sedanau, month)).report.returnReason).toBe('Periksa jumlah anggota')
  })

  test('a silent month among them is left', async () => {
    await send(maryam, sepempang)
    const left = [{ libraryId: sedanau.id, month, problem: 'report.wrong-state' }]
    expect(await verify(yusuf, key(sepempang), key(sedanau, 0))).toEqual({ done: 1, left })
  })
})

describe('the activities of the month', () => {
  const held = () => month.replace(/01$/, '12')
  test('that still wait are verified with it; not those returned, of other months, or sent by the verifier', async () => {
    app.now.at = new Date(`${addMonths(month, 1).slice(0, 8)}02T05:00:00Z`)
    const waits = await act(app, maryam, sepempang, held())
    const before = await act(app, maryam, sepempang, held())
    await app.send(yusuf, verifyActivity, { id: before, version: 1 })
    const elsewhere = await act(app, salmah, sedanau, held())
    const both = { ...yusuf, grants: [...yusuf.grants, ...maryam.grants] }
    const own = await act(app, both, sepempang, held())
    const later = await act(app, maryam, sepempang, `${addMonths(month, 1).slice(0, 8)}01`)
    await send(maryam, sepempang)
    const tally = await nationalTally(app, 'activities')
    await verify(yusuf, key(sepempang))
    expect(await activity(waits)).toEqual({ version: 2, state: 'verified' })
    expect(await activity(before)).toEqual({ version: 2, state: 'verified' })
    for (const id of [elsewhere, own, later])
      expect(await activity(id)).toEqual({ version: 1, state: 'submitted' })
    const now = await nationalTally(app, 'activities')
    expect(now.attendances).toEqual([tally.attendances?.[0], (tally.attendances?.[1] ?? 0) + 10])
    // taken back, only what went with it goes back with it
    await undo(yusuf, key(sepempang, 2))
    expect(await activity(waits)).toEqual({ version: 3, state: 'submitted' })
    expect(await activity(before)).toEqual({ version: 2, state: 'verified' })
    expect(await nationalTally(app, 'activities')).toEqual(tally)
  })

  test('every touched month tells it in one event', async () => {
    app.now.at = new Date(`${addMonths(month, 1).slice(0, 8)}02T05:00:00Z`)
    await act(app, maryam, sepempang, held())
    await act(app, maryam, sepempang, held())
    await send(maryam, sepempang)
    await verify(yusuf, key(sepempang))
    const events = await app.look(tx =>
      tx
        .selectFrom('event')
        .select(['name', 'data', 'scope_id'])
        .where('subject_id', '=', `${sepempang.id}/${month}`)
        .orderBy('seq')
        .execute(),
    )
    expect(events.slice(1)).toEqual([
      { name: 'activities.verified', data: { month, activities: 2 }, scope_id: sepempang.scopeId },
      { name: 'reports.verified', data: { month }, scope_id: sepempang.scopeId },
    ])
  })
})

describe('undo', () => {
  test('takes a verification back, exactly', async () => {
    await send(maryam, sepempang)
    const tally = await nationalTally(app)
    await verify(yusuf, key(sepempang))
    after(9)
    // the list was not read again: the version seen is the one before
    expect(await undo(yusuf, key(sepempang, 1))).toEqual({ done: 1, left: [] })
    expect(await nationalTally(app)).toEqual(tally)
    expect((await read(app, yusuf, sepempang, month)).report).toMatchObject({
      state: 'submitted',
      verifiedBy: null,
      version: 3,
    })
    expect(await verify(yusuf, key(sepempang, 3))).toEqual({ done: 1, left: [] })
  })

  test('takes a return back, and the report counts again', async () => {
    await send(maryam, sepempang)
    const tally = await nationalTally(app)
    await giveBack(yusuf, key(sepempang))
    await undo(yusuf, key(sepempang, 2))
    expect(await nationalTally(app)).toEqual(tally)
    expect((await read(app, maryam, sepempang, month)).report).toMatchObject({
      state: 'submitted',
      returnReason: null,
    })
  })

  test('is mine alone, and only for ten minutes', async () => {
    const colleague = { ...yusuf, personId: salmah.personId }
    await send(maryam, sepempang)
    await verify(yusuf, key(sepempang))
    const left = (problem: string) => ({ done: 0, left: [{ libraryId: sepempang.id, month, problem }] })
    expect(await undo(colleague, key(sepempang, 2))).toEqual(left('access.not-allowed'))
    expect(await undo(yusuf, key(sepempang, 5))).toEqual(left('record.changed-meanwhile'))
    after(11)
    expect(await undo(yusuf, key(sepempang, 2))).toEqual(left('report.undo-over'))
    expect(await refusal(undo(maryam, key(sepempang, 2)))).toBe('access.not-allowed')
  })

  test('leaves what was sent anew meanwhile', async () => {
    await send(maryam, sepempang)
    await giveBack(yusuf, key(sepempang))
    await send(maryam, sepempang, { version: 2 })
    expect((await undo(yusuf, key(sepempang, 2))).left).toMatchObject([{ problem: 'report.wrong-state' }])
  })
})

test('two officers at the same report: one is first, the other is told', async () => {
  await send(maryam, sepempang)
  const colleague = { ...yusuf, personId: salmah.personId }
  const answers = await Promise.all([
    refusal(verify(yusuf, key(sepempang))),
    refusal(giveBack(colleague, key(sepempang))),
  ])
  expect(answers.toSorted()).toEqual(['done', 'report.wrong-state'])
})
