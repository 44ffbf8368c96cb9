import { afterAll, expect, test } from 'vitest'
import { announce, announcementsToRead, confirmAnnouncement } from '../contract/announcements.ts'
import { listActivities, verifyActivity } from '../contract/activities.ts'
import { type AnnouncementId, type InvitationId, makeId } from '../contract/ids.ts'
import { invite, listPeople, readInvitation } from '../contract/people.ts'
import { listReports } from '../contract/monthly-reports.ts'
import { cast } from './people.ts'
import { refusal, testApp } from './support/app.ts'
import { enrol, october, submit } from '../server/monthly-reports/for-tests.ts'
import { recogniser, welcome } from '../server/people/for-tests.ts'

const start = new Date('2026-11-03T03:00:00Z')
const app = await testApp(start)
const { maryam, yusuf, rismarini, regions, places } = await cast(app)
const { natuna, kepri } = regions
const { sepempang } = places
const recognise = recogniser(app)
afterAll(app.close)

/** Who the server takes a device for; fails where nobody. */
async function actorOf({ token }: { token: string }) {
  const actor = await recognise(token)
  if (!actor) throw new Error('nobody is signed in there')
  return actor
}
const period = { from: '2026-11-05', until: '2026-11-30' }

test('a manager invites the head of the village, who sees the library’s reports and changes nothing', async () => {
  const head = await actorOf(
    await welcome(
      app,
      maryam,
      { role: 'village-head', scopeId: sepempang.scopeId, name: 'Baharuddin' },
      'baharuddin',
    ),
  )
  await enrol(app, sepempang, '2026-01-01')
  await submit(app, maryam, sepempang)
  const { reports } = await app.ask(head, listReports, { month: october })
  expect(reports.map(report => report.libraryName)).toEqual([sepempang.name])
  expect(await refusal(submit(app, head, sepempang))).toBe('access.only-sees')
  expect(await refusal(app.ask(head, listPeople, {}))).toBe('access.not-allowed')
  const invited = {
    id: makeId<InvitationId>(),
    role: 'library',
    scopeId: sepempang.scopeId,
    name: 'x',
  } as const
  expect(await refusal(app.send(head, invite, invited))).toBe('access.only-sees')
})

test('the head of an agency sees the people of the regency as its officers do', async () => {
  const head = await actorOf(
    await welcome(app, yusuf, { role: 'agency-head', scopeId: natuna, name: 'Zulkarnain' }, 'zulkarnain'),
  )
  const seen = await app.ask(head, listPeople, { limit: 200 })
  const officers = await app.ask(yusuf, listPeople, { limit: 200 })
  expect(seen.people).toEqual(officers.people)
  const roles = seen.people.flatMap(person => person.grants.map(grant => grant.role))
  expect(roles).toContain('village-head')
})

test('an auditor is there from the first day to the last, and not a moment longer', async () => {
  const device = await welcome(
    app,
    rismarini,
    { role: 'auditor', scopeId: kepri, name: 'Sulastri', period },
    'sulastri',
  )
  expect((await actorOf(device)).grants).toEqual([])
  app.now.at = new Date('2026-11-04T17:00:00Z')
  const auditor = await actorOf(device)
  expect(auditor.grants.map(grant => grant.role)).toEqual(['auditor'])
  expect((await app.ask(auditor, listActivities, {})).total).toBe(0)
  expect(await refusal(app.ask(auditor, listPeople, {}))).toBe('access.not-allowed')
  const nothing = { id: makeId(), version: 1 } as never
  expect(await refusal(app.send(auditor, verifyActivity, nothing))).toBe('access.not-found')
  const { people } = await app.ask(rismarini, listPeople, { q: 'Sulastri' })
  expect(people[0]?.grants).toMatchObject([
    { since: '2026-11-04T17:00:00.000Z', until: '2026-11-30T17:00:00.000Z' },
  ])
  app.now.at = new Date('2026-11-30T16:59:59Z')
  expect((await actorOf(device)).grants).toHaveLength(1)
  app.now.at = new Date('2026-11-30T17:00:03Z')
  expect((await actorOf(device)).grants).toEqual([])
  app.now.at = start
})

test('an invitation of an auditor says for how long, and none is made without', async () => {
  const asked = { role: 'auditor', scopeId: natuna, name: 'Sulastri' } as const
  const make = (more: object) => app.send(yusuf, invite, { id: makeId<InvitationId>(), ...asked, ...more })
  expect(await refusal(make({}))).toBe('seat.period-missing')
  expect(await refusal(make({ period: { from: '2026-10-01', until: '2026-11-02' } }))).toBe(
    'seat.period-over',
  )
  const long = { from: '2026-11-03', until: '2027-11-04' }
  expect(await refusal(make({ period: long }))).toBe('seat.period-too-long')
  expect(await refusal(make({ role: 'regency', period }))).toBe('request.invalid')
  const { token } = await make({ period })
  expect((await app.ask(null, readInvitation, { token })).period).toEqual(period)
})

test('the library of a regency has no village’s head', async () => {
  const asked = { role: 'village-head', scopeId: places.natuna.scopeId, name: 'Tamu' } as const
  expect(await refusal(app.send(yusuf, invite, { id: makeId<InvitationId>(), ...asked }))).toBe(
    'request.invalid',
  )
})

test('what a regency announces to the heads of its villages reaches them, and they say that they have read it', async () => {
  const head = await actorOf(
    await welcome(
      app,
      yusuf,
      { role: 'village-head', scopeId: places.sedanau.scopeId, name: 'Hamdan' },
      'hamdan',
    ),
  )
  const id = makeId<AnnouncementId>()
  await app.send(yusuf, announce, {
    ...{ id, regionId: natuna, role: 'village-head', until: '2026-12-31' },
    ...{ title: 'Anggaran perpustakaan', text: 'Masukkan perpustakaan dalam APBDes.' },
  })
  expect((await app.ask(head, announcementsToRead, {})).announcements.map(one => one.id)).toEqual([id])
  expect((await app.ask(maryam, announcementsToRead, {})).announcements).toEqual([])
  await app.send(head, confirmAnnouncement, { id })
  expect((await app.ask(head, announcementsToRead, {})).announcements).toEqual([])
})
