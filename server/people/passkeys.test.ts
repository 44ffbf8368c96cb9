import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { resetAccess, restoreAccess } from '../../contract/accounts.ts'
import { makeId, type PasskeyId, type ResetId } from '../../contract/ids.ts'
import {
  addPasskey,
  beginPasskey,
  beginPasskeyProof,
  beginPasskeySignIn,
  dismissPasskey,
  finishPasskeySignIn,
  removePasskey,
  renamePasskey,
} from '../../contract/passkeys.ts'
import { changePassword, getMe, listPeople, signIn } from '../../contract/people.ts'
import {
  beginAuthenticator,
  confirmAuthenticator,
  finishSignIn,
  oblige,
  readObliged,
  readSecurity,
  removeAuthenticator,
} from '../../contract/second-factor.ts'
import type { RequestOptions } from '../../contract/webauthn.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { type Authenticator, createAuthenticator } from '../../tests/support/authenticator.ts'
import { actorsOf, begin, bytesOf, goodPassword, welcome } from './for-tests.ts'
import { usePasskeys } from './passkey-site.ts'
import { codeOf, stepAt } from './totp.ts'

const app = await testApp()
const people = await cast(app)
const actorOf = actorsOf(app)
const site = { rpId: 'sinergi.example', origin: 'https://sinergi.example' }
beforeEach(() => {
  usePasskeys(site)
  app.now.at = new Date(app.now.at.getTime() + 3_600_000)
})
afterEach(() => usePasskeys(undefined))
afterAll(() => app.close())

const seconds = (n: number) => {
  app.now.at = new Date(app.now.at.getTime() + n * 1000)
}
const codeNow = (secret: string) => codeOf(bytesOf(secret), stepAt(app.now.at))
let joined = 0
async function officer() {
  const login = `kunci.${joined++}`
  const to = { role: 'regency', scopeId: people.regions.natuna, name: 'Petugas' } as const
  const device = await welcome(app, people.yusuf, to, login)
  return { login, ...device, actor: await actorOf(device) }
}
async function add(actor: Actor, key: Authenticator, twist = {}, password: string | null = null) {
  const { ticket, options } = await app.send(actor, beginPasskey, { password })
  const id = makeId<PasskeyId>()
  const { codes } = await app.send(actor, addPasskey, {
    ...{ id, ticket, name: 'Ponsel kantor', answer: key.make(options, twist) },
  })
  seconds(30)
  return { id, codes: codes ?? [] }
}
/** An officer with a passkey. */
async function holder(twist = {}, counts = true) {
  const who = await officer()
  const key = createAuthenticator(site.origin, counts)
  return { ...who, key, ...(await add(who.actor, key, twist)) }
}
async function stepFor(login: string, password = goodPassword): Promise<string> {
  const { step } = await app.send(null, signIn, { login, password })
  if (!step) throw new Error('no second step was asked for')
  return step.token
}
const asked = (token: string | null) => app.send(null, beginPasskeySignIn, { token })
const finishing = (ticket: string, answer: ReturnType<Authenticator['prove']>) =>
  app.send(null, finishPasskeySignIn, { ticket, answer, device: 'Kantor' })
async function enter(key: Authenticator, token: string | null, twist = {}) {
  const { ticket, options } = await asked(token)
  return finishing(ticket, key.prove(options, twist))
}
async function proof(actor: Actor, key: Authenticator) {
  const { ticket, options } = await app.send(actor, beginPasskeyProof, {})
  return { ticket, answer: key.prove(options) }
}
const listed = async (actor: Actor) => app.ask(actor, readSecurity, {})

