import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { confirmEmail, readChoice, setEmail, stopEmail } from '../../contract/reminders.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { mailServer } from '../../tests/support/mail-server.ts'
import { routes } from '../app.ts'
import { mailServer as mailServerFinding } from '../doctor/reminders.ts'
import { createChanges } from '../platform/changes.ts'
import { readConfig } from '../platform/config.ts'
import { createHttp } from '../platform/http.ts'
import { createMail, useMail } from './mail.ts'
import { planDue } from './planning.ts'
import { type Post, sendDue } from './sending.ts'

const app = await testApp(new Date('2026-11-05T03:00:00Z'))
const { maryam, salmah, places } = await cast(app)
const server = await mailServer()
const log: string[] = []
const settings = { url: server.url, from: 'Sinergi <pengingat@sinergi.example.id>' }
useMail(settings)
const mail = createMail(settings, line => log.push(line))
const post: Post = { db: app.db, clock: () => app.now.at, url: 'https://sinergi.example.id', mail }
const http = await createHttp({
  ...{ routes, engine: app.engine, changes: createChanges(), authenticate: async () => null },
  ...{ ready: async () => true, logLevel: 'silent', trustProxy: false },
})
afterAll(async () => {
  useMail(undefined)
  mail.close()
  await http.close()
  await server.stop()
  await app.close()
})
await app.look(async tx => {
  await sql`insert into programme_year (year, title, opened_at) values (2026, 'Tahun 2026', now())`.execute(
    tx,
  )
  for (const { id } of [places.sepempang, places.sedanau])
    await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, active_from)
      select ${makeId()}, id, province_id, regency_id, scope_id, 2026, 'beneficiary', '2026-09-01', '2026-10-01'
      from library where id = ${id}`.execute(tx)
})

const address = 'maryam@desa.example.id'
const look = async () => (await planDue(post)) + (await sendDue(post))
const stateOf = async (who = maryam) => (await app.ask(who, readChoice, {})).email.state
const lastCode = () => /(\d{6})/.exec(server.letters.at(-1)?.text ?? '')?.[1] ?? ''

test('an address is used once its code was typed, and nothing else is sent there before', async () => {
  await app.send(maryam, setEmail, { address: 'Maryam@Desa.example.id' })
  await look()
  expect(server.letters.map(({ to }) => to)).toEqual([[address]])
  expect(server.letters[0]?.text).toContain('Jika Anda tidak memintanya, abaikan surat ini')
  expect(await stateOf()).toBe('code-sent')
  const code = lastCode()
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  expect(await refusal(app.send(maryam, confirmEmail, { code: wrong }))).toBe('reminder.code-wrong')
  app.now.at = new Date('2026-11-05T03:31:00Z')
  expect(await refusal(app.send(maryam, confirmEmail, { code }))).toBe('reminder.code-over')
  await app.send(maryam, setEmail, { address })
  await look()
  expect(await stateOf()).toBe('code-sent')
  await app.send(maryam, confirmEmail, { code: lastCode() })
  expect(await stateOf()).toBe('on')
})

test('the reminder is a letter with its own id, and ends with one click of a mail program', async () => {
  await look()
  await look()
  expect(server.letters).toHaveLength(3)
  const letter = server.letters[2]
  expect(letter?.to).toEqual([address])
  expect(letter?.from).toBe('pengingat@sinergi.example.id')
  expect(letter?.text).toContain('Perpustakaan Desa Sepempang: belum kami terima.')
  expect(letter?.text).toContain('buka Sinergi saat ada sinyal agar terkirim')
  expect(letter?.text).toContain('https://sinergi.example.id/laporan/2026-10-01')
  expect(letter?.head.get('subject')).toBe('Hari ini batas laporan Oktober 2026')
  expect(letter?.head.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(letter?.head.get('message-id')).toMatch(/^<[0-9a-f-]{36}@sinergi\.example\.id>$/)
  expect(letter?.head.get('auto-submitted')).toBe('auto-generated')
  const [, link = ''] = /^<https:\/\/sinergi\.example\.id(\/berhenti\/[\w-]+)>$/.exec(
    letter?.head.get('list-unsubscribe') ?? '',
  ) ?? ['', '']
  expect(letter?.text).toContain(link)
  // a program that only looks at the address ends nothing
  await http.inject({ method: 'GET', url: link })
  expect(await stateOf()).toBe('on')
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' }
  const answer = await http.inject({
    method: 'POST',
    url: link,
    headers: form,
    payload: 'List-Unsubscribe=One-Click',
  })
  expect(answer.statusCode).toBe(200)
  expect(await stateOf()).toBe('off')
  const unknown = await http.inject({ method: 'POST', url: '/berhenti/x', headers: form, payload: 'a=b' })
  expect(unknown.statusCode).toBe(200)
  // no other address takes a form
  const elsewhere = await http.inject({
    ...{ method: 'POST', url: '/api/reminders.unsubscribe', headers: form, payload: 'id=1' },
  })
  expect(elsewhere.statusCode).toBe(400)
})

test('while the mail server is busy nothing is lost; an address that there is not is told to its owner', async () => {
  await app.send(salmah, setEmail, { address: 'salmah@desa.example.id' })
  server.state.busy = true
  await look()
  expect(log.at(-1)).toContain('451')
  expect(log.join()).not.toContain('salmah')
  server.state.busy = false
  await look()
  await app.send(salmah, confirmEmail, { code: lastCode() })
  server.refused.add('salmah@desa.example.id')
  app.now.at = new Date('2026-11-07T03:00:00Z')
  const before = server.letters.length
  await look()
  expect(await stateOf(salmah)).toBe('refused')
  expect(server.letters).toHaveLength(before)
})

test('five codes a day are sent to one address, whoever asks', async () => {
  app.now.at = new Date('2026-11-08T03:00:00Z')
  for (let n = 0; n < 3; n++) await app.send(maryam, setEmail, { address })
  for (let n = 0; n < 2; n++) await app.send(salmah, setEmail, { address })
  expect(await refusal(app.send(salmah, setEmail, { address }))).toBe('reminder.codes-enough')
  await app.send(maryam, stopEmail, {})
  expect(await stateOf()).toBe('off')
  useMail(undefined)
  expect(await refusal(app.send(maryam, setEmail, { address }))).toBe('reminder.mail-off')
  useMail(settings)
})

test('the doctor says whether the mail server answers and takes the login, and tells neither', async () => {
  expect(await mailServerFinding({ mail: settings })).toMatchObject({ level: 'ok' })
  const wrong = { ...settings, url: server.url.replace('kata%20sandi', 'bukan-ini') }
  const found = await mailServerFinding({ mail: wrong })
  expect(found).toMatchObject({ level: 'bad' })
  expect(found.says).not.toContain('bukan-ini')
})

test.each([
  [{ SINERGI_SMTP_URL: 'http://mail.example.id' }, 'SINERGI_SMTP_URL'],
  [{ SINERGI_SMTP_URL: 'smtp://mail.example.id', SINERGI_SMTP_FROM: 'Sinergi' }, 'SINERGI_SMTP_FROM'],
  [{ SINERGI_SMTP_FROM: 'a@b.id' }, 'SINERGI_SMTP_FROM'],
  [
    { SINERGI_SMTP_URL: 'smtps://a:b@mail.example.id', SINERGI_SMTP_FROM: 'a@b.id\r\nBcc: c@d.id' },
    'SINERGI_SMTP_FROM',
  ],
])('%o stops the start', (env, name) => {
  const wrong = readConfig({ SINERGI_URL: 'https://sinergi.example.id', ...env })
  expect(Array.isArray(wrong) && wrong.map(one => one.name)).toContain(name)
})

test('the mail server is given with its login, and its sender with a name', () => {
  const SINERGI_SMTP_URL = 'smtps://user:secret@mail.example.id:465'
  const env = {
    SINERGI_URL: 'https://sinergi.example.id',
    SINERGI_SMTP_URL,
    SINERGI_SMTP_FROM: settings.from,
  }
  expect(readConfig(env)).toMatchObject({ mail: { url: SINERGI_SMTP_URL, from: settings.from } })
})
