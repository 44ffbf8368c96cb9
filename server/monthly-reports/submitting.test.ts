import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listReports, returnReports, verifyReports } from '../../contract/monthly-reports.ts'
import type { Refusal } from '../platform/problems.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { act, enrol, nationalTally, october, ordinary, read, submit } from './for-tests.ts'

const inTime = new Date('2026-11-03T03:00:00Z')
const app = await testApp(inTime)
const people = await cast(app)
const { maryam, yusuf, rismarini, ratna, tiwi, salmah, hasan } = people
const { sepempang, sedanau, natuna } = people.places
afterAll(app.close)
beforeAll(async () => {
  for (const place of [sepempang, sedanau, natuna]) await enrol(app, place, '2024-01-15')
})
const refused = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => expect.fail('was accepted'),
    error => error,
  )

test('Maryam sends October and it is reported, not verified', async () => {
  const before = await nationalTally(app)
  expect(await submit(app, maryam, sepempang, { remark: ' ' })).toEqual({
    version: 1,
    flags: [],
    late: false,
  })
  const { report, can } = await read(app, maryam, sepempang)
  expect(report).toMatchObject({
    state: 'submitted',
    figures: { ...ordinary, loans: null, 'visits-female': null, 'visits-male': null },
    fromActivities: { activities: 0, attendances: 0, outreach: 0 },
    submittedBy: 'Maryam',
    remark: null,
    revisions: 0,
    version: 1,
  })
  expect(can).toEqual({ submit: true, verify: false })
  expect(before).toEqual({})
  expect(await nationalTally(app)).toEqual({
    reports: [1, 0],
    visits: [100, 0],
    users: [60, 0],
    'new-members': [3, 0],
    members: [80, 0],
    'internet-users': [20, 0],
  })
})

test('outside there is no such library; above, it is not theirs to send', async () => {
  expect(await refusal(submit(app, tiwi, sepempang))).toBe('access.not-found')
  expect(await refusal(submit(app, salmah, sepempang))).toBe('access.not-found')
  for (const above of [yusuf, rismarini, ratna]) {
    expect(await refusal(submit(app, above, sepempang, { version: 1 }))).toBe('access.not-allowed')
  }
})

test('the same intent sent twice changes nothing; another at the same time is told', async () => {
  const id = '019a9999-0000-7000-8000-000000000001'
  const first = await submit(app, salmah, sedanau, {}, id)
  const tally = await nationalTally(app)
  expect(await submit(app, salmah, sedanau, {}, id)).toEqual(first)
  expect(await nationalTally(app)).toEqual(tally)
  expect(await refusal(submit(app, salmah, sedanau))).toBe('record.changed-meanwhile')
  expect(await refusal(submit(app, salmah, sedanau, { version: 9 }))).toBe('record.changed-meanwhile')
  const both = await Promise.all([0, 1].map(() => refusal(submit(app, hasan, natuna))))
  expect(both.toSorted()).toEqual(['done', 'record.changed-meanwhile'])
})

test('a month that is not over cannot be sent; on its last day in Jakarta it can', async () => {
  const november = { month: '2026-11-01' }
  app.now.at = new Date('2026-11-29T16:59:00Z')
  expect(await refusal(submit(app, maryam, sepempang, november))).toBe('report.month-ahead')
  expect((await read(app, maryam, sepempang, november.month)).can.submit).toBe(false)
  app.now.at = new Date('2026-11-29T17:00:00Z')
  expect((await read(app, maryam, sepempang, november.month)).can.submit).toBe(true)
  // the figures are just like October's, which asks for a word
  expect(await refusal(submit(app, maryam, sepempang, november))).toBe('report.note-missing')
  app.now.at = inTime
})

test('only months of the programme are asked for', async () => {
  const reason = { revisionReason: 'terlambat' }
  expect(await refusal(submit(app, maryam, sepempang, { month: '2023-12-01', ...reason }))).toBe(
    'report.before-programme',
  )
  expect(await refusal(submit(app, maryam, sepempang, { month: '2017-12-01', ...reason }))).toBe(
    'report.before-programme',
  )
  expect(await refusal(submit(app, maryam, sepempang, { month: '2024-01-01', ...reason }))).toBe('done')
})

test('figures that are missing or not asked for are named', async () => {
  const { visits: _, ...without } = ordinary
  const missing = await refused(
    submit(app, maryam, sepempang, { figures: { ...without, users: null }, version: 1 }),
  )
  expect(missing.code).toBe('report.figure-missing')
  expect(missing.fields?.map(field => field.path)).toEqual(['figures.visits', 'figures.users'])
  const unknown = await refused(
    submit(app, maryam, sepempang, { figures: { ...ordinary, attendances: 3 }, version: 1 }),
  )
  expect(unknown.code).toBe('report.figure-unknown')
  expect(unknown.fields).toEqual([{ path: 'figures.attendances', rule: 'unknown' }])
})

test('an unusual figure asks for a note, which is kept with the flag', async () => {
  const figures = { ...ordinary, users: 140 }
  const without = await refused(submit(app, maryam, sepempang, { figures, version: 1 }))
  expect(without.code).toBe('report.note-missing')
  expect(without.fields).toEqual([{ path: 'notes.rule.users-within-visits', rule: 'note-missing' }])
  const notes = { 'rule.users-within-visits': 'Buku tamu hilang dua hari', other: 'tidak disimpan' }
  const sent = await submit(app, maryam, sepempang, { figures, notes, version: 1 })
  expect(sent.flags.map(flag => flag.code)).toEqual(['rule.users-within-visits'])
  const { report } = await read(app, yusuf, sepempang)
  expect(report.notes).toEqual({ 'rule.users-within-visits': 'Buku tamu hilang dua hari' })
  await submit(app, maryam, sepempang, { version: 2 })
  expect((await read(app, yusuf, sepempang)).report).toMatchObject({ flags: [], notes: {}, version: 3 })
})