test('the first passkey brings recovery codes, and is the second step after the password', async () => {
  const { login, actor, key, id, codes } = await holder()
  expect(codes).toHaveLength(10)
  expect(await listed(actor)).toMatchObject({
    ...{ app: null, recoveryLeft: 10 },
    passkeys: [{ id, name: 'Ponsel kantor', alone: true, backedUp: false, usedAt: null }],
  })
  const { me, step } = await app.send(null, signIn, { login, password: goodPassword })
  expect(me).toBeNull()
  expect(step).toMatchObject({ app: false, passkey: true })
  const { ticket, options } = await asked(step?.token ?? '')
  expect(options.allowCredentials).toHaveLength(1)
  const answer = key.prove(options)
  const device = await begin(app, finishPasskeySignIn, { ticket, answer, device: 'Kantor' })
  expect(device.me).toMatchObject({ name: 'Petugas' })
  expect((await listed(await actorOf(device))).passkeys[0]?.usedAt).toBe(app.now.at.toISOString())
})

test('one that has proved who holds it is enough without a password; it has to prove it each time', async () => {
  const { key } = await holder()
  const { options } = await asked(null)
  expect(options).toMatchObject({ allowCredentials: [], userVerification: 'required' })
  expect(await refusal(enter(key, null, { verified: false }))).toBe('passkey.failed')
  expect(await enter(key, null)).toMatchObject({ me: { name: 'Petugas' } })
})

test('one that never proved who holds it needs the password, until it has proved it beside the password', async () => {
  const { login, key } = await holder({ verified: false })
  expect(await refusal(enter(key, null))).toBe('passkey.not-alone')
  await enter(key, await stepFor(login), { verified: false })
  expect(await refusal(enter(key, null))).toBe('passkey.not-alone')
  await enter(key, await stepFor(login))
  expect(await enter(key, null)).toMatchObject({ me: { name: 'Petugas' } })
})

test('an answer counts once, and a challenge for five minutes', async () => {
  const { key, login } = await holder()
  const { ticket, options } = await asked(await stepFor(login))
  const answer = key.prove(options)
  await finishing(ticket, answer)
  expect(await refusal(finishing(ticket, answer))).toBe('passkey.expired')
  // the same answer with a ticket of its own: the challenge is another one
  expect(await refusal(finishing((await asked(null)).ticket, answer))).toBe('passkey.failed')
  const late = await asked(null)
  seconds(5 * 60)
  expect(await refusal(finishing(late.ticket, key.prove(late.options)))).toBe('passkey.expired')
})

test('one answer sent twice at the same moment lets in once', async () => {
  const { key, login } = await holder()
  const { ticket, options } = await asked(await stepFor(login))
  const answer = key.prove(options)
  const outcomes = await Promise.all([1, 2].map(() => refusal(finishing(ticket, answer))))
  expect(outcomes.toSorted()).toEqual(['done', 'passkey.expired'])
})

test('what was answered at another address, or for another domain, is refused', async () => {
  const { key, actor, login } = await holder()
  const elsewhere = { origin: 'https://sinergi.example.jahat.id' }
  expect(await refusal(enter(key, null, elsewhere))).toBe('passkey.failed')
  expect(await refusal(enter(key, await stepFor(login), elsewhere))).toBe('passkey.failed')
  expect(await refusal(enter(key, null, { rpId: 'jahat.id' }))).toBe('passkey.failed')
  const other = createAuthenticator(site.origin)
  expect(await refusal(add(actor, other, elsewhere))).toBe('passkey.failed')
  expect(await refusal(add(actor, other, { rpId: 'jahat.id' }))).toBe('passkey.failed')
  expect(await refusal(add(actor, other, { challenge: 'bukan-itu' }))).toBe('passkey.failed')
  expect((await listed(actor)).passkeys).toHaveLength(1)
})

test('one whose counter goes back has been copied, and is refused; one that does not count goes on', async () => {
  const { key, login } = await holder()
  const copy = key.copy()
  await enter(key, null)
  await enter(key, await stepFor(login))
  expect(await refusal(enter(copy, null))).toBe('passkey.copied')
  expect(await refusal(enter(copy, await stepFor(login)))).toBe('passkey.copied')
  const still = await holder({}, false)
  await enter(still.key, null)
  expect(await enter(still.key, null)).toMatchObject({ me: { name: 'Petugas' } })
})

