import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { getMe, signIn } from '../../contract/people.ts'
import { beginAuthenticator, confirmAuthenticator, readSecurity } from '../../contract/second-factor.ts'
import {
  beginSingleSignOn,
  finishSingleSignOn,
  linkSingleSignOn,
  unlinkSingleSignOn,
} from '../../contract/single-sign-on.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { startProvider } from '../../tests/support/provider.ts'
import { readConfig } from '../platform/config.ts'
import { begin, goodPassword, recogniser, welcome } from './for-tests.ts'
import { useProvider } from './provider.ts'
import { codeOf, stepAt } from './totp.ts'

const app = await testApp()
const people = await cast(app)
const recognise = recogniser(app)
const provider = await startProvider('https://sinergi.example/masuk/lembaga')
useProvider(provider.settings)
afterEach(() => useProvider(provider.settings))
afterAll(async () => {
  useProvider(undefined)
  await provider.stop()
  await app.close()
})

/** Somebody new of Natuna's office, who signs in with that. */
async function officer(login: string) {
  const to = { role: 'regency', scopeId: people.regions.natuna, name: 'Petugas' } as const
  return welcome(app, people.yusuf, to, login)
}
async function actorOf({ token }: { token: string }): Promise<Actor> {
  const actor = await recognise(token)
  if (!actor) throw new Error('nobody is signed in with that token')
  return actor
}
/** There and back again, signing in at the provider as that. */
async function wayBack(as: string) {
  const { url, ticket } = await app.send(null, beginSingleSignOn, {})
  return { ticket, answer: await provider.visit(url, as) }
}
const enter = async (as: string) => begin(app, finishSingleSignOn, await wayBack(as))
async function link(actor: Actor, as: string) {
  const { url, ticket } = await app.send(actor, linkSingleSignOn, { password: null })
  return app.send(actor, finishSingleSignOn, { ticket, answer: await provider.visit(url, as) })
}
const countPeople = async () => (await app.look(tx => tx.selectFrom('person').select('id').execute())).length

test('a verified address that is the login of an account links it once; from then on the subject is enough', async () => {
  const { me } = await officer('wati@natuna.example')
  provider.knows.set('wati', { email: 'Wati@Natuna.example', email_verified: true })
  expect((await enter('wati')).me.personId).toBe(me.personId)
  provider.knows.delete('wati')
  expect((await enter('wati')).me.personId).toBe(me.personId)
  // another subject with the same address is not that person
  provider.knows.set('wati-palsu', { email: 'wati@natuna.example', email_verified: true })
  expect(await refusal(enter('wati-palsu'))).toBe('sso.unknown-person')
})

test('an address that the provider does not vouch for, or that nobody signs in with, opens nothing and makes nobody', async () => {
  await officer('budi@natuna.example')
  const before = await countPeople()
  provider.knows.set('budi', { email: 'budi@natuna.example', email_verified: false })
  expect(await refusal(enter('budi'))).toBe('sso.unknown-person')
  provider.knows.set('siapa', { email: 'siapa@lain.example', email_verified: true })
  expect(await refusal(enter('siapa'))).toBe('sso.unknown-person')
  expect(await refusal(enter('tanpa-surel'))).toBe('sso.unknown-person')
  expect(await countPeople()).toBe(before)
})

test('whoever is signed in links any account of theirs, and takes the link away', async () => {
  const who = await officer('tuti.natuna')
  const actor = await actorOf(who)
  expect(await link(actor, 'tuti-di-pusat')).toMatchObject({
    linked: true,
    me: { personId: who.me.personId },
  })
  expect(await app.ask(actor, readSecurity, {})).toMatchObject({
    provider: { label: 'Perpusnas', linkedAt: app.now.at.toISOString() },
  })
  expect(await refusal(app.send(actor, linkSingleSignOn, { password: null }))).toBe('sso.linked-already')
  expect((await enter('tuti-di-pusat')).me.personId).toBe(who.me.personId)
  const other = await actorOf(await officer('tuti.dua'))
  expect(await refusal(link(other, 'tuti-di-pusat'))).toBe('sso.linked-elsewhere')
  await app.send(actor, unlinkSingleSignOn, { password: null })
  expect(await refusal(enter('tuti-di-pusat'))).toBe('sso.unknown-person')
})

