import { afterAll, expect, test } from 'vitest'
import { makeId, type SessionId } from '../../contract/ids.ts'
import { getMe, signIn, signOut } from '../../contract/people.ts'
import { dismissDevice, revokeOtherSessions } from '../../contract/second-factor.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { actorsOf, begin, goodPassword, recogniser, welcome } from './for-tests.ts'

const app = await testApp()
const people = await cast(app)
const recognise = recogniser(app)
afterAll(() => app.close())

let joined = 0
async function newcomer() {
  const login = `pemilik.${joined++}`
  const to = { role: 'library', scopeId: people.places.sepempang.scopeId, name: 'Pemilik' } as const
  return { login, ...(await welcome(app, people.yusuf, to, login)) }
}
const actorOf = actorsOf(app)
const seconds = (n: number) => {
  app.now.at = new Date(app.now.at.getTime() + n * 1000)
}
async function enter(login: string, device: string, key?: string) {
  seconds(10)
  return begin(app, signIn, { login, password: goodPassword, device }, null, key)
}
const told = async (of: { token: string }) => (await app.ask(await actorOf(of), getMe, {})).newDevices
const sessionOf = ({ me }: { me: { sessionId: SessionId | null } }) => me.sessionId ?? makeId<SessionId>()

test('the first device of an account is no news; a second one is told on the first, and not on itself', async () => {
  const phone = await newcomer()
  expect(await told(phone)).toEqual([])
  const desk = await enter(phone.login, 'Firefox, Linux')
  expect(await told(phone)).toEqual([
    { sessionId: sessionOf(desk), device: 'Firefox, Linux', at: app.now.at.toISOString(), ended: false },
  ])
  expect(await told(desk)).toEqual([])
})

test('a device that the account knows is no news, however often it signs in', async () => {
  const phone = await newcomer()
  const desk = await enter(phone.login, 'Kantor')
  await app.send(await actorOf(phone), dismissDevice, { sessionId: sessionOf(desk) })
  await app.send(await actorOf(desk), signOut, {})
  await enter(phone.login, 'Kantor', desk.key)
  expect(await told(phone)).toEqual([])
})

test('on one browser, each account has its own devices', async () => {
  const [first, second] = [await newcomer(), await newcomer()]
  const shared = await enter(second.login, 'Bersama', first.key)
  expect(await told(second)).toMatchObject([{ sessionId: sessionOf(shared) }])
  expect(await told(first)).toEqual([])
})

test('the news stays when the stranger signs out, and is put away by the owner only', async () => {
  const phone = await newcomer()
  const stranger = await enter(phone.login, 'Asing')
  const other = await enter(phone.login, 'Asing dua')
  const sessionId = sessionOf(stranger)
  // whoever came later does not hide who came before, nor themselves
  expect(await refusal(app.send(await actorOf(other), dismissDevice, { sessionId }))).toBe('access.not-found')
  expect(await refusal(app.send(await actorOf(stranger), dismissDevice, { sessionId }))).toBe(
    'access.not-found',
  )
  expect(await refusal(app.send(people.yusuf, dismissDevice, { sessionId }))).toBe('access.not-found')
  await app.send(await actorOf(stranger), signOut, {})
  expect(await told(phone)).toMatchObject([{ device: 'Asing dua' }, { device: 'Asing', ended: true }])
  await app.send(await actorOf(phone), dismissDevice, { sessionId })
  expect(await told(phone)).toMatchObject([{ device: 'Asing dua', ended: false }])
  expect(await recognise(other.token)).not.toBeNull()
})

test('the owner is told also after signing in anew on the device of before', async () => {
  const phone = await newcomer()
  await app.send(await actorOf(phone), signOut, {})
  await enter(phone.login, 'Asing')
  const back = await enter(phone.login, 'Ponsel', phone.key)
  expect(await told(back)).toMatchObject([{ device: 'Asing' }])
})

test('all other devices are signed out at once', async () => {
  const phone = await newcomer()
  const [desk, tablet] = [await enter(phone.login, 'Kantor'), await enter(phone.login, 'Tablet')]
  expect(await app.send(await actorOf(phone), revokeOtherSessions, {})).toEqual({ ended: 2 })
  expect(await recognise(desk.token)).toBeNull()
  expect(await recognise(tablet.token)).toBeNull()
  expect(await recognise(phone.token)).not.toBeNull()
  expect(await app.send(await actorOf(phone), revokeOtherSessions, {})).toEqual({ ended: 0 })
})
