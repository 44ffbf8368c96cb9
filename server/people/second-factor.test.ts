import { randomBytes } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { resetAccess, restoreAccess } from '../../contract/accounts.ts'
import { makeId, type ResetId } from '../../contract/ids.ts'
import { getMe, listPeople, listSessions, type Me, setLanguage, signIn } from '../../contract/people.ts'
import {
  beginAuthenticator,
  confirmAuthenticator,
  finishSignIn,
  oblige,
  readObliged,
  readSecurity,
  removeAuthenticator,
  renewRecoveryCodes,
} from '../../contract/second-factor.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { actorsOf, begin, bytesOf, type Device, goodPassword, recogniser, welcome } from './for-tests.ts'
import { sealKept } from './seal-kept.ts'
import { useKey } from '../platform/sealing.ts'
import { codeOf, stepAt } from './totp.ts'

const start = new Date('2026-11-20T03:00:00Z')
const app = await testApp(start)
const people = await cast(app)
const recognise = recogniser(app)
beforeEach(() => {
  // each test an hour after the one before: no code or try of one counts in the next
  app.now.at = new Date(app.now.at.getTime() + 3_600_000)
})
afterAll(() => app.close())

let joined = 0
/** Somebody new of Natuna's office. */
async function officer(): Promise<{ login: string } & Device> {
  const login = `petugas.${joined++}`
  const to = { role: 'regency', scopeId: people.regions.natuna, name: 'Petugas' } as const
  return { login, ...(await welcome(app, people.yusuf, to, login)) }
}
const actorOf = actorsOf(app)
const seconds = (n: number) => {
  app.now.at = new Date(app.now.at.getTime() + n * 1000)
}
const codeNow = (secret: string, away = 0) => codeOf(bytesOf(secret), stepAt(app.now.at) + away)

/** An officer whose app is set up, a minute later. */
async function guarded() {
  const who = await officer()
  const actor = await actorOf(who)
  const { secret } = await app.send(actor, beginAuthenticator, { password: null })
  const { codes } = await app.send(actor, confirmAuthenticator, { code: codeNow(secret) })
  seconds(60)
  return { ...who, actor, secret, codes: codes ?? [] }
}
async function stepFor(login: string, password = goodPassword): Promise<string> {
  const { me, step } = await app.send(null, signIn, { login, password, device: 'Kantor' })
  expect(me).toBeNull()
  if (!step) throw new Error('no second step was asked for')
  return step.token
}
const finishing = (token: string, code: string) => app.send(null, finishSignIn, { token, code })

test('after the password the code of the app is asked for, and only then is there a session', async () => {
  const { login, secret } = await guarded()
  const token = await stepFor(login)
  expect(await recognise(token)).toBeNull()
  const device = await begin(app, finishSignIn, { token, code: codeNow(secret) })
  expect(device.me).toMatchObject({ name: 'Petugas' })
  const sessions = await app.ask(await actorOf(device), listSessions, {})
  expect(sessions.sessions.map(session => session.device)).toContain('Kantor')
  expect(await refusal(finishing(token, codeNow(secret, 1)))).toBe('sign-in.step-over')
})

test('a code that was used does not count again, not even within its half minute', async () => {
  const { login, secret } = await guarded()
  const code = codeNow(secret)
  await finishing(await stepFor(login), code)
  expect(await refusal(finishing(await stepFor(login), code))).toBe('second-factor.code-used')
  // and none before it
  expect(await refusal(finishing(await stepFor(login), codeNow(secret, -1)))).toBe('second-factor.code-used')
  seconds(30)
  expect(await finishing(await stepFor(login), codeNow(secret))).toMatchObject({ recoveryLeft: null })
})

test('the code that set the app up does not sign in', async () => {
  const who = await officer()
  const actor = await actorOf(who)
  const { secret, uri } = await app.send(actor, beginAuthenticator, { password: null })
  expect(uri).toContain(`secret=${secret}`)
  const code = codeNow(secret)
  await app.send(actor, confirmAuthenticator, { code })
  expect(await refusal(finishing(await stepFor(who.login), code))).toBe('second-factor.code-used')
})

test('one code sent twice at the same moment lets in once', async () => {
  const { login, secret } = await guarded()
  const tokens = [await stepFor(login), await stepFor(login)]
  const code = codeNow(secret)
  const outcomes = await Promise.all(tokens.map(token => refusal(finishing(token, code))))
  expect(outcomes.toSorted()).toEqual(['done', 'second-factor.code-used'])
})

