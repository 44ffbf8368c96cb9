import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { makeId, type SessionId } from '../../contract/ids.ts'
import { returnReports, submitReport, undoReports } from '../../contract/monthly-reports.ts'
import { revokeSession, setLanguage } from '../../contract/people.ts'
import { pushHere, readChoice, silentLibraries, stopPush } from '../../contract/reminders.ts'
import { pushService, signerOf } from '../../tests/support/push-service.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { planDue, tidy } from './planning.ts'
import { preparePush, usePush } from './push-keys.ts'
import { createPush } from './push.ts'
import { NotPublic } from './addresses.ts'
import { take } from './sending-queries.ts'
import { type Post, sendDue } from './sending.ts'

const app = await testApp(new Date('2026-11-05T03:00:00Z'))
const people = await cast(app)
const { maryam, salmah, yusuf, bayu } = people
const service = await pushService()
const key = await preparePush(app.db, () => undefined)
usePush(key)
const post: Post = {
  ...{ db: app.db, clock: () => app.now.at, url: 'https://sinergi.example.id' },
  push: { send: service.send, key },
}
afterAll(async () => {
  usePush(undefined)
  await service.stop()
  await app.close()
})

const october = '2026-10-01'
const { sepempang, sedanau, menteng } = people.places

beforeEach(async () => {
  service.arrived.length = 0
  service.answers.length = 0
  app.now.at = new Date('2026-11-05T03:00:00Z')
  await app.look(async tx => {
    for (const table of ['reminder', 'push_device', 'monthly_report', 'enrolment'] as const)
      await tx.deleteFrom(table).execute()
    await sql`insert into programme_year (year, title, opened_at) values (2026, 'Tahun 2026', now()) on conflict do nothing`.execute(
      tx,
    )
    for (const { id } of [sepempang, sedanau, menteng])
      await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, active_from)
        select ${makeId()}, id, province_id, regency_id, scope_id, 2026, 'beneficiary', '2026-09-01', '2026-10-01'
        from library where id = ${id}`.execute(tx)
  })
})

/** All that is due now, as the worker does it. */
async function look(): Promise<number> {
  await planDue(post)
  return sendDue(post)
}
async function choosesPush(who: Actor, name = who.name, more: Partial<Actor> = {}) {
  const browser = service.browser(name)
  const { endpoint, p256dh, auth } = browser
  const { id } = await app.send({ ...who, ...more }, pushHere, { endpoint, p256dh, auth })
  return { id, ...browser }
}
const reports = (who: Actor, libraryId: string) =>
  app.send(who, submitReport, {
    ...{ libraryId: libraryId as never, month: october, version: null, revisionReason: null, remark: null },
    ...{ notes: {}, figures: { visits: 9, users: 5, 'new-members': 1, members: 8, 'internet-users': 2 } },
  })

test('a manager who chose a device is reminded on it once, in words that only that browser can read', async () => {
  const phone = await choosesPush(maryam)
  expect(await look()).toBe(1)
  const [message] = service.arrived
  expect(message?.headers).toMatchObject({
    ...{ 'content-encoding': 'aes128gcm', topic: 'laporan-2026-10-01', urgency: 'normal' },
    // until eight in the evening there
    ttl: String(10 * 3600),
  })
  expect(signerOf(message?.headers.authorization)).toMatchObject({
    key: key.publicKey.toString('base64url'),
    claims: { aud: 'https://push.example.id', sub: 'mailto:sinergi@example.id' },
  })
  expect(phone.open(message?.body ?? Buffer.alloc(0))).toEqual({
    title: 'Hari ini batas laporan Oktober 2026',
    body: 'Perpustakaan Desa Sepempang: belum kami terima. Batasnya hari ini, 5 November 2026. Laporan yang tersimpan di ponsel belum terlihat di sini sebelum terkirim. Jika sudah disimpan di ponsel, buka Sinergi saat ada sinyal agar terkirim.',
    ...{ url: '/laporan/2026-10-01', tag: 'laporan-2026-10-01', lang: 'id' },
  })
  expect(await look()).toBe(0)
  expect(service.arrived).toHaveLength(1)
  await app.send(maryam, setLanguage, { language: 'en' })
  app.now.at = new Date('2026-11-07T01:00:00Z')
  await look()
  expect(phone.open(service.arrived[1]?.body ?? Buffer.alloc(0))).toMatchObject({
    ...{ title: 'The report of October 2026 is overdue', lang: 'en' },
  })
  await app.send(maryam, setLanguage, { language: 'id' })
})

test('nobody is reminded at night, and each by the time of their place', async () => {
  await choosesPush(maryam)
  app.now.at = new Date('2026-11-05T00:30:00Z')
  expect(await look()).toBe(0)
  app.now.at = new Date('2026-11-05T13:30:00Z')
  expect(await look()).toBe(0)
  app.now.at = new Date('2026-11-05T12:30:00Z')
  expect(await look()).toBe(1)
})

test('reminders stop once the report is sent, also one that was on its way', async () => {
  await choosesPush(maryam)
  await choosesPush(salmah)
  await planDue(post)
  await reports(maryam, sepempang.id)
  await sendDue(post)
  expect(service.arrived.map(({ path }) => path)).toEqual(['/Salmah'])
  for (const day of ['07', '14', '28']) {
    app.now.at = new Date(`2026-11-${day}T03:00:00Z`)
    await look()
  }
  expect(service.arrived.map(({ path }) => path)).toEqual(Array.from({ length: 4 }, () => '/Salmah'))
})

test('of two months that are due on one day one is told, and the other the day after', async () => {
  await choosesPush(maryam)
  await app.look(tx =>
    sql`insert into period (month, submit_by, verify_by, locks_on, set_at) values ('2026-09-01', '2026-10-05', '2026-10-25', '2026-11-07', now())`.execute(
      tx,
    ),
  )
  await app.look(tx => sql`update enrolment set active_from = '2026-09-01'`.execute(tx))
  const topics = () => service.arrived.map(({ headers }) => headers.topic)
  await look()
  await look()
  expect(topics()).toEqual(['laporan-2026-09-01'])
  app.now.at = new Date('2026-11-06T03:00:00Z')
  await look()
  expect(topics()).toEqual(['laporan-2026-09-01'])
  app.now.at = new Date('2026-11-07T03:00:00Z')
  await look()
  expect(topics()).toEqual(['laporan-2026-09-01', 'laporan-2026-10-01'])
  await app.look(tx => tx.deleteFrom('period').execute())
})

test('what a server had taken when it was killed is sent by the next, and by nobody before that', async () => {
  await choosesPush(maryam)
  await planDue(post)
  const until = new Date(app.now.at.getTime() + 60_000)
  expect(await app.look(tx => take(tx, app.now.at, until, 10))).toHaveLength(1)
  expect(await look()).toBe(0)
  app.now.at = new Date(until.getTime() + 1000)
  expect(await look()).toBe(1)
  expect(service.arrived).toHaveLength(1)
  expect(await look()).toBe(0)
})

test('two servers that look at one time send one message', async () => {
  await choosesPush(maryam)
  await Promise.all([look(), look(), look()])
  await look()
  expect(service.arrived).toHaveLength(1)
})

test('a browser that is gone is forgotten; a service that is busy is asked again when it said', async () => {
  await choosesPush(maryam)
  service.answers.push({ status: 410 })
  await look()
  expect((await app.ask(maryam, readChoice, {})).devices).toEqual([])
  await choosesPush(salmah)
  service.answers.push({ status: 429, retryAfter: 600 })
  await look()
  app.now.at = new Date(app.now.at.getTime() + 590_000)
  expect(await look()).toBe(0)
  app.now.at = new Date(app.now.at.getTime() + 11_000)
  expect(await look()).toBe(1)
  expect(service.arrived.map(({ path }) => path)).toEqual(['/Maryam', '/Salmah', '/Salmah'])
})

test('what could not be sent by the evening waits for the morning', async () => {
  await choosesPush(salmah)
  app.now.at = new Date('2026-11-07T12:59:00Z')
  service.answers.push({ status: 503 })
  await look()
  app.now.at = new Date('2026-11-07T13:01:00Z')
  await look()
  expect(service.arrived).toHaveLength(1)
  app.now.at = new Date('2026-11-08T01:00:00Z')
  await look()
  expect(service.arrived).toHaveLength(2)
  expect(await app.look(tx => tx.selectFrom('reminder').select('day').execute())).toEqual([
    { day: '2026-11-08' },
  ])
})

test('an address within the machine is never called, whatever name leads there', async () => {
  const send = createPush('mailto:sinergi@example.id')
  const { p256dh, auth } = service.browser('x')
  const target = { p256dh: Buffer.from(p256dh, 'base64url'), auth: Buffer.from(auth, 'base64url') }
  const notice = { payload: '{}', ttl: 60, topic: 'x' }
  await expect(send({ ...target, endpoint: 'https://localhost/x' }, notice, key)).rejects.toThrow(NotPublic)
  for (const endpoint of ['https://127.0.0.1/x', 'http://push.example.id/x', 'https://localhost/x'])
    expect(await refusal(app.send(maryam, pushHere, { endpoint, p256dh, auth }))).toBe('reminder.push-unfit')
  const endpoint = 'https://push.example.id/x'
  for (const bent of [Buffer.alloc(65, 4).toString('base64url'), 'AAAA'])
    expect(await refusal(app.send(maryam, pushHere, { endpoint, p256dh: bent, auth }))).toBe(
      'reminder.push-unfit',
    )
})

test('eight devices are kept, a browser belongs to whoever turned it on last, and signing out ends it', async () => {
  for (let n = 1; n <= 9; n++) {
    app.now.at = new Date(app.now.at.getTime() + 1000)
    await choosesPush(maryam, `ponsel-${n}`)
  }
  const { devices } = await app.ask(maryam, readChoice, {})
  expect(devices).toHaveLength(8)
  const sessionId = makeId<SessionId>()
  await app.look(tx =>
    sql`insert into session (id, token_hash, person_id, device, started_at, seen_at, expires_at)
      values (${sessionId}, 'x', ${salmah.personId}, 'x', now(), now(), now() + interval '1 day')`.execute(
      tx,
    ),
  )
  await choosesPush(salmah, 'ponsel-9', { sessionId })
  expect((await app.ask(maryam, readChoice, {})).devices).toHaveLength(7)
  const [, own] = devices
  expect(await refusal(app.send(salmah, stopPush, { id: own?.id ?? makeId() }))).toBe('access.not-found')
  expect((await app.ask(salmah, readChoice, {})).devices).toHaveLength(1)
  await app.send(salmah, revokeSession, { sessionId })
  expect((await app.ask(salmah, readChoice, {})).devices).toEqual([])
})

test('a report that was returned is told of after ten minutes, unless that was taken back', async () => {
  const phone = await choosesPush(maryam)
  await reports(maryam, sepempang.id)
  const returned = { libraryId: sepempang.id, month: october }
  await app.send(yusuf, returnReports, {
    reports: [{ ...returned, version: 1 }],
    reason: 'Periksa kunjungan',
  })
  await look()
  expect(service.arrived).toEqual([])
  await app.send(yusuf, undoReports, { reports: [{ ...returned, version: 2 }] })
  app.now.at = new Date('2026-11-05T03:20:00Z')
  await look()
  expect(service.arrived).toEqual([])
  await app.send(yusuf, returnReports, {
    reports: [{ ...returned, version: 3 }],
    reason: 'Periksa kunjungan',
  })
  app.now.at = new Date('2026-11-05T03:31:00Z')
  await look()
  const told = phone.open(service.arrived[0]?.body ?? Buffer.alloc(0))
  expect(told).toMatchObject({ title: 'Laporan Oktober 2026 dikembalikan', url: '/laporan/2026-10-01' })
  // why stands in the report, and not on a screen that anybody sees
  expect(JSON.stringify(told)).not.toContain('kunjungan')
})

test('an officer gets the silent libraries with whom to write to; those who reported are not among them', async () => {
  await app.look(tx =>
    sql`insert into login (kind, value, person_id) values ('phone', '+6281234567890', ${maryam.personId})`.execute(
      tx,
    ),
  )
  const libraries = [sepempang.id, sedanau.id, menteng.id].join(',')
  await choosesPush(salmah)
  const asked = { month: october, libraries: libraries as never }
  expect(await app.ask(yusuf, silentLibraries, asked)).toEqual({
    submitBy: '2026-11-05',
    libraries: [
      {
        ...{ libraryId: sedanau.id, name: sedanau.name, place: 'Sedanau', district: 'Bunguran Barat' },
        ...{ managers: [{ name: 'Salmah', phone: null }], reminded: true },
      },
      {
        ...{ libraryId: sepempang.id, name: sepempang.name, place: 'Sepempang', district: 'Bunguran Timur' },
        ...{ managers: [{ name: 'Maryam', phone: '+6281234567890' }], reminded: false },
      },
    ],
  })
  await reports(maryam, sepempang.id)
  const left = (await app.ask(yusuf, silentLibraries, asked)).libraries.map(({ name }) => name)
  expect(left).toEqual([sedanau.name])
  expect(await refusal(app.ask(bayu, silentLibraries, asked))).toBe('access.not-allowed')
})

test('what is half a year old is let go of', async () => {
  await choosesPush(maryam)
  await look()
  app.now.at = new Date('2027-06-01T03:00:00Z')
  await tidy(post)
  expect(await app.look(tx => tx.selectFrom('reminder_sending').selectAll().execute())).toEqual([])
})