test('a forged signature, and a key that nobody added, are refused', async () => {
  const { key } = await holder()
  const { ticket, options } = await asked(null)
  const right = key.prove(options)
  const forged = createAuthenticator(site.origin)
  const signature = forged.prove(options).response.signature
  expect(await refusal(finishing(ticket, { ...right, response: { ...right.response, signature } }))).toBe(
    'passkey.failed',
  )
  expect(await refusal(enter(forged, null))).toBe('passkey.unknown')
  const handle = { ...right.response, userHandle: 'bukan-orangnya' }
  expect(await refusal(finishing(ticket, { ...right, response: handle }))).toBe('passkey.unknown')
})

test('the passkey of one does not open the second step of another, nor take anything of theirs away', async () => {
  const [one, two] = [await holder(), await holder()]
  expect(await refusal(enter(two.key, await stepFor(one.login)))).toBe('passkey.unknown')
  const { id } = one
  expect(await refusal(app.send(two.actor, renamePasskey, { id, name: 'Punyaku' }))).toBe('access.not-found')
  const passkey = await proof(two.actor, two.key)
  expect(await refusal(app.send(two.actor, removePasskey, { id, password: null, passkey }))).toBe(
    'access.not-found',
  )
  // nor is a challenge of one of use to another
  const begun = await app.send(one.actor, beginPasskey, { password: null })
  const stolen = {
    ...{ id: makeId<PasskeyId>(), ticket: begun.ticket, name: 'Curian' },
    answer: createAuthenticator(site.origin).make(begun.options),
  }
  expect(await refusal(app.send(two.actor, addPasskey, stolen))).toBe('passkey.expired')
  const taken = await proof(one.actor, one.key)
  const removing = { id: two.id, password: null, passkey: taken }
  expect(await refusal(app.send(two.actor, removePasskey, removing))).toBe('passkey.expired')
  // and the very key is nobody else's
  expect(await refusal(add(two.actor, one.key))).toBe('passkey.known')
})

test('a challenge is of use for what it was handed out for only', async () => {
  const { key, actor, login, id } = await holder()
  const adding = await app.send(actor, beginPasskey, { password: null })
  const request = { ...(await asked(null)).options, challenge: adding.options.challenge } as RequestOptions
  expect(await refusal(finishing(adding.ticket, key.prove(request)))).toBe('passkey.expired')
  const step = await asked(await stepFor(login))
  const passkey = { ticket: step.ticket, answer: key.prove(step.options) }
  expect(await refusal(app.send(actor, removePasskey, { id, password: null, passkey }))).toBe(
    'passkey.expired',
  )
  const proving = await proof(actor, key)
  expect(await refusal(finishing(proving.ticket, proving.answer))).toBe('passkey.expired')
})

test('the second step waits ten minutes and counts once, with a passkey too', async () => {
  const { key, login } = await holder()
  const token = await stepFor(login)
  await enter(key, token)
  expect(await refusal(enter(key, token))).toBe('sign-in.step-over')
  const next = await stepFor(login)
  const { ticket, options } = await asked(next)
  seconds(4 * 60)
  expect(await finishing(ticket, key.prove(options))).toMatchObject({ me: { name: 'Petugas' } })
  expect(await refusal(asked('tidak-ada'))).toBe('sign-in.step-over')
})

test('recovery codes are shared: they stand in for passkey and app alike, and stay while there is either', async () => {
  const { actor, login, key, codes, id } = await holder()
  const { secret } = await app.send(actor, beginAuthenticator, { password: null })
  expect(await app.send(actor, confirmAuthenticator, { code: codeNow(secret) })).toEqual({ codes: null })
  expect(
    await app.send(null, finishSignIn, { token: await stepFor(login), code: codes[0] ?? '' }),
  ).toMatchObject({ recoveryLeft: 9 })
  seconds(60)
  const passkey = await proof(actor, key)
  await app.send(actor, removeAuthenticator, { password: null, passkey })
  expect(await listed(actor)).toMatchObject({ app: null, recoveryLeft: 9 })
  await app.send(actor, removePasskey, { id, password: null, code: codes[1] ?? '' })
  expect(await listed(actor)).toMatchObject({ passkeys: [], recoveryLeft: null })
  expect(await app.send(null, signIn, { login, password: goodPassword })).toMatchObject({ step: null })
})