test('linking asks for the password once the session is older than ten minutes', async () => {
  const actor = await actorOf(await officer('lama.natuna'))
  const before = app.now.at
  app.now.at = new Date(before.getTime() + 10 * 60_000)
  expect(await refusal(app.send(actor, linkSingleSignOn, { password: null }))).toBe('password.wrong')
  expect(await refusal(app.send(actor, unlinkSingleSignOn, { password: 'salah' }))).toBe('password.wrong')
  app.now.at = before
})

test('a link that was begun by one person is not finished by another', async () => {
  const [mine, theirs] = [await officer('satu.natuna'), await officer('dua.natuna')]
  const { url, ticket } = await app.send(await actorOf(mine), linkSingleSignOn, { password: null })
  const answer = await provider.visit(url, 'dua-di-pusat')
  for (const actor of [await actorOf(theirs), null])
    expect(await refusal(app.send(actor, finishSingleSignOn, { ticket, answer }))).toBe('sso.expired')
})

test('an account with a second factor is asked for it here all the same', async () => {
  const who = await officer('aman@natuna.example')
  const actor = await actorOf(who)
  await app.send(actor, beginAuthenticator, { password: null })
  const row = await app.look(tx =>
    tx
      .selectFrom('authenticator')
      .select('secret')
      .where('person_id', '=', who.me.personId)
      .executeTakeFirstOrThrow(),
  )
  await app.send(actor, confirmAuthenticator, { code: codeOf(row.secret, stepAt(app.now.at)) })
  provider.knows.set('aman', { email: 'aman@natuna.example', email_verified: true })
  const answer = await app.send(null, finishSingleSignOn, await wayBack('aman'))
  expect(answer).toMatchObject({ me: null, step: { token: expect.any(String) as string } })
})

test('a state, an answer or a ticket that is not of this way is refused', async () => {
  await officer('sah@natuna.example')
  provider.knows.set('sah', { email: 'sah@natuna.example', email_verified: true })
  const finishing = (ticket: string, answer: string) =>
    refusal(app.send(null, finishSingleSignOn, { ticket, answer }))
  const [one, two] = [await wayBack('sah'), await wayBack('sah')]
  expect(await finishing(one.ticket, two.answer)).toBe('sso.failed')
  expect(await finishing('tidak-ada', two.answer)).toBe('sso.expired')
  for (const answer of ['', '?code=1', 'https://jahat.example/?code=1', '?state=x&code=y'])
    expect(await finishing(one.ticket, answer)).toBe('sso.failed')
  const iss = encodeURIComponent(provider.settings.issuer)
  const state = new URLSearchParams(one.answer).get('state')
  const cancelled = `?error=access_denied&state=${state}&iss=${iss}`
  expect(await finishing(one.ticket, cancelled)).toBe('sso.cancelled')
  expect(await finishing(one.ticket, `?code=tebakan&state=${state}&iss=${iss}`)).toBe('sso.failed')
  expect(await finishing(two.ticket, two.answer)).toBe('done')
  expect(await finishing(two.ticket, two.answer)).toBe('sso.expired')
})

test('the way there and back may take ten minutes', async () => {
  const way = await wayBack('sah')
  const before = app.now.at
  app.now.at = new Date(before.getTime() + 10 * 60_000)
  expect(await refusal(app.send(null, finishSingleSignOn, way))).toBe('sso.expired')
  app.now.at = before
})

