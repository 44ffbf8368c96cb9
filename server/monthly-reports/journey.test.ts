import { afterAll, expect, test } from 'vitest'
import { listActivities } from '../../contract/activities.ts'
import { makeId } from '../../contract/ids.ts'
import { listReports, verifyReports } from '../../contract/monthly-reports.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { act, enrol, nationalTally, october, ordinary, read, submit } from './for-tests.ts'

const app = await testApp(new Date('2026-10-13T02:00:00Z'))
const { maryam, yusuf, rismarini, ratna, tiwi, places } = await cast(app)
const { sepempang, sedanau, menteng } = places
afterAll(app.close)
for (const place of [sepempang, sedanau, menteng]) await enrol(app, place, '2026-08-01')

test("Maryam's October, from her phone to the nation's numbers", async () => {
  // in October she records two activities
  await act(app, maryam, sepempang, '2026-10-05')
  await act(app, maryam, sepempang, '2026-10-12')
  expect(await refusal(submit(app, maryam, sepempang))).toBe('report.month-ahead')

  // on the last day she opens the form: it knows what nobody has to type
  app.now.at = new Date('2026-10-31T08:00:00Z')
  const form = await read(app, maryam, sepempang)
  expect(form.report.state).toBe('silent')
  expect(form.activities).toEqual({
    figures: { activities: 2, attendances: 20, outreach: 0 },
    waiting: 2,
    returned: 0,
  })
  expect(form.measures.filter(measure => measure.source === 'report').map(measure => measure.code)).toEqual([
    'visits',
    'visits-female',
    'visits-male',
    'users',
    'new-members',
    'members',
    'internet-users',
    'loans',
  ])
  expect(form.place).toMatchObject({
    village: 'Sepempang',
    regency: expect.stringContaining('Natuna'),
    province: 'Kepulauan Riau',
  })
  await submit(app, maryam, sepempang)

  // Yusuf sees it among those of his regency, with the silent one
  app.now.at = new Date('2026-11-02T02:00:00Z')
  const list = await app.ask(yusuf, listReports, { month: october })
  expect(list.total).toBe(2)
  expect(list.byState).toEqual({ silent: 1, submitted: 1, returned: 0, verified: 0, locked: 0 })
  expect(
    list.reports.map(({ libraryName, state, mine, silentFor, late }) => ({
      libraryName,
      state,
      mine,
      silentFor,
      late,
    })),
  ).toEqual([
    { libraryName: 'Perpustakaan Desa Sedanau', state: 'silent', mine: false, silentFor: 3, late: false },
    { libraryName: 'Perpustakaan Desa Sepempang', state: 'submitted', mine: true, silentFor: 0, late: false },
  ])

  // a silent month is not a zero: only what came is counted
  const reported = {
    reports: [1, 0],
    visits: [100, 0],
    users: [60, 0],
    'new-members': [3, 0],
    members: [80, 0],
    'internet-users': [20, 0],
  }
  expect(await nationalTally(app)).toEqual(reported)
  expect((await read(app, yusuf, sedanau)).report.figures).toEqual({})

  // outside, it is not there; from higher up it is not theirs to verify
  const verification = {
    reports: [{ libraryId: sepempang.id, month: october, version: 1 }],
    withFlags: false,
  }
  expect(await refusal(app.send(tiwi, verifyReports, verification))).toBe('access.not-found')
  expect(await refusal(read(app, tiwi, sepempang))).toBe('access.not-found')
  expect(
    (await app.ask(tiwi, listReports, { month: october })).reports.map(report => report.libraryId),
  ).toEqual([menteng.id])
  expect(await refusal(app.send(rismarini, verifyReports, verification))).toBe('access.not-allowed')
  expect(await refusal(app.send(ratna, verifyReports, verification))).toBe('access.not-allowed')

  // he verifies it; sent twice over a bad line, it is done once
  const id = makeId()
  expect(await app.send(yusuf, verifyReports, verification, id)).toEqual({ done: 1, left: [] })
  expect(await app.send(yusuf, verifyReports, verification, id)).toEqual({ done: 1, left: [] })
  const verified = Object.fromEntries(Object.entries(reported).map(([code, [sum]]) => [code, [sum, sum]]))
  expect(await nationalTally(app)).toEqual(verified)
  expect(await nationalTally(app, 'activities')).toEqual({ activities: [2, 2], attendances: [20, 20] })
  expect((await app.ask(ratna, listActivities, {})).activities.map(activity => activity.state)).toEqual([
    'verified',
    'verified',
  ])

  // Maryam sees who verified it; with December it is locked
  expect((await read(app, maryam, sepempang)).report).toMatchObject({
    state: 'verified',
    verifiedBy: 'Yusuf',
  })
  app.now.at = new Date('2026-12-01T02:00:00Z')
  expect((await read(app, maryam, sepempang)).report.state).toBe('locked')
  expect(
    await refusal(submit(app, maryam, sepempang, { figures: { ...ordinary, visits: 99 }, version: 2 })),
  ).toBe('report.month-locked')
})