test('taking one away asks for the second factor, and for the password where signing in was long ago', async () => {
  const { actor, key, id } = await holder()
  const removing = (more: object) => app.send(actor, removePasskey, { id, password: null, ...more })
  expect(await refusal(removing({}))).toBe('second-factor.wrong')
  expect(await refusal(removing({ code: '000000' }))).toBe('second-factor.wrong')
  seconds(10 * 60)
  expect(await refusal(app.send(actor, beginPasskey, { password: null }))).toBe('password.wrong')
  expect(await refusal(removing({ passkey: await proof(actor, key) }))).toBe('password.wrong')
  await removing({ password: goodPassword, passkey: await proof(actor, key) })
  expect((await listed(actor)).passkeys).toEqual([])
})

test('a passkey frees whoever is obliged, and the last one of theirs is not taken away', async () => {
  await app.send(people.ratna, oblige, { roles: ['regency'] })
  const who = await officer()
  expect(who.actor.held).toBe('second-factor')
  const without = async () =>
    (await app.ask(people.ratna, readObliged, {})).roles.find(({ role }) => role === 'regency')?.without ?? 0
  const before = await without()
  const key = createAuthenticator(site.origin)
  const { id } = await add(who.actor, key)
  const actor = await actorOf(who)
  expect(actor.held).toBeUndefined()
  expect(await without()).toBe(before - 1)
  expect(await app.ask(actor, listPeople, {})).toMatchObject({ total: expect.any(Number) as number })
  const removing = async () => {
    const passkey = await proof(actor, key)
    return app.send(actor, removePasskey, { id, password: null, passkey })
  }
  expect(await refusal(removing())).toBe('passkey.last-obliged')
  await add(actor, createAuthenticator(site.origin))
  await removing()
  expect((await listed(actor)).passkeys).toHaveLength(1)
  await app.send(people.ratna, oblige, { roles: [] })
})

test('of two that are taken away at the same moment, an obliged role keeps one', async () => {
  await app.send(people.ratna, oblige, { roles: ['regency'] })
  const who = await officer()
  const keys = [createAuthenticator(site.origin), createAuthenticator(site.origin)] as const
  const ids = [(await add(who.actor, keys[0])).id, (await add(who.actor, keys[1])).id]
  const actor = await actorOf(who)
  const removing = async (at: 0 | 1) => {
    const passkey = await proof(actor, keys[at])
    return refusal(app.send(actor, removePasskey, { id: ids[at] ?? makeId(), password: null, passkey }))
  }
  const outcomes = await Promise.all([removing(0), removing(1)])
  expect(outcomes.toSorted()).toEqual(['done', 'passkey.last-obliged'])
  await app.send(people.ratna, oblige, { roles: [] })
})

test('a new password, one’s own or from the level above, is asked for before a passkey is enough again', async () => {
  const { actor, key, login, me } = await holder()
  const next = 'layar hijau kembang'
  await app.send(actor, changePassword, { current: goodPassword, next })
  expect(await refusal(enter(key, null))).toBe('passkey.not-alone')
  await enter(key, await stepFor(login, next))
  await enter(key, null)
  const reset = (secondFactor: boolean) =>
    app.send(people.rismarini, resetAccess, {
      ...{ id: makeId<ResetId>(), personId: me.personId, secondFactor },
    })
  const { token } = await reset(false)
  expect(await refusal(enter(key, null))).toBe('passkey.not-alone')
  const kept = await app.send(null, restoreAccess, { token, password: goodPassword })
  expect(await enter(key, kept.step?.token ?? '')).toMatchObject({ me: { name: 'Petugas' } })
  const gone = await reset(true)
  expect(await app.send(null, restoreAccess, { token: gone.token, password: next })).toMatchObject({
    step: null,
  })
  expect(await refusal(enter(key, null))).toBe('passkey.unknown')
})

