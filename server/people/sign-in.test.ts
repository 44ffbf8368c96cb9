import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { makeId, type SessionId } from '../../contract/ids.ts'
import {
  changePassword,
  exampleAccounts,
  getMe,
  listSessions,
  revokeSession,
  setLanguage,
  signIn,
  signOut,
} from '../../contract/people.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { begin, goodPassword, recogniser, welcome } from './for-tests.ts'

const app = await testApp()
const people = await cast(app)
const recognise = recogniser(app)
afterAll(() => app.close())

let joined = 0
/** A new library person with a password, and the login they use. */
async function newcomer(name: string) {
  const login = `orang.${joined++}.${name.toLowerCase()}`
  const scopeId = people.places.sepempang.scopeId
  return { login, ...(await welcome(app, people.yusuf, { role: 'library', scopeId, name }, login)) }
}
const entering = (login: string, password = goodPassword) => app.send(null, signIn, { login, password })
async function actorOf(token: string): Promise<Actor> {
  const actor = await recognise(token)
  if (!actor) throw new Error('nobody is signed in with that token')
  return actor
}

test('a wrong password, an unknown login and a login that is none get the same answer', async () => {
  const { login } = await newcomer('Salah')
  expect(await refusal(entering(login, 'bukan yang itu'))).toBe('sign-in.wrong')
  expect(await refusal(entering('tidak.dikenal'))).toBe('sign-in.wrong')
  expect(await refusal(entering('???'))).toBe('sign-in.wrong')
  expect(await refusal(entering('maryam', ''))).toBe('sign-in.wrong')
})

test('after ten wrong passwords even the right one is refused, for ten minutes', async () => {
  const { login } = await newcomer('Lupa')
  for (let i = 0; i < 10; i++) expect(await refusal(entering(login, `tebakan ${i}`))).toBe('sign-in.wrong')
  expect(await refusal(entering(login.toUpperCase()))).toBe('request.too-many')
  const before = app.now.at
  app.now.at = new Date(before.getTime() + 10 * 60_000)
  expect(await entering(login)).toMatchObject({ me: { name: 'Lupa' } })
  app.now.at = before
})

test('somebody whose account is disabled is told so after the right password only, and their sessions stop', async () => {
  const { login, me, token } = await newcomer('Nonaktif')
  await app.look(tx =>
    tx
      .updateTable('person')
      .set({ disabled_at: app.now.at.toISOString() })
      .where('id', '=', me.personId)
      .execute(),
  )
  expect(await refusal(entering(login))).toBe('person.disabled')
  expect(await refusal(entering(login, 'bukan yang itu'))).toBe('sign-in.wrong')
  expect(await recognise(token)).toBeNull()
})

test('only the hash of a session is kept', async () => {
  const { token } = await newcomer('Rahasia')
  const rows = await app.look(tx => tx.selectFrom('session').selectAll().execute())
  expect(rows.map(row => row.token_hash.toString('base64url'))).not.toContain(token)
  expect(token).toMatch(/^[\w-]{43}$/)
})

test('a session that was revoked elsewhere stops within five seconds', async () => {
  const { me, token } = await newcomer('Hilang')
  expect(await recognise(token)).toMatchObject({ name: 'Hilang' })
  await app.look(tx =>
    tx
      .updateTable('session')
      .set({ revoked_at: app.now.at.toISOString() })
      .where('person_id', '=', me.personId)
      .execute(),
  )
  const before = app.now.at
  app.now.at = new Date(before.getTime() + 3_000)
  expect(await recognise(token)).toBeNull()
  app.now.at = before
})

test('a phone that was lost is signed out from another device, at once', async () => {
  const phone = await newcomer('Dua')
  const desk = await begin(app, signIn, { login: phone.login, password: goodPassword, device: 'Kantor' })
  const actor = await actorOf(desk.token)
  expect(await recognise(phone.token)).not.toBeNull()
  const { sessions } = await app.ask(actor, listSessions, {})
  expect(
    sessions
      .map(({ device, current }) => ({ device, current }))
      .sort((a, b) => a.device.localeCompare(b.device)),
  ).toEqual([
    { device: 'Firefox di Android', current: false },
    { device: 'Kantor', current: true },
  ])
  await app.send(actor, revokeSession, { sessionId: phone.me.sessionId ?? makeId<SessionId>() })
  expect(await recognise(phone.token)).toBeNull()
  expect((await app.ask(actor, listSessions, {})).sessions).toHaveLength(1)
  expect(await recognise(desk.token)).not.toBeNull()
})