test('an account that is disabled stays shut', async () => {
  const { me } = await officer('tutup@natuna.example')
  provider.knows.set('tutup', { email: 'tutup@natuna.example', email_verified: true })
  await enter('tutup')
  await app.look(tx =>
    tx
      .updateTable('person')
      .set({ disabled_at: app.now.at.toISOString() })
      .where('id', '=', me.personId)
      .execute(),
  )
  expect(await refusal(enter('tutup'))).toBe('person.disabled')
})

test('a provider that does not answer, or answers with a fault, is told; passwords go on working', async () => {
  await officer('tabah.natuna')
  const told: string[] = []
  const broken = createServer((_, response) => response.writeHead(500).end('rusak'))
  await new Promise<void>(resolve => broken.listen(0, '127.0.0.1', resolve))
  const { port } = broken.address() as AddressInfo
  for (const issuer of ['http://127.0.0.1:9', `http://127.0.0.1:${port}`]) {
    useProvider({ ...provider.settings, issuer }, line => told.push(line))
    expect(await refusal(app.send(null, beginSingleSignOn, {}))).toBe('sso.unreachable')
  }
  expect(told).toHaveLength(2)
  expect(await app.send(null, signIn, { login: 'tabah.natuna', password: goodPassword })).toMatchObject({
    me: { name: 'Petugas' },
  })
  broken.close()
})

test('a client that the provider does not know, or a wrong secret, fails with a sentence and no session', async () => {
  const way = await wayBack('sah')
  useProvider({ ...provider.settings, clientSecret: 'bukan itu' })
  expect(await refusal(app.send(null, finishSingleSignOn, way))).toBe('sso.failed')
})

test('without a provider there is no button and no way', async () => {
  expect(await app.ask(null, getMe, {})).toMatchObject({ provider: 'Perpusnas' })
  useProvider(undefined)
  expect(await app.ask(null, getMe, {})).toMatchObject({ provider: null })
  expect(await refusal(app.send(null, beginSingleSignOn, {}))).toBe('sso.off')
})

test('settings of single sign-on are all there and right, or each is named', () => {
  const right = {
    SINERGI_URL: 'https://sinergi.example/',
    SINERGI_SSO_ISSUER: 'https://sso.example.id/realms/perpus',
    SINERGI_SSO_CLIENT_ID: 'sinergi',
    SINERGI_SSO_CLIENT_SECRET: 'rahasia',
    SINERGI_SSO_LABEL: 'Perpusnas',
  }
  expect(readConfig(right)).toMatchObject({
    provider: {
      ...{ issuer: 'https://sso.example.id/realms/perpus', clientId: 'sinergi', clientSecret: 'rahasia' },
      ...{ label: 'Perpusnas', callback: 'https://sinergi.example/masuk/lembaga' },
    },
  })
  expect(readConfig({})).toMatchObject({ provider: undefined })
  const wrong = (env: Record<string, string | undefined>) => {
    const problems = readConfig(env)
    return Array.isArray(problems) ? problems.map(({ name }) => name) : []
  }
  expect(wrong({ SINERGI_SSO_ISSUER: 'https://sso.example.id' })).toEqual([
    'SINERGI_SSO_CLIENT_ID',
    'SINERGI_SSO_CLIENT_SECRET',
    'SINERGI_SSO_LABEL',
    'SINERGI_URL',
  ])
  expect(wrong({ SINERGI_SSO_CLIENT_SECRET: 'rahasia' })).toEqual(['SINERGI_SSO_CLIENT_SECRET'])
  for (const issuer of ['sso.example.id', 'http://sso.example.id', 'https://sso.example.id/?x=1'])
    expect(wrong({ ...right, SINERGI_SSO_ISSUER: issuer })).toEqual(['SINERGI_SSO_ISSUER'])
  expect(wrong({ ...right, SINERGI_SSO_LABEL: 'x'.repeat(41) })).toEqual(['SINERGI_SSO_LABEL'])
})