test('wrong codes are told so; after five the step is closed for fifteen minutes, even for the right one', async () => {
  const { login, secret } = await guarded()
  const token = await stepFor(login)
  for (const wrong of ['000000', '12345', 'abcdef', '', 'AAAAA-AAAAA'].filter(Boolean))
    expect(await refusal(finishing(token, wrong))).toBe('second-factor.wrong')
  expect(await refusal(finishing(token, '111111'))).toBe('second-factor.wrong')
  expect(await refusal(finishing(token, codeNow(secret)))).toBe('second-factor.too-many')
  seconds(15 * 60)
  expect(await finishing(await stepFor(login), codeNow(secret))).toMatchObject({ me: { name: 'Petugas' } })
})

test('the second step waits ten minutes', async () => {
  const { login, secret } = await guarded()
  const token = await stepFor(login)
  seconds(10 * 60)
  expect(await refusal(finishing(token, codeNow(secret)))).toBe('sign-in.step-over')
  expect(await refusal(finishing('tidak-ada', codeNow(secret)))).toBe('sign-in.step-over')
})

test('a recovery code lets in once, however it is typed, and says how many are left', async () => {
  const { login, codes } = await guarded()
  expect(codes).toHaveLength(10)
  const [first = ''] = codes
  const typed = first.toLowerCase().replace('-', ' ')
  expect(await finishing(await stepFor(login), typed)).toMatchObject({ recoveryLeft: 9 })
  expect(await refusal(finishing(await stepFor(login), first))).toBe('second-factor.recovery-used')
})

test('new recovery codes end the old ones, and only hashes are kept', async () => {
  const { login, actor, codes } = await guarded()
  const fresh = await app.send(actor, renewRecoveryCodes, { password: null })
  expect(await refusal(finishing(await stepFor(login), codes[0] ?? ''))).toBe('second-factor.wrong')
  expect(await finishing(await stepFor(login), fresh.codes[0] ?? '')).toMatchObject({ recoveryLeft: 9 })
  const rows = await app.look(tx => tx.selectFrom('recovery_code').select('code_hash').execute())
  const kept = rows.map(row => row.code_hash.toString('latin1')).join()
  for (const code of fresh.codes) expect(kept).not.toContain(code)
})

test('ten minutes after signing in, the password is asked for before anything of it changes', async () => {
  const { actor, secret } = await guarded()
  seconds(10 * 60)
  expect(await app.ask(actor, readSecurity, {})).toMatchObject({ fresh: false, recoveryLeft: 10 })
  expect(await refusal(app.send(actor, renewRecoveryCodes, { password: null }))).toBe('password.wrong')
  expect(await refusal(app.send(actor, renewRecoveryCodes, { password: 'bukan itu' }))).toBe('password.wrong')
  const code = codeNow(secret)
  expect(await refusal(app.send(actor, removeAuthenticator, { password: null, code }))).toBe('password.wrong')
  await app.send(actor, renewRecoveryCodes, { password: goodPassword })
})

test('it is taken away with a code only; then the password is enough again', async () => {
  const { login, actor, secret } = await guarded()
  const removing = (code: string) => app.send(actor, removeAuthenticator, { password: null, code })
  expect(await refusal(removing('000000'))).toBe('second-factor.wrong')
  expect(await refusal(app.send(actor, beginAuthenticator, { password: null }))).toBe('second-factor.already')
  expect(await refusal(app.send(actor, confirmAuthenticator, { code: codeNow(secret) }))).toBe(
    'second-factor.already',
  )
  await removing(codeNow(secret))
  expect(await refusal(removing(codeNow(secret, 1)))).toBe('second-factor.none')
  expect(await app.send(null, signIn, { login, password: goodPassword })).toMatchObject({ step: null })
})

test('an app that was begun and not confirmed is asked for by nobody', async () => {
  const who = await officer()
  const actor = await actorOf(who)
  expect(await refusal(app.send(actor, confirmAuthenticator, { code: '123456' }))).toBe(
    'second-factor.not-begun',
  )
  await app.send(actor, beginAuthenticator, { password: null })
  expect(await refusal(app.send(actor, confirmAuthenticator, { code: '000000' }))).toBe('second-factor.wrong')
  expect(await app.send(null, signIn, { login: who.login, password: goodPassword })).toMatchObject({
    step: null,
  })
  expect(await refusal(app.send(actor, renewRecoveryCodes, { password: null }))).toBe('second-factor.none')
})