test("what is usual is learned from months that count; a returned one doesn't", async () => {
  const months = ['2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01']
  for (const [n, month] of months.entries()) {
    const figures = { ...ordinary, visits: 100 + n, users: 50 + n }
    await submit(app, salmah, sedanau, { month, figures, revisionReason: 'baru' })
  }
  const busy = { figures: { ...ordinary, visits: 900 }, version: 1 }
  const flagged = await refused(submit(app, salmah, sedanau, busy))
  expect(flagged.fields).toEqual([
    { path: 'notes.outlier.visits', rule: 'note-missing', params: { low: 100, high: 103 } },
  ])
  const back = { reports: [{ libraryId: sedanau.id, month: '2026-07-01', version: 1 }], reason: 'x' }
  await app.send(yusuf, returnReports, back)
  expect(await refusal(submit(app, salmah, sedanau, busy))).toBe('done')
  const { past } = await read(app, salmah, sedanau)
  expect(past.filter(({ figures }) => figures !== null).map(({ month }) => month)).toEqual(months.slice(0, 3))
})

test('the sums of activities are counted here, as they stand when it is sent', async () => {
  await act(app, maryam, sepempang)
  await act(app, maryam, sepempang)
  await submit(app, maryam, sepempang, { version: 3 })
  const counted = { activities: 2, attendances: 20, outreach: 0 }
  await act(app, maryam, sepempang)
  const { report, activities } = await read(app, yusuf, sepempang)
  expect(report.fromActivities).toEqual(counted)
  expect(activities).toEqual({
    figures: { ...counted, activities: 3, attendances: 30 },
    waiting: 3,
    returned: 0,
  })
})

test('sent anew, a verified or returned report waits again and is not late for that', async () => {
  const key = (version: number) => ({ libraryId: sepempang.id, month: october, version })
  await app.send(yusuf, verifyReports, { reports: [key(4)], withFlags: false })
  app.now.at = new Date('2026-11-20T03:00:00Z')
  expect(await submit(app, maryam, sepempang, { version: 5 })).toMatchObject({ version: 6, late: false })
  expect((await read(app, yusuf, sepempang)).report).toMatchObject({
    state: 'submitted',
    verifiedAt: null,
    verifiedBy: null,
  })
  await app.send(yusuf, returnReports, { reports: [key(6)], reason: 'Jumlah anggota?' })
  expect((await read(app, maryam, sepempang)).report).toMatchObject({
    state: 'returned',
    returnedBy: 'Yusuf',
    returnReason: 'Jumlah anggota?',
  })
  await submit(app, maryam, sepempang, { version: 7 })
  expect((await read(app, yusuf, sepempang)).report).toMatchObject({
    state: 'submitted',
    returnReason: null,
    late: false,
  })
  const kept = await app.look(tx =>
    tx
      .selectFrom('monthly_report_verification')
      .select(['version', 'outcome', 'reason'])
      .where('library_id', '=', sepempang.id)
      .orderBy('version')
      .execute(),
  )
  expect(kept).toEqual([
    { version: 5, outcome: 'verified', reason: null },
    { version: 7, outcome: 'returned', reason: 'Jumlah anggota?' },
  ])
  app.now.at = inTime
})

test('after the lock a change needs a reason, and what was said before is kept', async () => {
  app.now.at = new Date('2026-12-02T03:00:00Z')
  const figures = { ...ordinary, visits: 120 }
  expect(await refusal(submit(app, maryam, sepempang, { figures, version: 8 }))).toBe('report.month-locked')
  await submit(app, maryam, sepempang, { figures, version: 8, revisionReason: 'Salah hitung' })
  const { report, revisions } = await read(app, yusuf, sepempang)
  expect(report).toMatchObject({ revisionReason: 'Salah hitung', revisions: 1, state: 'submitted' })
  expect(revisions).toMatchObject([{ by: 'Maryam', reason: 'Salah hitung', before: { visits: 100 } }])
  const { reports } = await app.ask(yusuf, listReports, { month: october, q: 'sepempang' })
  expect(reports[0]?.revisions).toBe(1)
  app.now.at = inTime
})

test('a report that first comes after the lock needs a reason too, and is late', async () => {
  const march = { month: '2026-03-01' }
  expect(await refusal(submit(app, maryam, sepempang, march))).toBe('report.month-locked')
  expect(await submit(app, maryam, sepempang, { ...march, revisionReason: 'HP rusak' })).toMatchObject({
    late: true,
  })
  expect(await read(app, yusuf, sepempang, march.month)).toMatchObject({
    report: { revisionReason: 'HP rusak', late: true, revisions: 0 },
    revisions: [],
  })
})

test('a closed library sends nothing', async () => {
  const close = (on: string | null) =>
    app.look(tx => sql`update library set closed_on = ${on}::date where id = ${natuna.id}`.execute(tx))
  await close('2026-11-01')
  expect(await refusal(submit(app, hasan, natuna, { version: 1 }))).toBe('library.closed')
  expect((await read(app, hasan, natuna)).can.submit).toBe(false)
  await close(null)
})

test('events tell counts and field names, never what was written', async () => {
  const events = await app.look(tx =>
    tx
      .selectFrom('event')
      .selectAll()
      .where('name', '=', 'reports.submitted')
      .where('subject_id', '=', `${sepempang.id}/${october}`)
      .execute(),
  )
  expect(events[0]).toMatchObject({ scope_id: sepempang.scopeId, regency_id: people.regions.natuna })
  expect(events.at(-1)?.data).toEqual({ month: october, version: 9, late: false, flags: 0, revision: true })
})