test("nobody sees or ends another person's sessions", async () => {
  const { me, token } = await newcomer('Sendiri')
  const sessionId = me.sessionId ?? makeId<SessionId>()
  for (const other of [people.maryam, people.yusuf, people.ratna]) {
    expect((await app.ask(other, listSessions, {})).sessions).toEqual([])
    expect(await refusal(app.send(other, revokeSession, { sessionId }))).toBe('access.not-found')
  }
  expect(await recognise(token)).not.toBeNull()
})

test('signing out ends the session; signing in on the same device ends the one before', async () => {
  const first = await newcomer('Keluar')
  const second = await begin(
    app,
    signIn,
    { login: first.login, password: goodPassword },
    await actorOf(first.token),
  )
  expect(await recognise(first.token)).toBeNull()
  await app.send(await actorOf(second.token), signOut, {})
  expect(await recognise(second.token)).toBeNull()
})

test('a session ends after 180 days', async () => {
  const { token } = await newcomer('Lama')
  const before = app.now.at
  app.now.at = new Date(before.getTime() + 180 * 24 * 3_600_000 - 1)
  expect(await recognise(token)).not.toBeNull()
  app.now.at = new Date(before.getTime() + 180 * 24 * 3_600_000 + 3_000)
  expect(await recognise(token)).toBeNull()
  app.now.at = before
})

test('that a device is in use is noted once an hour', async () => {
  const { me, token } = await newcomer('Aktif')
  const seen = async () => {
    const row = await app.look(tx =>
      tx.selectFrom('person').select('seen_at').where('id', '=', me.personId).executeTakeFirstOrThrow(),
    )
    return row.seen_at
  }
  const before = app.now.at
  app.now.at = new Date(before.getTime() + 3_599_000)
  await recognise(token)
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(await seen()).toBe(before.toISOString())
  app.now.at = new Date(before.getTime() + 3_603_000)
  await recognise(token)
  await expect.poll(seen).toBe(app.now.at.toISOString())
  app.now.at = before
})

test('a new password needs the old one, is not an easy one, and signs the other devices out', async () => {
  const { login, token: phone } = await newcomer('Ganti')
  const desk = await begin(app, signIn, { login, password: goodPassword })
  const actor = await actorOf(desk.token)
  const next = 'tangga hijau di pasar'
  const changing = (current: string, to: string) => app.send(actor, changePassword, { current, next: to })
  expect(await refusal(changing('bukan yang itu', next))).toBe('password.wrong')
  expect(await refusal(changing(goodPassword, `${login} saja`))).toBe('password.too-weak')
  await changing(goodPassword, next)
  expect(await recognise(phone)).toBeNull()
  expect(await recognise(desk.token)).not.toBeNull()
  expect(await refusal(entering(login))).toBe('sign-in.wrong')
  expect(await entering(login, next)).toMatchObject({ me: { name: 'Ganti' } })
})

test('somebody who never had a password cannot set one by guessing', async () => {
  expect(await refusal(app.send(people.maryam, changePassword, { current: '', next: goodPassword }))).toBe(
    'password.wrong',
  )
})

test('the language is chosen for all devices', async () => {
  const { token } = await newcomer('Bahasa')
  await app.send(await actorOf(token), setLanguage, { language: 'en' })
  expect(await recognise(token)).toMatchObject({ language: 'en' })
  expect(await app.ask(await actorOf(token), getMe, {})).toMatchObject({ me: { language: 'en' } })
})

test('who is signed in is told with roles and places; nobody is nobody', async () => {
  expect(await app.ask(null, getMe, {})).toMatchObject({
    me: null,
    example: false,
    firstRun: false,
    held: null,
  })
  const { me } = await app.ask(people.yusuf, getMe, {})
  expect(me).toMatchObject({ personId: people.yusuf.personId, name: 'Yusuf', sessionId: null })
  expect(me?.grants).toMatchObject([
    {
      role: 'regency',
      path: [1, people.regions.kepri, people.regions.natuna],
      name: 'Kabupaten Natuna',
      libraryId: null,
      regionCode: '21.03',
    },
  ])
})

test('example accounts are told in the example programme only', async () => {
  const accounts = [
    { login: 'ratna', password: 'contoh-saja-2026', name: 'Ratna', role: 'national', place: 'Indonesia' },
  ]
  const put = (name: string, value: unknown) =>
    app.look(tx =>
      tx
        .insertInto('setting')
        .values({ name, value: JSON.stringify(value), changed_at: app.now.at.toISOString() })
        .execute(),
    )
  await put('example-accounts', accounts)
  expect(await app.ask(null, exampleAccounts, {})).toEqual({ accounts: [] })
  await put('example', true)
  expect(await app.ask(null, exampleAccounts, {})).toEqual({ accounts })
  expect(await app.ask(null, getMe, {})).toMatchObject({ example: true })
})