test('whoever is obliged and has none gets no further than setting it up, in sessions that were open too', async () => {
  const who = await officer()
  const set = (roles: ('regency' | 'province' | 'library')[]) => app.send(people.ratna, oblige, { roles })
  expect(await refusal(set(['library']))).toBe('second-factor.role-not-office')
  await set(['regency'])
  const held = await actorOf(who)
  expect(held.held).toBe('second-factor')
  expect(await app.ask(held, getMe, {})).toMatchObject({ held: 'second-factor' })
  expect(await refusal(app.ask(held, listPeople, {}))).toBe('second-factor.needed')
  const id = makeId<ResetId>()
  expect(await refusal(app.send(held, resetAccess, { id, personId: people.maryam.personId }))).toBe(
    'second-factor.needed',
  )
  await app.send(held, setLanguage, { language: 'id' })
  expect(await app.ask(held, readSecurity, {})).toMatchObject({ obliged: true, app: null })
  const again = await begin(app, signIn, { login: who.login, password: goodPassword })
  expect((await actorOf(again)).held).toBe('second-factor')

  const { secret } = await app.send(held, beginAuthenticator, { password: null })
  await app.send(held, confirmAuthenticator, { code: codeNow(secret) })
  const free = await actorOf(who)
  expect(free.held).toBeUndefined()
  expect(await app.ask(free, listPeople, {})).toMatchObject({ total: expect.any(Number) as number })
  await set([])
})

test('the policy tells how many of each role have none', async () => {
  const before = await app.ask(people.ratna, readObliged, {})
  await guarded()
  const after = await app.ask(people.ratna, readObliged, {})
  const of = (answer: typeof before) => answer.roles.find(({ role }) => role === 'regency')
  expect(of(after)?.people).toBe((of(before)?.people ?? 0) + 1)
  expect(of(after)?.without).toBe(of(before)?.without)
  expect(of(after)?.obliged).toBe(false)
})

test('a new password from the level above leaves the second factor, unless that is lost as well', async () => {
  const { login, me, secret } = await guarded()
  const resetting = (secondFactor: boolean) =>
    app.send(people.rismarini, resetAccess, {
      ...{ id: makeId<ResetId>(), personId: me.personId, secondFactor },
    })
  const restoring = async (secondFactor: boolean) => {
    const { token } = await resetting(secondFactor)
    return app.send(null, restoreAccess, { token, password: 'layar hijau kembang' })
  }
  const waiting = await stepFor(login)
  const kept = await restoring(false)
  expect(kept.me).toBeNull()
  expect(await refusal(finishing(waiting, codeNow(secret)))).toBe('sign-in.step-over')
  expect(await finishing(kept.step?.token ?? '', codeNow(secret))).toMatchObject({ me: { name: 'Petugas' } })
  const gone = await restoring(true)
  expect(gone).toMatchObject({ step: null, me: { name: 'Petugas' } satisfies Partial<Me> })
})

test('nobody reads the secret of another, whatever their role', async () => {
  const { me } = await guarded()
  const seen = await app.db.transaction({ scopes: [1], personId: people.ratna.personId }, tx =>
    tx.selectFrom('authenticator').selectAll().where('person_id', '=', me.personId).execute(),
  )
  expect(seen).toEqual([])
  const events = await app.look(tx => tx.selectFrom('event').select(['name', 'data']).execute())
  expect(events.map(event => event.name)).toContain('sessions.second-factor-set')
  expect(JSON.stringify(events)).not.toContain('otpauth')
})

test('with a key secrets are sealed, those of before at the next start; without it codes are refused and recovery goes on', async () => {
  const kept = async (personId: string) => {
    const rows = await app.look(tx =>
      tx.selectFrom('authenticator').select('secret').where('person_id', '=', personId).execute(),
    )
    return rows[0]?.secret ?? Buffer.alloc(0)
  }
  const before = await guarded()
  expect((await kept(before.me.personId)).equals(bytesOf(before.secret))).toBe(true)
  const said: string[] = []
  const startWith = (key: Buffer | undefined) => sealKept(app.db, key, line => said.push(line))
  try {
    const key = randomBytes(32)
    await startWith(key)
    const after = await guarded()
    for (const { me, secret, login } of [before, after]) {
      expect((await kept(me.personId)).includes(bytesOf(secret))).toBe(false)
      expect(await finishing(await stepFor(login), codeNow(secret))).toMatchObject({ recoveryLeft: null })
    }
    const sealed = await kept(before.me.personId)
    await startWith(key)
    expect((await kept(before.me.personId)).equals(sealed)).toBe(true)
    expect(said).toEqual([])
    seconds(60)
    for (const lost of [undefined, randomBytes(32)]) {
      await startWith(lost)
      expect(await refusal(finishing(await stepFor(before.login), codeNow(before.secret)))).toBe(
        'second-factor.app-shut',
      )
    }
    expect(said).toHaveLength(2)
    expect(said[0]).toContain('SINERGI_SECRET_KEY, which is not set')
    expect(await finishing(await stepFor(after.login), after.codes[0] ?? '')).toMatchObject({
      recoveryLeft: 9,
    })
    await startWith(key)
    expect(await finishing(await stepFor(before.login), codeNow(before.secret))).toMatchObject({
      recoveryLeft: null,
    })
  } finally {
    useKey(undefined)
  }
})