test('a new passkey is told on devices that were known before it, and is put away there only', async () => {
  const phone = await officer()
  const key = createAuthenticator(site.origin)
  const { id } = await add(phone.actor, key)
  const told = async (of: { token: string }) => (await app.ask(await actorOf(of), getMe, {})).newPasskeys
  expect(await told(phone)).toEqual([])
  const { ticket, options } = await asked(null)
  const desk = await begin(app, finishPasskeySignIn, { ticket, answer: key.prove(options), device: 'Meja' })
  // the desk came after it
  expect(await told(desk)).toEqual([])
  seconds(60)
  const second = await add(await actorOf(desk), createAuthenticator(site.origin))
  expect(await told(desk)).toEqual([])
  expect(await told(phone)).toMatchObject([{ id: second.id, name: 'Ponsel kantor' }])
  const dismissing = async (of: { token: string }, which: PasskeyId) =>
    app.send(await actorOf(of), dismissPasskey, { id: which })
  expect(await refusal(dismissing(desk, second.id))).toBe('access.not-found')
  expect(await refusal(dismissing(phone, id))).toBe('access.not-found')
  await dismissing(phone, second.id)
  expect(await told(phone)).toEqual([])
})

test('ten are enough, names change, and somebody disabled is not let in', async () => {
  const { actor, key, id, me } = await holder()
  await app.send(actor, renamePasskey, { id, name: 'Laci meja' })
  expect((await listed(actor)).passkeys[0]?.name).toBe('Laci meja')
  for (let more = 0; more < 9; more++) {
    app.now.at = new Date(app.now.at.getTime() - 30_000)
    await add(actor, createAuthenticator(site.origin))
  }
  expect(await refusal(app.send(actor, beginPasskey, { password: null }))).toBe('passkey.too-many')
  await app.look(tx =>
    tx
      .updateTable('person')
      .set({ disabled_at: app.now.at.toISOString() })
      .where('id', '=', me.personId)
      .execute(),
  )
  expect(await refusal(enter(key, null))).toBe('person.disabled')
})

test('an attestation of a maker was not asked for and is refused before anything of it is believed', async () => {
  const { actor } = await holder()
  const { ticket, options } = await app.send(actor, beginPasskey, { password: null })
  const answer = createAuthenticator(site.origin).make(options)
  const object = Buffer.from(answer.response.attestationObject, 'base64url').toString('latin1')
  // a text of four signs for another of four
  const attestationObject = Buffer.from(object.replace('none', 'tpm?'), 'latin1').toString('base64url')
  const said = { ...answer, response: { ...answer.response, attestationObject } }
  expect(
    await refusal(app.send(actor, addPasskey, { id: makeId(), ticket, name: 'Aneh', answer: said })),
  ).toBe('passkey.failed')
})

test('where no address is set that passkeys work at, they are off and codes go on', async () => {
  const { actor, login, key, codes } = await holder()
  const { ticket, options } = await asked(null)
  usePasskeys(undefined)
  expect(await refusal(asked(null))).toBe('passkey.off')
  expect(await refusal(finishing(ticket, key.prove(options)))).toBe('passkey.off')
  expect(await refusal(app.send(actor, beginPasskey, { password: null }))).toBe('passkey.off')
  const { step } = await app.send(null, signIn, { login, password: goodPassword })
  expect(step).toMatchObject({ app: false, passkey: false })
  expect(
    await app.send(null, finishSignIn, { token: step?.token ?? '', code: codes[0] ?? '' }),
  ).toMatchObject({ recoveryLeft: 9 })
})

test('nobody reads the passkeys of another, whatever their role, and events hold no name of one', async () => {
  const { me } = await holder()
  const seen = await app.db.transaction({ scopes: [1], personId: people.ratna.personId }, tx =>
    tx.selectFrom('passkey').selectAll().where('person_id', '=', me.personId).execute(),
  )
  expect(seen).toEqual([])
  const events = await app.look(tx => tx.selectFrom('event').select(['name', 'data']).execute())
  expect(events.map(event => event.name)).toContain('sessions.passkey-added')
  expect(JSON.stringify(events)).not.toContain('Ponsel kantor')
})
